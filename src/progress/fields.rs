//! The fields of a record, to text and back. Writing is done by hand, so that
//! it cannot fail and the bytes never change with a library; reading, a module
//! of its own, takes any RON.

mod read;

use std::fmt::Write as _;

use super::event::{Answer, Event, Judged, RECORD_VERSION, Stamp};
use crate::deck::FactKey;
use crate::time::Day;

pub(super) use read::{event, head};

/// The record of an event, without its checksum: `Answer(v:1,n:7,..)`.
pub(super) fn body(stamp: Stamp, event: &Event) -> String {
    let mut out = String::with_capacity(160);
    out.push_str(name(event));
    put(&mut out, "(v:", RECORD_VERSION);
    put(&mut out, ",n:", stamp.number);
    put(&mut out, ",t:", stamp.at.ms);
    put(&mut out, ",tz:", stamp.at.offset_minutes);
    write_fields(&mut out, event);
    out.push(')');
    out
}

fn write_fields(out: &mut String, event: &Event) {
    match event {
        Event::Answer(answer) | Event::Practice(answer) => write_answer(out, answer),
        Event::Undo { of } => text(out, ",of:", &of.to_string()),
        Event::Override { of, facts } => {
            text(out, ",of:", &of.to_string());
            write_facts(out, facts);
        }
        Event::Bury { fact, until } => {
            text(out, ",fact:", fact.as_str());
            put(out, ",until:", until.0);
        }
        Event::Suspend { fact }
        | Event::Resume { fact }
        | Event::Reset { fact }
        | Event::Peek { fact } => {
            text(out, ",fact:", fact.as_str());
        }
        Event::Move { fact, to } => {
            text(out, ",fact:", fact.as_str());
            put(out, ",to:", to.0);
        }
        Event::Reschedule { facts } => write_dues(out, facts),
        Event::Report {
            question,
            reason,
            given,
        } => {
            text(out, ",question:", question.as_str());
            text(out, ",reason:", reason);
            if !given.is_empty() {
                text(out, ",given:", given);
            }
        }
        Event::Read { topic } => text(out, ",topic:", topic.as_str()),
        Event::ExamMark { exam, day, mark } => {
            text(out, ",exam:", exam);
            put(out, ",day:", day.0);
            put(out, ",mark:", mark);
        }
        Event::Mock {
            exam,
            asked,
            points,
            of,
            ms,
        } => {
            text(out, ",exam:", exam);
            put(out, ",asked:", asked);
            put(out, ",points:", points);
            put(out, ",out_of:", of);
            put(out, ",ms:", ms);
        }
        Event::Together { one, other } => {
            text(out, ",one:", one.as_str());
            text(out, ",other:", other.as_str());
        }
    }
}

fn name(event: &Event) -> &'static str {
    match event {
        Event::Answer(_) => "Answer",
        Event::Practice(_) => "Practice",
        Event::Undo { .. } => "Undo",
        Event::Override { .. } => "Override",
        Event::Bury { .. } => "Bury",
        Event::Suspend { .. } => "Suspend",
        Event::Resume { .. } => "Resume",
        Event::Report { .. } => "Report",
        Event::Read { .. } => "Read",
        Event::Reset { .. } => "Reset",
        Event::Move { .. } => "Move",
        Event::Peek { .. } => "Peek",
        Event::Reschedule { .. } => "Reschedule",
        Event::ExamMark { .. } => "ExamMark",
        Event::Mock { .. } => "Mock",
        Event::Together { .. } => "Together",
    }
}

fn write_answer(out: &mut String, answer: &Answer) {
    text(out, ",question:", answer.question.as_str());
    put(out, ",form:", format_args!("{:?}", answer.form));
    text(out, ",given:", &answer.given);
    put(out, ",ms:", answer.ms);
    if let Some(sure) = answer.sure {
        put(out, ",sure:", format_args!("Some({sure})"));
    }
    if answer.seen {
        out.push_str(",seen:true");
    }
    write_facts(out, &answer.facts);
}

fn write_facts(out: &mut String, facts: &[Judged]) {
    out.push_str(",facts:[");
    for (place, Judged(fact, grade, due)) in facts.iter().enumerate() {
        text(out, if place == 0 { "(" } else { ",(" }, fact.as_str());
        put(out, ",", format_args!("{grade:?},{})", due.0));
    }
    out.push(']');
}

fn write_dues(out: &mut String, facts: &[(FactKey, Day)]) {
    out.push_str(",dues:[");
    for (place, (fact, due)) in facts.iter().enumerate() {
        text(out, if place == 0 { "(" } else { ",(" }, fact.as_str());
        put(out, ",", format_args!("{})", due.0));
    }
    out.push(']');
}

pub(super) fn put(out: &mut String, before: &str, value: impl std::fmt::Display) {
    out.push_str(before);
    // Writing to a String cannot fail.
    write!(out, "{value}").unwrap_or_default();
}

/// A quoted string in which nothing can end the line or turn its direction.
pub(super) fn text(out: &mut String, before: &str, value: &str) {
    out.push_str(before);
    out.push('"');
    for sign in value.chars() {
        match sign {
            '"' | '\\' => {
                out.push('\\');
                out.push(sign);
            }
            _ if hidden(sign) => put(out, "", sign.escape_unicode()),
            _ => out.push(sign),
        }
    }
    out.push('"');
}

/// Would a text be written with an escape for something hidden?
#[cfg(test)]
pub(super) fn is_escaped(value: &str) -> bool {
    value.chars().any(hidden)
}

/// Control signs, line and paragraph separators, zero-width signs and those that turn the direction.
fn hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
