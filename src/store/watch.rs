//! Watches the deck folder on a thread of its own, so that a deck saved in any
//! text editor is seen at once. What the system tells is only taken as a reason
//! to look; where it tells nothing, times and lengths of files are looked at.

mod eyes;

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::decks::{Decks, From, Shelf};
use super::error::{Doing, StoreError};
use eyes::{Eyes, Trace, trace};

pub use eyes::Sight;

/// How long the files are left alone after the first sign of a change: a save is many steps.
const PAUSE: Duration = Duration::from_millis(60);
/// How long a file that is gone may take to come back.
const GRACE: Duration = Duration::from_millis(250);
/// How often times and lengths are looked at where the system tells of changes: it does not
/// tell of those that another machine makes on a shared disk, or in the target of a link.
const SELDOM: Duration = Duration::from_secs(2);
/// How often where it does not.
const OFTEN: Duration = Duration::from_secs(1);

/// Why the thread wakes up.
#[derive(Debug)]
enum Wake {
    /// Something happened to a file in the folder.
    Changed,
    /// Something happened to the folder itself.
    Moved,
    /// Other decks are wanted.
    Turn(Box<Shelf>),
    /// Nobody wants to know any more.
    Stop,
}

/// Watches while it lives.
#[derive(Debug)]
pub struct Watch {
    wakes: Sender<Wake>,
    news: Receiver<Decks>,
}

impl Watch {
    /// Watches the folder of these decks, which were read before; `wake` is called when they
    /// have changed.
    pub fn start(
        shelf: Shelf,
        sight: Sight,
        wake: Box<dyn Fn() + Send>,
    ) -> Result<Self, StoreError> {
        let (wakes, woken) = channel();
        let (tell, news) = channel();
        let folder = shelf.folder().to_owned();
        let mut watcher = Watcher {
            eyes: Eyes::new(shelf.folders(), sight, wakes.clone()),
            seen: Vec::new(),
            looks_again: false,
            shelf,
            wakes: wakes.clone(),
            sight,
        };
        let work = move || {
            watcher.run(&woken, |decks| {
                // Who no longer listens is told by the end of the thread.
                tell.send(decks).ok();
                wake();
            });
        };
        let named = thread::Builder::new().name("decks".to_owned());
        named
            .spawn(work)
            .map_err(|error| StoreError::io(Doing::Read, &folder, &error))?;
        Ok(Self { wakes, news })
    }

    /// The decks as they are now, if they changed since this was last asked.
    pub fn news(&self) -> Option<Decks> {
        self.news.try_iter().last()
    }

    /// Other decks are wanted from now on. They are told whatever they are.
    pub fn turn(&self, from: From<'_>) {
        self.wakes.send(Wake::Turn(Box::new(Shelf::new(from)))).ok();
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.wakes.send(Wake::Stop).ok();
    }
}

/// What the thread works with.
struct Watcher {
    shelf: Shelf,
    eyes: Eyes,
    sight: Sight,
    wakes: Sender<Wake>,
    /// Times and lengths when the files were last read.
    seen: Vec<Trace>,
    /// A change was noticed by time and length. Where clocks of disks are coarse the next one
    /// would look the same, so that the files are read once more.
    looks_again: bool,
}

impl Watcher {
    fn run(&mut self, woken: &Receiver<Wake>, tell: impl Fn(Decks)) {
        self.eyes.open();
        // What happened before the eyes were open is seen now.
        self.read(&tell);
        loop {
            let wake = match woken.recv_timeout(self.patience()) {
                Ok(wake) => Some(wake),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let Some(wake) = wake else {
                if self.is_worth_a_look() {
                    self.eyes.open();
                    self.read(&tell);
                }
                continue;
            };
            let mut wakes = vec![wake];
            if !matches!(wakes.first(), Some(Wake::Stop | Wake::Turn(_))) {
                thread::sleep(PAUSE);
            }
            // Whatever comes after this comes with a wake of its own.
            wakes.extend(woken.try_iter());
            for wake in wakes {
                match wake {
                    Wake::Changed => {}
                    Wake::Moved => self.eyes.close(),
                    Wake::Turn(shelf) => self.turn(*shelf),
                    Wake::Stop => return,
                }
            }
            self.eyes.open();
            self.read(&tell);
        }
    }

    fn turn(&mut self, shelf: Shelf) {
        self.eyes = Eyes::new(shelf.folders(), self.sight, self.wakes.clone());
        self.shelf = shelf;
    }

    fn patience(&self) -> Duration {
        if self.shelf.is_unsettled() {
            GRACE
        } else if self.eyes.are_open() {
            SELDOM
        } else {
            OFTEN
        }
    }

    fn is_worth_a_look(&mut self) -> bool {
        let changed = self.seen != self.traces();
        let look = changed || self.looks_again || self.shelf.is_unsettled();
        self.looks_again = changed;
        look
    }

    fn traces(&self) -> Vec<Trace> {
        self.shelf.folders().into_iter().map(trace).collect()
    }

    fn read(&mut self, tell: &impl Fn(Decks)) {
        // Taken first: what changes while files are read is another trace the next time.
        self.seen = self.traces();
        if let Some(decks) = self.shelf.look() {
            tell(decks);
        }
    }
}
