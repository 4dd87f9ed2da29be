//! The cache of a progress: what is read from it is what was written, and goes
//! on as if all events had been replayed, or says that it cannot.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use bilim::deck::{FactKey, ItemId, Kind, QuestionKey};
use bilim::memory::{Grade, Weights};
use bilim::progress::cache::{self, Covers};
use bilim::progress::{
    Answer, Applied, Batch, DayCount, DeviceId, Entry, Event, EventId, ExamMark, FactProgress,
    Judged, MockExam, Progress, Record, Reported, ShownTogether, Stamp, read, write,
};
use bilim::time::{Day, Moment};
use proptest::prelude::*;

const DAY_MS: i64 = 86_400_000;

type Events = Vec<(DeviceId, Record)>;

/// An event at noon of a day at some place, some minutes later.
fn at(day: i64, minutes: i64, number: u64, event: &Event) -> Record {
    let at = Moment {
        ms: day * DAY_MS + DAY_MS / 2 + minutes * 60_000,
        offset_minutes: i16::try_from(minutes % 3 * 400).unwrap(),
    };
    match read(write(Stamp { number, at }, event).text.as_bytes()) {
        Ok(Entry::Known(record)) => record,
        other => panic!("{other:?}"),
    }
}

/// What is random of an event: its kind, its day, its grade, what it speaks of.
type Step = (u8, i64, usize, usize, bool);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0_u8..20, 0_i64..20, 0_usize..4, 0_usize..40, any::<bool>());
    prop::collection::vec(step, 1..40)
}

fn event(step: Step, of: EventId) -> Event {
    let (what, _, grade, target, _) = step;
    let fact = FactKey::new(["d/a", "d/b", "d/\"в\\\n"][target % 3]);
    let facts = vec![Judged(fact.clone(), Grade::ALL[grade], Day(300))];
    let answer = Answer {
        question: QuestionKey::new(["d/q", "d/r", "d/\u{202e}s"][target / 3 % 3]),
        form: if target.is_multiple_of(2) {
            Kind::Typed
        } else {
            Kind::Choice
        },
        given: "so".to_owned(),
        ms: u32::try_from(target * 100).unwrap(),
        sure: None,
        seen: target == 7,
        facts: facts.clone(),
    };
    match what {
        0..=4 => Event::Answer(answer),
        5 => Event::Practice(answer),
        6 | 7 => Event::Undo { of },
        8 => Event::Override { of, facts },
        9 => Event::Suspend { fact },
        10 => Event::Report {
            question: answer.question,
            reason: "so \"it\" is".to_owned(),
            given: answer.given,
        },
        11 => Event::Read {
            topic: ItemId::new(["d/t", "d/u"][target % 2]),
        },
        12..=18 => later(what, fact, target),
        _ => Event::Bury {
            fact,
            until: Day(i32::try_from(target).unwrap()),
        },
    }
}

/// An event of a kind that came with the second version.
fn later(what: u8, fact: FactKey, target: usize) -> Event {
    match what {
        12 => Event::Reset { fact },
        13 => Event::Move {
            fact,
            to: Day(i32::try_from(target).unwrap()),
        },
        14 => Event::Peek { fact },
        15 => Event::Reschedule {
            facts: ["d/b", "d/a", "d/b"]
                .iter()
                .zip(290..)
                .map(|(fact, day)| (FactKey::new(fact), Day(day)))
                .take(target % 4)
                .collect(),
        },
        16 => Event::ExamMark {
            exam: ["e", "the \"last\"\n"][target % 2].to_owned(),
            day: Day(9),
            mark: u16::try_from(target).unwrap(),
        },
        17 => Event::Mock {
            exam: "e".to_owned(),
            asked: 9,
            points: 70,
            of: 90,
            ms: u32::try_from(target).unwrap(),
        },
        _ => Event::Together {
            one: fact,
            other: FactKey::new("d/c"),
        },
    }
}

