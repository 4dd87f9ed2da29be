//! The text form of events: what is written is read back, and what was damaged
//! is never taken for something else.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

use bilim::deck::{FactKey, ItemId, Kind, QuestionKey};
use bilim::memory::Grade;
use bilim::progress::{
    Answer, Batch, DeviceId, Entry, Event, EventId, Judged, LineProblem, Record, Stamp, read, write,
};
use bilim::time::{Day, Moment};
use proptest::prelude::*;

fn stamp(number: u64) -> Stamp {
    Stamp {
        number,
        at: Moment {
            ms: 1_780_000_007_321,
            offset_minutes: 300,
        },
    }
}

fn answer() -> Answer {
    Answer {
        question: QuestionKey::new("unrest/troops-which"),
        form: Kind::Choice,
        given: "CSTO".to_owned(),
        ms: 1234,
        sure: None,
        seen: false,
        facts: vec![Judged(
            FactKey::new("unrest/troops"),
            Grade::Good,
            Day(20_512),
        )],
    }
}

fn known(line: &str) -> Record {
    match read(line.as_bytes()) {
        Ok(Entry::Known(record)) => record,
        other => panic!("{line}: {other:?}"),
    }
}

fn with_checksum(body: &str) -> String {
    format!("{body} //{:08x}", crc32fast::hash(body.as_bytes()))
}

#[test]
fn a_line_looks_as_documented() {
    let line = write(stamp(1042), &Event::Answer(answer())).text;
    let body = "Answer(v:1,n:1042,t:1780000007321,tz:300,question:\"unrest/troops-which\",\
                form:Choice,given:\"CSTO\",ms:1234,facts:[(\"unrest/troops\",Good,20512)])";
    assert_eq!(line, with_checksum(body));
}

#[test]
fn the_later_kinds_look_as_documented() {
    let fact = || FactKey::new("d/a");
    let head = "(v:1,n:7,t:1780000007321,tz:300,";
    for (event, rest) in [
        (Event::Reset { fact: fact() }, "fact:\"d/a\")"),
        (
            Event::Move {
                fact: fact(),
                to: Day(-3),
            },
            "fact:\"d/a\",to:-3)",
        ),
        (Event::Peek { fact: fact() }, "fact:\"d/a\")"),
        (
            Event::Reschedule {
                facts: vec![(fact(), Day(9)), (FactKey::new("d/b"), Day(8))],
            },
            "dues:[(\"d/a\",9),(\"d/b\",8)])",
        ),
        (
            Event::ExamMark {
                exam: "e".to_owned(),
                day: Day(5),
                mark: 875,
            },
            "exam:\"e\",day:5,mark:875)",
        ),
        (
            Event::Mock {
                exam: "e".to_owned(),
                asked: 20,
                points: 175,
                of: 200,
                ms: 9,
            },
            "exam:\"e\",asked:20,points:175,out_of:200,ms:9)",
        ),
        (
            Event::Together {
                one: fact(),
                other: FactKey::new("d/b"),
            },
            "one:\"d/a\",other:\"d/b\")",
        ),
    ] {
        let line = write(stamp(7), &event).text;
        let name = format!("{event:?}");
        let name = name.split(' ').next().unwrap_or_default();
        assert_eq!(line, with_checksum(&format!("{name}{head}{rest}")));
    }
}

#[test]
fn a_field_of_a_newer_program_is_skipped() {
    let line = with_checksum("Undo(v:1,n:7,t:5,tz:0,of:\"a:1:00000000\",mood:Some(\"good\"))");
    let wanted = Event::Undo {
        of: EventId::new("a:1:00000000"),
    };
    assert_eq!(known(&line).event, wanted);
}

