//! Where problems are gathered while a deck is read. It counts them all but
//! keeps a bounded number, so that a hostile file cannot fill the memory.

use super::diagnostic::{Diagnostic, Place, Problem};
use super::id::ItemId;
use super::lex::Span;

/// How many diagnostics a file may have before the rest is only counted.
const SHOWN: usize = 100;
/// How many are kept before they are sorted by place.
const KEPT: usize = 5_000;

/// A problem with its place in bytes.
#[derive(Debug)]
struct Found {
    span: Span,
    item: Option<ItemId>,
    problem: Problem,
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Sink {
    found: Vec<Found>,
    count: usize,
    silent: usize,
}

impl Sink {
    pub(super) fn push(&mut self, span: Span, problem: Problem) {
        self.count += 1;
        if self.found.len() < KEPT {
            self.found.push(Found {
                span,
                item: None,
                problem,
            });
        }
    }

    /// How many there are: to be compared later, to see whether some were added.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Whether the next problem may still be shown, and not only counted.
    pub(super) fn is_shown(&self) -> bool {
        self.count < KEPT
    }

    /// Counts an item as lost whose cause was reported elsewhere.
    pub(super) fn lose(&mut self) {
        self.silent += 1;
    }

    /// How many problems and silent losses there are: an item is good if this did not grow.
    pub(super) fn losses(&self) -> usize {
        self.count + self.silent
    }

    /// Says that the problems added since `mark` are in this item.
    pub(super) fn name_since(&mut self, mark: usize, item: &ItemId) {
        for found in self.found.iter_mut().skip(mark) {
            found.item.get_or_insert_with(|| item.clone());
        }
    }

    /// The diagnostics in the order of the text.
    pub(super) fn finish(mut self, text: &str) -> Vec<Diagnostic> {
        if self.found.is_empty() {
            return Vec::new();
        }
        self.found.sort_by_key(|found| found.span);
        let lines = Lines::new(text);
        let mut all: Vec<Diagnostic> = self
            .found
            .into_iter()
            .take(SHOWN)
            .map(|found| Diagnostic {
                place: lines.place(found.span),
                item: found.item,
                problem: found.problem,
            })
            .collect();
        if self.count > SHOWN {
            all.push(Diagnostic {
                place: lines.place(Span::new(text.len(), text.len())),
                item: None,
                problem: Problem::MoreProblems {
                    count: self.count - SHOWN,
                },
            });
        }
        all
    }
}

/// Where the lines of a text begin.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let breaks = memchr::memchr_iter(b'\n', text.as_bytes());
        Self {
            text,
            starts: std::iter::once(0).chain(breaks.map(|at| at + 1)).collect(),
        }
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }

    /// The place of a stretch of bytes. A byte order mark has no column.
    pub(super) fn place(&self, span: Span) -> Place {
        let line = self.line(span.start);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = Span::new(start, span.start).of(self.text);
        let before = before.strip_prefix('\u{FEFF}').unwrap_or(before);
        Place {
            line,
            column: before.chars().count() + 1,
            start: span.start,
            end: span.end,
        }
    }
}
