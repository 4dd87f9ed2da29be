//! What a student knows of each fact, one small row a fact: its states, how
//! strong it is, when it comes next. Rows are made anew from progress and keep
//! no text; which facts hide their answers today is decided here.

mod states;

use crate::deck::{Deck, Fact, PartialDate};
use crate::progress::FactProgress;
use crate::time::Day;

pub use states::{State, States};

/// Whether the answer of a fact is hidden in lists: its day has come, and it was not looked at
/// on this day.
pub fn hides(known: Option<&FactProgress>, day: Day) -> bool {
    known.is_some_and(|known| states::comes_by(known, day) && known.peeked != Some(day))
}

/// A fact by the places of its deck in the library and its own in the deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The place of the deck.
    pub deck: u32,
    /// The place of the fact in its deck.
    pub fact: u32,
}

impl Place {
    /// The place after this one in the same deck.
    #[must_use]
    pub fn next(self) -> Self {
        Self {
            fact: self.fact + 1,
            ..self
        }
    }
}

/// What is known of one fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// Which fact it is.
    pub place: Place,
    /// The place of its topic in the deck.
    pub topic: u32,
    /// The place of its source in the deck, if it has one.
    pub source: Option<u32>,
    /// The states that hold.
    pub states: States,
    /// The answer is not to be shown unless asked for.
    pub hidden: bool,
    /// The chance that it is remembered today, from 0 to 1; `None` if never answered.
    pub strength: Option<f32>,
    /// When it is due; `None` if never answered or suspended.
    pub next: Option<Day>,
    /// Letters in its sentence around the answer, and in the answer.
    pub letters: (u16, u16),
}

impl Row {
    /// The row of a fact of a deck.
    pub fn of(
        place: Place,
        (deck, fact): (&Deck, &Fact),
        known: Option<&FactProgress>,
        day: Day,
    ) -> Self {
        let topic = deck.topics.iter().position(|topic| topic.id == fact.topic);
        let source = fact.from.as_ref();
        let source = source.and_then(|id| deck.sources.iter().position(|source| source.id == *id));
        let count = |text: &str| u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
        let around = count(&fact.says.before).saturating_add(count(&fact.says.after));
        Self {
            place,
            topic: topic.map_or(u32::MAX, small),
            source: source.map(small),
            letters: (around, count(&fact.says.gap)),
            ..Self::known(place, known, day)
        }
    }

    /// The same row after progress has changed.
    #[must_use]
    pub fn renewed(self, known: Option<&FactProgress>, day: Day) -> Self {
        Self {
            topic: self.topic,
            source: self.source,
            letters: self.letters,
            ..Self::known(self.place, known, day)
        }
    }

    /// The same row of a fact that today's plan asks before its own day, unless it was answered
    /// today or is not to be asked.
    #[must_use]
    pub fn early(self, known: Option<&FactProgress>, day: Day) -> Self {
        let asked = |known: &&FactProgress| known.is_open(day) && known.last_day() != Some(day);
        let Some(known) = known.filter(asked) else {
            return self;
        };
        Self {
            states: self.states.and_due(),
            hidden: known.peeked != Some(day),
            next: Some(day),
            ..self
        }
    }

    fn known(place: Place, known: Option<&FactProgress>, day: Day) -> Self {
        let states = States::of(known, day);
        #[expect(clippy::cast_possible_truncation, reason = "a chance between 0 and 1")]
        let strength = known
            .and_then(|known| known.retrievability(day))
            .map(|chance| chance as f32);
        Self {
            place,
            topic: 0,
            source: None,
            states,
            hidden: hides(known, day),
            strength,
            next: known.and_then(|known| known.comes_next(day)),
            letters: (0, 0),
        }
    }
}

fn small(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// How a list of facts is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Deck by deck and topic by topic, as they are taught.
    Topic,
    /// Those most likely forgotten first; those never answered last.
    #[default]
    Weakest,
    /// Those asked soonest first; those without a day last.
    Next,
}

impl Sort {
    /// All orders, as they are offered.
    pub const ALL: [Self; 3] = [Self::Weakest, Self::Next, Self::Topic];
}