/// Events of two devices that speak of any others, on any days.
fn journals() -> impl Strategy<Value = Events> {
    steps().prop_map(|steps| {
        let mut all: Events = Vec::new();
        for (index, step) in steps.into_iter().enumerate() {
            let device = DeviceId::new(if step.4 { "k" } else { "m" });
            let of = match all.get(step.3) {
                Some((device, record)) => record.id(device),
                None => EventId::new(format!("m:{}:00000000", step.3)),
            };
            let number = u64::try_from(index).unwrap() + 1;
            all.push((device, at(step.1, 0, number, &event(step, of))));
        }
        all
    })
}

/// Events of two devices in the order of time; from `cut` on they speak of none before it.
fn orderly() -> impl Strategy<Value = (Events, usize)> {
    (steps(), any::<prop::sample::Index>()).prop_map(|(steps, cut)| {
        let cut = cut.index(steps.len());
        let mut all: Events = Vec::new();
        for (index, step) in steps.into_iter().enumerate() {
            let device = DeviceId::new(if step.4 { "k" } else { "m" });
            let from = if index < cut { 0 } else { cut };
            let mut known = all.iter().skip(from).rev();
            let of = match known.nth(step.3 % 4) {
                Some((device, record)) => record.id(device),
                None => EventId::new("none"),
            };
            let number = u64::try_from(index).unwrap() + 1;
            let minutes = i64::try_from(index).unwrap() * 100;
            all.push((device, at(0, minutes, number, &event(step, of))));
        }
        (all, cut)
    })
}

#[derive(Debug, PartialEq)]
struct Picture {
    facts: Vec<(FactKey, FactProgress)>,
    days: Vec<(Day, DayCount)>,
    pages: Vec<ItemId>,
    reports: Vec<Reported>,
    diary: (Vec<ExamMark>, Vec<MockExam>, Vec<ShownTogether>),
    figures: (usize, Option<u32>, Option<i64>),
    met: Vec<usize>,
}

fn picture(progress: &Progress) -> Picture {
    let facts = progress.facts();
    Picture {
        facts: facts
            .map(|(key, fact)| (key.clone(), fact.clone()))
            .collect(),
        days: progress.days().collect(),
        pages: progress.pages_read().cloned().collect(),
        reports: progress.reports().collect(),
        diary: (
            progress.exam_marks(),
            progress.mocks(),
            progress.shown_together(),
        ),
        figures: (progress.len(), progress.median_ms(), progress.newest_ms()),
        met: (0..22).map(|day| progress.new_facts_on(Day(day))).collect(),
    }
}

fn covers() -> Vec<Covers> {
    vec![Covers {
        device: DeviceId::new("k"),
        segment: "000001.ron".to_owned(),
        bytes: 1234,
        tail: 0xdead_beef,
    }]
}

fn read_cache(text: &str) -> Option<cache::Cached> {
    cache::read(text, Weights::default())
}

fn through_cache(progress: &Progress) -> Progress {
    let text = cache::write(progress, &covers());
    let cached = read_cache(&text).unwrap();
    assert_eq!(cached.covers, covers());
    assert_eq!(cache::write(&cached.progress, &covers()), text);
    let lines: Vec<serde::de::IgnoredAny> = ron::from_str(&text).unwrap();
    assert_eq!(lines.len(), text.lines().count());
    cached.progress
}

/// The bytes of a device's journal.
fn bytes(events: &Events, device: &DeviceId) -> Vec<u8> {
    let own = events.iter().filter(|(writer, _)| writer == device);
    own.flat_map(|(_, record)| {
        let mut line = write(record.stamp, &record.event).text.into_bytes();
        line.push(b'\n');
        line
    })
    .collect()
}

#[test]
fn an_empty_progress_has_a_cache_too() {
    let mut progress = through_cache(&Progress::default());
    assert!(progress.is_empty());
    let record = at(1, 0, 1, &event((0, 0, 2, 0, true), EventId::new("none")));
    assert_eq!(progress.apply(&DeviceId::new("k"), &record), Applied::New);
}

