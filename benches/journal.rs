//! Makes the segments of a long journal, always the same for the same size, and
//! reads them as a start does: on both cores, one segment after another.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

use bilim::deck::{FactKey, Kind, QuestionKey};
use bilim::memory::Grade;
use bilim::progress::{Answer, Batch, DeviceId, Event, Judged, Progress, Stamp, write};
use bilim::time::Moment;

/// About as many bytes has one segment.
const SEGMENT: usize = 1 << 20;
/// How many segments may wait to be taken in.
const WAITING: usize = 4;

/// When the first answer was given.
pub(crate) fn start() -> Moment {
    Moment {
        ms: 1_495_500_000_000,
        offset_minutes: 360,
    }
}

/// The device that wrote it all.
pub(crate) fn device() -> DeviceId {
    DeviceId::new("k3f9-7m2q")
}

/// Answers to the facts in turn, over ten years, as the bytes of segments.
pub(crate) fn segments(facts: &[FactKey], count: usize) -> Vec<Vec<u8>> {
    let mut segments = Vec::new();
    let mut bytes: Vec<u8> = Vec::new();
    for (index, fact) in facts.iter().cycle().take(count).enumerate() {
        bytes.extend_from_slice(line(index, fact, count).as_bytes());
        bytes.push(b'\n');
        if bytes.len() >= SEGMENT {
            segments.push(std::mem::take(&mut bytes));
        }
    }
    segments.push(bytes);
    segments
}

fn line(index: usize, fact: &FactKey, count: usize) -> String {
    let per_day = count.div_ceil(3650);
    let day = i64::try_from(index / per_day).unwrap_or(0);
    let within = i64::try_from(index % per_day).unwrap_or(0);
    let at = start().plus_ms(day * 86_400_000 + within * 10_000);
    let grade = if index.is_multiple_of(7) {
        Grade::Again
    } else {
        Grade::Good
    };
    let (name, form) = if index.is_multiple_of(3) {
        ("card", Kind::Card)
    } else {
        ("gap", Kind::Cloze)
    };
    let answer = Answer {
        question: QuestionKey::new(format!("{fact}#{name}")),
        form,
        given: "a word or two".to_owned(),
        ms: 4000 + u32::try_from(index % 5000).unwrap_or(0),
        sure: None,
        seen: false,
        facts: vec![Judged(
            fact.clone(),
            grade,
            at.day().plus(1 + i32::try_from(index % 30).unwrap_or(0)),
        )],
    };
    let number = u64::try_from(index + 1).unwrap_or(0);
    write(Stamp { number, at }, &Event::Answer(answer)).text
}

/// What follows from segments, `get` by `get`: two threads read them, this one takes them in.
pub(crate) fn replay(count: usize, get: impl Fn(usize) -> Vec<u8> + Sync) -> Progress {
    let next = AtomicUsize::new(0);
    let read = |out: &dyn Fn(Batch) -> bool| {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count || !out(Batch::read(device(), &get(index))) {
                return;
            }
        }
    };
    thread::scope(|scope| {
        let (out, batches) = sync_channel(WAITING);
        for _ in 0..2 {
            let out = out.clone();
            scope.spawn(|| {
                let out = out;
                read(&|batch| out.send(batch).is_ok());
            });
        }
        drop(out);
        Progress::from_batches(batches)
    })
}
