//! How a second program asks the first to come to the front, or to open a file:
//! a file in this machine's state folder that the first one looks for and takes
//! away. It is outside the data folder, so that it never reaches another machine.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use super::disk::{Disk as _, RealDisk};
use super::error::{Doing, StoreError};
use super::place::Place;
use super::read::read_bounded;
use super::replace::replace;

/// How often the first program looks.
const LOOKS: Duration = Duration::from_millis(500);
/// The most bytes of a message.
const MOST: u64 = 1 << 16;
/// How often, and with which pause between, a second program looks whether it was heard.
const PATIENCE: (u32, Duration) = (30, Duration::from_millis(100));
/// The first line of a message that names a file.
const OPEN: &str = "open\n";

/// What a second program asks for: to come to the front and, perhaps, to open this file.
pub type Rung = Option<PathBuf>;

/// Listens while it lives.
#[derive(Debug)]
pub struct Bell {
    rung: Receiver<Rung>,
    over: Arc<AtomicBool>,
}

impl Bell {
    /// Listens for a second program with the same data folder; `wake` is called when one rings.
    pub fn listen(place: &Place, wake: Box<dyn Fn() + Send>) -> Result<Self, StoreError> {
        let (tell, rung) = channel();
        let bell = Self {
            rung,
            over: Arc::default(),
        };
        let path = place.bell();
        // What was rung before this program began is not for it.
        RealDisk.remove(&path).ok();
        let over = Arc::clone(&bell.over);
        thread::Builder::new()
            .name("bell".to_owned())
            .spawn({
                let path = path.clone();
                move || listen(&path, (&tell, &over), &wake)
            })
            .map_err(|error| StoreError::io(Doing::Read, &path, &error))?;
        Ok(bell)
    }

    /// What it rang for since this was last asked.
    pub fn rung(&self) -> impl Iterator<Item = Rung> {
        self.rung.try_iter()
    }
}

impl Drop for Bell {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
    }
}

fn listen(path: &Path, (tell, over): (&Sender<Rung>, &AtomicBool), wake: &dyn Fn()) {
    while !over.load(Ordering::SeqCst) {
        if let Ok(message) = read_bounded(&RealDisk, path, MOST) {
            RealDisk.remove(path).ok();
            // Who no longer listens has ended this, too.
            tell.send(understand(&message)).ok();
            wake();
        }
        thread::sleep(LOOKS);
    }
}

fn understand(message: &[u8]) -> Rung {
    let text = std::str::from_utf8(message).ok()?;
    let file = text.strip_prefix(OPEN)?;
    Some(PathBuf::from(file))
}

/// Asks the program that has these files open to come to the front.
pub fn ring(place: &Place) -> Result<(), StoreError> {
    replace(&RealDisk, &place.bell(), b"ring\n")
}

/// Asks the program that has these files open to open one more. False if nobody has heard it:
/// a session in a terminal does not listen.
pub fn hand_over(place: &Place, file: &Path) -> Result<bool, StoreError> {
    let file = std::path::absolute(file).unwrap_or_else(|_odd| file.to_owned());
    let message = format!("{OPEN}{}", file.display());
    let path = place.bell();
    replace(&RealDisk, &path, message.as_bytes())?;
    let (times, pause) = PATIENCE;
    for _ in 0..times {
        if RealDisk.length(&path).is_err() {
            return Ok(true);
        }
        thread::sleep(pause);
    }
    // Nobody shall hear it later, when it is no longer meant.
    Ok(RealDisk.remove(&path).is_err())
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn the_first_program_hears_the_second_ring_and_only_then() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| Place::new(folder.path().join(name), folder.path().join("state"));
        let (sender, woken) = channel();
        let wake = Box::new(move || sender.send(()).unwrap_or_default());
        let bell = Bell::listen(&place("one"), wake).unwrap();
        assert_eq!(bell.rung().count(), 0);
        ring(&place("other")).unwrap();
        ring(&place("one")).unwrap();
        woken.recv_timeout(Duration::from_secs(20)).unwrap();
        assert_eq!(bell.rung().collect::<Vec<_>>(), [None]);
        assert_eq!(bell.rung().count(), 0, "it is heard once");
    }

    #[test]
    fn a_file_is_handed_over_to_whoever_listens() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("data"), folder.path().join("state"));
        let file = folder.path().join("a deck.ron");
        assert!(!hand_over(&place, &file).unwrap(), "nobody listens");
        let bell = Bell::listen(&place, Box::new(|| {})).unwrap();
        assert!(hand_over(&place, &file).unwrap());
        let rung = bell.rung.recv_timeout(Duration::from_secs(20)).unwrap();
        assert_eq!(rung, Some(file));
    }
}