#[test]
fn damage_of_any_kind_makes_it_no_cache() {
    let events: Events = (0..20)
        .map(|what| {
            let number = u64::from(what) + 1;
            let event = event((what, 0, 2, 3, true), EventId::new("m:7:00000000"));
            (DeviceId::new("k"), at(3, 0, number, &event))
        })
        .collect();
    let text = cache::write(&Progress::replay(events), &covers());
    assert!(read_cache(&text).is_some());
    for cut in 0..text.len() {
        let head = String::from_utf8_lossy(&text.as_bytes()[..cut]).into_owned();
        assert!(read_cache(&head).is_none(), "{cut}");
    }
    for bit in 0..text.len() * 8 {
        let mut bytes = text.clone().into_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        if let Ok(other) = String::from_utf8(bytes) {
            assert!(read_cache(&other).is_none(), "{bit}");
        }
    }
    let lines: Vec<&str> = text.lines().collect();
    for gone in 0..lines.len() {
        let mut fewer = lines.clone();
        fewer.remove(gone);
        assert!(
            read_cache(&format!("{}\n", fewer.join("\n"))).is_none(),
            "{gone}"
        );
    }
}

#[test]
fn a_cache_with_a_line_more_or_less_is_none_even_if_its_sum_is_right() {
    let text = cache::write(&Progress::default(), &covers());
    let body = &text[..text.rfind("End(").unwrap()];
    let sealed = |body: &str| format!("{body}End({})]\n", crc32fast::hash(body.as_bytes()));
    assert_eq!(sealed(body), text);
    let last = body.trim_end().rfind('\n').unwrap() + 1;
    assert!(read_cache(&sealed(&body[..last])).is_none());
    assert!(read_cache(&sealed(&format!("{body}Mood(1),\n"))).is_none());
}

#[test]
fn a_cache_of_another_form_or_other_weights_is_none() {
    let text = cache::write(&Progress::default(), &[]);
    let (head, _) = text.rsplit_once("End(").unwrap();
    let forge = |head: &str| format!("{head}End({})]\n", crc32fast::hash(head.as_bytes()));
    assert!(read_cache(&forge(head)).is_some());
    for other in ["Cache(2,", "Cache(4,"] {
        let other = head.replacen("Cache(3,", other, 1);
        assert!(other != head && read_cache(&forge(&other)).is_none());
    }
    let (start, rest) = head.split_once(',').unwrap();
    let (_, rest) = rest.split_once(',').unwrap();
    assert!(read_cache(&forge(&format!("{start},12345,{rest}"))).is_none());
    let mut numbers = Weights::default().numbers().to_vec();
    numbers[20] = 0.3;
    let own = Weights::new(&numbers).unwrap();
    assert!(cache::read(&text, own).is_none());
    let mut progress = Progress::default();
    assert!(progress.set_weights(own));
    let text = cache::write(&progress, &[]);
    assert!(read_cache(&text).is_none());
    let read = cache::read(&text, own).unwrap().progress;
    assert_eq!(*read.fsrs().weights(), own);
}

#[test]
fn what_speaks_of_covered_events_needs_a_replay_and_changes_nothing() {
    let device = DeviceId::new("k");
    let answer = |day, number| {
        let event = event((0, 0, 2, 0, true), EventId::new("none"));
        at(day, 0, number, &event)
    };
    let (first, second) = (answer(10, 1), answer(12, 2));
    let events = vec![(device.clone(), first.clone()), (device.clone(), second)];
    let mut progress = through_cache(&Progress::replay(events));
    let before = picture(&progress);
    let of = first.id(&device);
    let facts = vec![Judged(FactKey::new("d/a"), Grade::Hard, Day(20))];
    for old in [
        first,
        answer(13, 2),
        answer(12, 3),
        at(13, 0, 3, &Event::Undo { of: of.clone() }),
        at(13, 0, 3, &Event::Override { of, facts }),
    ] {
        assert_eq!(progress.apply(&device, &old), Applied::NeedsReplay);
        assert_eq!(picture(&progress), before);
    }
    // An older answer to another fact, from a device that was away, changes nothing covered.
    let other = event((0, 0, 2, 1, true), EventId::new("none"));
    let other = at(11, 0, 1, &other);
    assert_eq!(progress.apply(&DeviceId::new("m"), &other), Applied::New);
}

