//! One session of the real program, driven as a student would: an answer is typed only when
//! the program asks for it. It knows from the output alone which answers were acknowledged.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use super::ledger::Violation;

/// Nothing takes this long; a program that hangs fails the test.
const GUARD: Duration = Duration::from_mins(1);

const PROMPT: &str = "Type the answer.";
/// What is typed here is never right, so all feedback begins like this.
pub(crate) const FEEDBACK: &str = "Not yet. The answer:";
pub(crate) const NOT_SAVED: &str = "Not saved yet.";
const ALL_SAVED: &str = "All is saved.";
const LOST: &str = "Not everything could be saved.";

/// A student who was told so often that an answer is not saved gives no more of them.
const PERSEVERANCE: usize = 2;

/// When the program is killed: so long after it was sent the last answer.
pub(crate) type Kill = Option<Duration>;

/// What a session came to.
#[derive(Debug)]
pub(crate) struct Told {
    /// What was typed.
    pub(crate) given: Vec<String>,
    /// What of it was acknowledged.
    pub(crate) acknowledged: BTreeSet<String>,
    /// All that was printed.
    pub(crate) output: Vec<String>,
    pub(crate) errors: String,
    pub(crate) status: ExitStatus,
}

impl Told {
    pub(crate) fn said(&self, text: &str) -> bool {
        self.output.iter().any(|line| line.contains(text))
    }

    /// Everything but lost answers that a session can do wrong.
    pub(crate) fn violations(&self) -> Vec<Violation> {
        let mut wrong = Vec::new();
        if self.errors.contains("panicked") {
            wrong.push(Violation::Panicked(self.errors.clone()));
        }
        let fits = match self.status.code() {
            Some(0) => self.said(ALL_SAVED),
            Some(1) => self.errors.contains(LOST) && self.said(NOT_SAVED),
            Some(2) => !self.errors.trim().is_empty(),
            Some(_) => false,
            None => self.status.signal() == Some(9),
        };
        if !fits {
            let said = self.output.last().cloned().unwrap_or_default();
            let errors = self.errors.trim();
            wrong.push(Violation::Exit(format!("{}: {said} {errors}", self.status)));
        }
        wrong
    }
}

/// Starts the program, types the answers one by one, and ends the input or the program.
pub(crate) fn study(mut command: Command, answers: &[String], kill: Kill) -> Told {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (lines, output) = mpsc::channel();
    let (rest, errors) = mpsc::channel();
    listen(&mut child, lines, rest);
    let mut student = Student {
        output,
        told: Vec::new(),
        given: Vec::new(),
        acknowledged: BTreeSet::new(),
        failing: false,
        failures: 0,
    };
    let mut input = child.stdin.take();
    let mut answers = answers.iter().peekable();
    // A program that is to be killed at its start is not waited for.
    while (answers.peek().is_some() || kill.is_none()) && student.reads_to_the_prompt() {
        let Some(answer) = answers.next().filter(|_| student.failures < PERSEVERANCE) else {
            break;
        };
        student.types(&mut input, answer);
    }
    if let Some(after) = kill {
        // The moment is drawn by chance; nothing is waited for.
        thread::sleep(after);
        child.kill().unwrap();
    }
    drop(input);
    while student.reads_to_the_prompt() {}
    Told {
        errors: errors.recv_timeout(GUARD).unwrap(),
        given: student.given,
        acknowledged: student.acknowledged,
        output: student.told,
        status: child.wait().unwrap(),
    }
}

/// Two threads that hand on what the program says.
fn listen(child: &mut Child, lines: Sender<String>, rest: Sender<String>) {
    let stdout = child.stdout.take().unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let named = |name: &str| thread::Builder::new().name(name.to_owned());
    let read_lines = move || {
        let mut all = BufReader::new(stdout).lines().map_while(Result::ok);
        all.try_for_each(|line| lines.send(line)).ok();
    };
    named("output").spawn(read_lines).unwrap();
    let read_rest = move || {
        let mut bytes = Vec::new();
        stderr.read_to_end(&mut bytes).unwrap();
        rest.send(String::from_utf8_lossy(&bytes).into_owned()).ok();
    };
    named("errors").spawn(read_rest).unwrap();
}

/// The one who types, reads and believes.
struct Student {
    output: Receiver<String>,
    told: Vec<String>,
    given: Vec<String>,
    acknowledged: BTreeSet<String>,
    /// The last word on saving was that it failed.
    failing: bool,
    failures: usize,
}

impl Student {
    fn types(&mut self, input: &mut Option<ChildStdin>, answer: &str) {
        self.given.push(answer.to_owned());
        self.failing = false;
        if let Some(input) = input {
            // A program that has ended meanwhile takes no answer.
            input.write_all(format!("{answer}\n").as_bytes()).ok();
        }
    }

    /// Reads until the program wants an answer; false if it has ended. An answer is
    /// acknowledged when its feedback and the next question came without a word on failure,
    /// and then all before it are, because they are saved in order.
    fn reads_to_the_prompt(&mut self) -> bool {
        let mut feedback = false;
        loop {
            let line = match self.output.recv_timeout(GUARD) {
                Ok(line) => line,
                Err(mpsc::RecvTimeoutError::Disconnected) => return false,
                Err(mpsc::RecvTimeoutError::Timeout) => panic!("silence after {:#?}", self.told),
            };
            feedback |= line.starts_with(FEEDBACK);
            if line.starts_with(NOT_SAVED) {
                self.failing = true;
                self.failures += 1;
            }
            let asked = line == PROMPT;
            let saved = line == ALL_SAVED;
            if saved || asked && feedback && !self.failing {
                self.acknowledged.extend(self.given.iter().cloned());
            }
            self.told.push(line);
            if asked {
                return true;
            }
        }
    }
}
