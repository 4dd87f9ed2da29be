//! A progress to the text of a cache. The order of lines is fixed, so that the
//! same journals give the same text.

use super::{Covers, FORM, number_of};
use crate::progress::fact::FactProgress;
use crate::progress::fields::{put, text};
use crate::progress::replay::Progress;
use crate::progress::touched::Touched;

/// The text of a cache for a progress that follows from these parts of journals.
pub fn write(progress: &Progress, covers: &[Covers]) -> String {
    let mut body = String::new();
    let lines = write_places(&mut body, progress, covers)
        + write_rest(&mut body, progress)
        + write_facts(&mut body, progress);
    let mut out = String::with_capacity(body.len() + 128);
    put(&mut out, "[Cache(", FORM);
    put(&mut out, ",", number_of(progress.fsrs().weights()));
    put(&mut out, ",", lines);
    put(&mut out, ",", progress.len());
    put(&mut out, ",", progress.newest_ms().unwrap_or(0));
    out.push_str("),\n");
    out.push_str(&body);
    let checksum = crc32fast::hash(out.as_bytes());
    put(&mut out, "End(", checksum);
    out.push_str(")]\n");
    out
}

/// Ends a line.
fn end(out: &mut String, lines: &mut usize) {
    out.push_str("),\n");
    *lines += 1;
}

/// Where the events stand, and what is known of their names.
fn write_places(out: &mut String, progress: &Progress, covers: &[Covers]) -> usize {
    let mut lines = 0;
    for covered in covers {
        text(out, "Covers(", covered.device.as_str());
        text(out, ",", &covered.segment);
        put(out, ",", covered.bytes);
        put(out, ",", covered.tail);
        end(out, &mut lines);
    }
    for (device, number) in progress.log.writers.highest() {
        text(out, "Device(", device.as_str());
        put(out, ",", number);
        end(out, &mut lines);
    }
    for name in progress.waited_for() {
        text(out, "Waits(", &name.to_string());
        end(out, &mut lines);
    }
    lines
}

/// Days, pages, reports, the diary and how long the last answers took.
fn write_rest(out: &mut String, progress: &Progress) -> usize {
    let mut lines = 0;
    for (day, count) in progress.days() {
        put(out, "Day(", day.0);
        put(out, ",", count.answers);
        put(out, ",", count.right);
        put(out, ",", count.practice);
        put(out, ",", count.ms);
        end(out, &mut lines);
    }
    for page in progress.pages_read() {
        text(out, "Page(", page.as_str());
        end(out, &mut lines);
    }
    for report in progress.reports() {
        text(out, "Report(", &report.event.to_string());
        put(out, ",", report.at.ms);
        put(out, ",", report.at.offset_minutes);
        text(out, ",", report.question.as_str());
        text(out, ",", &report.reason);
        text(out, ",", &report.given);
        end(out, &mut lines);
    }
    for noted in progress.diary() {
        super::diary::write(out, &noted);
        end(out, &mut lines);
    }
    for took in progress.last_took() {
        put(out, "Took(", took.day.0);
        put(out, ",", took.ms);
        text(out, ",", &took.event.to_string());
        put(out, ",", took.answer_ms);
        end(out, &mut lines);
    }
    lines
}

fn write_facts(out: &mut String, progress: &Progress) -> usize {
    let mut lines = 0;
    let mut facts: Vec<_> = progress.known_facts().collect();
    facts.sort_unstable_by_key(|(key, _)| *key);
    for (key, touched) in facts {
        text(out, "Fact(", key.as_str());
        write_fact(out, progress, touched);
        end(out, &mut lines);
    }
    lines
}

fn write_fact(out: &mut String, progress: &Progress, touched: &Touched) {
    let fact = &touched.now;
    put(out, ",", touched.last_ms(&progress.log).unwrap_or(i64::MAX));
    put(out, ",", fact.suspended);
    let days = [fact.buried_until, fact.moved, fact.peeked];
    for day in days.into_iter().chain([fact.taken_back, fact.reset]) {
        match day {
            Some(day) => put(out, ",Some(", format_args!("{})", day.0)),
            None => out.push_str(",None"),
        }
    }
    match fact.last_seen {
        Some(at) => put(
            out,
            ",Some((",
            format_args!("{},{}))", at.ms, at.offset_minutes),
        ),
        None => out.push_str(",None"),
    }
    out.push_str(",[");
    for (place, question) in fact.asked.iter().enumerate() {
        text(out, if place == 0 { "" } else { "," }, question.as_str());
    }
    out.push(']');
    write_judged(out, fact);
}

/// What only a fact has that was judged in study. Fractions stand as their bits, which are
/// read exactly and at once.
fn write_judged(out: &mut String, fact: &FactProgress) {
    let (Some(memory), Some(due), Some(first), Some(last)) =
        (fact.memory, fact.due, fact.first, fact.last)
    else {
        out.push_str(",None");
        return;
    };
    put(out, ",Some((", fact.answers);
    put(out, ",", fact.recalled);
    put(out, ",", fact.lapses);
    put(out, ",", fact.right_ever);
    put(out, ",", fact.sure_wrong);
    put(out, ",", first.0);
    put(out, ",", last.day.0);
    put(out, ",", format_args!("{:?}", last.grade));
    put(out, ",", last.recall);
    put(out, ",", memory.stability().to_bits());
    put(out, ",", memory.difficulty().to_bits());
    put(out, ",", due.0);
    out.push_str("))");
}
