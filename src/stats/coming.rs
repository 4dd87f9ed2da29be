//! Reviews of the next days: those that are due, those that follow from them,
//! and those that new facts bring. Expected numbers: facts with nearly the same
//! memory are carried on together, remembered with the chance that FSRS gives.

use crate::memory::{self, Fsrs, Grade, Retention, State};

/// How many days are looked ahead, today among them.
pub const DAYS: usize = 30;
/// Steps of the logarithm of stability from one power of two to the next.
const STEPS: f32 = 4.0;
/// The lowest power of two of a stability, and how many there are.
const POWERS: (f32, usize) = (-10.0, 26);
/// Steps of difficulty, from 1 to 10 by halves.
const HARDNESS: usize = 19;
const CELLS: usize = POWERS.1 * 4 * HARDNESS;

/// The work of one day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Work {
    /// Reviews of facts that were answered before today: due on this day, or again after a
    /// review in between. What is overdue counts for today.
    pub reviews: f64,
    /// Reviews of facts that are new today or later.
    pub of_new: f64,
    /// New facts.
    pub new: f64,
}

/// The work of the next days, today first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coming {
    /// Each day.
    pub days: Vec<Work>,
}

impl Coming {
    /// Reviews of a day, with those of new facts.
    pub fn reviews(work: &Work) -> f64 {
        work.reviews + work.of_new
    }
}

/// New facts to come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fresh<'a> {
    /// How many on each day, today first; none on days beyond.
    pub(super) days: &'a [u32],
    /// The share that is right at first, from 0 to 1.
    pub(super) right: f64,
}

/// Facts with their aims, by memory and by the day of their next review.
pub(super) struct Ahead {
    fsrs: Fsrs,
    /// The aim of new facts.
    aim: Retention,
    /// One of each aim.
    courses: Vec<Course>,
}

/// Facts of one aim.
struct Course {
    fsrs: Fsrs,
    aim: Retention,
    /// By day, then by cell: reviews expected.
    met: Vec<Vec<f32>>,
    fresh: Vec<Vec<f32>>,
    steps: Vec<Option<Step>>,
}

/// What one review does to the memories of a cell.
#[derive(Clone, Copy)]
struct Step {
    /// The chance that it is remembered.
    chance: f32,
    /// Days and cell after it was.
    right: (usize, usize),
    /// Days and cell after it was not, and was right later the same day.
    missed: (usize, usize),
}

impl Ahead {
    /// No facts yet; new ones have this aim.
    pub(super) fn new(fsrs: Fsrs, aim: Retention) -> Self {
        Self {
            fsrs,
            aim,
            courses: Vec::new(),
        }
    }

    /// A fact that is due so many days from today, and comes back at this aim.
    pub(super) fn add(&mut self, state: State, days: u32, aim: Retention) {
        let known = self.courses.iter_mut().find(|course| course.aim == aim);
        if let Some(course) = known {
            course.add(state, days);
        } else {
            // There are few aims: one for all decks, and one of a deck here and there.
            let mut course = Course::new(self.fsrs.clone(), aim);
            course.add(state, days);
            self.courses.push(course);
        }
    }

    /// Carries all facts on, day by day.
    pub(super) fn look(mut self, fresh: Fresh<'_>) -> Coming {
        let new = self.aim;
        if self.courses.iter().all(|course| course.aim != new) {
            self.courses.push(Course::new(self.fsrs, new));
        }
        let mut days = vec![Work::default(); DAYS];
        for course in self.courses {
            let none = Fresh { days: &[], ..fresh };
            let fresh = if course.aim == new { fresh } else { none };
            let of_course = course.look(fresh);
            for (day, more) in days.iter_mut().zip(of_course) {
                day.reviews += more.reviews;
                day.of_new += more.of_new;
                day.new += more.new;
            }
        }
        Coming { days }
    }
}

impl Course {
    fn new(fsrs: Fsrs, aim: Retention) -> Self {
        Self {
            fsrs,
            aim,
            met: vec![vec![0.0; CELLS]; DAYS],
            fresh: vec![vec![0.0; CELLS]; DAYS],
            steps: vec![None; CELLS],
        }
    }

    fn add(&mut self, state: State, days: u32) {
        put(&mut self.met, days as usize, cell(state), 1.0);
    }

