//! Holds changes against the rules: made together they must take away what they
//! are for, and nothing may be wrong afterwards that was not before. Where all
//! together fail, halves are tried, so that one bad change spoils no good one.

use std::collections::BTreeMap;

use super::{Fix, apply};
use crate::deck::{Diagnostic, Item, Level, Problem, parse};
use crate::lint::{Around, lint};

/// How often a text is read at most.
const TRIALS: usize = 200;
/// How many bytes are read at most, for large decks.
const BYTES: usize = 64 << 20;

/// What is wrong with a text.
struct Judged {
    /// How many problems reading it has.
    problems: usize,
    /// How many of them are about its signs and not about what it says.
    slips: usize,
    /// Not all of them are listed.
    more: bool,
    /// The findings of each rule in each item, with whether they are more than notes.
    found: BTreeMap<(&'static str, Item), (usize, Level)>,
}

/// Which changes are kept.
#[derive(Clone, Copy)]
enum Wanted {
    Problems,
    Findings,
}

/// The text, and what is left of the effort that a proof may take.
pub(super) struct Proof<'a> {
    text: &'a str,
    around: &'a Around,
    trials: usize,
    /// Whether it is still wanted.
    go_on: &'a dyn Fn() -> bool,
}

impl<'a> Proof<'a> {
    pub(super) fn new(text: &'a str, around: &'a Around, go_on: &'a dyn Fn() -> bool) -> Self {
        Self {
            text,
            around,
            go_on,
            trials: TRIALS.min(BYTES / text.len().max(1)).max(8),
        }
    }

    /// Those that take away problems of reading.
    pub(super) fn of_problems(&mut self, fixes: Vec<Fix>) -> Vec<Fix> {
        if fixes.is_empty() {
            return fixes;
        }
        let before = self.judge(&[], Wanted::Problems);
        self.keep((Vec::new(), before), fixes, Wanted::Problems).0
    }

    /// These, and of the others those that take away what the writing rules found.
    pub(super) fn of_findings(&mut self, kept: Vec<Fix>, fixes: Vec<Fix>) -> Vec<Fix> {
        if fixes.is_empty() {
            return kept;
        }
        let before = self.judge(&kept, Wanted::Findings);
        self.keep((kept, before), fixes, Wanted::Findings).0
    }

    /// Adds what can be proved to what is kept.
    fn keep(
        &mut self,
        (mut kept, before): (Vec<Fix>, Judged),
        mut fixes: Vec<Fix>,
        wanted: Wanted,
    ) -> (Vec<Fix>, Judged) {
        if self.trials == 0 || !(self.go_on)() {
            return (kept, before);
        }
        self.trials -= 1;
        let base = kept.len();
        kept.extend(fixes.iter().cloned());
        let after = self.judge(&kept, wanted);
        let good = match wanted {
            Wanted::Problems => helps(&before, &after, fixes.len()),
            Wanted::Findings => takes_away(&before, &after, &fixes),
        };
        if good {
            return (kept, after);
        }
        kept.truncate(base);
        if fixes.len() < 2 {
            return (kept, before);
        }
        let rest = fixes.split_off(fixes.len() / 2);
        let first = self.keep((kept, before), fixes, wanted);
        self.keep(first, rest, wanted)
    }

    fn judge(&self, fixes: &[Fix], wanted: Wanted) -> Judged {
        let parsed = parse(apply(self.text, fixes).as_bytes());
        let mut found = BTreeMap::new();
        if let (Wanted::Findings, Some(deck)) = (wanted, &parsed.deck) {
            for finding in lint(deck, self.around) {
                let entry = found
                    .entry((finding.rule, finding.on))
                    .or_insert((0, finding.level));
                entry.0 += 1;
                entry.1 = entry.1.min(finding.level);
            }
        }
        let count = |found: &Diagnostic| {
            if let Problem::MoreProblems { count } = found.problem {
                count
            } else {
                1
            }
        };
        Judged {
            problems: parsed.diagnostics.iter().map(count).sum(),
            slips: parsed
                .diagnostics
                .iter()
                .filter(|found| is_slip(&found.problem))
                .count(),
            more: parsed
                .diagnostics
                .iter()
                .any(|found| matches!(found.problem, Problem::MoreProblems { .. })),
            found,
        }
    }
}

/// Whether this many changes took away at least as many problems. A single one may also bring to
/// light a problem of what the text says, which only now can be read.
fn helps(before: &Judged, after: &Judged, changes: usize) -> bool {
    let unmasked = changes == 1
        && after.problems == before.problems
        && after.slips < before.slips
        && !before.more;
    after.problems + changes <= before.problems || unmasked
}

/// Whether each finding is gone, reading has no new problem, and no rule says more of any item,
/// be it not in a note.
fn takes_away(before: &Judged, after: &Judged, fixes: &[Fix]) -> bool {
    let count = |judged: &Judged, key: &(&'static str, Item)| {
        judged.found.get(key).map_or(0, |(count, _)| *count)
    };
    let gone = fixes.iter().all(|fix| {
        let key = (fix.rule, fix.item.clone().unwrap_or(Item::Deck));
        count(after, &key) < count(before, &key)
    });
    let none_new = after
        .found
        .iter()
        .all(|(key, (now, level))| *level == Level::Info || *now <= count(before, key));
    gone && none_new && after.problems <= before.problems
}

/// Whether a problem is about the signs of the text.
fn is_slip(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::CurlyQuotes
            | Problem::SingleQuotes
            | Problem::UnclosedText
            | Problem::WordDash
            | Problem::OddCharacter { .. }
            | Problem::MissingComma
            | Problem::MissingColon { .. }
            | Problem::QuotedField { .. }
            | Problem::Unexpected { .. }
            | Problem::StrayBracket { .. }
            | Problem::Attribute
    )
}
