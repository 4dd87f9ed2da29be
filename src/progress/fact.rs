//! What the answers say of one fact: its memory, its next day, how often it was
//! recalled, which questions it was asked by. Built answer by answer in order;
//! it keeps what follows from them and not the answers, and knows no other fact.

use crate::deck::{Kind, QuestionKey};
use crate::memory::{self, Fsrs, Grade, Recalled, State};
use crate::time::{Day, Moment};

/// No fact may be put off further than this, whatever a record says, in days.
const FURTHEST: i32 = 36_500;
/// From this certainty on a student was sure.
const SURE: u8 = 2;

/// One judgement of a fact in study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review {
    /// The study day of the answer, where it was given.
    pub day: Day,
    /// How well the fact was remembered, after any override.
    pub grade: Grade,
    /// Did it count as an attempt at recall: a form that has the answer
    /// produced, and the feedback not seen before?
    pub recall: bool,
}

/// All that follows from the answers about one fact.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FactProgress {
    /// How often it was judged in study.
    pub answers: u32,
    /// What FSRS believes; `None` if it was never answered in study.
    pub memory: Option<State>,
    /// The day on which it is due again; `None` if it was never answered in study.
    pub due: Option<Day>,
    /// Was it ever answered right?
    pub right_ever: bool,
    /// Was the last answer that was given with certainty (2 or 3) wrong, and none right since?
    pub sure_wrong: bool,
    /// How often it was recalled.
    pub recalled: u32,
    /// How often it was forgotten: an Again straight after something better.
    pub lapses: u32,
    /// When it was last asked, in study or practice.
    pub last_seen: Option<Moment>,
    /// It is not asked before this day.
    pub buried_until: Option<Day>,
    /// It is not asked until resumed.
    pub suspended: bool,
    /// It is asked on this day instead of its due day.
    pub moved: Option<Day>,
    /// The study day on which its answer was last looked at in a list.
    pub peeked: Option<Day>,
    /// The study day of an answer that was taken back, its feedback seen, until the next answer:
    /// that day the next one is no recall.
    pub taken_back: Option<Day>,
    /// The study day on which its memory last started again.
    pub reset: Option<Day>,
    pub(super) first: Option<Day>,
    pub(super) last: Option<Review>,
    /// The questions that asked for it, the one asked last at the end.
    pub(super) asked: Vec<QuestionKey>,
}

/// A fact as it was known at some moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Before {
    /// What FSRS believed; `None` if it had never been answered.
    pub memory: Option<State>,
    /// The study day of its last answer.
    pub last: Option<Day>,
    /// Had it been recalled?
    pub recalled: Recalled,
    /// The study day on which its answer was last looked at in a list: that day no answer is
    /// a recall.
    pub peeked: Option<Day>,
}

impl Default for Before {
    fn default() -> Self {
        Self {
            memory: None,
            last: None,
            recalled: Recalled::Never,
            peeked: None,
        }
    }
}

/// One showing of a question about a fact.
pub(super) struct Showing<'a> {
    pub(super) question: &'a QuestionKey,
    pub(super) form: Kind,
    pub(super) moment: Moment,
    pub(super) seen: bool,
    /// How sure the student was, 1 to 3; 0 if that was not asked.
    pub(super) sure: u8,
}

impl Showing<'_> {
    /// What a judgement at this showing is.
    pub(super) fn review(&self, grade: Grade) -> Review {
        Review {
            day: self.moment.day(),
            grade,
            recall: is_recall(self.form) && !self.seen,
        }
    }
}

impl FactProgress {
    /// When a question was last asked about this fact: higher is later, `None` is never.
    /// The numbers mean nothing between two facts, nor after another question was asked.
    pub fn last_asked(&self, question: &QuestionKey) -> Option<usize> {
        self.asked.iter().position(|asked| asked == question)
    }

    /// The question asked last about this fact.
    pub fn latest_question(&self) -> Option<&QuestionKey> {
        self.asked.last()
    }

    /// Was it ever recalled? What [`memory::reach`] asks for.
    pub fn ever_recalled(&self) -> Recalled {
        if self.recalled > 0 {
            Recalled::Yes
        } else {
            Recalled::Never
        }
    }

    /// Was its feedback seen on this study day, with an answer that was then taken back?
    pub fn is_taken_back(&self, on: Day) -> bool {
        self.taken_back == Some(on)
    }

    /// Its last judgement in study.
    pub fn last_review(&self) -> Option<Review> {
        self.last
    }

    /// The study day of its last judgement.
    pub fn last_day(&self) -> Option<Day> {
        self.last.map(|review| review.day)
    }

    /// The study day on which it was first judged.
    pub fn first_day(&self) -> Option<Day> {
        self.first
    }

    /// The chance that it is remembered on a study day; `None` if never answered in study.
    pub fn retrievability(&self, on: Day) -> Option<f64> {
        let since = on.days_since(self.last_day()?);
        Some(memory::retrievability(self.memory?, f64::from(since)))
    }

