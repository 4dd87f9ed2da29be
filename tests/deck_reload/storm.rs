//! A real folder that is watched while decks are saved in every way that editors know, as fast
//! as the machine can: the last state always arrives.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use bilim::deck::Library;
use bilim::store::decks::{From, Shelf};
use bilim::store::watch::{Sight, Watch};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

use crate::folder::{Folder, Way, answer, deck};

/// Nobody waits that long unless something is wrong.
const PATIENCE: Duration = Duration::from_secs(30);

struct Watched {
    watch: Watch,
    woken: Receiver<()>,
    library: Library,
}

impl Watched {
    fn new(folder: &Folder, sight: Sight) -> Self {
        Self::with(From::Student(&folder.path), sight)
    }

    fn with(from: From<'_>, sight: Sight) -> Self {
        let mut shelf = Shelf::new(from);
        let library = shelf.read().library;
        let (sender, woken) = channel();
        let wake = Box::new(move || sender.send(()).unwrap_or_default());
        let watch = Watch::start(shelf, sight, wake).unwrap();
        Self {
            watch,
            woken,
            library,
        }
    }

    /// Waits until the library is as it should be.
    fn until(&mut self, what: &str, is: impl Fn(&Library) -> bool) {
        while !is(&self.library) {
            let woken = self.woken.recv_timeout(PATIENCE);
            assert!(woken.is_ok(), "{what} did not arrive");
            if let Some(decks) = self.watch.news() {
                self.library = decks.library;
            }
        }
    }
}

/// A storm of saves, renames and removals over six files; gives what must be there at its end.
fn storm(folder: &Folder, chance: &mut ChaCha8Rng, round: u32) -> BTreeMap<String, Option<String>> {
    let mut last = BTreeMap::new();
    for step in 0..60 {
        let id = format!("d{}", chance.random_range(0..6));
        let path = folder.file(&format!("{id}.ron"));
        let there = path.exists();
        if there && chance.random_range(0..6) == 0 {
            folder.remove(&format!("{id}.ron"));
            last.insert(id, None);
        } else {
            let way = Way::ALL[chance.random_range(0..Way::ALL.len())];
            let version = format!("version {round} {step}");
            way.save(&path, &deck(&id, &version));
            last.insert(id, Some(version));
        }
    }
    last
}

fn the_last_state_arrives(sight: Sight, rounds: u32) {
    let folder = Folder::new();
    let mut watched = Watched::new(&folder, sight);
    let mut chance = ChaCha8Rng::seed_from_u64(7);
    for round in 0..rounds {
        let last = storm(&folder, &mut chance, round);
        watched.until(&format!("round {round}"), |library| {
            let mut decks = last.iter();
            decks.all(|(id, version)| answer(library, id) == *version)
        });
    }
}

#[test]
fn whatever_a_storm_of_saves_does_the_last_state_arrives() {
    the_last_state_arrives(Sight::Told, 12);
}

#[test]
fn where_the_system_tells_nothing_the_last_state_arrives_by_looking() {
    the_last_state_arrives(Sight::Looking, 3);
}

#[test]
fn a_folder_that_is_made_later_removed_and_made_again_is_watched() {
    let folder = Folder::to_come();
    let mut watched = Watched::new(&folder, Sight::Told);
    for round in 0..3 {
        folder.make();
        let version = format!("round {round}");
        Way::Renamed.save(&folder.file("a.ron"), &deck("a", &version));
        watched.until("the new folder", |library| {
            answer(library, "a").as_ref() == Some(&version)
        });
        Way::InPlace.save(&folder.file("a.ron"), &deck("a", "again"));
        watched.until("a change in it", |library| {
            answer(library, "a").as_deref() == Some("again")
        });
        folder.remove_all();
        watched.until("its end", |library| answer(library, "a").is_none());
    }
}

#[test]
fn other_decks_can_be_wanted_while_it_watches() {
    let (one, other) = (Folder::new(), Folder::new());
    one.put("a.ron", &deck("a", "one"));
    other.put("a.ron", &deck("a", "other"));
    let mut watched = Watched::new(&one, Sight::Told);
    assert_eq!(answer(&watched.library, "a").as_deref(), Some("one"));
    watched.watch.turn(From::Chosen {
        folder: &other.path,
        usual: &one.path,
    });
    let is = |version: &'static str| {
        move |library: &Library| answer(library, "a").as_deref() == Some(version)
    };
    watched.until("the other folder", is("other"));
    other.put("a.ron", &deck("a", "changed"));
    watched.until("a change there", is("changed"));
    other.remove_all();
    watched.until("what stands in for it", is("one"));
    one.put("a.ron", &deck("a", "two"));
    watched.until("a change of that", is("two"));
}
