//! How far training is, and whether it shall stop: shared by the one who trains
//! and the one who watches. It knows nothing of what is trained.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fsrs::CombinedProgressState;

/// Watches a training, and can stop it.
#[derive(Debug, Clone, Default)]
pub struct Watch(Arc<Mutex<CombinedProgressState>>);

impl Watch {
    /// How much of the training is done, from 0 to 1.
    pub fn share(&self) -> f32 {
        let state = self.state();
        let (done, all) = (state.current(), state.total());
        if all == 0 {
            return 0.0;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
        let share = (done as f64 / all as f64) as f32;
        share.clamp(0.0, 1.0)
    }

    /// Stops the training at its next step.
    pub fn cancel(&self) {
        self.state().want_abort = true;
    }

    /// Shall it stop?
    pub fn is_cancelled(&self) -> bool {
        self.state().want_abort
    }

    pub(super) fn shared(&self) -> Arc<Mutex<CombinedProgressState>> {
        Arc::clone(&self.0)
    }

    /// Numbers only: whoever panicked while holding them left them as good as before.
    fn state(&self) -> MutexGuard<'_, CombinedProgressState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
