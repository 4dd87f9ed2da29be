//! How a second program asks the first to come to the front: a file in this
//! machine's state folder that the first one looks for and takes away. It is
//! outside the data folder, so that it never reaches another machine.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::disk::{Disk as _, RealDisk};
use super::error::{Doing, StoreError};
use super::place::Place;
use super::replace::replace;

/// How often the first program looks.
const LOOKS: Duration = Duration::from_millis(500);

/// Listens while it lives.
#[derive(Debug)]
pub struct Bell {
    rang: Arc<AtomicBool>,
    over: Arc<AtomicBool>,
}

impl Bell {
    /// Listens for a second program with the same data folder; `wake` is called when one rings.
    pub fn listen(place: &Place, wake: Box<dyn Fn() + Send>) -> Result<Self, StoreError> {
        let bell = Self {
            rang: Arc::default(),
            over: Arc::default(),
        };
        let path = place.bell();
        // What was rung before this program began is not for it.
        RealDisk.remove(&path).ok();
        let (rang, over) = (Arc::clone(&bell.rang), Arc::clone(&bell.over));
        thread::Builder::new()
            .name("bell".to_owned())
            .spawn({
                let path = path.clone();
                move || listen(&path, (&rang, &over), &wake)
            })
            .map_err(|error| StoreError::io(Doing::Read, &path, &error))?;
        Ok(bell)
    }

    /// Whether it rang since this was last asked.
    pub fn rang(&self) -> bool {
        self.rang.swap(false, Ordering::SeqCst)
    }
}

impl Drop for Bell {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
    }
}

fn listen(path: &Path, (rang, over): (&AtomicBool, &AtomicBool), wake: &dyn Fn()) {
    while !over.load(Ordering::SeqCst) {
        if RealDisk.length(path).is_ok() {
            RealDisk.remove(path).ok();
            rang.store(true, Ordering::SeqCst);
            wake();
        }
        thread::sleep(LOOKS);
    }
}

/// Asks the program that has these files open to come to the front.
pub fn ring(place: &Place) -> Result<(), StoreError> {
    replace(&RealDisk, &place.bell(), b"ring\n")
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn the_first_program_hears_the_second_ring_and_only_then() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| Place::new(folder.path().join(name), folder.path().join("state"));
        let (sender, woken) = mpsc::channel();
        let wake = Box::new(move || sender.send(()).unwrap_or_default());
        let bell = Bell::listen(&place("one"), wake).unwrap();
        assert!(!bell.rang());
        ring(&place("other")).unwrap();
        ring(&place("one")).unwrap();
        woken.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(bell.rang());
        assert!(!bell.rang(), "it is heard once");
    }
}
