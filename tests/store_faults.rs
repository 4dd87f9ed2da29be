//! No acknowledged answer is lost: the real program meets system calls that fail, is killed
//! and fills its disk, and what it promised is looked for in the files and by a fresh start.
#![cfg(target_os = "linux")]
#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "faults/cases.rs"]
mod cases;
#[path = "faults/checker.rs"]
mod checker;
#[path = "faults/desk.rs"]
mod desk;
#[path = "faults/ledger.rs"]
mod ledger;
#[path = "faults/order.rs"]
mod order;
#[path = "faults/session.rs"]
mod session;
#[path = "faults/tools.rs"]
mod tools;
#[path = "faults/trace.rs"]
mod trace;

use std::fs;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use desk::Desk;
use ledger::{Violation, all_events};
use order::Disk;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use trace::ANSWERS;

const UNDISTURBED: &[&str] = &[];

/// Most of the time they wait for the program, which waits for its disk.
const WORKERS: usize = 16;
/// Folders that grow by sessions that are killed, and how many of these each sees.
const FOLDERS: u64 = 4;
const KILLS: u32 = 75;

#[test]
fn no_failing_system_call_costs_an_acknowledged_answer() {
    if !tools::strace() {
        return;
    }
    let scenarios = cases::scenarios();
    let (all, cases) = cases::all(&scenarios);
    let next = AtomicUsize::new(0);
    let noticed = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    let work = || {
        while let Some((scenario, call, fault)) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (told, violations) = scenario.meets(call, *fault);
            let smooth = told.status.success() && !told.said("Not saved yet.");
            noticed.fetch_add(usize::from(!smooth), Ordering::Relaxed);
            if !violations.is_empty() {
                let case = format!("{}, {call:?}, {fault:?}", scenario.name);
                wrong.lock().unwrap().push((case, violations));
            }
        }
    };
    thread::scope(|scope| {
        for number in 0..WORKERS {
            let named = thread::Builder::new().name(format!("worker {number}"));
            named.spawn_scoped(scope, work).unwrap();
        }
    });
    let noticed = noticed.into_inner();
    let run = cases.len();
    tools::say(&format!(
        "failing system calls: {run} of {all} cases, {noticed} seen by the student"
    ));
    assert_eq!(wrong.into_inner().unwrap(), []);
    assert!(noticed > run / 4, "the faults hit nothing");
}

/// What could be lost in a session that makes the first journal, and how often it was said
/// that an answer is kept; of its calls those that `happens` refuses are taken as never made.
fn after_a_power_failure(always: &[&str], happens: impl Fn(&str) -> bool) -> (Vec<String>, usize) {
    let mut desk = Desk::new();
    let mut disk = Disk::new(
        desk.folder().to_owned(),
        desk::walk(desk.folder()).into_iter().collect(),
    );
    let trace = desk.folder().join("trace");
    let told = desk.study(&trace::strace(&trace, always), ANSWERS, None);
    assert_eq!(told.acknowledged.len(), ANSWERS);
    let text = fs::read_to_string(trace).unwrap();
    let calls: Vec<&str> = text.lines().filter(|line| happens(line)).collect();
    disk.follow(&calls.join("\n"));
    (disk.lost, disk.promises)
}

#[test]
fn feedback_comes_after_all_that_a_power_failure_could_take_is_synced() {
    if tools::strace() {
        assert_eq!(after_a_power_failure(&[], |_| true), (vec![], ANSWERS));
        let failing = &["fdatasync:error=EIO:when=2"];
        let (lost, promises) = after_a_power_failure(failing, |_| true);
        assert_eq!((lost, promises.max(ANSWERS - 1)), (vec![], promises));
        let (lost, _) = after_a_power_failure(&[], |call| !call.contains("fdatasync"));
        assert!(lost.len() >= ANSWERS, "{lost:?}");
        let (lost, _) = after_a_power_failure(&[], |call| !call.contains(" fsync"));
        assert!(lost.len() >= ANSWERS, "{lost:?}");
    }
}

