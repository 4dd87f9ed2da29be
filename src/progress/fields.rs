//! The fields of a record, to text and back. Writing is done by hand, so that
//! it cannot fail and the bytes never change with a library; reading takes any
//! RON, skips fields it does not know, and gives `None` for what it cannot use.

use std::fmt::Write as _;

use serde::{Deserialize, Deserializer};

use super::event::{Answer, Event, Judged, RECORD_VERSION, Stamp};
use super::name::EventId;
use crate::deck::{FactKey, ItemId, Kind, QuestionKey};
use crate::time::{Day, Moment};

/// The record of an event, without its checksum: `Answer(v:1,n:7,..)`.
pub(super) fn body(stamp: Stamp, event: &Event) -> String {
    let mut out = String::with_capacity(160);
    out.push_str(name(event));
    put(&mut out, "(v:", RECORD_VERSION);
    put(&mut out, ",n:", stamp.number);
    put(&mut out, ",t:", stamp.at.ms);
    put(&mut out, ",tz:", stamp.at.offset_minutes);
    match event {
        Event::Answer(answer) | Event::Practice(answer) => write_answer(&mut out, answer),
        Event::Undo { of } => text(&mut out, ",of:", &of.to_string()),
        Event::Override { of, facts } => {
            text(&mut out, ",of:", &of.to_string());
            write_facts(&mut out, facts);
        }
        Event::Bury { fact, until } => {
            text(&mut out, ",fact:", fact.as_str());
            put(&mut out, ",until:", until.0);
        }
        Event::Suspend { fact } | Event::Resume { fact } => {
            text(&mut out, ",fact:", fact.as_str());
        }
        Event::Report {
            question,
            reason,
            given,
        } => {
            text(&mut out, ",question:", question.as_str());
            text(&mut out, ",reason:", reason);
            if !given.is_empty() {
                text(&mut out, ",given:", given);
            }
        }
        Event::Read { topic } => text(&mut out, ",topic:", topic.as_str()),
    }
    out.push(')');
    out
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

/// All fields that any record of this version has.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Fields {
    n: u64,
    t: i64,
    tz: i16,
    #[serde(deserialize_with = "there")]
    question: Option<QuestionKey>,
    #[serde(deserialize_with = "there")]
    form: Option<Kind>,
    #[serde(deserialize_with = "there")]
    given: Option<String>,
    ms: u32,
    sure: Option<u8>,
    seen: bool,
    #[serde(deserialize_with = "there")]
    facts: Option<Vec<Judged>>,
    #[serde(deserialize_with = "there")]
    of: Option<EventId>,
    #[serde(deserialize_with = "there")]
    fact: Option<FactKey>,
    #[serde(deserialize_with = "there")]
    until: Option<Day>,
    #[serde(deserialize_with = "there")]
    reason: Option<String>,
    #[serde(deserialize_with = "there")]
    topic: Option<ItemId>,
}

/// A field that is there, written plainly and not as `Some(..)`.
fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// The version and number of a record, read by eye from its first two fields.
pub(super) fn head(text: &str) -> Option<(u32, u64)> {
    let (_, rest) = text.split_once('(')?;
    let mut fields = rest.split([',', ')']);
    let version = fields.next()?.strip_prefix("v:")?.parse().ok()?;
    let number = fields.next()?.strip_prefix("n:")?.parse().ok()?;
    Some((version, number))
}

/// The stamp and event of a record; `None` if it is of a kind that is not
/// known or lacks what its kind needs.
pub(super) fn event(text: &str) -> Option<(Stamp, Event)> {
    let open = text.find('(')?;
    let (kind, rest) = text.split_at_checked(open)?;
    let fields: Fields = ron::from_str(rest).ok()?;
    if fields.n == 0 {
        return None;
    }
    let stamp = Stamp {
        number: fields.n,
        at: Moment {
            ms: fields.t,
            offset_minutes: fields.tz.clamp(-840, 840),
        },
    };
    let event = match kind {
        "Answer" => Event::Answer(answer(fields)?),
        "Practice" => Event::Practice(answer(fields)?),
        "Undo" => Event::Undo { of: fields.of? },
        "Override" => Event::Override {
            of: fields.of?,
            facts: fields.facts?,
        },
        "Bury" => Event::Bury {
            fact: fields.fact?,
            until: fields.until?,
        },
        "Suspend" => Event::Suspend { fact: fields.fact? },
        "Resume" => Event::Resume { fact: fields.fact? },
        "Report" => Event::Report {
            question: fields.question?,
            reason: fields.reason?,
            given: fields.given.unwrap_or_default(),
        },
        "Read" => Event::Read {
            topic: fields.topic?,
        },
        _ => return None,
    };
    Some((stamp, event))
}

fn answer(fields: Fields) -> Option<Answer> {
    Some(Answer {
        question: fields.question?,
        form: fields.form?,
        given: fields.given.unwrap_or_default(),
        ms: fields.ms,
        sure: fields.sure,
        seen: fields.seen,
        facts: fields.facts?,
    })
}
