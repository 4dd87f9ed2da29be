//! Days decided anew, fact by fact: which are open, the most pressing first, each
//! on the day with the least work. It changes nothing and may be done on any
//! thread.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Basis, Decision, Moved, Preview, Rules};
use crate::app::model::Model;
use crate::app::schedule::deck_of;
use crate::deck::{FactKey, Library};
use crate::memory::{Reaches, Retention};
use crate::progress::{DeviceId, FactProgress, Progress};
use crate::study::load::day_of;
use crate::study::seed::seed;
use crate::study::{Alike, Ease, Load, Placing, Range, Weekday};
use crate::time::Day;

/// What days are decided anew from.
#[derive(Debug, Clone)]
pub(in crate::app) struct Ground {
    progress: Arc<Progress>,
    library: Arc<Library>,
    alike: Arc<Alike>,
    today: Day,
    /// What no other decision has: the device, and the number of its next event.
    chance: (DeviceId, u64),
    /// Only facts are concerned whose aim was another by these; `None` for all.
    before: Option<Rules>,
    rules: Rules,
}

/// A fact with what days depend on.
#[derive(Clone, Copy)]
struct Seen<'a> {
    fact: &'a FactKey,
    known: &'a FactProgress,
    aims: Aims,
    /// Does it count as work of its day?
    works: bool,
}

/// The aims of a deck.
#[derive(Clone, Copy)]
struct Aims {
    then: Retention,
    /// Is it another than before, or does that not matter?
    concerns: bool,
}

/// A fact whose day is decided anew.
struct Open<'a> {
    /// Its place among all facts.
    number: usize,
    seen: Seen<'a>,
    due: Day,
    range: Range,
}

/// What is known of days that are decided: how many facts each has, and when those are asked
/// that others are kept away from.
#[derive(Default)]
struct Decided<'a> {
    load: Load,
    days: BTreeMap<&'a FactKey, Day>,
}

impl<'a> Decided<'a> {
    fn add(&mut self, alike: &Alike, fact: &'a FactKey, day: Day) {
        self.load.add(day);
        // Nobody asks for the days of the others, and there are many.
        if alike.has(fact) {
            self.days.insert(fact, day);
        }
    }
}

/// After so many facts it is asked whether the rest is still wanted.
const PIECE: usize = 1000;

impl Ground {
    /// From the present: what would follow from rules, for all facts or those whose aim was
    /// another before.
    pub(in crate::app) fn of(model: &Model, before: Option<Rules>, rules: Rules) -> Self {
        let notebook = &model.notebook;
        Self {
            progress: Arc::clone(&model.progress),
            library: Arc::clone(&model.library),
            alike: model.schedule.alike_shared(),
            today: model.now.day(),
            chance: (notebook.device().clone(), notebook.next_number()),
            before,
            rules,
        }
    }

    /// The new days of those facts that get another one; `None` once `go_on` says no.
    pub(in crate::app) fn decide(&self, go_on: &dyn Fn() -> bool) -> Option<Decision> {
        let mut decided = Decided::default();
        let mut preview = Preview::default();
        let mut open = self.look(&mut decided, &mut preview);
        // The most pressing first, so that they get the days they need.
        open.sort_unstable_by_key(|open| (open.range.wanted(), open.number));
        preview.then = preview.today;
        let mut moved = Vec::with_capacity(open.len());
        for piece in open.chunks(PIECE) {
            if !go_on() {
                return None;
            }
            for open in piece {
                let day = self.place(&decided, open);
                let Seen {
                    fact, known, works, ..
                } = open.seen;
                if works {
                    decided.add(&self.alike, fact, day);
                    preview.then -= usize::from(is_due(day_of(known), self.today));
                    preview.then += usize::from(is_due(Some(buried(known, day)), self.today));
                }
                if day != open.due {
                    moved.push((open.number, open.moved(day)));
                }
            }
        }
        moved.sort_unstable_by_key(|(number, _)| *number);
        preview.moved = moved.len();
        let moved = moved.into_iter().map(|(_, moved)| moved).collect();
        Some(Decision {
            moved,
            preview,
            basis: Basis {
                today: self.today,
                before: self.before.clone(),
                rules: self.rules.clone(),
            },
        })
    }

