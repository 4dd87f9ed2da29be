//! The text of a cache to a progress. It reads only what this program writes,
//! to the letter: anything else, older or damaged, is no cache at all.

use super::{Cached, Covers, FORM, number_of};
use crate::deck::{ItemId, QuestionKey};
use crate::memory::{Fsrs, State, Weights};
use crate::progress::fact::{FactProgress, Review};
use crate::progress::kept::Took;
use crate::progress::name::{DeviceId, EventId};
use crate::progress::quick::grade;
use crate::progress::replay::Progress;
use crate::progress::scan::Scan;
use crate::progress::summary::{DayCount, Reported};
use crate::progress::touched::Touched;
use crate::time::{Day, Moment};

/// The progress of a cache; `None` if the text is not whole, not of this form, or follows
/// from other weights than these. Then the journals have to be replayed; so they have if the progress
/// knows an event later than the present, before which new answers would come.
pub fn read(text: &str, weights: Weights) -> Option<Cached> {
    let start = text.rfind("End(")?;
    let (body, end) = text.split_at_checked(start)?;
    let mut scan = Scan::new(end);
    scan.skip("End(")?;
    let checksum: u32 = scan.number()?;
    scan.skip(")]\n")?;
    if !scan.is_over() || checksum != crc32fast::hash(body.as_bytes()) {
        return None;
    }
    let mut scan = Scan::new(body);
    scan.skip("[Cache(")?;
    let form: u32 = scan.number()?;
    let fits: u32 = next(&mut scan)?;
    if form != FORM || fits != number_of(&weights) {
        return None;
    }
    let lines: usize = next(&mut scan)?;
    let mut cached = Cached {
        progress: Progress::default(),
        covers: Vec::new(),
    };
    cached.progress.log.fsrs = Fsrs::new(weights);
    cached.progress.kept.events = next(&mut scan)?;
    cached.progress.kept.newest_ms = next(&mut scan)?;
    scan.skip("),\n")?;
    let read = read_places(&mut scan, &mut cached)?
        + read_rest(&mut scan, &mut cached.progress)?
        + read_facts(&mut scan, &mut cached.progress)?;
    (scan.is_over() && read == lines).then_some(cached)
}

/// The number after a comma.
pub(super) fn next<T: TryFrom<i64>>(scan: &mut Scan<'_>) -> Option<T> {
    scan.skip(",")?;
    scan.number()
}

/// The whole number from zero up after a comma.
fn natural(scan: &mut Scan<'_>) -> Option<u64> {
    scan.skip(",")?;
    scan.natural()
}

/// The text after a comma.
pub(super) fn text<'a>(scan: &mut Scan<'a>) -> Option<std::borrow::Cow<'a, str>> {
    scan.skip(",")?;
    scan.text()
}

/// `true` or `false` after a comma.
fn truth(scan: &mut Scan<'_>) -> Option<bool> {
    if scan.has(",true") {
        return Some(true);
    }
    scan.skip(",false").map(|()| false)
}

fn read_places(scan: &mut Scan<'_>, cached: &mut Cached) -> Option<usize> {
    let mut lines = 0;
    let progress = &mut cached.progress;
    while scan.has("Covers(") {
        cached.covers.push(Covers {
            device: DeviceId::new(scan.text()?),
            segment: text(scan)?.into_owned(),
            bytes: natural(scan)?,
            tail: next(scan)?,
        });
        scan.skip("),\n")?;
        lines += 1;
    }
    while scan.has("Device(") {
        let device = DeviceId::new(scan.text()?);
        let number = natural(scan)?;
        progress.log.writers.cover(&device, number);
        scan.skip("),\n")?;
        lines += 1;
    }
    while scan.has("Waits(") {
        let name = EventId::new(scan.text()?);
        let id = progress.log.writers.number_of(&name)?;
        progress.kept.waiting.insert(id);
        scan.skip("),\n")?;
        lines += 1;
    }
    Some(lines)
}

