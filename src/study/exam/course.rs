//! What the days until an exam bring if its plan is followed: simulated with
//! the rules of the real plan and chance by a seed. FSRS is both the learner
//! and the plan here, so what comes out is a little hopeful.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

use super::LAST_DAYS;
use super::gain::{Candidate, rank};
use crate::memory::{Fsrs, Grade, Recalled, Retention, State, reach, retrievability};
use crate::study::plan::new_facts_a_day_for;
use crate::time::Day;

/// What is known of a fact that was met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// What FSRS believes.
    pub memory: State,
    /// The study day of its last answer.
    pub last: Day,
    /// The day on which it is due again.
    pub due: Day,
    /// Was it ever answered right? From then on it is asked by recall.
    pub right: bool,
    /// Was it ever recalled?
    pub recalled: Recalled,
}

/// Which facts come in the last days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastWeek {
    /// Those that gain most for the exam, whether they are due or not.
    ByGain,
    /// Those that are due, as always.
    AsDue,
}

/// By which rules the days go.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// The model of memory, with the weights in force.
    pub fsrs: &'a Fsrs,
    /// The aim at which facts come back.
    pub retention: Retention,
    /// The most reviews of a usual day.
    pub most: u32,
    /// New facts that still come today.
    pub new_today: u32,
    /// New facts a day at least; more where the date asks for more.
    pub new_a_day: u32,
    /// The chance that a new fact is known at once.
    pub at_once: f64,
    /// Which facts come in the last days.
    pub last_week: LastWeek,
    /// The most reviews of a day in the last week.
    pub last_most: u32,
}

/// What a day brings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// The day.
    pub day: Day,
    /// Facts met for the first time.
    pub new: u32,
    /// Facts reviewed, in the mean of all runs.
    pub reviews: f64,
}

/// How the days until the exam went.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Course {
    /// For each fact the chance of remembering it on the exam's day, in the mean of all runs;
    /// `None` for a fact that was not met.
    pub recall: Vec<Option<f64>>,
    /// The days, from today to the day before the exam.
    pub days: Vec<Load>,
}

/// Follows the plan `runs` times. `facts` stand in the order in which they are met; `None` was
/// never met. The seed makes it the same every time.
pub fn follow(
    facts: &[Option<Known>],
    rules: &Rules<'_>,
    (today, exam): (Day, Day),
    (seed, runs): (u64, u32),
) -> Course {
    let runs = runs.max(1);
    let mut course = Course {
        recall: vec![None; facts.len()],
        days: Vec::new(),
    };
    for run in 0..runs {
        let mut one = Run {
            facts: facts.to_vec(),
            rules,
            chance: ChaCha8Rng::seed_from_u64(seed.wrapping_add(u64::from(run))),
        };
        for left in (1..=exam.days_since(today)).rev() {
            let offset = exam.days_since(today) - left;
            let day = today.plus(i32::try_from(offset).unwrap_or(i32::MAX));
            let (new, reviews) = one.live(day, left, today);
            add(
                &mut course.days,
                offset,
                Load {
                    day,
                    new,
                    reviews: f64::from(reviews),
                },
            );
        }
        for (mean, fact) in course.recall.iter_mut().zip(&one.facts) {
            if let Some(fact) = fact {
                let chance = retrievability(fact.memory, f64::from(exam.days_since(fact.last)));
                *mean = Some(mean.unwrap_or(0.0) + chance / f64::from(runs));
            }
        }
    }
    for load in &mut course.days {
        load.reviews /= f64::from(runs);
    }
    course
}

fn add(days: &mut Vec<Load>, offset: u32, load: Load) {
    match days.get_mut(offset as usize) {
        // New facts do not depend on chance: they are the same in every run.
        Some(known) => known.reviews += load.reviews,
        None => days.push(load),
    }
}

struct Run<'a> {
    facts: Vec<Option<Known>>,
    rules: &'a Rules<'a>,
    chance: ChaCha8Rng,
}

