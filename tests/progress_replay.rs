//! What follows from the events: in any order, more than once, taken back or
//! overruled.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "progress_replay/any_order.rs"]
mod any_order;

use bilim::deck::{FactKey, ItemId, Kind, QuestionKey};
use bilim::memory::{Fsrs, Grade, Recalled, State, retrievability};
use bilim::progress::{
    Answer, Applied, DeviceId, Entry, Event, EventId, FactProgress, Judged, Progress, Record,
    Review, Stamp, read, write,
};
use bilim::time::{Day, Moment};

const DAY_MS: i64 = 86_400_000;

fn first(grade: Grade) -> State {
    Fsrs::default().first(grade)
}

fn next(state: State, days: u32, grade: Grade) -> State {
    Fsrs::default().next(state, days, grade)
}

fn device(name: &str) -> DeviceId {
    DeviceId::new(name)
}

/// An event at noon UTC of a day, some minutes later.
fn at(day: i64, minutes: i64, number: u64, event: &Event) -> Record {
    let stamp = Stamp {
        number,
        at: Moment {
            ms: day * DAY_MS + DAY_MS / 2 + minutes * 60_000,
            offset_minutes: 0,
        },
    };
    match read(write(stamp, event).text.as_bytes()) {
        Ok(Entry::Known(record)) => record,
        other => panic!("{other:?}"),
    }
}

fn asked(question: &str, form: Kind, grade: Grade, due: i32) -> Answer {
    Answer {
        question: QuestionKey::new(question),
        form,
        given: "so".to_owned(),
        ms: 1000,
        sure: None,
        seen: false,
        facts: vec![Judged(FactKey::new("d/a"), grade, Day(due))],
    }
}

fn good(due: i32) -> Event {
    Event::Answer(asked("d/q", Kind::Typed, Grade::Good, due))
}

fn replay(records: &[Record]) -> Progress {
    Progress::replay(records.iter().map(|r| (device("k"), r.clone())))
}

fn fact(progress: &Progress) -> FactProgress {
    progress.fact(&FactKey::new("d/a")).unwrap().clone()
}

fn reviews(progress: &Progress) -> Vec<Review> {
    progress.reviews(&FactKey::new("d/a")).unwrap()
}

#[test]
fn a_memory_is_the_replay_of_its_answers_by_study_days() {
    let progress = replay(&[
        at(100, 0, 1, &good(102)),
        at(102, 0, 2, &good(113)),
        at(
            102,
            5,
            3,
            &Event::Answer(asked("d/q", Kind::Typed, Grade::Again, 103)),
        ),
    ]);
    let memory = next(next(first(Grade::Good), 2, Grade::Good), 0, Grade::Again);
    let fact = fact(&progress);
    assert_eq!(fact.memory, Some(memory));
    assert_eq!(fact.due, Some(Day(103)));
    assert_eq!((fact.recalled, fact.lapses, fact.right_ever), (2, 1, true));
    assert_eq!(
        fact.retrievability(Day(105)),
        Some(retrievability(memory, 3.0))
    );
    assert_eq!(progress.new_facts_on(Day(100)), 1);
    assert_eq!(progress.new_facts_on(Day(102)), 0);
}

#[test]
fn recognition_and_answers_already_seen_are_no_recall() {
    let seen = Answer {
        seen: true,
        ..asked("d/q", Kind::Typed, Grade::Good, 110)
    };
    let progress = replay(&[
        at(
            100,
            0,
            1,
            &Event::Answer(asked("d/c", Kind::Choice, Grade::Good, 102)),
        ),
        at(102, 0, 2, &Event::Answer(seen)),
    ]);
    let fact = fact(&progress);
    assert_eq!((fact.recalled, fact.ever_recalled()), (0, Recalled::Never));
    assert!(fact.right_ever);
    let reviews = reviews(&progress);
    assert_eq!(reviews.len(), 2);
    assert!(reviews.iter().all(|review| !review.recall));
}

