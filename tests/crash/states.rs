//! All that may be found on a disk after the power failed at some moment. What was synced is
//! there; of everything else any part may be lost, torn, filled with zeros or kept, whatever
//! came later.

use std::path::{Path, PathBuf};

use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

use crate::sim::{Op, Tree};

/// What became of something that was not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Kept,
    Lost,
    /// So many bytes of it are there.
    Torn(usize),
    /// It has its length, but these last bytes are zeros.
    Zeros(usize),
}

/// Whether an operation was made to last by a later one.
fn lasts(log: &[Op], at: usize) -> bool {
    let later = &log[at + 1..];
    let folder = |path: &Path| {
        let above = path.parent().map_or_else(PathBuf::new, ToOwned::to_owned);
        above.as_os_str().is_empty() || later.contains(&Op::SyncFolder(above))
    };
    match &log[at] {
        Op::Folder(path) | Op::Link(path, _) | Op::Unlink(path) | Op::Rename(_, path, _) => {
            folder(path)
        }
        Op::Write(inode, ..) | Op::Cut(inode, _) => later.contains(&Op::SyncFile(*inode)),
        Op::SyncFile(_) | Op::SyncFolder(_) => true,
    }
}

fn with(start: &Tree, log: &[Op], open: &[usize], fates: &[Fate]) -> Tree {
    let mut tree = start.clone();
    for (at, op) in log.iter().enumerate() {
        let fate = open
            .iter()
            .position(|place| *place == at)
            .map_or(Fate::Kept, |place| fates[place]);
        match (fate, op) {
            (Fate::Lost, _) => {}
            (Fate::Torn(bytes), Op::Write(inode, place, whole)) => {
                tree.apply(&Op::Write(*inode, *place, whole[..bytes].to_vec()));
            }
            (Fate::Zeros(bytes), Op::Write(inode, place, whole)) => {
                let mut part = whole.clone();
                let from = part.len() - bytes;
                part[from..].fill(0);
                tree.apply(&Op::Write(*inode, *place, part));
            }
            (Fate::Kept | Fate::Torn(_) | Fate::Zeros(_), op) => tree.apply(op),
        }
    }
    tree
}

/// Every state after a failure at this moment that is worth a look: all lost, all kept, the
/// last write torn and zeroed at every byte, and random mixtures.
pub(crate) fn after(start: &Tree, log: &[Op], seed: u64) -> Vec<Tree> {
    let open: Vec<usize> = (0..log.len()).filter(|at| !lasts(log, *at)).collect();
    let all = |fate: Fate| vec![fate; open.len()];
    let mut fates = vec![all(Fate::Kept), all(Fate::Lost)];
    if let Some((place, at)) = open.iter().enumerate().next_back()
        && let Op::Write(_, _, bytes) = &log[*at]
    {
        for part in 1..bytes.len() {
            for fate in [Fate::Torn(part), Fate::Zeros(part)] {
                let mut one = all(Fate::Kept);
                one[place] = fate;
                fates.push(one);
            }
        }
    }
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    for _ in 0..(8 * open.len()).min(48) {
        fates.push(open.iter().map(|at| draw(&log[*at], &mut chance)).collect());
    }
    fates
        .iter()
        .map(|fates| with(start, log, &open, fates))
        .collect()
}

fn draw(op: &Op, chance: &mut ChaCha8Rng) -> Fate {
    let length = match op {
        Op::Write(_, _, bytes) => bytes.len(),
        Op::Folder(_)
        | Op::Link(..)
        | Op::Unlink(_)
        | Op::Rename(..)
        | Op::Cut(..)
        | Op::SyncFile(_)
        | Op::SyncFolder(_) => 0,
    };
    match chance.random_range(0..4) {
        0 => Fate::Lost,
        1 if length > 1 => Fate::Torn(chance.random_range(1..length)),
        2 if length > 1 => Fate::Zeros(chance.random_range(1..length)),
        _ => Fate::Kept,
    }
}
