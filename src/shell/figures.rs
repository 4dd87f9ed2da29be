//! Counts the figures of the progress screen on a thread of its own, so that
//! no frame waits for them. Of counts that were asked for meanwhile only the
//! latest is made.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use egui::Context;

use crate::stats::{Counter, Figures, Input};

/// The counting thread's door. It ends with the last input when this is dropped.
#[derive(Debug)]
pub(super) struct Counting {
    inputs: Sender<Arc<Input>>,
    counted: Receiver<Arc<Figures>>,
}

impl Counting {
    /// Starts the thread; without one nothing is ever counted.
    pub(super) fn start(ctx: Context) -> Self {
        let (inputs, todo) = channel::<Arc<Input>>();
        let (done, counted) = channel();
        let work = move || {
            let mut counter = Counter::default();
            while let Ok(first) = todo.recv() {
                let latest = todo.try_iter().last().unwrap_or(first);
                if done.send(Arc::new(counter.count(&latest))).is_err() {
                    return;
                }
                ctx.request_repaint();
            }
        };
        let named = thread::Builder::new().name("figures".to_owned());
        named.spawn(work).ok();
        Self { inputs, counted }
    }

    /// Figures are to be counted.
    pub(super) fn ask(&self, input: Arc<Input>) {
        self.inputs.send(input).ok();
    }

    /// The figures counted since the last time.
    pub(super) fn counted(&self) -> Vec<Arc<Figures>> {
        self.counted.try_iter().collect()
    }
}