#[test]
fn practice_moves_no_date_but_is_remembered_as_seen() {
    let practice = Event::Practice(asked("d/other", Kind::Typed, Grade::Again, 103));
    let before = replay(&[at(100, 0, 1, &good(102))]);
    let after = replay(&[at(100, 0, 1, &good(102)), at(101, 0, 2, &practice)]);
    assert_eq!(reviews(&after), reviews(&before));
    let (before, after_fact) = (fact(&before), fact(&after));
    assert_eq!(after_fact.memory, before.memory);
    assert_eq!(after_fact.due, before.due);
    assert_ne!(after_fact.last_seen, before.last_seen);
    assert_eq!(
        after_fact.latest_question(),
        Some(&QuestionKey::new("d/other"))
    );
    assert_eq!(after.day(Day(101)).practice, 1);
    assert_eq!(after.day(Day(101)).answers, 0);
}

#[test]
fn an_undone_answer_is_as_if_it_had_not_been() {
    let wrong = at(
        102,
        0,
        2,
        &Event::Answer(asked("d/x", Kind::Typed, Grade::Again, 103)),
    );
    let undo = at(
        102,
        1,
        3,
        &Event::Undo {
            of: wrong.id(&device("k")),
        },
    );
    let without = replay(&[at(100, 0, 1, &good(102)), at(103, 0, 4, &good(114))]);
    let with = replay(&[
        at(100, 0, 1, &good(102)),
        wrong,
        undo,
        at(103, 0, 4, &good(114)),
    ]);
    assert_eq!(fact(&with), fact(&without));
    assert_eq!(with.day(Day(102)).answers, 0);
}

#[test]
fn an_undo_can_be_undone() {
    let answer = at(100, 0, 1, &good(102));
    let undo = at(
        100,
        1,
        2,
        &Event::Undo {
            of: answer.id(&device("k")),
        },
    );
    let redo = at(
        100,
        2,
        3,
        &Event::Undo {
            of: undo.id(&device("k")),
        },
    );
    let once = replay(std::slice::from_ref(&answer));
    assert_eq!(
        fact(&replay(&[answer.clone(), undo.clone(), redo])),
        fact(&once)
    );
    assert_eq!(
        replay(&[answer, undo])
            .fact(&FactKey::new("d/a"))
            .unwrap()
            .memory,
        None
    );
}

#[test]
fn events_that_take_each_other_back_in_a_ring_end_in_some_state() {
    let record = |number, of: &str| {
        let of = EventId::new(of);
        let mut record = at(1, 0, number, &Event::Undo { of });
        record.checksum = 0;
        record
    };
    let ring = replay(&[record(1, "k:2:00000000"), record(2, "k:1:00000000")]);
    assert_eq!(ring.len(), 2);
    let mut ring = Progress::default();
    assert_eq!(
        ring.apply(&device("k"), &record(1, "k:1:00000000")),
        Applied::New
    );
}

#[test]
fn an_override_counts_instead_of_the_answer_until_it_is_undone() {
    let answer = at(
        100,
        0,
        1,
        &Event::Answer(asked("d/q", Kind::Typed, Grade::Again, 101)),
    );
    let of = answer.id(&device("k"));
    let judged = vec![Judged(FactKey::new("d/a"), Grade::Good, Day(102))];
    let overrule = at(100, 1, 2, &Event::Override { of, facts: judged });
    let undo = at(
        100,
        2,
        3,
        &Event::Undo {
            of: overrule.id(&device("k")),
        },
    );

    let plain = replay(std::slice::from_ref(&answer));
    let changed = replay(&[answer.clone(), overrule.clone()]);
    assert_eq!(fact(&changed).memory, Some(first(Grade::Good)));
    assert_eq!(fact(&changed).due, Some(Day(102)));
    assert_eq!(fact(&changed).recalled, 1);
    assert_eq!(changed.day(Day(100)).right, 1);
    assert_eq!(reviews(&changed)[0].grade, Grade::Good);
    assert_eq!(fact(&replay(&[answer, overrule, undo])), fact(&plain));
}

#[test]
fn an_override_may_judge_a_fact_that_the_answer_left_open() {
    let nothing = Answer {
        facts: Vec::new(),
        ..asked("d/order", Kind::Order, Grade::Good, 0)
    };
    let answer = at(100, 0, 1, &Event::Answer(nothing));
    let of = answer.id(&device("k"));
    let judged = vec![Judged(FactKey::new("d/a"), Grade::Good, Day(102))];
    let overrule = at(100, 1, 2, &Event::Override { of, facts: judged });
    assert_eq!(reviews(&replay(&[answer, overrule])).len(), 1);
}

