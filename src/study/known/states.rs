//! The states of a fact: what is known of it in a word. Which hold follows from
//! its progress and the day; what they are called is not known here.

use crate::progress::FactProgress;
use crate::study::sticking::is_sticking;
use crate::study::sure_wrong::is_wrong;
use crate::time::Day;

/// A state of a fact. Several may hold at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Never answered.
    New,
    /// Answered, but not recalled yet, or missed the last time.
    Learning,
    /// Recalled, and right the last time.
    Known,
    /// To be asked today.
    Due,
    /// It does not stick: forgotten again and again.
    Sticking,
    /// The last answer that was given with certainty was wrong, and none was right since.
    SureWrong,
    /// Not asked until resumed.
    Suspended,
    /// Not asked before a later day.
    Buried,
    /// Given another day by the student.
    Moved,
}

impl State {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Known,
        Self::Learning,
        Self::New,
        Self::Due,
        Self::Sticking,
        Self::SureWrong,
        Self::Suspended,
        Self::Buried,
        Self::Moved,
    ];

    fn bit(self) -> u16 {
        match self {
            Self::New => 1,
            Self::Learning => 1 << 1,
            Self::Known => 1 << 2,
            Self::Due => 1 << 3,
            Self::Sticking => 1 << 4,
            Self::Suspended => 1 << 5,
            Self::Buried => 1 << 6,
            Self::Moved => 1 << 7,
            Self::SureWrong => 1 << 8,
        }
    }
}

/// The states that hold of a fact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct States(u16);

impl States {
    /// Whether this state holds.
    pub fn has(self, state: State) -> bool {
        self.0 & state.bit() != 0
    }

    fn set(&mut self, state: State, when: impl FnOnce() -> bool) {
        if when() {
            self.0 |= state.bit();
        }
    }

    /// The same states of a fact that is to be asked today.
    #[must_use]
    pub(super) fn and_due(mut self) -> Self {
        self.set(State::Due, || true);
        self
    }

    /// The states that follow from what is known of a fact on a day.
    pub fn of(known: Option<&FactProgress>, day: Day) -> Self {
        let mut states = Self::default();
        let Some(known) = known else {
            states.set(State::New, || true);
            return states;
        };
        let last = known.last_review();
        let right = last.is_some_and(|review| review.grade.is_right());
        states.set(State::New, || last.is_none());
        states.set(State::Known, || right && known.recalled > 0);
        states.set(State::Learning, || {
            last.is_some() && !(right && known.recalled > 0)
        });
        states.set(State::Due, || is_due(known, day));
        states.set(State::Sticking, || is_sticking(known));
        states.set(State::SureWrong, || is_wrong(known));
        states.set(State::Suspended, || known.suspended);
        states.set(State::Buried, || {
            !known.suspended && known.buried_until.is_some_and(|until| until > day)
        });
        states.set(State::Moved, || known.moved.is_some());
        states
    }
}

/// Whether a fact is to be asked on a day: its day has come, or it was missed on this very day.
fn is_due(known: &FactProgress, day: Day) -> bool {
    (known.is_unfinished(day) && known.is_open(day)) || comes_by(known, day)
}

/// Whether the day of a fact that was met has come.
pub(super) fn comes_by(known: &FactProgress, day: Day) -> bool {
    known.answers > 0 && known.comes_on().is_some_and(|on| on <= day)
}
