//! The thread that looks for weights in the answers. It reads the journals
//! itself, so that no frame waits for them; what it finds comes back as a
//! message. What is done with it is decided in `app`.

use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

use crate::app::tune::work::search;
use crate::app::tune::{Message, Order, Outcome};
use crate::memory::optimise::{NotTrained, Watch};
use crate::store::{Place, look};

/// Looks for weights, one search at a time.
#[derive(Debug, Default)]
pub(super) struct Optimiser {
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    watch: Watch,
    found: Receiver<Outcome>,
    /// What was last told.
    told: f32,
}

impl Optimiser {
    /// Begins a search; one that is under way is given up. `wake` is called at the end.
    pub(super) fn begin(&mut self, place: Place, order: Order, wake: Box<dyn Fn() + Send>) {
        self.stop();
        let watch = Watch::default();
        let (sender, found) = mpsc::channel();
        let watched = watch.clone();
        let thread = thread::Builder::new().name("optimiser".to_owned());
        // Without a thread the sender is dropped, which is told as a search that failed.
        let started = thread.spawn(move || {
            let (mut progress, _) = look(&place);
            let outcome = search(&mut progress, &order, &watched);
            // Who stopped the search no longer listens.
            sender.send(outcome).ok();
            wake();
        });
        started.ok();
        self.running = Some(Running {
            watch,
            found,
            told: 0.0,
        });
    }

    /// Gives the search up.
    pub(super) fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.watch.cancel();
        }
    }

    /// Is there a search?
    pub(super) fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// What there is to tell: how far it is, or how it ended.
    pub(super) fn news(&mut self) -> Option<Message> {
        let running = self.running.as_mut()?;
        let outcome = match running.found.try_recv() {
            Ok(outcome) => outcome,
            // The thread is gone without a word.
            Err(TryRecvError::Disconnected) => Outcome::None(NotTrained::Failed),
            Err(TryRecvError::Empty) => {
                let share = running.watch.share();
                if (share - running.told).abs() < 0.01 {
                    return None;
                }
                running.told = share;
                return Some(Message::Share(share));
            }
        };
        self.running = None;
        Some(Message::Done(outcome))
    }
}

impl Drop for Optimiser {
    fn drop(&mut self) {
        self.stop();
    }
}