#[test]
fn burying_and_suspending_end_when_the_fact_is_resumed() {
    let key = || FactKey::new("d/a");
    let bury = at(
        100,
        0,
        1,
        &Event::Bury {
            fact: key(),
            until: Day(101),
        },
    );
    let suspend = at(100, 1, 2, &Event::Suspend { fact: key() });
    let resume = at(100, 2, 3, &Event::Resume { fact: key() });
    let buried = fact(&replay(std::slice::from_ref(&bury)));
    assert!(!buried.is_open(Day(100)) && buried.is_open(Day(101)));
    let both = fact(&replay(&[bury.clone(), suspend.clone()]));
    assert!(both.suspended && !both.is_open(Day(500)));
    assert!(fact(&replay(&[bury, suspend, resume])).is_open(Day(100)));
}

#[test]
fn pages_and_reports_can_be_taken_back() {
    let page = at(
        1,
        0,
        1,
        &Event::Read {
            topic: ItemId::new("d/t"),
        },
    );
    let report = at(
        1,
        1,
        2,
        &Event::Report {
            question: QuestionKey::new("d/q"),
            reason: "wrong year".to_owned(),
            given: "2021".to_owned(),
        },
    );
    let undo_page = at(
        1,
        2,
        3,
        &Event::Undo {
            of: page.id(&device("k")),
        },
    );
    let undo_report = at(
        1,
        3,
        4,
        &Event::Undo {
            of: report.id(&device("k")),
        },
    );
    let kept = replay(&[page.clone(), report.clone()]);
    assert!(kept.was_read(&ItemId::new("d/t")));
    assert_eq!(kept.pages_read().count(), 1);
    assert_eq!(kept.reports().next().unwrap().reason, "wrong year");
    let gone = replay(&[page, report, undo_page, undo_report]);
    assert!(!gone.was_read(&ItemId::new("d/t")));
    assert_eq!(gone.reports().count(), 0);
}

#[test]
fn the_questions_asked_stand_in_order_of_asking() {
    let ask = |number, name: &str| {
        at(
            100,
            i64::try_from(number).unwrap(),
            number,
            &Event::Answer(asked(name, Kind::Typed, Grade::Good, 102)),
        )
    };
    let fact = fact(&replay(&[ask(1, "d/x"), ask(2, "d/y"), ask(3, "d/x")]));
    let order = |name| fact.last_asked(&QuestionKey::new(name));
    assert!(order("d/x") > order("d/y"));
    assert!(order("d/y") > order("d/never"));
    assert_eq!(fact.latest_question(), Some(&QuestionKey::new("d/x")));
}

#[test]
fn a_clock_set_back_makes_no_negative_days() {
    let progress = replay(&[at(100, 0, 1, &good(102)), at(90, 0, 2, &good(92))]);
    let fact = fact(&progress);
    assert_eq!(reviews(&progress)[0].day, Day(90));
    assert_eq!(fact.memory, Some(next(first(Grade::Good), 10, Grade::Good)));
    let absurd = replay(&[at(100, 0, 1, &good(i32::MAX))]);
    assert_eq!(
        absurd.fact(&FactKey::new("d/a")).unwrap().due,
        Some(Day(36_600))
    );
}

#[test]
fn the_same_evening_in_two_time_zones_is_judged_by_each_place() {
    let mut evening = at(100, 0, 1, &good(102));
    // 22:00 UTC on day 100 is 04:00 of day 101 in Almaty's old offset of +06:00.
    evening.stamp.at = Moment {
        ms: 100 * DAY_MS + 22 * 3_600_000,
        offset_minutes: 360,
    };
    assert_eq!(reviews(&replay(&[evening.clone()]))[0].day, Day(101));
    evening.stamp.at.offset_minutes = 0;
    assert_eq!(reviews(&replay(&[evening]))[0].day, Day(100));
}

#[test]
fn the_usual_answer_time_is_the_middle_of_the_last_two_hundred() {
    let records: Vec<Record> = (1..=300_u64)
        .map(|number| {
            let ms = if number <= 100 {
                90_000
            } else {
                u32::try_from(number).unwrap()
            };
            let answer = Answer {
                ms,
                ..asked("d/q", Kind::Typed, Grade::Good, 200)
            };
            at(
                100,
                i64::try_from(number).unwrap(),
                number,
                &Event::Answer(answer),
            )
        })
        .collect();
    assert_eq!(replay(&records).median_ms(), Some(201));
    assert_eq!(Progress::default().median_ms(), None);
}
