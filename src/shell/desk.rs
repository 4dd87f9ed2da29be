//! What the desk asks of files, on a thread of its own, so that no frame waits
//! for a disk. What was asked is done before the program ends.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use egui::Context;

use crate::app::desk::{Heard, Wish};
use crate::store::StoreError;
use crate::store::desk::{Rooms, carry_out};
use crate::store::disk::RealDisk;

/// The door to the thread.
#[derive(Debug)]
pub(super) struct Desk {
    wishes: Option<Sender<Wish>>,
    heard: Receiver<Result<Heard, StoreError>>,
    thread: Option<JoinHandle<()>>,
}

impl Desk {
    /// Starts the thread; without one nothing can be written.
    pub(super) fn start(rooms: Rooms, ctx: Context) -> Self {
        let (wishes, todo) = channel::<Wish>();
        let (tell, heard) = channel();
        let work = move || {
            while let Ok(wish) = todo.recv() {
                if let Some(done) = carry_out(&RealDisk, &rooms, wish).transpose() {
                    tell.send(done).ok();
                    ctx.request_repaint();
                }
            }
        };
        let named = thread::Builder::new().name("desk".to_owned());
        Self {
            wishes: Some(wishes),
            heard,
            thread: named.spawn(work).ok(),
        }
    }

    /// Something is to be done.
    pub(super) fn ask(&self, wish: Wish) {
        if let Some(wishes) = &self.wishes {
            wishes.send(wish).ok();
        }
    }

    /// What was done since the last time.
    pub(super) fn news(&self) -> Vec<Result<Heard, StoreError>> {
        self.heard.try_iter().collect()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.wishes = None;
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}