fn read_rest(scan: &mut Scan<'_>, progress: &mut Progress) -> Option<usize> {
    let mut lines = 0;
    while scan.has("Day(") {
        let day = Day(scan.number()?);
        let count = DayCount {
            answers: next(scan)?,
            right: next(scan)?,
            practice: next(scan)?,
            ms: natural(scan)?,
        };
        let log = progress.days.entry(day).or_default();
        log.base = count;
        log.count = count;
        scan.skip("),\n")?;
        lines += 1;
    }
    while scan.has("Page(") {
        let page = ItemId::new(scan.text()?);
        progress.kept.pages.insert(page);
        scan.skip("),\n")?;
        lines += 1;
    }
    while scan.has("Report(") {
        let report = read_report(scan)?;
        progress.kept.reports.push(report);
        lines += 1;
    }
    while scan.has("Noted(") {
        progress.kept.diary.push(super::diary::read(scan)?);
        scan.skip("),\n")?;
        lines += 1;
    }
    while scan.has("Took(") {
        let day = Day(scan.number()?);
        let ms = next(scan)?;
        let event = EventId::new(text(scan)?);
        progress.kept.took.push(Took {
            day,
            ms,
            event,
            answer_ms: next(scan)?,
        });
        scan.skip("),\n")?;
        lines += 1;
    }
    Some(lines)
}

fn read_report(scan: &mut Scan<'_>) -> Option<Reported> {
    let event = EventId::new(scan.text()?);
    let at = Moment {
        ms: next(scan)?,
        offset_minutes: next(scan)?,
    };
    let question = QuestionKey::new(text(scan)?);
    let reason = text(scan)?.into_owned();
    let given = text(scan)?.into_owned();
    scan.skip("),\n")?;
    Some(Reported {
        event,
        at,
        question,
        reason,
        given,
    })
}

fn read_facts(scan: &mut Scan<'_>, progress: &mut Progress) -> Option<usize> {
    let mut lines = 0;
    while scan.has("Fact(") {
        let key = scan.text()?;
        let last_ms = next(scan)?;
        let fact = read_fact(scan, progress.fsrs().weights())?;
        scan.skip("),\n")?;
        progress.log.facts.number(&key);
        progress.facts.push(Touched::cached(fact, last_ms));
        lines += 1;
    }
    progress.facts.shrink_to_fit();
    // A fact that stands there twice would leave the two lists of different length.
    (progress.facts.len() == progress.log.facts.len()).then_some(lines)
}

fn read_fact(scan: &mut Scan<'_>, weights: &Weights) -> Option<FactProgress> {
    let mut fact = FactProgress {
        suspended: truth(scan)?,
        ..FactProgress::default()
    };
    for day in [
        &mut fact.buried_until,
        &mut fact.moved,
        &mut fact.peeked,
        &mut fact.taken_back,
        &mut fact.reset,
    ] {
        perhaps(scan, day)?;
    }
    if scan.has(",Some((") {
        fact.last_seen = Some(Moment {
            ms: scan.number()?,
            offset_minutes: next(scan)?,
        });
        scan.skip("))")?;
    } else {
        scan.skip(",None")?;
    }
    scan.skip(",[")?;
    while !scan.has("]") {
        if !fact.asked.is_empty() {
            scan.skip(",")?;
        }
        fact.asked.reserve_exact(1);
        fact.asked.push(QuestionKey::new(scan.text()?));
    }
    if scan.has(",Some((") {
        read_judged(scan, &mut fact, weights)?;
    } else {
        scan.skip(",None")?;
    }
    Some(fact)
}

/// The day after a comma, or `None`.
fn perhaps(scan: &mut Scan<'_>, day: &mut Option<Day>) -> Option<()> {
    if scan.has(",Some(") {
        *day = Some(Day(scan.number()?));
        return scan.skip(")");
    }
    scan.skip(",None")
}

fn read_judged(scan: &mut Scan<'_>, fact: &mut FactProgress, weights: &Weights) -> Option<()> {
    fact.answers = scan.number()?;
    fact.recalled = next(scan)?;
    fact.lapses = next(scan)?;
    fact.right_ever = truth(scan)?;
    fact.sure_wrong = truth(scan)?;
    fact.first = Some(Day(next(scan)?));
    let day = Day(next(scan)?);
    scan.skip(",")?;
    let grade = grade(scan.letters()?)?;
    let recall = truth(scan)?;
    fact.last = Some(Review { day, grade, recall });
    let stability = f32::from_bits(next(scan)?);
    let difficulty = f32::from_bits(next(scan)?);
    fact.memory = Some(State::on(weights, stability, difficulty)?);
    fact.due = Some(Day(next(scan)?));
    scan.skip("))")
}
