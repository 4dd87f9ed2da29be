//! The power fails at every moment of several stories, and everything that may then be found
//! on the disk is tried: nothing that was acknowledged may be missing, nothing foreign may
//! appear, and the store must go on. The same proof has to fail on disks with planted bugs.
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
#[path = "crash/stories.rs"]
mod stories;
#[path = "crash/story.rs"]
mod story;

use std::collections::BTreeSet;
use std::sync::Arc;

use bilim::store::disk::Disk;
use mutant::{Bug, Mutant};
use sim::{SimDisk, Tree};
use stories::stories;
use story::{Step, check, tell};

/// Every state that may be found after a failure during a story, with what was promised
/// before it; gives what was violated, at most a few.
fn fail_everywhere(start: &Tree, steps: &[Step], bug: Option<Bug>) -> (usize, Vec<String>) {
    let sim = SimDisk::holding(start.clone());
    let disk: Arc<dyn Disk> = match bug {
        Some(bug) => Arc::new(Mutant::new(sim.clone(), bug)),
        None => Arc::new(sim.clone()),
    };
    let told = tell(&disk, &sim, steps);
    let log = sim.log();
    let mut seen: BTreeSet<(usize, Tree)> = BTreeSet::new();
    let mut violations = Vec::new();
    for moment in 0..=log.len() {
        let promised = told.until(moment);
        let found = states::after(start, &log[..moment], moment as u64);
        for tree in found.into_iter().map(|tree| tree.visible()) {
            if !seen.insert((promised.len(), tree.clone())) {
                continue;
            }
            if let Err(why) = check(&tree, &told, moment) {
                violations.push(format!("after {moment} of {} operations: {why}", log.len()));
                if violations.len() > 3 || bug.is_some() {
                    return (seen.len(), violations);
                }
            }
        }
    }
    (seen.len(), violations)
}

#[test]
fn whenever_the_power_fails_nothing_acknowledged_is_lost() {
    let mut all = 0;
    for (name, start, steps) in stories() {
        let (states, violations) = fail_everywhere(&start, &steps, None);
        assert_eq!(violations, Vec::<String>::new(), "{name}");
        all += states;
    }
    assert!(all >= 10_000, "only {all} states were tried");
}

#[test]
fn every_planted_bug_is_found() {
    for bug in Bug::ALL {
        let found = stories().iter().any(|(_, start, steps)| {
            let (_, violations) = fail_everywhere(start, steps, Some(bug));
            !violations.is_empty()
        });
        assert!(found, "{bug:?} was not noticed");
    }
}