impl Run<'_> {
    /// A day, `left` days before the exam. Gives how many facts were new and how many reviewed.
    fn live(&mut self, day: Day, left: u32, today: Day) -> (u32, u32) {
        let unmet = self.facts.iter().filter(|fact| fact.is_none()).count();
        let room = if day == today {
            self.rules.new_today
        } else {
            new_facts_a_day_for(unmet, left).max(self.rules.new_a_day)
        };
        let new = room.min(u32::try_from(unmet).unwrap_or(u32::MAX));
        let by_gain = left <= LAST_DAYS && self.rules.last_week == LastWeek::ByGain;
        let most = if by_gain {
            self.rules.last_most
        } else {
            self.rules.most
        };
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let reviewed = if by_gain {
            self.by_gain(day, left, most)
        } else {
            self.as_due(day, most)
        };
        for place in &reviewed {
            self.review(*place, day);
        }
        self.meet(new, day);
        (new, u32::try_from(reviewed.len()).unwrap_or(u32::MAX))
    }

    fn by_gain(&self, day: Day, left: u32, most: usize) -> Vec<usize> {
        let met = self.facts.iter().enumerate();
        let candidates: Vec<Candidate<usize>> = met
            .filter_map(|(key, fact)| fact.map(|fact| (key, fact)))
            .filter(|(_, fact)| fact.last < day)
            .map(|(key, fact)| Candidate {
                key,
                memory: fact.memory,
                since: day.days_since(fact.last),
            })
            .collect();
        rank(self.rules.fsrs, &candidates, left, most)
    }

    fn as_due(&self, day: Day, most: usize) -> Vec<usize> {
        let met = self.facts.iter().enumerate();
        let mut due: Vec<(Day, usize)> = met
            .filter_map(|(place, fact)| fact.map(|fact| (fact.due, place)))
            .filter(|(due, _)| *due <= day)
            .collect();
        due.sort_unstable();
        due.truncate(most);
        due.into_iter().map(|(_, place)| place).collect()
    }

    fn review(&mut self, place: usize, day: Day) {
        let Some(fact) = self.facts.get(place).copied().flatten() else {
            return;
        };
        let since = day.days_since(fact.last);
        let chance = retrievability(fact.memory, f64::from(since));
        let knew = self.chance.random::<f64>() < chance;
        let after = if knew {
            let recalled = if fact.right {
                Recalled::Yes
            } else {
                fact.recalled
            };
            let memory = self
                .rules
                .fsrs
                .review(Some(fact.memory), since, Grade::Good);
            self.later(memory, recalled, day)
        } else {
            let missed = self
                .rules
                .fsrs
                .review(Some(fact.memory), since, Grade::Again);
            self.relearnt(missed, fact.recalled, day)
        };
        if let Some(place) = self.facts.get_mut(place) {
            *place = Some(after);
        }
    }

    /// Some new facts, in their order.
    fn meet(&mut self, new: u32, day: Day) {
        for _ in 0..new {
            let knew = self.chance.random::<f64>() < self.rules.at_once;
            let met = if knew {
                self.later(self.rules.fsrs.first(Grade::Good), Recalled::Never, day)
            } else {
                self.relearnt(self.rules.fsrs.first(Grade::Again), Recalled::Never, day)
            };
            if let Some(place) = self.facts.iter_mut().find(|fact| fact.is_none()) {
                *place = Some(met);
            }
        }
    }

    /// After a miss it is answered right on the same day and comes back tomorrow.
    fn relearnt(&self, missed: State, recalled: Recalled, day: Day) -> Known {
        Known {
            memory: self.rules.fsrs.review(Some(missed), 0, Grade::Good),
            last: day,
            due: day.plus(1),
            right: true,
            recalled,
        }
    }

    fn later(&mut self, memory: State, recalled: Recalled, day: Day) -> Known {
        // The real plan evens the days out; here they are scattered over the same range.
        let reach = reach(memory, self.rules.retention, recalled);
        let days = self.chance.random_range(reach.least..=reach.most).max(1);
        Known {
            memory,
            last: day,
            due: day.plus(i32::try_from(days).unwrap_or(i32::MAX)),
            right: true,
            recalled,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(fsrs: &Fsrs) -> Rules<'_> {
        Rules {
            fsrs,
            retention: Retention::default(),
            most: 200,
            new_today: 10,
            new_a_day: 10,
            at_once: 0.0,
            last_week: LastWeek::ByGain,
            last_most: 45,
        }
    }

    #[test]
    fn every_fact_is_met_in_time_and_the_days_say_so() {
        let course = follow(
            &[None; 60],
            &rules(&Fsrs::default()),
            (Day(0), Day(14)),
            (1, 3),
        );
        assert!(course.recall.iter().all(Option::is_some));
        assert_eq!(course.days.len(), 14);
        assert_eq!(course.days.iter().map(|load| load.new).sum::<u32>(), 60);
        assert!(course.days.iter().all(|load| load.reviews <= 200.0));
        let last = course.days.last().unwrap();
        assert_eq!((last.day, last.new), (Day(13), 0));
    }

    #[test]
    fn the_same_seed_gives_the_same_course() {
        let one = follow(
            &[None; 30],
            &rules(&Fsrs::default()),
            (Day(0), Day(20)),
            (7, 2),
        );
        assert_eq!(
            one,
            follow(
                &[None; 30],
                &rules(&Fsrs::default()),
                (Day(0), Day(20)),
                (7, 2)
            )
        );
    }

    #[test]
    fn going_on_is_worth_more_than_stopping() {
        let met = Known {
            memory: Fsrs::default().first(Grade::Good),
            last: Day(0),
            due: Day(2),
            right: true,
            recalled: Recalled::Never,
        };
        let course = follow(
            &[Some(met); 40],
            &rules(&Fsrs::default()),
            (Day(1), Day(15)),
            (1, 2),
        );
        let stopped = retrievability(met.memory, 15.0);
        assert!(
            course
                .recall
                .iter()
                .flatten()
                .all(|chance| *chance > stopped)
        );
    }
}
