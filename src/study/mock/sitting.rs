//! A mock exam while it is written: questions in any order, answers that can be
//! changed until it is handed in, marks to come back to, and a clock. It judges
//! nothing and tells nothing.

use crate::answer::Response;
use crate::study::certainty::Sure;
use crate::study::{Asking, Scope};
use crate::time::Moment;

use super::pick::Paper;

/// Whether the student wants to come back to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// Yes.
    ComeBack,
    /// No.
    Plain,
}

/// A question with what is answered so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The question.
    pub asking: Asking,
    /// The answer, if there is one.
    pub response: Option<Response>,
    /// How sure it is, if that was said.
    pub sure: Option<Sure>,
    /// Whether the student wants to come back.
    pub flag: Flag,
    /// Milliseconds that it was looked at.
    pub ms: u64,
}

impl Seat {
    fn new(asking: Asking) -> Self {
        Self {
            asking,
            response: None,
            sure: None,
            flag: Flag::Plain,
            ms: 0,
        }
    }

    /// Whether how sure it is has still to be said.
    pub fn wants_level(&self) -> bool {
        self.sure.is_none()
            && self
                .response
                .as_ref()
                .is_some_and(|response| *response != Response::DontKnow)
    }
}

/// How far a sitting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Questions in all.
    pub all: usize,
    /// Those without an answer.
    pub open: usize,
    /// Those to come back to.
    pub flagged: usize,
    /// Those whose answer does not say how sure it is.
    pub unsure: usize,
}

/// A mock exam while it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    scope: Scope,
    seats: Vec<Seat>,
    at: usize,
    started: Moment,
    /// Since when the question on the screen is looked at.
    since: Moment,
    minutes: Option<u32>,
}

impl Sitting {
    /// Begins now, with so many minutes, or without a clock.
    pub fn new(scope: Scope, paper: Paper, minutes: Option<u32>, now: Moment) -> Self {
        Self {
            scope,
            seats: paper.asked.into_iter().map(Seat::new).collect(),
            at: 0,
            started: now,
            since: now,
            minutes,
        }
    }

    /// What it is about.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The questions in their order.
    pub fn seats(&self) -> &[Seat] {
        &self.seats
    }

    /// The place of the question on the screen, from 0.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The question on the screen.
    pub fn seat(&self) -> Option<&Seat> {
        self.seats.get(self.at)
    }

    /// The minutes that there are, if there is a clock.
    pub fn minutes(&self) -> Option<u32> {
        self.minutes
    }

    /// Goes to a question.
    pub fn go(&mut self, place: usize, now: Moment) {
        if place < self.seats.len() {
            self.count_time(now);
            self.at = place;
        }
    }

    /// The answer to the question on the screen, as it stands now.
    pub fn answer(&mut self, response: Option<Response>) {
        if let Some(seat) = self.seats.get_mut(self.at) {
            if response.is_none() || response == Some(Response::DontKnow) {
                seat.sure = None;
            }
            seat.response = response;
        }
    }

    /// How sure the answer to the question on the screen is.
    pub fn be_sure(&mut self, sure: Sure) {
        if let Some(seat) = self.seats.get_mut(self.at)
            && seat
                .response
                .as_ref()
                .is_some_and(|response| *response != Response::DontKnow)
        {
            seat.sure = Some(sure);
        }
    }

    /// Marks the question on the screen to come back to, or no longer.
    pub fn turn_flag(&mut self) {
        if let Some(seat) = self.seats.get_mut(self.at) {
            seat.flag = match seat.flag {
                Flag::ComeBack => Flag::Plain,
                Flag::Plain => Flag::ComeBack,
            };
        }
    }

    /// How far it is.
    pub fn counts(&self) -> Counts {
        let count = |is: fn(&Seat) -> bool| self.seats.iter().filter(|seat| is(seat)).count();
        Counts {
            all: self.seats.len(),
            open: count(|seat| seat.response.is_none()),
            flagged: count(|seat| seat.flag == Flag::ComeBack),
            unsure: count(Seat::wants_level),
        }
    }

    /// Milliseconds since the beginning, no more than there are.
    pub fn spent_ms(&self, now: Moment) -> u64 {
        let spent = now.ms.saturating_sub(self.started.ms).max(0).unsigned_abs();
        self.limit_ms().map_or(spent, |limit| spent.min(limit))
    }

    /// Milliseconds that are left, 0 when time is over; `None` without a clock.
    pub fn left_ms(&self, now: Moment) -> Option<u64> {
        Some(self.limit_ms()?.saturating_sub(self.spent_ms(now)))
    }

