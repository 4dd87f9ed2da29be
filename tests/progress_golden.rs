//! Journals of each version that was ever released are read for ever, and mean what they meant.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect, and reads its own data"
)]

use bilim::deck::{FactKey, ItemId};
use bilim::progress::{Batch, DeviceId, Entry, Progress, read, write};
use bilim::time::Day;

/// The first version: every kind of event, with every field.
fn first() -> Vec<u8> {
    data("journal-1.ron")
}

/// What the second version added.
fn second() -> Vec<u8> {
    data("journal-2.ron")
}

fn data(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    std::fs::read(folder.join(name)).unwrap()
}

#[test]
fn a_journal_of_the_first_version_means_what_it_meant() {
    let batch = Batch::read(DeviceId::new("goldendevice"), &first());
    assert!(batch.problems().is_empty() && batch.unknown().is_empty() && !batch.is_torn());
    assert_eq!((batch.lines(), batch.last_number()), (14, 14));
    let progress = Progress::from_batches([batch]);
    assert_eq!(progress.len(), 14);
    let fact = |id: &str| progress.fact(&FactKey::new(format!("vote/{id}"))).unwrap();
    let due = |id: &str| fact(id).due;
    assert_eq!(due("term"), Some(Day(20782)), "the match was taken back");
    assert_eq!(
        (due("moved"), fact("moved").recalled),
        (Some(Day(20782)), 1)
    );
    assert_eq!(
        fact("age").recalled,
        0,
        "an answer seen before is no recall"
    );
    assert_eq!(fact("share").buried_until, Some(Day(20782)));
    assert!(!fact("early").suspended && fact("regular").suspended);
    assert!(progress.was_read(&ItemId::new("vote/candidate")));
    let report = progress.reports().next().unwrap();
    assert_eq!(
        (report.reason.as_str(), report.given.as_str()),
        ("unclear", "7 years")
    );
    let day = progress.day(Day(20780));
    assert_eq!((day.answers, day.practice), (4, 1));
    let stability = fact("term").memory.unwrap().stability();
    assert!((stability - 2.3065).abs() < 1e-4, "{stability}");
}

#[test]
fn a_journal_of_the_second_version_means_what_it_meant() {
    let batch = Batch::read(DeviceId::new("goldendevice"), &second());
    assert!(batch.problems().is_empty() && batch.unknown().is_empty() && !batch.is_torn());
    assert_eq!((batch.lines(), batch.last_number()), (16, 16));
    let progress = Progress::from_batches([batch]);
    let fact = |id: &str| progress.fact(&FactKey::new(format!("vote/{id}")));
    let term = fact("term").unwrap();
    assert_eq!((term.answers, term.recalled), (1, 0), "reset, then seen");
    assert_eq!(
        (term.reset, term.peeked),
        (Some(Day(20780)), Some(Day(20780)))
    );
    let age = fact("age").unwrap();
    assert_eq!(
        (age.due, age.comes_on()),
        (Some(Day(20782)), Some(Day(20790)))
    );
    assert_eq!(fact("share").unwrap().comes_on(), Some(Day(20800)));
    assert_eq!(fact("never").unwrap().due, None);
    assert_eq!(fact("moved").unwrap().comes_on(), None);
    let marks = progress.exam_marks();
    assert_eq!(marks.len(), 1);
    assert_eq!(
        (marks[0].exam.as_str(), marks[0].day, marks[0].mark),
        ("final \"A\"", Day(20795), 815)
    );
    let mocks = progress.mocks();
    assert_eq!(
        (mocks[0].day, mocks[0].asked, mocks[0].ms),
        (Day(20780), 20, 1_200_000)
    );
    assert_eq!((mocks[0].points, mocks[0].of), (175, 200));
    let pair = &progress.shown_together()[0];
    assert_eq!(
        (pair.one.as_str(), pair.other.as_str()),
        ("vote/term", "vote/age")
    );
    let history = progress.history().unwrap();
    assert_eq!(history.given, ["65"]);
    assert_eq!(history.judged[1].sure, Some(3));
}

#[test]
fn their_lines_are_written_today_as_they_were_written_then() {
    let both = [first(), second()].concat();
    for line in both
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
    {
        let Ok(Entry::Known(record)) = read(line) else {
            panic!("{}", String::from_utf8_lossy(line));
        };
        assert_eq!(write(record.stamp, &record.event).text.as_bytes(), line);
    }
}