#[test]
fn what_a_newer_program_wrote_is_kept_and_not_understood() {
    for body in [
        "Dream(v:1,n:7,t:5,tz:0,facts:12)",
        "Undo(v:2,n:7,t:5,tz:0,of:\"a:1:00000000\")",
        "Answer(v:1,n:7,t:5,tz:0,question:\"q\",form:Telepathy,given:\"\",ms:1,facts:[])",
        "Undo(v:1,n:7,t:5,tz:0)",
        "Reset(v:1,n:7,t:5,tz:0)",
        "Move(v:1,n:7,t:5,tz:0,fact:\"d/a\")",
        "Peek(v:1,n:7,t:5,tz:0,to:3)",
        "Reschedule(v:1,n:7,t:5,tz:0,facts:[])",
        "ExamMark(v:1,n:7,t:5,tz:0,exam:\"e\",day:1)",
        "Mock(v:1,n:7,t:5,tz:0,exam:\"e\",asked:1,points:2)",
        "Together(v:1,n:7,t:5,tz:0,one:\"d/a\")",
    ] {
        match read(with_checksum(body).as_bytes()) {
            Ok(Entry::Unknown(unknown)) => assert_eq!(unknown.number, Some(7), "{body}"),
            other => panic!("{body}: {other:?}"),
        }
    }
    let odd = read(with_checksum("what is this").as_bytes());
    assert!(matches!(odd, Ok(Entry::Unknown(unknown)) if unknown.number.is_none()));
}

#[test]
fn blanks_and_zeros_are_told_apart_from_damage() {
    assert_eq!(read(b""), Err(LineProblem::Empty));
    assert_eq!(read(b" \t\r"), Err(LineProblem::Empty));
    assert_eq!(read(&[0; 40]), Err(LineProblem::Blank));
    assert_eq!(read(b"Undo(v:1,n:"), Err(LineProblem::NoChecksum));
    assert_eq!(read(b"Undo(v:1) //00000000"), Err(LineProblem::Damaged));
}

#[test]
fn a_line_that_a_tool_gave_a_carriage_return_is_read() {
    let line = write(stamp(3), &Event::Answer(answer())).text;
    assert_eq!(known(&format!("{line}\r")), known(&line));
}

#[test]
fn no_sign_in_an_answer_can_end_its_line() {
    let given = "a\"b\\c\nd\re\u{85}f\u{2028}g\u{202e}h\0i";
    let event = Event::Answer(Answer {
        given: given.to_owned(),
        ..answer()
    });
    let line = write(stamp(1), &event).text;
    assert!(
        line.chars().all(|sign| (' '..'\u{7f}').contains(&sign)),
        "{line}"
    );
    assert_eq!(known(&line).event, event);
}

#[test]
fn a_flipped_bit_never_makes_another_event() {
    let lines: Vec<String> = (1..=20)
        .map(|number| write(stamp(number), &Event::Answer(answer())).text)
        .collect();
    let journal = lines.join("\n").into_bytes();
    let good: Vec<Record> = lines.iter().map(|line| known(line)).collect();
    for bit in 0..journal.len() * 8 {
        let mut bytes = journal.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let mut kept = 0;
        for line in bytes.split(|byte| *byte == b'\n') {
            if let Ok(entry) = read(line) {
                let Entry::Known(record) = entry else {
                    panic!("bit {bit}: {entry:?}");
                };
                assert!(good.contains(&record), "bit {bit}");
                kept += 1;
            }
        }
        assert!((18..=19).contains(&kept), "bit {bit}: {kept}");
    }
}

#[test]
fn a_line_cut_anywhere_is_no_event_alone_or_with_the_next_one() {
    let line = write(stamp(1), &Event::Answer(answer())).text;
    let next = write(stamp(2), &Event::Answer(answer())).text;
    for cut in 0..line.len() {
        let head = &line.as_bytes()[..cut];
        assert!(read(head).is_err(), "{cut}");
        let both = [head, next.as_bytes()].concat();
        let alone = cut == 0;
        assert_eq!(read(&both).is_ok(), alone, "{cut}");
    }
}

#[test]
fn a_part_of_a_journal_tells_which_of_its_lines_are_no_events() {
    let newer = with_checksum("Dream(v:1,n:9,t:7,tz:0)");
    let undo = Event::Undo {
        of: EventId::new("a:1:00000000"),
    };
    let lines = [
        write(stamp(1), &Event::Answer(answer())).text,
        "damaged".to_owned(),
        String::new(),
        write(stamp(2), &Event::Practice(answer())).text,
        newer,
        write(stamp(3), &undo).text,
        "Answer(v:1,n:4".to_owned(),
    ];
    let batch = Batch::read(DeviceId::new("k"), lines.join("\n").as_bytes());
    let none = LineProblem::NoChecksum;
    assert_eq!(batch.problems(), [(2, none), (7, none)]);
    assert_eq!((batch.len(), batch.lines(), batch.is_torn()), (3, 7, true));
    assert!(!batch.is_empty());
    assert_eq!(batch.unknown().len(), 1);
    assert_eq!(batch.last_number(), 9);
    assert_eq!(batch.last_ms(), Some(1_780_000_007_321));
    let empty = Batch::read(DeviceId::new("k"), b"");
    assert!(empty.is_empty() && !empty.is_torn() && empty.last_ms().is_none());
}