    /// Every fact that was answered: what is open, and what stays as it is.
    fn look<'a>(&'a self, decided: &mut Decided<'a>, preview: &mut Preview) -> Vec<Open<'a>> {
        let mut open = Vec::new();
        let mut reaches = Reaches::default();
        self.each(|number, seen| {
            let Seen { fact, known, .. } = seen;
            preview.facts += usize::from(known.memory.is_some() && seen.aims.concerns);
            let now = day_of(known).filter(|_| seen.works);
            preview.today += usize::from(is_due(now, self.today));
            let Some(due) = known.due else { return };
            match self.range(seen, due, &mut reaches) {
                Some(range) => open.push(Open {
                    number,
                    seen,
                    due,
                    range,
                }),
                None => {
                    if let Some(day) = now {
                        decided.add(&self.alike, fact, day);
                    }
                }
            }
        });
        open
    }

    /// All facts that any event is about, each with a number: in the order of the decks, which
    /// is how they are found soonest, and after them those of no deck by their keys.
    fn each<'a>(&'a self, mut look: impl FnMut(usize, Seen<'a>)) {
        let mut walk = self.progress.walk();
        let mut number = 0;
        let mut show = |fact, known, (aims, works): (Aims, bool)| {
            let seen = Seen {
                fact,
                known,
                aims,
                works: works && !known.suspended,
            };
            look(number, seen);
            number += 1;
            number
        };
        let mut count = 0;
        for deck in self.library.decks() {
            let aims = self.aims(deck.id.as_str());
            for fact in &deck.facts {
                if let Some(known) = walk.fact(&fact.key) {
                    count = show(&fact.key, known, (aims, true));
                }
            }
        }
        if count == self.progress.count_facts() {
            return;
        }
        for (fact, known) in self.progress.facts() {
            if self.library.place(fact).is_none() {
                show(fact, known, (self.aims(deck_of(fact)), false));
            }
        }
    }

    fn aims(&self, deck: &str) -> Aims {
        let then = self.rules.aim_of(deck);
        let before = self.before.as_ref();
        Aims {
            then,
            concerns: before.is_none_or(|before| before.aim_of(deck) != then),
        }
    }

    /// The days that a fact may come on, if its day is to be decided anew: from today; from
    /// tomorrow if it was answered today. What the student moved by hand stays there until it
    /// is answered.
    fn range(&self, seen: Seen<'_>, due: Day, reaches: &mut Reaches) -> Option<Range> {
        let known = seen.known;
        if !seen.aims.concerns || known.moved.is_some() {
            return None;
        }
        let last = known.last_day()?;
        let reach = reaches.of(known.memory?, seen.aims.then, known.ever_recalled());
        let first = if last >= self.today {
            self.today.plus(1)
        } else {
            self.today
        };
        let range = Range::after(last, reach).not_before(first);
        (!self.stays(range, due)).then_some(range)
    }

    /// A day that is still possible stays; so does what is overdue and would be today.
    fn stays(&self, range: Range, due: Day) -> bool {
        let free = self.rules.week.ease(Weekday::of(due)) == Ease::Free;
        (range.holds(due) && !free) || (due <= self.today && range.ends_by(self.today))
    }

    fn place(&self, decided: &Decided<'_>, open: &Open<'_>) -> Day {
        let fact = open.seen.fact;
        let away = self.alike.to(fact);
        let away = away.filter_map(|other| decided.days.get(other));
        let placing = Placing {
            load: &decided.load,
            week: self.rules.week,
            spread: self.rules.spread,
            away: &away.copied().collect(),
        };
        let (device, number) = &self.chance;
        let chance = seed(&[fact.as_str(), device.as_str()], &[*number]);
        placing.place(open.range, chance)
    }
}

impl Open<'_> {
    fn moved(&self, to: Day) -> Moved {
        let Seen { fact, known, .. } = self.seen;
        Moved {
            fact: fact.clone(),
            to,
            from: self.due,
            answers: known.answers,
            memory: known.memory,
        }
    }
}

fn is_due(day: Option<Day>, today: Day) -> bool {
    day.is_some_and(|day| day <= today)
}

/// The day of a fact, or the one until which it was put off.
fn buried(known: &FactProgress, day: Day) -> Day {
    known.buried_until.map_or(day, |until| until.max(day))
}
