//! The stories at every moment of which the power fails.

use std::sync::Arc;

use bilim::store::disk::Disk;

use crate::sim::{SimDisk, Tree};
use crate::story::Step::{self, Append, BackUp, Cache, Merge, Reopen, Restore, Settings};
use crate::story::{line, start, tell};

/// A name, the disk it begins on, and what is done.
pub(crate) type Story = (&'static str, Tree, Vec<Step>);

pub(crate) fn stories() -> Vec<Story> {
    let mut all = answers();
    all.extend(copies());
    all
}

/// Answers and settings, files that fill up, starts after failures.
fn answers() -> Vec<Story> {
    vec![
        ("the first answers of all", start(), vec![Append; 12]),
        (
            "settings between answers",
            start(),
            vec![
                Append,
                Settings(1),
                Append,
                Settings(2),
                Settings(3),
                Append,
                Settings(4),
                Append,
            ],
        ),
        ("files that fill up", start(), vec![Append; 30]),
        (
            "after an earlier failure",
            torn(),
            vec![Reopen, Append, Append, Settings(5), Append],
        ),
        (
            "opened again and again",
            start(),
            [
                &[
                    Append,
                    Reopen,
                    Append,
                    Append,
                    Reopen,
                    Settings(6),
                    Append,
                    Reopen,
                ][..],
                &[Append; 4],
            ]
            .concat(),
        ),
    ]
}

/// Backups, restores, and what comes from another device.
fn copies() -> Vec<Story> {
    let days = [Append, BackUp].repeat(5);
    vec![
        (
            "backups, and a restore",
            start(),
            [
                &[Append, Append, Settings(1), BackUp][..],
                &[Append; 4],
                &[BackUp, BackUp, Settings(2), Restore],
                &days,
                &[Reopen, Append, Restore],
            ]
            .concat(),
        ),
        (
            "a cache, and again",
            start(),
            [
                &[Append; 4][..],
                &[Cache],
                &[Append; 4],
                &[Reopen, Cache, Append, Merge(2), Cache, Append],
            ]
            .concat(),
        ),
        (
            "another device joins",
            start(),
            vec![Append, Merge(3), Append, Merge(5), BackUp, Merge(5), Append],
        ),
    ]
}

/// A disk on which the third line was being written when the power failed before.
fn torn() -> Tree {
    let sim = SimDisk::holding(start());
    let disk: Arc<dyn Disk> = Arc::new(sim.clone());
    tell(&disk, &sim, &[Append; 2]);
    let mut tree = sim.tree();
    let whole = line(3);
    for (path, inode) in tree.names.clone() {
        if path.ends_with("000001.ron") {
            let content = tree.contents.get_mut(&inode).unwrap();
            content.extend(&whole.as_bytes()[..40]);
        }
    }
    tree
}
