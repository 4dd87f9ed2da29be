//! What the events besides answers do to a fact, alone and one after another, and what the
//! history and the diary keep of them.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use std::sync::Arc;

use bilim::deck::{FactKey, Kind, QuestionKey};
use bilim::memory::{Fsrs, Grade, Recalled, Weights};
use bilim::progress::cache;
use bilim::progress::{
    Answer, Applied, DeviceId, Entry, Event, FactProgress, History, Judged, Progress, Record,
    Stamp, read, write,
};
use bilim::time::{Day, Moment};

const DAY_MS: i64 = 86_400_000;

fn key() -> FactKey {
    FactKey::new("d/a")
}

fn device() -> DeviceId {
    DeviceId::new("k")
}

fn good() -> Event {
    graded(Grade::Good, "so")
}

fn graded(grade: Grade, given: &str) -> Event {
    Event::Answer(typed(grade, given))
}

/// A typed answer; the fact is due again on day 150.
fn typed(grade: Grade, given: &str) -> Answer {
    Answer {
        question: QuestionKey::new("d/q"),
        form: Kind::Typed,
        given: given.to_owned(),
        ms: 1000,
        sure: None,
        seen: false,
        facts: vec![Judged(key(), grade, Day(150))],
    }
}

/// Events at noon of the days given, one minute after another.
fn records(events: &[(i64, Event)]) -> Vec<Record> {
    let record = |(number, (day, event)): (i64, &(i64, Event))| {
        let stamp = Stamp {
            number: u64::try_from(number).unwrap(),
            at: Moment {
                ms: day * DAY_MS + DAY_MS / 2 + number * 60_000,
                offset_minutes: 0,
            },
        };
        match read(write(stamp, event).text.as_bytes()) {
            Ok(Entry::Known(record)) => record,
            other => panic!("{other:?}"),
        }
    };
    (1..).zip(events).map(record).collect()
}

/// A wrong answer of which the student was this sure.
fn wrong(sure: Option<u8>) -> Event {
    let answer = typed(Grade::Again, "not so");
    Event::Answer(Answer { sure, ..answer })
}

fn replay(events: &[(i64, Event)]) -> Progress {
    Progress::replay(records(events).into_iter().map(|record| (device(), record)))
}

/// The progress after these events, the last of which is taken back.
fn taken_back(events: &[(i64, Event)]) -> Progress {
    let of = records(events).last().unwrap().id(&device());
    let mut events = events.to_vec();
    events.push((events.last().unwrap().0, Event::Undo { of }));
    replay(&events)
}

fn fact(progress: &Progress) -> FactProgress {
    progress.fact(&key()).unwrap().clone()
}

fn after(events: &[(i64, Event)]) -> FactProgress {
    fact(&replay(events))
}

fn moved(to: i32) -> Event {
    Event::Move {
        fact: key(),
        to: Day(to),
    }
}

fn bury(until: i32) -> Event {
    Event::Bury {
        fact: key(),
        until: Day(until),
    }
}

fn suspend() -> Event {
    Event::Suspend { fact: key() }
}

fn resume() -> Event {
    Event::Resume { fact: key() }
}

fn reset() -> Event {
    Event::Reset { fact: key() }
}

fn peek() -> Event {
    Event::Peek { fact: key() }
}

fn reschedule(to: i32) -> Event {
    Event::Reschedule {
        facts: vec![(FactKey::new("d/other"), Day(1)), (key(), Day(to))],
    }
}

#[test]
fn after_a_reset_a_fact_is_as_if_never_answered_but_what_was_seen_stays_seen() {
    let before = [
        (100, graded(Grade::Good, "so")),
        (101, graded(Grade::Again, "no")),
    ];
    let mut events = before.to_vec();
    events.push((102, reset()));
    let progress = replay(&events);
    let known = fact(&progress);
    let untouched = FactProgress::default();
    assert_eq!(known.memory, None);
    assert_eq!((known.answers, known.recalled, known.lapses), (0, 0, 0));
    assert_eq!((known.due, known.right_ever), (None, false));
    assert_eq!((known.first_day(), known.last_day()), (None, None));
    assert_eq!(known.reset, Some(Day(102)));
    assert_eq!(known.latest_question(), Some(&QuestionKey::new("d/q")));
    assert!(known.last_seen.is_some() && untouched.reset.is_none());
    assert_eq!(progress.reviews(&key()).unwrap().len(), 2);
    assert_eq!(progress.day(Day(100)).answers, 1, "the day was what it was");

    events.push((103, good()));
    let again = after(&events);
    assert_eq!(again.memory, Some(Fsrs::default().first(Grade::Good)));
    assert_eq!((again.answers, again.first_day()), (1, Some(Day(103))));
    assert_eq!(fact(&taken_back(&events[..3])), after(&before));
}