    /// May it be asked on this day, as far as burying and suspending go?
    pub fn is_open(&self, on: Day) -> bool {
        !self.suspended && self.buried_until.is_none_or(|until| until <= on)
    }

    /// Was it missed on this study day, and not answered right since? Then it comes again on the
    /// same day, whatever its due day says.
    pub fn is_unfinished(&self, on: Day) -> bool {
        self.last_review()
            .is_some_and(|last| last.day == on && !last.grade.is_right())
    }

    /// The day from which on it is asked again; `None` if it is suspended, or neither answered
    /// nor moved. What stands first counts: suspended, it is not asked at all; buried, not
    /// before that day; moved, on that day; else on its due day. Moving it ends a burial, a
    /// reset ends a move; neither ends a suspension.
    pub fn comes_on(&self) -> Option<Day> {
        if self.suspended {
            return None;
        }
        let day = self.moved.or(self.due)?;
        Some(self.buried_until.map_or(day, |until| until.max(day)))
    }

    /// The day on which it comes next, seen from a study day; one that is over has waited since
    /// then. As [`Self::comes_on`], but what was missed on this very day comes again on it.
    pub fn comes_next(&self, today: Day) -> Option<Day> {
        let on = self.comes_on()?;
        let again = self.is_unfinished(today) && self.is_open(today);
        Some(if again { on.min(today) } else { on })
    }

    /// What a due day that is decided now has to follow from.
    pub fn before(&self) -> Before {
        Before {
            memory: self.memory,
            last: self.last_day(),
            recalled: self.ever_recalled(),
            peeked: self.peeked,
        }
    }

    /// The memory it would have after one more answer on `day`.
    pub fn memory_after(&self, fsrs: &Fsrs, day: Day, grade: Grade) -> State {
        let since = self.last_day().map_or(0, |last| day.days_since(last));
        fsrs.review(self.memory, since, grade)
    }

    pub(super) fn show(&mut self, showing: &Showing<'_>) {
        let known = self.asked.iter().position(|one| one == showing.question);
        let after = known.and_then(|place| self.asked.get_mut(place..));
        if let Some(after) = after {
            after.rotate_left(1);
        } else {
            // Most facts are asked by one or two questions: no room for more.
            self.asked.reserve_exact(1);
            self.asked.push(showing.question.clone());
        }
        self.last_seen = Some(showing.moment);
        self.taken_back = None;
    }

    /// An answer was taken back: nothing is left of it but that its feedback was seen.
    pub(super) fn take_back(&mut self, showing: &Showing<'_>) {
        self.taken_back = Some(showing.moment.day());
    }

    pub(super) fn judge(&mut self, fsrs: &Fsrs, showing: &Showing<'_>, (grade, due): (Grade, Day)) {
        let mut review = showing.review(grade);
        let day = review.day;
        review.recall &= self.peeked != Some(day);
        self.memory = Some(self.memory_after(fsrs, day, grade));
        if !grade.is_right() && self.last.is_some_and(|last| last.grade.is_right()) {
            self.lapses = self.lapses.saturating_add(1);
        }
        self.sure_wrong = !grade.is_right() && (self.sure_wrong || showing.sure >= SURE);
        if grade.is_right() {
            self.right_ever = true;
            self.recalled = self.recalled.saturating_add(u32::from(review.recall));
        }
        self.due = Some(due.clamp(day, day.plus(FURTHEST)));
        self.moved = None;
        self.answers = self.answers.saturating_add(1);
        self.first = self.first.or(Some(day));
        self.last = Some(review);
    }

    /// Its due day is decided anew, if it has one.
    pub(super) fn reschedule(&mut self, due: Day) {
        if let Some(last) = self.last_day() {
            self.due = Some(due.clamp(last, last.plus(FURTHEST)));
        }
    }

    /// On a study day the student moved it to another.
    pub(super) fn move_to(&mut self, on: Day, to: Day) {
        self.moved = Some(to.min(on.plus(FURTHEST)));
        self.buried_until = None;
    }

    /// As if it had never been answered. What was seen stays seen, and what was put aside
    /// stays aside.
    pub(super) fn start_again(&mut self, on: Day) {
        *self = Self {
            last_seen: self.last_seen,
            buried_until: self.buried_until,
            suspended: self.suspended,
            peeked: self.peeked,
            taken_back: self.taken_back,
            reset: Some(on),
            asked: std::mem::take(&mut self.asked),
            ..Self::default()
        };
    }
}

/// Has the answer to be produced, and not only recognised?
pub fn is_recall(form: Kind) -> bool {
    match form {
        Kind::Typed | Kind::Number | Kind::Date | Kind::Cloze | Kind::Card => true,
        Kind::Choice | Kind::Several | Kind::TrueFalse | Kind::Order | Kind::Match => false,
    }
}