/// The places of all rows in the wanted order; those that are equal stay as they are taught.
pub fn ordered(rows: &[Row], sort: Sort) -> Vec<u32> {
    // One number a row, so that sorting is cheap: what counts in the upper half, the place of the
    // row in the lower.
    let key = |row: &Row| -> u32 {
        match sort {
            Sort::Topic => (row.place.deck.min(0xffff) << 16) | row.topic.min(0xffff),
            Sort::Weakest => row
                .strength
                .map_or(u32::MAX, |strength| strength.max(0.0).to_bits()),
            Sort::Next => row.next.map_or(u32::MAX, |day| day.0.max(0).unsigned_abs()),
        }
    };
    let keyed = rows.iter().map(key).zip(0_u32..);
    let mut keyed: Vec<u64> = keyed
        .map(|(key, place)| (u64::from(key) << 32) | u64::from(place))
        .collect();
    keyed.sort_unstable();
    let place = |key: u64| u32::try_from(key & u64::from(u32::MAX)).unwrap_or(u32::MAX);
    keyed.into_iter().map(place).collect()
}

/// When a fact was so, as its deck says it: an event's day, a date that is itself the answer,
/// or the day as of which a state held.
pub fn date_of(fact: &Fact) -> Option<(PartialDate, When)> {
    use crate::deck::FactAnswer;
    let answer = match fact.answer {
        FactAnswer::Date(date) => Some(date),
        FactAnswer::Text(_) | FactAnswer::Number(_) => None,
    };
    // The answer counts first: its date must not be told while the answer is hidden.
    answer
        .map(|date| (date, When::Answer))
        .or_else(|| fact.on.map(|date| (date, When::Event)))
        .or_else(|| fact.as_of.map(|date| (date, When::AsOf)))
}

/// What a date of a fact means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// It happened then.
    Event,
    /// It was so then.
    AsOf,
    /// The date is the answer.
    Answer,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(place: u32, strength: Option<f32>, next: Option<i32>) -> Row {
        Row {
            place: Place {
                deck: 0,
                fact: place,
            },
            topic: 5 - place,
            source: None,
            states: States::default(),
            hidden: false,
            strength,
            next: next.map(Day),
            letters: (0, 0),
        }
    }

    #[test]
    fn the_weakest_come_first_and_the_unanswered_last() {
        let rows = [
            row(0, None, None),
            row(1, Some(0.9), Some(20)),
            row(2, Some(0.2), Some(30)),
            row(3, Some(0.9), Some(10)),
        ];
        assert_eq!(ordered(&rows, Sort::Weakest), [2, 1, 3, 0]);
        assert_eq!(ordered(&rows, Sort::Next), [3, 1, 2, 0]);
        assert_eq!(ordered(&rows, Sort::Topic), [3, 2, 1, 0]);
    }

    #[test]
    fn a_fact_that_comes_before_its_day_hides_its_answer_until_it_is_answered() {
        let today = Day(100);
        let mut known = FactProgress::default();
        (known.due, known.answers) = (Some(Day(130)), 1);
        let early = |known: &FactProgress| row(0, None, Some(130)).early(Some(known), today);
        assert!(early(&known).hidden && early(&known).states.has(State::Due));
        assert_eq!(early(&known).next, Some(today));
        let mut peeked = known.clone();
        peeked.peeked = Some(today);
        assert!(!early(&peeked).hidden, "it was looked at today");
        known.suspended = true;
        assert_eq!(early(&known), row(0, None, Some(130)), "it is not asked");
    }

    #[test]
    fn a_fact_hides_its_answer_on_its_day_until_it_is_answered() {
        let today = Day(100);
        let mut due = FactProgress::default();
        (due.due, due.answers) = (Some(today), 1);
        assert!(hides(Some(&due), today));
        assert!(States::of(Some(&due), today).has(State::Due));
        assert!(!hides(Some(&due), Day(99)), "not before its day");
        assert!(!hides(None, today), "a new fact hides nothing");
        let mut peeked = due.clone();
        peeked.peeked = Some(today);
        assert!(!hides(Some(&peeked), today), "it was looked at today");
        peeked.peeked = Some(Day(99));
        assert!(hides(Some(&peeked), today), "but not the day before");
        let mut moved = due.clone();
        moved.moved = Some(Day(130));
        assert!(!hides(Some(&moved), today), "another day was given to it");
        assert!(States::of(Some(&moved), today).has(State::Moved));
        let mut suspended = due.clone();
        suspended.suspended = true;
        assert!(!hides(Some(&suspended), today), "it will not be asked");
        assert!(!States::of(Some(&suspended), today).has(State::Due));
        let mut buried = due;
        buried.buried_until = Some(Day(101));
        assert!(States::of(Some(&buried), today).has(State::Buried));
        assert!(!hides(Some(&buried), today));
    }
}
