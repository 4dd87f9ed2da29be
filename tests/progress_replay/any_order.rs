//! Events in any order, any number of times, give the same progress.

use bilim::deck::{FactKey, Kind};
use bilim::memory::{Fsrs, Grade};
use bilim::progress::{
    Answer, Applied, DeviceId, Event, EventId, ExamMark, FactProgress, Judged, Judgement, MockExam,
    Progress, Record, ShownTogether,
};
use bilim::time::Day;
use proptest::prelude::*;

use super::{asked, at, device};

/// Small journals of two devices, with undo and override of earlier events.
fn journals() -> impl Strategy<Value = Vec<(DeviceId, Record)>> {
    let step = (0_u8..17, 0_i64..20, 0_usize..4, 0_usize..40, any::<bool>());
    prop::collection::vec(step, 1..40).prop_map(|steps| {
        let mut all: Vec<(DeviceId, Record)> = Vec::new();
        for (number, (what, day, grade, target, first)) in steps.into_iter().enumerate() {
            let device = device(if first { "k" } else { "m" });
            let fact = FactKey::new(if target % 2 == 0 { "d/a" } else { "d/b" });
            let facts = vec![Judged(fact.clone(), Grade::ALL[grade], Day(300))];
            let of = all
                .get(target.min(number.saturating_sub(1)))
                .map(|(device, record)| record.id(device))
                .unwrap_or_else(|| EventId::new("none"));
            let answer = Answer {
                facts: facts.clone(),
                ..asked("d/q", Kind::Typed, Grade::Good, 0)
            };
            let event = match what {
                0..=4 => Event::Answer(answer),
                5 => Event::Practice(answer),
                6 | 7 => Event::Undo { of },
                8 => Event::Override { of, facts },
                9 => Event::Reset { fact },
                10 => Event::Move {
                    fact,
                    to: Day(i32::try_from(target).unwrap()),
                },
                11 => Event::Peek { fact },
                12 => Event::Reschedule {
                    facts: [("d/b", 290), ("d/a", 280), ("d/b", 270)]
                        .map(|(fact, day)| (FactKey::new(fact), Day(day)))
                        .into_iter()
                        .take(target % 4)
                        .collect(),
                },
                13 => Event::ExamMark {
                    exam: ["e", "f"][target % 2].to_owned(),
                    day: Day(9),
                    mark: u16::try_from(number).unwrap(),
                },
                14 => Event::Mock {
                    exam: "e".to_owned(),
                    asked: 9,
                    points: 70,
                    of: 90,
                    ms: 5,
                },
                15 => Event::Together {
                    one: fact,
                    other: FactKey::new("d/c"),
                },
                _ => Event::Bury {
                    fact,
                    until: Day(i32::try_from(target).unwrap()),
                },
            };
            let number = u64::try_from(number).unwrap() + 1;
            all.push((device, at(day, 0, number, &event)));
        }
        all
    })
}

type Picture = (
    Vec<(FactKey, FactProgress)>,
    Vec<(Day, bilim::progress::DayCount)>,
    (Vec<ExamMark>, Vec<MockExam>, Vec<ShownTogether>),
    Vec<(FactKey, Judgement)>,
);

fn picture(progress: &Progress) -> Picture {
    let facts = progress
        .facts()
        .map(|(key, fact)| (key.clone(), fact.clone()));
    let diary = (
        progress.exam_marks(),
        progress.mocks(),
        progress.shown_together(),
    );
    // The numbers of facts and texts follow from the order of arrival.
    let history = progress.history().unwrap();
    let judged = history.judged.iter().map(|judged| {
        let key = &history.facts[usize::try_from(judged.fact).unwrap()];
        let judged = Judgement {
            fact: 0,
            given: judged.given.map(|_| 0),
            ..*judged
        };
        (key.clone(), judged)
    });
    let mut judged: Vec<_> = judged.collect();
    judged.sort_by(|(a, one), (b, other)| (one.at, a).cmp(&(other.at, b)));
    (facts.collect(), progress.days().collect(), diary, judged)
}

proptest! {
    #[test]
    fn order_and_copies_do_not_matter(
        (events, shuffled) in journals().prop_flat_map(|events| {
            let shuffled = Just(events.clone()).prop_shuffle();
            (Just(events), shuffled)
        }),
    ) {
        let once = Progress::replay(events.clone());
        let doubled = shuffled.iter().cloned().chain(events.clone());
        prop_assert_eq!(picture(&Progress::replay(doubled)), picture(&once));

        let mut one_by_one = Progress::default();
        for (device, record) in &shuffled {
            one_by_one.apply(device, record);
        }
        for (device, record) in events {
            prop_assert_eq!(one_by_one.apply(&device, &record), Applied::Duplicate);
        }
        prop_assert_eq!(picture(&one_by_one), picture(&once));
        let fsrs = Fsrs::default();
        for (key, fact) in once.facts() {
            let mut memory = None;
            let mut last: Option<Day> = None;
            let reviews = once.reviews(key).unwrap();
            // What was before a reset is remembered and counts no more.
            let counts = usize::try_from(fact.answers).unwrap();
            for item in reviews.iter().skip(reviews.len() - counts) {
                let gap = last.map_or(0, |last| item.day.days_since(last));
                memory = Some(fsrs.review(memory, gap, item.grade));
                last = Some(item.day);
            }
            prop_assert_eq!(memory, fact.memory);
        }
    }
}
