//! The look that the rules of good writing take at a deck, as a value: of large
//! decks it takes longer than a frame, so that it is made where nothing waits
//! for it. What is asked is only about one text; who shows it, it does not know.

use std::sync::Arc;

use crate::deck::outline::Outline;
use crate::deck::{Finder, Item, List, Place, Spot};
use crate::lint::fix::{Fix, fixes_of};
use crate::lint::{Around, Finding, lint};

use super::reading::Known;

/// A deck that is to be looked at.
#[derive(Debug, Clone)]
pub struct Inspection {
    pub(super) text: Arc<str>,
    pub(super) read: Arc<Known>,
    pub(super) around: Arc<Around>,
    pub(super) depth: Depth,
}

/// How much is wanted of a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// What the rules find.
    Findings,
    /// The changes that take something away without guessing, too.
    Fixes,
}

/// What a rule found, and where that stood in the text that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub finding: Finding,
    /// The place.
    pub place: Place,
    /// Where its item began: the byte and the line.
    from: (usize, usize),
}

/// Where something that was found stands by now, as far as its item tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stands {
    /// The item that it is about, by its place among all rows; `None` for the deck itself and for
    /// what is not there any more.
    pub row: Option<usize>,
    /// The byte.
    pub at: usize,
    /// The line, from 1.
    pub line: usize,
}

impl Found {
    /// Where it stands in a text, which may be another than the one that was looked at.
    pub(super) fn stands(&self, outline: &Outline, finder: &Finder<'_>) -> Stands {
        let row = self.row(outline);
        let now = row.and_then(|row| outline.rows.get(row));
        let (was, began) = self.from;
        let from = now.map_or(was, |row| row.bytes.start);
        let lines = self.place.line.saturating_sub(began);
        Stands {
            row,
            at: from + self.place.start.saturating_sub(was),
            line: now.map_or(began, |_| finder.line(from)) + lines,
        }
    }

    /// Where it stands in the text that was looked at; `outline` is that of the text.
    pub(super) fn here(&self, outline: &Outline) -> Stands {
        let row = match &self.finding.on {
            Item::Deck => None,
            Item::Source(_)
            | Item::Name(_)
            | Item::Topic(_)
            | Item::Fact(_)
            | Item::Question(_) => outline.at(self.from.0),
        };
        Stands {
            row,
            at: self.place.start,
            line: self.place.line,
        }
    }

    fn row(&self, outline: &Outline) -> Option<usize> {
        let (list, id) = match &self.finding.on {
            Item::Deck => return None,
            Item::Source(id) => (List::Sources, id),
            Item::Name(id) => (List::Names, id),
            Item::Topic(id) => (List::Topics, id),
            Item::Fact(id) => (List::Facts, id),
            Item::Question(id) => (List::Questions, id),
        };
        outline.find(list, id.as_str())
    }
}

/// What came of a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    /// What was looked at.
    pub of: Inspection,
    /// What the rules found, in the order of the text.
    pub found: Arc<[Found]>,
    /// The safe changes; `None` while they are not known.
    pub fixes: Option<Vec<Fix>>,
}

impl PartialEq for Inspection {
    /// Whether both are the same look at the very same text, not only at one that reads the same.
    fn eq(&self, other: &Self) -> bool {
        self.depth == other.depth
            && Arc::ptr_eq(&self.text, &other.text)
            && Arc::ptr_eq(&self.around, &other.around)
    }
}

impl Eq for Inspection {}

impl Inspection {
    /// How much is wanted.
    pub fn depth(&self) -> Depth {
        self.depth
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the rules find.
    pub fn findings(&self) -> Vec<Finding> {
        let deck = self.read.deck();
        deck.map(|deck| lint(deck, &self.around))
            .unwrap_or_default()
    }

    fn placed(&self, findings: &[Finding]) -> Arc<[Found]> {
        let finder = Finder::new(&self.text, &self.read.parsed.spots);
        let place = |finding: &Finding| {
            let spot = Spot {
                field: finding.field,
                words: &finding.words,
            };
            finder.place(&finding.on, spot)
        };
        let from = |finding: &Finding| {
            let bytes = self.read.parsed.spots.bytes(&finding.on);
            bytes.map_or((0, 1), |bytes| (bytes.start, finder.line(bytes.start)))
        };
        let placed = |finding: &Finding| Found {
            place: place(finding),
            from: from(finding),
            finding: finding.clone(),
        };
        let mut all: Vec<Found> = findings.iter().map(placed).collect();
        all.sort_by_key(|found| found.place.start);
        all.into()
    }

    /// Looks. What the rules found is told first, then, if it is wanted, once more with the safe
    /// changes; not once `go_on` says no.
    pub fn run(self, go_on: &dyn Fn() -> bool, tell: &mut dyn FnMut(Inspected)) {
        let findings = self.findings();
        let well = findings.is_empty() && self.read.parsed.diagnostics.is_empty();
        let found = self.placed(&findings);
        let first = Inspected {
            found: Arc::clone(&found),
            fixes: well.then(Vec::new),
            of: self.clone(),
        };
        tell(first);
        if well || self.depth == Depth::Findings || !go_on() {
            return;
        }
        let fixes = fixes_of(
            (&self.text, &self.read.parsed),
            (&findings, &self.around),
            go_on,
        );
        if let Some(fixes) = fixes {
            tell(Inspected {
                found,
                fixes: Some(fixes),
                of: self,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Manuscript;

    /// A comma is missing, and an id that is meant is mistyped.
    const DECK: &str = "Deck(format: 1, id: \"d\", title: \"D\", facts: [\n    Fact(id: \"a\", says: \"The {army} left.\", ask: \"Who left?\")\n    Fact(id: \"b\", says: \"It was {cold}.\"),\n])";

    fn told(go_on: bool, depth: Depth) -> Vec<Inspected> {
        let mut desk = Manuscript::new(DECK);
        desk.rest();
        let mut all = Vec::new();
        let look = desk.inspection(depth).unwrap();
        look.run(&|| go_on, &mut |done| all.push(done));
        all
    }

    #[test]
    fn what_was_found_is_told_before_the_changes_and_those_only_if_they_are_wanted() {
        let both = told(true, Depth::Fixes);
        let known = |done: &Inspected| done.fixes.as_ref().map(Vec::len);
        let known: Vec<_> = both.iter().map(known).collect();
        assert_eq!(known, [None, Some(1)]);
        assert_eq!(both[0].found, both[1].found);
        assert!(!both[0].found.is_empty());
        let places: Vec<usize> = both[0].found.iter().map(|found| found.place.line).collect();
        assert!(places.is_sorted(), "{places:?}");
        assert_eq!(told(true, Depth::Findings).len(), 1);
        assert_eq!(told(false, Depth::Fixes).len(), 1);
    }
}
