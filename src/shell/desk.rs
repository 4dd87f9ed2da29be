//! What the desk asks of files, on a thread of its own, so that no frame waits
//! for a disk. What was asked is done before the program ends.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use egui::Context;

use crate::app::desk::{Files, Heard, Wish};
use crate::store::StoreError;
use crate::store::desk::{Followed, Rooms, carry_out};
use crate::store::disk::RealDisk;

/// How often the files that the deck names are looked at.
const OFTEN: Duration = Duration::from_secs(2);

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
            work(&rooms, &todo, |done| {
                tell.send(done).ok();
                ctx.request_repaint();
            });
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

/// Does what is asked until nobody can ask any more, and looks after the files of the deck.
fn work(rooms: &Rooms, todo: &Receiver<Wish>, tell: impl Fn(Result<Heard, StoreError>)) {
    let mut followed = Followed::new(rooms.clone(), Files::default());
    loop {
        let wish = if followed.is_idle() {
            todo.recv()
                .map_err(|_closed| RecvTimeoutError::Disconnected)
        } else {
            todo.recv_timeout(OFTEN)
        };
        let done = match wish {
            Ok(Wish::Follow(files)) => {
                followed = Followed::new(rooms.clone(), files);
                followed.look(&RealDisk).map(Ok)
            }
            Ok(wish) => carry_out(&RealDisk, rooms, wish).transpose(),
            Err(RecvTimeoutError::Timeout) => followed.look(&RealDisk).map(Ok),
            Err(RecvTimeoutError::Disconnected) => return,
        };
        if let Some(done) = done {
            tell(done);
        }
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
