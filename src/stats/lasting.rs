//! How long memories last: the facts by their stability, the days until the
//! chance of remembering falls to 90 %.

use crate::memory::State;

/// Facts by stability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lasting {
    /// How many facts last less than each of [`Lasting::UP_TO`] and not less than the one
    /// before; the last count is of those that last longer.
    pub counts: [u32; 9],
}

impl Lasting {
    /// The bounds in days.
    pub const UP_TO: [u16; 8] = [1, 3, 7, 14, 30, 90, 180, 365];

    pub(super) fn add(&mut self, state: State) {
        let longer = |days: &u16| state.stability() >= f32::from(*days);
        let place = Self::UP_TO.partition_point(longer);
        if let Some(count) = self.counts.get_mut(place) {
            *count += 1;
        }
    }

    /// How many facts there are in all.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }
}
