//! What a part of one device's journal says, as small as can be, so that
//! several parts can be read at the same time and wait for each other. It knows
//! bytes and lines; what follows from the events it does not know.

use super::event::Event;
use super::incoming::{Asked, Incoming, Purpose, What};
use super::line::{self, Entry, LineProblem, Record, Unknown};
use super::name::DeviceId;
use super::quick;
use super::writers::place;
use crate::deck::Kind;
use crate::memory::Grade;
use crate::time::{Day, Moment};

/// The events of a part of a journal, and its lines that are none.
#[derive(Debug, Clone)]
pub struct Batch {
    device: DeviceId,
    /// The keys of questions and facts and what was answered wrong, one after another.
    keys: String,
    answers: Vec<Small>,
    judged: Vec<(Span, Grade, Day)>,
    others: Vec<Record>,
    unknown: Vec<Unknown>,
    problems: Vec<(usize, LineProblem)>,
    lines: usize,
    torn: bool,
}

/// An answer, with places for its texts.
#[derive(Debug, Clone)]
struct Small {
    number: u64,
    at: Moment,
    checksum: u32,
    took: u32,
    question: Span,
    facts: Span,
    /// What was answered, where it was not right.
    missed: Span,
    sure: Option<u8>,
    purpose: Purpose,
    form: Kind,
    seen: bool,
}

/// A piece of a list or text.
#[derive(Debug, Clone, Copy)]
struct Span {
    first: u32,
    count: u32,
}

impl Batch {
    /// Reads the bytes of a part of a journal, whole lines or all up to its end.
    pub fn read(device: DeviceId, bytes: &[u8]) -> Self {
        let mut batch = Self {
            device,
            keys: String::with_capacity(bytes.len() / 3),
            answers: Vec::new(),
            judged: Vec::new(),
            others: Vec::new(),
            unknown: Vec::new(),
            problems: Vec::new(),
            lines: 0,
            torn: false,
        };
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            batch.lines += 1;
            batch.torn = !line.ends_with(b"\n");
            batch.take(line.strip_suffix(b"\n").unwrap_or(line));
        }
        batch
    }

    fn take(&mut self, line: &[u8]) {
        let (body, checksum) = match line::checked(line) {
            Ok(whole) => whole,
            Err(LineProblem::Empty) => return,
            Err(problem) => {
                self.problems.push((self.lines, problem));
                return;
            }
        };
        if let Some(quick) = quick::read(body) {
            let incoming = Incoming {
                number: quick.stamp.number,
                at: quick.stamp.at,
                checksum,
                what: What::Asked(quick.asked),
            };
            self.keep(&incoming);
            return;
        }
        match line::understood(body, checksum) {
            Entry::Known(record) => match &record.event {
                Event::Answer(_) | Event::Practice(_) => self.keep(&Incoming::of(&record)),
                Event::Undo { .. }
                | Event::Override { .. }
                | Event::Bury { .. }
                | Event::Suspend { .. }
                | Event::Resume { .. }
                | Event::Report { .. }
                | Event::Read { .. }
                | Event::Reset { .. }
                | Event::Move { .. }
                | Event::Peek { .. }
                | Event::Reschedule { .. }
                | Event::ExamMark { .. }
                | Event::Mock { .. }
                | Event::Together { .. } => self.others.push(record),
            },
            Entry::Unknown(unknown) => self.unknown.push(unknown),
        }
    }

    fn keep(&mut self, incoming: &Incoming<'_>) {
        let What::Asked(asked) = &incoming.what else {
            return;
        };
        let first = self.judged.len();
        for (fact, grade, due) in &asked.facts {
            let fact = self.key(fact);
            self.judged.push((fact, *grade, *due));
        }
        let small = Small {
            number: incoming.number,
            at: incoming.at,
            checksum: incoming.checksum,
            took: asked.took,
            question: self.key(asked.question),
            facts: Span::new(first, asked.facts.len()),
            missed: self.key(asked.missed()),
            sure: asked.sure,
            purpose: asked.purpose,
            form: asked.form,
            seen: asked.seen,
        };
        self.answers.push(small);
    }

    fn key(&mut self, key: &str) -> Span {
        let first = self.keys.len();
        self.keys.push_str(key);
        Span::new(first, key.len())
    }

    /// The device that wrote the journal.
    pub fn device(&self) -> &DeviceId {
        &self.device
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.answers.len() + self.others.len()
    }

    /// Is there no event?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whole lines of a newer program.
    pub fn unknown(&self) -> &[Unknown] {
        &self.unknown
    }

    /// Lines that are no events, counted from 1, empty ones left out.
    pub fn problems(&self) -> &[(usize, LineProblem)] {
        &self.problems
    }

    /// How many lines there are.
    pub fn lines(&self) -> usize {
        self.lines
    }

    /// Has the last line no end?
    pub fn is_torn(&self) -> bool {
        self.torn
    }

    /// The numbers of its events, understood or not.
    pub fn numbers(&self) -> impl Iterator<Item = u64> {
        let known = self.answers.iter().map(|answer| answer.number);
        let others = self.others.iter().map(|record| record.stamp.number);
        let newer = self.unknown.iter().filter_map(|unknown| unknown.number);
        known.chain(others).chain(newer)
    }

    /// The highest number of an event, understood or not; 0 if there is none.
    pub fn last_number(&self) -> u64 {
        self.numbers().max().unwrap_or(0)
    }

    /// The latest time of an event that is understood, in milliseconds since 1970.
    pub fn last_ms(&self) -> Option<i64> {
        let known = self.answers.iter().map(|answer| answer.at.ms);
        let others = self.others.iter().map(|record| record.stamp.at.ms);
        known.chain(others).max()
    }

    pub(super) fn events(&self) -> impl Iterator<Item = Incoming<'_>> {
        let answers = self.answers.iter().map(|small| self.incoming(small));
        answers.chain(self.others.iter().map(Incoming::of))
    }

    fn incoming(&self, small: &Small) -> Incoming<'_> {
        let judged = self.judged.get(small.facts.range());
        let facts = judged.unwrap_or_default().iter();
        Incoming {
            number: small.number,
            at: small.at,
            checksum: small.checksum,
            what: What::Asked(Asked {
                purpose: small.purpose,
                question: self.text(small.question),
                form: small.form,
                took: small.took,
                seen: small.seen,
                given: self.text(small.missed),
                sure: small.sure,
                facts: facts
                    .map(|(fact, grade, due)| (self.text(*fact), *grade, *due))
                    .collect(),
            }),
        }
    }

    fn text(&self, span: Span) -> &str {
        self.keys.get(span.range()).unwrap_or_default()
    }
}

impl Span {
    /// A part of a journal has far fewer than four thousand million bytes.
    fn new(first: usize, count: usize) -> Self {
        Self {
            first: u32::try_from(first).unwrap_or(u32::MAX),
            count: u32::try_from(count).unwrap_or(0),
        }
    }

    fn range(self) -> std::ops::Range<usize> {
        let first = place(self.first);
        first..first.saturating_add(place(self.count))
    }
}
