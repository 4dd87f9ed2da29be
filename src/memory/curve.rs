//! The forgetting curve by itself, for figures over very many memories at once:
//! R(t) = (1 + F t / S)^-d of FSRS-6, from a table. It knows no answer and
//! moves no date; whoever plans asks [`super::retrievability`].

use std::sync::LazyLock;

use super::state::{State, WEIGHTS};

/// How fast one memory fades: F / S, a day. It is finite and not negative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fading(f32);

impl Fading {
    /// Of a memory right after its last answer.
    pub fn of(state: State) -> Self {
        Self(*FACTOR / state.stability())
    }

    /// Of a memory that was there with this chance after so many days; `None` on the day of
    /// the answer, and for a chance that is none or certain.
    pub fn from_chance(chance: f32, days: u32) -> Option<Self> {
        if days == 0 || !(chance > 0.0 && chance <= 1.0) {
            return None;
        }
        let rate = (chance.powf(-1.0 / decay()) - 1.0) / days as f32;
        rate.is_finite().then_some(Self(rate))
    }

    /// The chance, from 0 to 1, that it is there after so many days; within 0.0001 of
    /// [`super::retrievability`].
    pub fn chance(self, days: u32) -> f32 {
        look_up(1.0 + self.0 * days as f32)
    }
}

/// d of the curve.
fn decay() -> f32 {
    let [.., decay] = WEIGHTS;
    decay
}

/// F of the curve: 0.9^(-1/d) - 1, so that a chance of 90 % is left after S days.
static FACTOR: LazyLock<f32> = LazyLock::new(|| 0.9_f32.powf(-1.0 / decay()) - 1.0);

/// Steps of the table from one power of two to the next, as bits.
const STEP_BITS: u32 = 6;
/// Powers of two that the table holds: more than 36 500 days of the weakest memory.
const OCTAVES: u32 = 48;
/// Where the exponent of an `f32` begins.
const MANTISSA_BITS: u32 = 23;
/// The bits of 1.0.
const ONE: u32 = 0x3f80_0000;

/// y^-d for y from 1 on, at steps that grow with y.
static TABLE: LazyLock<Vec<f32>> = LazyLock::new(|| {
    (0..=OCTAVES << STEP_BITS)
        .map(|step| f32::from_bits(ONE + (step << (MANTISSA_BITS - STEP_BITS))))
        .map(|y| y.powf(-decay()))
        .collect()
});

/// y^-d, between the two steps of the table that are next to it.
fn look_up(y: f32) -> f32 {
    let place = y.max(1.0).to_bits() - ONE;
    let step = (place >> (MANTISSA_BITS - STEP_BITS)) as usize;
    let rest = place & ((1 << (MANTISSA_BITS - STEP_BITS)) - 1);
    let share = rest as f32 / (1_u32 << (MANTISSA_BITS - STEP_BITS)) as f32;
    match TABLE.get(step..step + 2) {
        Some([before, after]) => before + (after - before) * share,
        Some(_) | None => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::retrievability;

    #[test]
    fn the_table_is_the_curve_of_fsrs() {
        for stability in [0.001, 0.212, 1.0, 2.3065, 46.28, 365.0, 36_500.0] {
            let state = State::new(stability, 5.0).unwrap();
            for days in [0, 1, 2, 3, 7, 30, 100, 365, 3650, 36_500] {
                let exact = retrievability(state, f64::from(days));
                let quick = f64::from(Fading::of(state).chance(days));
                assert!(
                    (exact - quick).abs() < 1e-4,
                    "{stability} {days}: {exact} {quick}"
                );
            }
        }
    }

    #[test]
    fn from_one_chance_follows_the_whole_curve() {
        let state = State::new(8.0, 5.0).unwrap();
        let chance = Fading::of(state).chance(11);
        let fading = Fading::from_chance(chance, 11).unwrap();
        for days in [0, 3, 40] {
            let exact = retrievability(state, f64::from(days));
            assert!((f64::from(fading.chance(days)) - exact).abs() < 1e-3);
        }
    }

    #[test]
    fn nothing_follows_from_the_day_of_the_answer_or_from_no_chance() {
        assert_eq!(Fading::from_chance(0.9, 0), None);
        assert_eq!(Fading::from_chance(0.0, 3), None);
        assert_eq!(Fading::from_chance(f32::NAN, 3), None);
        assert_eq!(Fading::from_chance(1.0, 3).unwrap().chance(500), 1.0);
    }
}
