//! The cases of failing system calls: the states in which a session begins, every call on the
//! student's files, and all that can happen to it. One case is one session with one fault.

use std::fs;
use std::path::PathBuf;

use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom as _;

use super::desk::Desk;
use super::ledger::{Violation, journal_files};
use super::session::Told;
use super::tools;
use super::trace::{self, ANSWERS, Call, Fault};

/// How many cases are run at most, if not all are wanted.
const MOST_CASES: usize = 400;

/// A state of the student's files in which a session begins.
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    desk: Desk,
    /// What fails in each of its cases, in the words of strace.
    always: &'static [&'static str],
    files: Vec<PathBuf>,
}

impl Scenario {
    fn new(name: &'static str, desk: Desk, always: &'static [&'static str]) -> Self {
        let files = trace::known_files(&desk, always);
        Self {
            name,
            desk,
            always,
            files,
        }
    }

    /// Runs one case and everything that must hold after it.
    pub(crate) fn meets(&self, call: &Call, fault: Fault) -> (Told, Vec<Violation>) {
        let mut desk = self.desk.copy();
        let words = trace::inject(&desk, &self.files, self.always, (call, fault));
        let told = desk.study(&words, ANSWERS, None);
        let mut wrong = told.violations();
        wrong.extend(desk.check());
        wrong.extend(desk.study_well(1).err());
        wrong.extend(desk.check());
        (told, wrong)
    }
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    let mut known = Desk::new();
    known.study_well(0).unwrap();
    let mut second = known.copy();
    second.study_well(2).unwrap();
    let torn = second.copy();
    let path = journal_files(&torn.data()).pop().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}Answer(v:1,n:9")).unwrap();
    let failing = &["fdatasync:error=EIO:when=2"];
    vec![
        Scenario::new("no files yet", Desk::new(), &[]),
        Scenario::new("no journal yet", known, &[]),
        Scenario::new("a sync failed", second.copy(), failing),
        Scenario::new("a journal", second, &[]),
        Scenario::new("a torn journal", torn, &[]),
    ]
}

pub(crate) type Case<'a> = (&'a Scenario, Call, Fault);

/// All cases that there are; of too many those with calls that write, and some by chance.
pub(crate) fn all(scenarios: &[Scenario]) -> (usize, Vec<Case<'_>>) {
    let mut cases = Vec::new();
    for scenario in scenarios {
        let calls = trace::calls(&scenario.desk, &scenario.files, scenario.always);
        for call in calls {
            let all = call.faults().into_iter();
            cases.extend(all.map(|fault| (scenario, call.clone(), fault)));
        }
    }
    let all = cases.len();
    cases.shuffle(&mut ChaCha8Rng::seed_from_u64(1));
    cases.sort_by_key(|(_, call, _)| !call.writes());
    if !tools::all() {
        cases.truncate(MOST_CASES);
    }
    (all, cases)
}