#[test]
fn no_kill_costs_an_acknowledged_answer() {
    let figures = Mutex::new([0; 3]);
    let wrong = Mutex::new(Vec::new());
    let live = |seed: u64| {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        let mut desk = Desk::new();
        for kill in 0..KILLS {
            let answers = chance.random_range(0..=4);
            // Without an answer it dies while it starts, else while it saves.
            let longest = if answers == 0 { 20_000 } else { 2_000 };
            let after = Duration::from_micros(chance.random_range(0..longest));
            let told = desk.study(UNDISTURBED, answers, Some(after));
            let mut violations = told.violations();
            violations.extend(desk.check());
            if !violations.is_empty() {
                wrong.lock().unwrap().push((seed, kill, violations));
            }
        }
        let gone_on = desk.study_well(1).err().into_iter().chain(desk.check());
        let violations: Vec<Violation> = gone_on.collect();
        if !violations.is_empty() {
            wrong.lock().unwrap().push((seed, KILLS, violations));
        }
        let kept = all_events(&desk.data()).len();
        let new = [
            desk.ledger.given.len(),
            desk.ledger.acknowledged.len(),
            kept,
        ];
        let mut figures = figures.lock().unwrap();
        figures
            .iter_mut()
            .zip(new)
            .for_each(|(sum, new)| *sum += new);
    };
    thread::scope(|scope| {
        for seed in 0..FOLDERS {
            let named = thread::Builder::new().name(format!("folder {seed}"));
            named.spawn_scoped(scope, move || live(seed)).unwrap();
        }
    });
    let [given, acknowledged, kept] = figures.into_inner().unwrap();
    let kills = FOLDERS * u64::from(KILLS);
    tools::say(&format!(
        "kills: {kills}; answers: {given} given, {acknowledged} acknowledged, {kept} kept"
    ));
    assert_eq!(wrong.into_inner().unwrap(), []);
}

#[test]
fn a_full_disk_costs_no_acknowledged_answer_and_is_told() {
    const NAME: &str = "a_full_disk_costs_no_acknowledged_answer_and_is_told";
    const INSIDE: &str = "BILIM_TEST_OWN_MOUNTS";
    if std::env::var_os(INSIDE).is_some() {
        return fill_a_disk();
    }
    if tools::small_disk() {
        let [unshare, words @ ..] = tools::OWN_MOUNTS;
        let ended = Command::new(unshare)
            .args(words)
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", NAME, "--nocapture"])
            .env(INSIDE, "1")
            .output()
            .unwrap();
        assert!(ended.status.success(), "{ended:?}");
        tools::say(String::from_utf8_lossy(&ended.stderr).trim());
    }
}

/// The small disk is over the journals alone: decks and settings stand elsewhere.
fn fill_a_disk() {
    let mut desk = Desk::new();
    let disk = desk.data().join("progress");
    fs::create_dir_all(&disk).unwrap();
    assert!(tools::mount(&disk, &[]).status().unwrap().success());
    let filler = disk.join("filler");
    fs::write(&filler, vec![0; 48 << 10]).unwrap();
    let mut sessions = 0;
    let told = loop {
        sessions += 1;
        let told = desk.study(UNDISTURBED, 8, None);
        assert_eq!((told.violations(), desk.check()), (vec![], vec![]));
        if told.status.code() != Some(0) {
            break told;
        }
        assert!(sessions < 100, "the disk is never full");
    };
    assert_eq!(told.status.code(), Some(1), "{told:?}");
    assert!(told.said("there is no room left"), "{told:?}");
    let kept = desk.ledger.acknowledged.len();
    fs::remove_file(filler).unwrap();
    assert_eq!((desk.study_well(2), desk.check()), (Ok(()), vec![]));
    // A folder with a disk over it could not be removed.
    let unmounted = Command::new("umount").arg(&disk).status();
    assert!(unmounted.unwrap().success());
    tools::say(&format!(
        "a full disk: {kept} answers in {sessions} sessions, then 2 after making room"
    ));
}
