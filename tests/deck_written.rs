//! The power fails at every moment while decks are written: of each deck there is the old text
//! or the new one, and of what was not saved yet the last that was kept. The same proof has to
//! fail on disks with planted bugs.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_in_result,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "crash/mutant.rs"]
mod mutant;
#[path = "crash/sim.rs"]
mod sim;
#[path = "crash/states.rs"]
mod states;

use std::path::{Path, PathBuf};

use bilim::store::disk::Disk;
use bilim::store::written::{Kept, drafts, drop_draft, keep_draft, save_deck};
use mutant::{Bug, Mutant};
use sim::{SimDisk, Tree};

const OLD: &str = "Deck(id: \"x\", title: \"Old\")";
const NEW: &str = "Deck(id: \"x\", title: \"Newer\")";

fn deck() -> PathBuf {
    PathBuf::from("data/decks/x.ron")
}

/// A step of the story, with the length of the log when it was begun and when it was done.
#[derive(Debug, Clone, Copy)]
struct Step {
    draft: Option<&'static str>,
    text: &'static str,
    begun: usize,
    done: usize,
}

/// A deck is opened, written, saved, and its draft dropped.
fn tell(disk: &dyn Disk, sim: &SimDisk) -> Vec<Step> {
    let data = Path::new("data");
    let mut steps: Vec<Step> = Vec::new();
    let mut note = |draft, text, act: &dyn Fn()| {
        let begun = sim.log().len();
        act();
        let done = sim.log().len();
        steps.push(Step {
            draft,
            text,
            begun,
            done,
        });
    };
    let keep = |text: &str| keep_draft(disk, data, "x.ron", Some(OLD.as_bytes()), text).unwrap();
    let save = |text: &str, expected: Option<&str>| {
        let expected = expected.map(str::as_bytes);
        let kept = save_deck(disk, &deck(), text, expected).unwrap();
        assert_eq!(kept, Kept::Saved);
    };
    note(None, OLD, &|| save(OLD, None));
    note(Some("New"), OLD, &|| keep("New"));
    note(Some(NEW), OLD, &|| keep(NEW));
    note(Some(NEW), NEW, &|| save(NEW, Some(OLD)));
    note(None, NEW, &|| drop_draft(disk, data, "x.ron").unwrap());
    let left: Vec<PathBuf> = sim.tree().names.into_keys().collect();
    assert_eq!(left, [deck()], "nothing is left over");
    steps
}

/// Whether what is found is what the last step that was done has left, or a later one.
fn check(tree: &Tree, steps: &[Step], moment: usize) -> Result<(), String> {
    let disk = SimDisk::holding(tree.clone());
    let found = drafts(&disk, Path::new("data"));
    let draft = match &found[..] {
        [] => None,
        [one] if one.file_name == "x.ron" && one.began_with(Some(OLD.as_bytes())) => {
            Some(one.text.clone())
        }
        other => return Err(format!("foreign drafts: {other:?}")),
    };
    let text = disk.read(&deck(), u64::MAX).ok();
    let text = text.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let last = steps.iter().rposition(|step| step.done <= moment);
    let from = last.map_or(0, |last| last);
    let mut may = steps[from..].iter().filter(|step| step.begun <= moment);
    let nothing = last.is_none() && text.is_none() && draft.is_none();
    let known = |step: &Step| step.draft == draft.as_deref() && Some(step.text) == text.as_deref();
    if nothing || may.any(known) {
        return Ok(());
    }
    Err(format!("deck {text:?}, draft {draft:?}"))
}

/// How many states were tried, and the first that is wrong.
fn fail_everywhere(bug: Option<Bug>) -> (usize, Option<String>) {
    let start = Tree {
        folders: vec![PathBuf::new(), PathBuf::from("data")],
        ..Tree::default()
    };
    let sim = SimDisk::holding(start.clone());
    let steps = match bug {
        Some(bug) => tell(&Mutant::new(sim.clone(), bug), &sim),
        None => tell(&sim, &sim),
    };
    let log = sim.log();
    let mut tried = 0;
    for moment in 0..=log.len() {
        for tree in states::after(&start, &log[..moment], moment as u64) {
            tried += 1;
            if let Err(why) = check(&tree.visible(), &steps, moment) {
                let all = log.len();
                return (tried, Some(format!("after {moment} of {all}: {why}")));
            }
        }
    }
    (tried, None)
}

#[test]
fn whenever_the_power_fails_decks_and_drafts_are_whole_and_the_last_that_were_kept() {
    let (tried, wrong) = fail_everywhere(None);
    assert_eq!(wrong, None);
    assert!(tried > 500, "only {tried} states were tried");
}

#[test]
fn every_planted_bug_that_decks_can_suffer_from_is_found() {
    for bug in Bug::ALL {
        let (_, wrong) = fail_everywhere(Some(bug));
        // Decks have no lines to break.
        assert_eq!(wrong.is_some(), bug != Bug::NoLineBreak, "{bug:?}");
    }
}