    fn look(mut self, fresh: Fresh<'_>) -> Vec<Work> {
        let mut days = Vec::with_capacity(DAYS);
        for day in 0..DAYS {
            let new = fresh.days.get(day).copied().unwrap_or(0);
            let of_new = self.review(day, Which::Fresh);
            self.meet(day, f64::from(new), fresh.right);
            days.push(Work {
                reviews: self.review(day, Which::Met),
                of_new,
                new: f64::from(new),
            });
        }
        days
    }

    /// Reviews what is due on a day. Gives how much that was.
    fn review(&mut self, day: usize, which: Which) -> f64 {
        let list = match which {
            Which::Met => self.met.get_mut(day),
            Which::Fresh => self.fresh.get_mut(day),
        };
        let today = list.map(std::mem::take).unwrap_or_default();
        let mut sum = 0.0;
        for (cell, count) in today.into_iter().enumerate() {
            if count <= 0.0 {
                continue;
            }
            sum += f64::from(count);
            let step = self.step(cell);
            let ahead = match which {
                Which::Met => &mut self.met,
                Which::Fresh => &mut self.fresh,
            };
            let (days, to) = step.right;
            put(ahead, day + days, to, count * step.chance);
            let (days, to) = step.missed;
            put(ahead, day + days, to, count * (1.0 - step.chance));
        }
        sum
    }

    /// New facts are answered for the first time.
    fn meet(&mut self, day: usize, new: f64, right: f64) {
        let known = self.fsrs.first(Grade::Good);
        let missed = self
            .fsrs
            .review(Some(self.fsrs.first(Grade::Again)), 0, Grade::Good);
        for (state, share) in [(known, right), (missed, 1.0 - right)] {
            let days = memory::days(state, self.aim) as usize;
            #[expect(clippy::cast_possible_truncation, reason = "a small number of facts")]
            put(
                &mut self.fresh,
                day + days,
                cell(state),
                (new * share) as f32,
            );
        }
    }

    fn step(&mut self, cell: usize) -> Step {
        if let Some(Some(step)) = self.steps.get(cell) {
            return *step;
        }
        let step = self.work_out(cell);
        if let Some(known) = self.steps.get_mut(cell) {
            *known = Some(step);
        }
        step
    }

    fn work_out(&self, number: usize) -> Step {
        let state = middle(&self.fsrs, number);
        let days = memory::days(state, self.aim);
        let after = |state: State| (memory::days(state, self.aim) as usize, cell(state));
        let missed = self.fsrs.review(Some(state), days, Grade::Again);
        #[expect(clippy::cast_possible_truncation, reason = "a chance between 0 and 1")]
        let chance = memory::retrievability(state, f64::from(days)) as f32;
        Step {
            chance,
            right: after(self.fsrs.review(Some(state), days, Grade::Good)),
            missed: after(self.fsrs.review(Some(missed), 0, Grade::Good)),
        }
    }
}

/// Facts met before today, or new ones.
#[derive(Clone, Copy)]
enum Which {
    Met,
    Fresh,
}

fn put(ahead: &mut [Vec<f32>], day: usize, cell: usize, count: f32) {
    let place = ahead.get_mut(day).and_then(|cells| cells.get_mut(cell));
    if let Some(known) = place {
        *known += count;
    }
}

/// The cell of a memory.
fn cell(state: State) -> usize {
    let power = (state.stability().log2() - POWERS.0) * STEPS;
    let hard = (state.difficulty() - 1.0) * 2.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rounded and clamped to the number of cells"
    )]
    let (power, hard) = (
        power.round().clamp(0.0, (POWERS.1 * 4 - 1) as f32) as usize,
        hard.round().clamp(0.0, (HARDNESS - 1) as f32) as usize,
    );
    power * HARDNESS + hard
}

/// The memory in the middle of a cell.
fn middle(fsrs: &Fsrs, cell: usize) -> State {
    let stability = (POWERS.0 + (cell / HARDNESS) as f32 / STEPS).exp2();
    let difficulty = 1.0 + (cell % HARDNESS) as f32 / 2.0;
    State::on(fsrs.weights(), stability, difficulty).unwrap_or_else(|| fsrs.first(Grade::Good))
}