#[test]
fn a_moved_fact_comes_on_its_day_until_it_is_answered() {
    let events = [(100, good()), (101, moved(103)), (103, good())];
    let known = after(&events[..2]);
    assert_eq!((known.due, known.moved), (Some(Day(150)), Some(Day(103))));
    assert_eq!(known.comes_on(), Some(Day(103)));
    let answered = after(&events);
    assert_eq!(
        (answered.moved, answered.comes_on()),
        (None, Some(Day(150)))
    );
    assert_eq!(fact(&taken_back(&events[..2])), after(&events[..1]));
    // When the answer is taken back, the fact is where it was moved to.
    assert_eq!(fact(&taken_back(&events)).comes_on(), Some(Day(103)));
    let practice = Event::Practice(typed(Grade::Good, "so"));
    let practised = after(&[(100, good()), (101, moved(103)), (102, practice)]);
    assert_eq!(
        practised.comes_on(),
        Some(Day(103)),
        "practice moves no date"
    );
    assert_eq!(after(&[(100, moved(102))]).comes_on(), Some(Day(102)));
    assert_eq!(
        after(&[(100, moved(i32::MAX))]).comes_on(),
        Some(Day(36_600))
    );
}

#[test]
fn a_suspension_stands_before_a_burial_before_a_move_before_the_due_day() {
    let comes = |events: &[Event]| {
        let answered = std::iter::once((100, good()));
        let rest = events.iter().map(|event| (101, event.clone()));
        let known = after(&answered.chain(rest).collect::<Vec<_>>());
        (known.comes_on().map(|day| day.0), known.is_open(Day(102)))
    };
    assert_eq!(comes(&[]), (Some(150), true));
    assert_eq!(comes(&[moved(102)]), (Some(102), true));
    // The student's last word on when it comes counts.
    assert_eq!(comes(&[moved(102), bury(105)]), (Some(105), false));
    assert_eq!(comes(&[bury(105), moved(102)]), (Some(102), true));
    assert_eq!(comes(&[bury(105), moved(103), resume()]), (Some(103), true));
    assert_eq!(comes(&[bury(200)]), (Some(200), false));
    for suspended in [
        &[suspend(), moved(102)][..],
        &[moved(102), suspend()],
        &[bury(102), suspend()],
        &[suspend(), reschedule(102)],
        &[suspend(), reset()],
    ] {
        assert_eq!(comes(suspended), (None, false), "{suspended:?}");
    }
    assert_eq!(comes(&[suspend(), moved(102), resume()]), (Some(102), true));
    assert_eq!(comes(&[moved(102), reset()]), (None, true));
    assert_eq!(comes(&[reset(), moved(102)]), (Some(102), true));
    assert_eq!(comes(&[bury(105), reset()]), (None, false));
    assert_eq!(comes(&[moved(102), reschedule(130)]), (Some(102), true));
    assert_eq!(comes(&[reschedule(130), moved(102)]), (Some(102), true));
}

#[test]
fn after_a_look_at_its_answer_a_fact_is_recalled_on_another_day_only() {
    let events = [(100, peek()), (100, good()), (101, good())];
    let progress = replay(&events[..2]);
    let known = fact(&progress);
    assert_eq!((known.recalled, known.right_ever), (0, true));
    assert_eq!(known.peeked, Some(Day(100)));
    assert!(!progress.reviews(&key()).unwrap()[0].recall);
    let nothing = progress.before(&key(), None);
    assert_eq!(
        (nothing.peeked, nothing.recalled),
        (Some(Day(100)), Recalled::Never)
    );
    assert_eq!(after(&events).recalled, 1);
    assert_eq!(after(&[(100, good()), (100, peek())]).recalled, 1);
    let back = taken_back(&events[..1]);
    assert_eq!(fact(&back), FactProgress::default());
    let judged = replay(&events).history().unwrap().judged;
    assert_eq!(
        judged.iter().map(|one| one.recall).collect::<Vec<_>>(),
        [false, true]
    );
}