fn keys() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,8}/[a-z0-9-]{1,12}", any::<String>()]
}

fn judged() -> impl Strategy<Value = Vec<Judged>> {
    let one = (keys(), 0_usize..4, any::<i32>())
        .prop_map(|(key, grade, day)| Judged(FactKey::new(key), Grade::ALL[grade], Day(day)));
    prop::collection::vec(one, 0..5)
}

fn answers() -> impl Strategy<Value = Answer> {
    let form = prop::sample::select(Kind::ALL.to_vec());
    let rest = (any::<u32>(), any::<Option<u8>>(), any::<bool>());
    (keys(), form, any::<String>(), rest, judged()).prop_map(
        |(question, form, given, (ms, sure, seen), facts)| Answer {
            question: QuestionKey::new(question),
            form,
            given,
            ms,
            sure,
            seen,
            facts,
        },
    )
}

fn events() -> impl Strategy<Value = Event> {
    let fact = || keys().prop_map(FactKey::new);
    let of = || any::<String>().prop_map(EventId::new);
    prop_oneof![
        answers().prop_map(Event::Answer),
        answers().prop_map(Event::Practice),
        of().prop_map(|of| Event::Undo { of }),
        (of(), judged()).prop_map(|(of, facts)| Event::Override { of, facts }),
        (fact(), any::<i32>()).prop_map(|(fact, day)| Event::Bury {
            fact,
            until: Day(day)
        }),
        fact().prop_map(|fact| Event::Suspend { fact }),
        fact().prop_map(|fact| Event::Resume { fact }),
        (keys(), any::<String>(), any::<String>()).prop_map(|(key, reason, given)| {
            Event::Report {
                question: QuestionKey::new(key),
                reason,
                given,
            }
        }),
        keys().prop_map(|key| Event::Read {
            topic: ItemId::new(key)
        }),
        later_events(),
    ]
}

/// The kinds that came with the second version.
fn later_events() -> impl Strategy<Value = Event> {
    let fact = || keys().prop_map(FactKey::new);
    let dues = (fact(), any::<i32>()).prop_map(|(fact, day)| (fact, Day(day)));
    let figures = (any::<u16>(), any::<u16>(), any::<u16>(), any::<u32>());
    prop_oneof![
        fact().prop_map(|fact| Event::Reset { fact }),
        fact().prop_map(|fact| Event::Peek { fact }),
        (fact(), any::<i32>()).prop_map(|(fact, day)| Event::Move { fact, to: Day(day) }),
        prop::collection::vec(dues, 0..9).prop_map(|facts| Event::Reschedule { facts }),
        (any::<String>(), any::<i32>(), any::<u16>()).prop_map(|(exam, day, mark)| {
            Event::ExamMark {
                exam,
                day: Day(day),
                mark,
            }
        }),
        (any::<String>(), figures).prop_map(|(exam, (asked, points, of, ms))| Event::Mock {
            exam,
            asked,
            points,
            of,
            ms,
        }),
        (fact(), fact()).prop_map(|(one, other)| Event::Together { one, other }),
    ]
}

proptest! {
    #[test]
    fn every_event_is_read_as_it_was_written(
        number in 1_u64.., ms in any::<i64>(), offset in -840_i16..=840, event in events(),
    ) {
        let stamp = Stamp { number, at: Moment { ms, offset_minutes: offset } };
        let line = write(stamp, &event);
        prop_assert!(!line.text.contains('\n'));
        let record = known(&line.text);
        prop_assert_eq!(record, Record { stamp, checksum: line.checksum, event });
    }

    #[test]
    fn any_bytes_are_read_without_harm(bytes in any::<Vec<u8>>(), body in any::<String>()) {
        prop_assert!(read(&bytes).is_err());
        let whole = read(with_checksum(&body).as_bytes());
        prop_assert!(matches!(whole, Ok(Entry::Unknown(_)) | Err(LineProblem::Empty)));
    }
}