#[test]
fn an_event_that_was_taken_back_before_it_came_needs_a_replay() {
    let device = DeviceId::new("k");
    let answer = at(1, 0, 1, &event((0, 0, 2, 0, true), EventId::new("none")));
    let undo = Event::Undo {
        of: answer.id(&device),
    };
    let undo = (DeviceId::new("m"), at(2, 0, 1, &undo));
    let mut progress = through_cache(&Progress::replay([undo]));
    assert_eq!(progress.apply(&device, &answer), Applied::NeedsReplay);
}

#[test]
fn a_verdict_of_today_can_be_replaced_after_a_start_with_a_cache() {
    let device = DeviceId::new("k");
    let answer = |day, number, grade| {
        let event = event((0, 0, grade, 0, true), EventId::new("none"));
        at(day, 0, number, &event)
    };
    let old = answer(10, 1, 2);
    let new = answer(14, 2, 0);
    let mut whole = Progress::replay([(device.clone(), old)]);
    let mut cached = through_cache(&whole);
    let fact = FactKey::new("d/a");
    let known = whole.before(&fact, None);
    for progress in [&mut whole, &mut cached] {
        assert_eq!(progress.apply(&device, &new), Applied::New);
        let id = new.id(&device);
        assert_eq!(progress.before(&fact, Some(&id)), known);
        assert_ne!(progress.before(&fact, None), known);
    }
    assert_eq!(whole.reviews(&fact).map(|all| all.len()), Some(2));
    assert_eq!(cached.reviews(&fact), None);
}

proptest! {
    #[test]
    fn a_cache_goes_on_as_a_replay_or_says_that_it_cannot(
        events in journals(), cut in any::<prop::sample::Index>(),
    ) {
        let cut = cut.index(events.len() + 1);
        let (first, rest) = events.split_at(cut);
        let mut progress = through_cache(&Progress::replay(first.to_vec()));
        prop_assert_eq!(picture(&progress), picture(&Progress::replay(first.to_vec())));
        let mut taken = first.to_vec();
        for (device, record) in rest {
            match progress.apply(device, record) {
                Applied::New => taken.push((device.clone(), record.clone())),
                Applied::Duplicate => prop_assert!(false, "there are no copies"),
                Applied::NeedsReplay => {}
            }
            let whole = Progress::replay(taken.clone());
            prop_assert_eq!(picture(&progress), picture(&whole));
        }
        let again = through_cache(&progress);
        prop_assert_eq!(picture(&again), picture(&progress));
    }

    #[test]
    fn events_in_the_order_of_time_never_need_a_replay(
        (events, cut) in orderly(),
    ) {
        let (first, rest) = events.split_at(cut);
        let mut progress = through_cache(&Progress::replay(first.to_vec()));
        for (index, (device, record)) in rest.iter().enumerate() {
            prop_assert_eq!(progress.apply(device, record), Applied::New);
            prop_assert_eq!(progress.apply(device, record), Applied::Duplicate);
            let so_far = events[..=cut + index].to_vec();
            prop_assert_eq!(picture(&progress), picture(&Progress::replay(so_far)));
        }
        // The tail may also come as bytes.
        let mut at_once = through_cache(&Progress::replay(first.to_vec()));
        for device in ["k", "m"].map(DeviceId::new) {
            let batch = Batch::read(device.clone(), &bytes(&rest.to_vec(), &device));
            prop_assert_ne!(at_once.apply_batch(&batch), Applied::NeedsReplay);
        }
        prop_assert_eq!(picture(&at_once), picture(&progress));
    }

    #[test]
    fn parts_of_journals_give_the_same_as_their_events(
        events in journals(), part in 1_usize..2000,
    ) {
        let whole = Progress::replay(events.clone());
        let mut batches = Vec::new();
        for device in ["k", "m"].map(DeviceId::new) {
            let bytes = bytes(&events, &device);
            let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
            for lines in lines.chunks(part.div_ceil(100)) {
                batches.push(Batch::read(device.clone(), &lines.concat()));
            }
            batches.reverse();
        }
        prop_assert_eq!(batches.iter().map(Batch::len).sum::<usize>(), events.len());
        let doubled = batches.clone().into_iter().chain(batches);
        prop_assert_eq!(picture(&Progress::from_batches(doubled)), picture(&whole));
    }
}