#[test]
fn of_an_answer_that_was_taken_back_only_its_feedback_stays_seen() {
    let mut seen = FactProgress::default();
    seen.taken_back = Some(Day(100));
    let back = fact(&taken_back(&[(100, good())]));
    assert_eq!(back, seen);
    assert!(back.is_taken_back(Day(100)) && !back.is_taken_back(Day(101)));
    let of = records(&[(100, good())]).last().unwrap().id(&device());
    let undone = [(100, good()), (100, Event::Undo { of })];
    let again = after(&[&undone[..], &[(100, good())]].concat());
    assert_eq!(again.taken_back, None, "until it is answered again");
    let reset = after(&[&undone[..], &[(100, reset())]].concat());
    assert_eq!(reset.taken_back, Some(Day(100)), "what was seen stays seen");
    let bury = fact(&taken_back(&[(100, bury(105))]));
    assert_eq!(bury.taken_back, None, "there was no feedback");
}

#[test]
fn a_rescheduled_fact_has_its_new_day_until_an_answer_decides_another() {
    let events = [(100, good()), (101, reschedule(120)), (102, good())];
    let known = after(&events[..2]);
    assert_eq!(
        (known.due, known.comes_on()),
        (Some(Day(120)), Some(Day(120)))
    );
    assert_eq!(known.memory, after(&events[..1]).memory);
    assert_eq!(after(&events).due, Some(Day(150)));
    assert_eq!(fact(&taken_back(&events[..2])), after(&events[..1]));
    let far = after(&[(100, good()), (101, reschedule(i32::MAX))]);
    assert_eq!(far.due, Some(Day(36_600)));
    let past = after(&[(100, good()), (101, reschedule(-9))]);
    assert_eq!(past.due, Some(Day(100)));
    // What has no memory has no due day.
    assert_eq!(after(&[(101, reschedule(120))]).due, None);
    assert_eq!(
        after(&[(100, good()), (101, reset()), (102, reschedule(120))]).due,
        None
    );
    let twice = Event::Reschedule {
        facts: vec![(key(), Day(120)), (key(), Day(130))],
    };
    assert_eq!(after(&[(100, good()), (101, twice)]).due, Some(Day(130)));
}

#[test]
fn the_last_mark_of_an_exam_counts_until_it_is_taken_back() {
    let mark = |exam: &str, mark| Event::ExamMark {
        exam: exam.to_owned(),
        day: Day(99),
        mark,
    };
    let events = [
        (100, mark("b", 700)),
        (101, mark("a", 2000)),
        (102, mark("b", 815)),
    ];
    let marks = |progress: &Progress| {
        let marks = progress.exam_marks().into_iter();
        marks
            .map(|mark| (mark.exam, mark.day.0, mark.mark))
            .collect::<Vec<_>>()
    };
    let (a, b) = (
        |mark| ("a".to_owned(), 99, mark),
        |mark| ("b".to_owned(), 99, mark),
    );
    assert_eq!(marks(&replay(&events)), [a(1000), b(815)]);
    assert_eq!(marks(&taken_back(&events)), [a(1000), b(700)]);
    assert_eq!(replay(&events).exam_marks()[1].at.day(), Day(102));
}

#[test]
fn mock_exams_and_facts_shown_together_stand_with_their_day() {
    let mock = |points| Event::Mock {
        exam: "e".to_owned(),
        asked: 20,
        points,
        of: 200,
        ms: 90_000,
    };
    let together = |other: &str| Event::Together {
        one: key(),
        other: FactKey::new(other),
    };
    let events = [
        (100, mock(150)),
        (101, together("d/b")),
        (102, mock(175)),
        (103, together("d/c")),
    ];
    let progress = replay(&events);
    let mocks: Vec<_> = progress.mocks();
    assert_eq!(mocks.len(), 2);
    let last = &mocks[1];
    assert_eq!(
        (last.day, last.exam.as_str(), last.asked),
        (Day(102), "e", 20)
    );
    assert_eq!((last.points, last.of, last.ms), (175, 200, 90_000));
    let pairs = |progress: &Progress| {
        let pairs = progress.shown_together().into_iter();
        pairs
            .map(|pair| (pair.day.0, pair.one, pair.other))
            .collect::<Vec<_>>()
    };
    let (b, c) = (FactKey::new("d/b"), FactKey::new("d/c"));
    assert_eq!(pairs(&progress), [(101, key(), b.clone()), (103, key(), c)]);
    assert_eq!(pairs(&taken_back(&events)), [(101, key(), b)]);
    assert_eq!(taken_back(&events[..3]).mocks().len(), 1);
    assert_eq!(progress.facts().count(), 0, "no fact is touched");
}