    /// Whether time is over.
    pub fn is_over(&self, now: Moment) -> bool {
        self.left_ms(now) == Some(0)
    }

    /// Handed in: the questions with their answers, and how long it took in milliseconds.
    pub fn hand_in(mut self, now: Moment) -> (Vec<Seat>, u64) {
        self.count_time(now);
        let spent = self.spent_ms(now);
        (self.seats, spent)
    }

    fn limit_ms(&self) -> Option<u64> {
        Some(u64::from(self.minutes?) * 60_000)
    }

    /// The time since the last look goes to the question on the screen.
    fn count_time(&mut self, now: Moment) {
        let until = match self.limit_ms() {
            Some(limit) => now.ms.min(self.started.ms.saturating_add_unsigned(limit)),
            None => now.ms,
        };
        let spent = until.saturating_sub(self.since.ms).max(0).unsigned_abs();
        if let Some(seat) = self.seats.get_mut(self.at) {
            seat.ms = seat.ms.saturating_add(spent);
        }
        self.since = now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{FactKey, QuestionKey};
    use crate::study::{Layout, Role};

    fn moment() -> Moment {
        Moment::parse("2026-11-23T10:00:00+06:00").unwrap()
    }

    fn sitting(minutes: Option<u32>) -> Sitting {
        let asked = (0..3).map(|n| Asking {
            question: QuestionKey::new(format!("d/q{n}")),
            fact: FactKey::new(format!("d/f{n}")),
            role: Role::Mock,
            layout: Layout::Field,
            since: moment(),
            seen: false,
        });
        let paper = Paper {
            asked: asked.collect(),
        };
        Sitting::new(Scope::All, paper, minutes, moment())
    }

    fn write(text: &str) -> Response {
        Response::Write(text.to_owned())
    }

    #[test]
    fn answers_are_given_in_any_order_and_changed() {
        let mut sitting = sitting(None);
        sitting.go(2, moment());
        sitting.answer(Some(write("a")));
        sitting.be_sure(Sure::High);
        sitting.turn_flag();
        sitting.go(0, moment());
        sitting.answer(Some(write("b")));
        let counts = sitting.counts();
        assert_eq!((counts.open, counts.flagged, counts.unsure), (1, 1, 1));
        sitting.answer(None);
        sitting.go(2, moment());
        sitting.answer(Some(write("c")));
        assert_eq!(sitting.seats()[2].sure, Some(Sure::High), "it stays sure");
        assert_eq!(sitting.seats()[2].response, Some(write("c")));
        assert_eq!(sitting.counts().open, 2);
        sitting.go(3, moment());
        assert_eq!(sitting.at(), 2, "there is no fourth question");
    }

    #[test]
    fn nobody_is_sure_of_no_answer() {
        let mut sitting = sitting(None);
        sitting.be_sure(Sure::High);
        assert_eq!(sitting.seats()[0].sure, None);
        sitting.answer(Some(write("a")));
        sitting.be_sure(Sure::High);
        sitting.answer(Some(Response::DontKnow));
        sitting.be_sure(Sure::Low);
        assert_eq!(sitting.seats()[0].sure, None);
        assert_eq!(sitting.counts().unsure, 0);
    }

    #[test]
    fn the_clock_counts_down_and_ends() {
        let sitting = sitting(Some(1));
        assert_eq!(sitting.left_ms(moment()), Some(60_000));
        assert_eq!(sitting.left_ms(moment().plus_ms(59_999)), Some(1));
        assert!(!sitting.is_over(moment().plus_ms(59_999)));
        assert!(sitting.is_over(moment().plus_ms(60_000)));
        // A clock that was set back gives no more time than there was.
        assert_eq!(sitting.left_ms(moment().plus_ms(-5000)), Some(60_000));
        let (_, spent) = sitting.hand_in(moment().plus_ms(999_999));
        assert_eq!(spent, 60_000, "a computer that slept counts no longer");
    }

    #[test]
    fn time_goes_to_the_question_that_is_looked_at() {
        let mut sitting = sitting(Some(1));
        sitting.go(1, moment().plus_ms(5000));
        sitting.go(0, moment().plus_ms(8000));
        let (seats, spent) = sitting.hand_in(moment().plus_ms(70_000));
        let times: Vec<u64> = seats.iter().map(|seat| seat.ms).collect();
        assert_eq!(times, [57_000, 3000, 0]);
        assert_eq!(spent, times.iter().sum::<u64>());
    }
}
