//! The rows of all facts and the index they are found by, made ready piece by
//! piece, so that no frame waits for a hundred thousand of them. It reads
//! library and progress and knows no screen.

use std::collections::BTreeSet;

use crate::deck::{Deck, Fact, FactKey, Library};
use crate::progress::Progress;
use crate::study::known::{Place, Row, Sort, date_of, ordered};
use crate::study::search::{Entry, Index, Spellings};
use crate::study::timeline::Dated;
use crate::time::Day;

/// How many rows are made at a time.
const ROWS: usize = 5_000;
/// How many facts are put into the index at a time.
const ENTRIES: usize = 500;

/// All facts in the order of the library.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    /// The places of all rows in the order of the list.
    pub(super) order: Vec<u32>,
    /// The facts that have a date, in order of time.
    pub(super) dated: Vec<Dated>,
    /// The place of each deck's first fact.
    starts: Vec<usize>,
    pub(super) index: Index,
    /// Where the index goes on, and the names of that deck.
    indexed: Place,
    spellings: Option<(u32, Spellings)>,
    /// Rows that will take the place of those above when all are there.
    making: Option<Making>,
    /// Facts that today's plan asks before their own day.
    early: BTreeSet<FactKey>,
}

#[derive(Debug, Clone, Default)]
struct Making {
    rows: Vec<Row>,
    dated: Vec<Dated>,
    at: Place,
    stage: Stage,
}

/// What is done next for the rows. Each is one piece of work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    /// Rows are made.
    #[default]
    Rows,
    /// Those with a date are put in order.
    Dates,
    /// The list is put in order.
    Order,
}

/// What came of one piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// All rows are there, or were made anew.
    Rows,
    /// The index is whole.
    Index,
    /// There is more to do, or nothing.
    Some,
}

impl Table {
    /// The rows are to be made anew; today's plan asks these facts before their own day.
    pub(super) fn begin(&mut self, early: BTreeSet<FactKey>) {
        self.early = early;
        self.making = Some(Making::default());
    }

    pub(super) fn is_working(&self, library: &Library) -> bool {
        self.making.is_some() || fact_at_or_after(library, self.indexed).is_some()
    }

    /// Are rows still to be made before anything else?
    pub(super) fn has_more_rows(&self) -> bool {
        let making = self.making.as_ref();
        making.is_some_and(|making| making.stage == Stage::Rows)
    }

    /// One piece of work.
    pub(super) fn step(
        &mut self,
        (library, progress): (&Library, &Progress),
        day: Day,
        sort: Sort,
    ) -> Step {
        if let Some(mut making) = self.making.take() {
            match making.stage {
                Stage::Rows => making.go_on((library, progress), &self.early, day),
                Stage::Dates => making.sort_dates(),
                Stage::Order => {
                    self.take(library, making);
                    self.sort(sort);
                    return Step::Rows;
                }
            }
            self.making = Some(making);
            return Step::Some;
        }
        let before = self.index.len();
        self.add_entries(library);
        let whole = fact_at_or_after(library, self.indexed).is_none();
        if whole && self.index.len() > before {
            Step::Index
        } else {
            Step::Some
        }
    }

    fn take(&mut self, library: &Library, made: Making) {
        let mut next = 0;
        self.starts.clear();
        for deck in library.decks() {
            self.starts.push(next);
            next += deck.facts.len();
        }
        self.rows = made.rows;
        self.dated = made.dated;
    }

    /// The place of a fact among all rows.
    pub(super) fn place_of(&self, library: &Library, key: &FactKey) -> Option<u32> {
        let (deck, fact) = library.place(key)?;
        u32::try_from(self.starts.get(deck)? + fact).ok()
    }

    fn add_entries(&mut self, library: &Library) {
        for _ in 0..ENTRIES {
            let Some((place, deck, fact)) = fact_at_or_after(library, self.indexed) else {
                return;
            };
            let known = self.spellings.as_ref();
            if known.is_none_or(|(of, _)| *of != place.deck) {
                self.spellings = Some((place.deck, Spellings::of(deck)));
            }
            if let Some((_, spellings)) = &self.spellings {
                self.index.add(&Entry::of(deck, fact, spellings));
            }
            self.indexed = place.next();
        }
    }

    pub(super) fn sort(&mut self, sort: Sort) {
        self.order = ordered(&self.rows, sort);
    }

    /// Reads what is known of one fact again.
    pub(super) fn renew(
        &mut self,
        (library, progress): (&Library, &Progress),
        key: &FactKey,
        day: Day,
    ) {
        let known = progress.fact(key);
        let is_early = self.early.contains(key);
        let place = self.place_of(library, key);
        let place = place.and_then(|place| usize::try_from(place).ok());
        let making = self.making.as_mut().map(|making| &mut making.rows);
        // Rows that are being made may have been made before what happened.
        for rows in [Some(&mut self.rows), making].into_iter().flatten() {
            if let Some(row) = place.and_then(|place| rows.get_mut(place)) {
                *row = row.renewed(known, day);
                if is_early {
                    *row = row.early(known, day);
                }
            }
        }
    }
}

impl Making {
    /// Makes some more rows.
    fn go_on(
        &mut self,
        (library, progress): (&Library, &Progress),
        early: &BTreeSet<FactKey>,
        day: Day,
    ) {
        for _ in 0..ROWS {
            let Some((place, deck, fact)) = fact_at_or_after(library, self.at) else {
                break;
            };
            let known = progress.fact(&fact.key);
            let number = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
            let mut row = Row::of(place, (deck, fact), known, day);
            if early.contains(&fact.key) {
                row = row.early(known, day);
            }
            self.rows.push(row);
            let dated = date_of(fact).and_then(|(date, _)| Dated::new(number, date));
            self.dated.extend(dated);
            self.at = place.next();
        }
        if fact_at_or_after(library, self.at).is_none() {
            self.stage = Stage::Dates;
        }
    }

    fn sort_dates(&mut self) {
        let key = |dated: &Dated| (dated.from.saturating_add(dated.to), dated.place);
        self.dated.sort_unstable_by_key(key);
        self.stage = Stage::Order;
    }
}

/// The fact at a place, with its deck.
pub(super) fn fact_at(library: &Library, place: Place) -> Option<(&Deck, &Fact)> {
    let deck: &Deck = library.decks().get(usize::try_from(place.deck).ok()?)?;
    let fact = deck.facts.get(usize::try_from(place.fact).ok()?)?;
    Some((deck, fact))
}

/// The fact at a place, or the first one of a later deck.
fn fact_at_or_after(library: &Library, from: Place) -> Option<(Place, &Deck, &Fact)> {
    let mut place = from;
    while usize::try_from(place.deck).ok()? < library.decks().len() {
        if let Some((deck, fact)) = fact_at(library, place) {
            return Some((place, deck, fact));
        }
        place = Place {
            deck: place.deck + 1,
            fact: 0,
        };
    }
    None
}