fn history(events: &[(i64, Event)]) -> History {
    replay(events).history().unwrap()
}

#[test]
fn the_history_keeps_what_was_answered_wrong_and_how_sure_the_student_was() {
    let sure = |sure, grade, given| {
        let answer = typed(grade, given);
        Event::Answer(Answer { sure, ..answer })
    };
    let history = history(&[
        (100, sure(Some(3), Grade::Again, "Tokayev")),
        (101, sure(None, Grade::Good, "so")),
        (102, sure(Some(1), Grade::Again, "")),
        (103, sure(Some(9), Grade::Again, "Tokayev")),
    ]);
    let given = |place: usize| {
        let given = history.judged[place].given?;
        Some(history.given[usize::try_from(given).unwrap()].as_str())
    };
    assert_eq!(
        (given(0), given(1), given(2)),
        (Some("Tokayev"), None, None)
    );
    assert_eq!(given(3), given(0));
    assert_eq!(
        history.given,
        ["Tokayev"],
        "each text once, and no right one"
    );
    let sure: Vec<_> = history.judged.iter().map(|one| one.sure).collect();
    assert_eq!(sure, [Some(3), None, Some(1), None]);
}

#[test]
fn an_answer_that_was_judged_right_after_all_has_no_wrong_text() {
    let wrong = [(100, graded(Grade::Again, "Tokaev"))];
    let of = records(&wrong)[0].id(&device());
    let facts = vec![Judged(key(), Grade::Good, Day(102))];
    let [answer] = wrong;
    let history = history(&[answer, (100, Event::Override { of, facts })]);
    assert_eq!(
        (history.judged[0].grade, history.judged[0].given),
        (Grade::Good, None)
    );
}

#[test]
fn the_history_tells_what_was_before_a_reset() {
    let events = [
        (100, good()),
        (103, good()),
        (103, reset()),
        (103, good()),
        (105, good()),
    ];
    let told = |history: History| {
        let judged = history.judged.into_iter();
        judged
            .map(|one| (one.before_reset, one.predicted.is_some(), one.first_today))
            .collect::<Vec<_>>()
    };
    let wanted = [
        (true, false, true),
        (true, true, true),
        (false, false, true),
        (false, true, true),
    ];
    assert_eq!(told(history(&events)), wanted);
    let back = taken_back(&events[..3]).history().unwrap();
    assert_eq!(told(back), [(false, false, true), (false, true, true)]);
}

#[test]
fn a_history_goes_on_with_what_came_since_and_with_nothing_before() {
    let all = records(&[(100, good()), (101, good()), (102, good())]);
    let (last, earlier) = all.split_last().unwrap();
    let events = earlier.iter().map(|record| (device(), record.clone()));
    let mut progress = Progress::replay(events);
    let mut history = Arc::new(progress.history().unwrap());
    let taken = progress.taken();
    assert_eq!((taken, history.judged.len()), (2, 2));
    assert_eq!(progress.apply(&device(), last), Applied::New);
    assert!(progress.follow(&mut history, taken));
    assert_eq!(*history, progress.history().unwrap());
    // From the beginning it would have everything twice.
    assert!(!progress.follow(&mut history, 0));
}

#[test]
fn a_day_counts_answers_right_ones_practice_and_time() {
    let practice = Event::Practice(typed(Grade::Good, "so"));
    let wrong = graded(Grade::Again, "not so");
    let mut nothing = typed(Grade::Good, "so");
    nothing.facts.clear();
    let nothing = Event::Answer(nothing);
    let progress = replay(&[(100, good()), (100, wrong), (100, practice), (100, nothing)]);
    let count = progress.day(Day(100));
    assert_eq!((count.answers, count.right), (3, 1));
    assert_eq!((count.practice, count.ms), (1, 4000));
}

#[test]
fn the_highest_number_of_a_device_is_known() {
    let progress = replay(&[(100, good()), (101, good())]);
    assert_eq!(progress.last_number(&device()), 2);
    assert_eq!(progress.last_number(&DeviceId::new("other")), 0);
}

#[test]
fn the_answers_of_a_day_are_those_in_study_that_hold() {
    let wrong = graded(Grade::Again, "not so");
    let mock = Event::Mock {
        exam: "e".to_owned(),
        asked: 1,
        points: 1,
        of: 1,
        ms: 1000,
    };
    let practice = Event::Practice(typed(Grade::Good, "so"));
    let events = [
        (99, good()),
        (100, good()),
        (100, wrong),
        (100, practice),
        (100, good()),
        (100, mock),
    ];
    let mut all = records(&events);
    // What a mock exam hands in has its moment.
    all[5].stamp.at = all[4].stamp.at;
    let progress = Progress::replay(all.into_iter().map(|record| (device(), record)));
    let found = progress.answers_on(Day(100)).unwrap();
    let given: Vec<&str> = found
        .iter()
        .map(|answered| answered.given.as_str())
        .collect();
    assert_eq!(given, ["", "not so"]);
    let facts: Vec<_> = found
        .iter()
        .flat_map(|answered| answered.facts.clone())
        .collect();
    assert_eq!(facts, [(key(), Grade::Good), (key(), Grade::Again)]);
    assert!(found.iter().all(|answered| answered.took_ms == 1000));
    assert_eq!(progress.answers_on(Day(98)).unwrap().len(), 0);
    let text = cache::write(&progress, &[]);
    let cached = cache::read(&text, Weights::default()).unwrap().progress;
    assert!(cached.answers_on(Day(100)).is_none());
    assert_eq!(cached.answers_on(Day(98)).unwrap().len(), 0);
}

#[test]
fn what_is_recalled_missed_and_not_yet_right_again_is_known() {
    let wrong = || graded(Grade::Again, "not so");
    let progress = replay(&[(100, good()), (101, good()), (102, wrong())]);
    let fact = progress.fact(&key()).unwrap();
    assert_eq!(fact.ever_recalled(), Recalled::Yes);
    assert_eq!((fact.lapses, fact.sure_wrong), (1, false));
    assert!(fact.is_unfinished(Day(102)) && !fact.is_unfinished(Day(103)));
    let progress = replay(&[(100, good()), (102, wrong()), (102, good())]);
    let fact = progress.fact(&key()).unwrap();
    assert_eq!((fact.lapses, fact.is_unfinished(Day(102))), (1, false));
}

#[test]
fn an_event_is_known_by_its_number_and_its_sum() {
    let all = records(&[(100, good()), (101, good()), (102, good())]);
    let events = all.iter().map(|record| (device(), record.clone()));
    let mut progress = Progress::replay(events);
    for record in &all {
        assert_eq!(progress.apply(&device(), record), Applied::Duplicate);
    }
    assert_eq!(progress.last_number(&device()), 3);
    for sum in [all[2].checksum - 1, all[2].checksum + 1] {
        let mut other = all[2].clone();
        other.checksum = sum;
        assert_eq!(progress.apply(&device(), &other), Applied::New);
    }
    assert_eq!(progress.len(), 5);
}

#[test]
fn a_fact_was_surely_wrong_until_it_is_right() {
    let surely = |events: &[(i64, Event)]| replay(events).fact(&key()).unwrap().sure_wrong;
    assert!(!surely(&[(100, wrong(None))]));
    assert!(!surely(&[(100, wrong(Some(1)))]));
    assert!(surely(&[(100, wrong(Some(2)))]));
    assert!(surely(&[(100, wrong(Some(3))), (101, wrong(None))]));
    assert!(!surely(&[(100, wrong(Some(3))), (101, good())]));
    assert!(!surely(&[(100, good()), (101, good())]));
}

#[test]
fn what_was_looked_at_is_no_recall_that_day_even_if_the_memory_starts_again() {
    let (peek, reset) = (Event::Peek { fact: key() }, Event::Reset { fact: key() });
    let recalled = |day| {
        let events = [(100, peek.clone()), (100, reset.clone()), (day, good())];
        replay(&events).fact(&key()).unwrap().recalled
    };
    assert_eq!((recalled(100), recalled(101)), (0, 1));
}

#[test]
fn the_latest_time_and_the_days_are_those_of_events_that_are_there() {
    let empty = replay(&[]);
    assert!(empty.is_empty() && empty.newest_ms().is_none());
    let events = [(101, good()), (100, good())];
    let progress = replay(&events);
    assert!(!progress.is_empty());
    let newest = records(&events)[0].stamp.at.ms;
    assert_eq!(progress.newest_ms(), Some(newest));
    assert_eq!(progress.days().count(), 2);
    assert_eq!(taken_back(&events).days().count(), 1);
    let text = cache::write(&progress, &[]);
    let cached = cache::read(&text, Weights::default()).unwrap().progress;
    assert_eq!(cached.newest_ms(), Some(newest));
}
