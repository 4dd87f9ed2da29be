//! The fields of a record from its text: any RON will do. Fields that are not
//! known are skipped, and what cannot be used is `None`; why, it does not say.

use serde::{Deserialize, Deserializer};

use crate::deck::{FactKey, ItemId, Kind, QuestionKey};
use crate::progress::event::{Answer, Event, Judged, Stamp};
use crate::progress::name::EventId;
use crate::time::{Day, Moment};

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
    #[serde(deserialize_with = "there")]
    to: Option<Day>,
    #[serde(deserialize_with = "there")]
    dues: Option<Vec<(FactKey, Day)>>,
    #[serde(deserialize_with = "there")]
    exam: Option<String>,
    #[serde(deserialize_with = "there")]
    day: Option<Day>,
    #[serde(deserialize_with = "there")]
    mark: Option<u16>,
    #[serde(deserialize_with = "there")]
    asked: Option<u16>,
    #[serde(deserialize_with = "there")]
    points: Option<u16>,
    #[serde(deserialize_with = "there")]
    out_of: Option<u16>,
    #[serde(deserialize_with = "there")]
    one: Option<FactKey>,
    #[serde(deserialize_with = "there")]
    other: Option<FactKey>,
}

/// A field that is there, written plainly and not as `Some(..)`.
fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// The version and number of a record, read by eye from its first two fields.
pub(in crate::progress) fn head(text: &str) -> Option<(u32, u64)> {
    let (_, rest) = text.split_once('(')?;
    let mut fields = rest.split([',', ')']);
    let version = fields.next()?.strip_prefix("v:")?.parse().ok()?;
    let number = fields.next()?.strip_prefix("n:")?.parse().ok()?;
    Some((version, number))
}

/// The stamp and event of a record; `None` if it is of a kind that is not
/// known or lacks what its kind needs.
pub(in crate::progress) fn event(text: &str) -> Option<(Stamp, Event)> {
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
    Some((stamp, said(kind, fields)?))
}

fn said(kind: &str, fields: Fields) -> Option<Event> {
    Some(match kind {
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
        "Reset" => Event::Reset { fact: fields.fact? },
        "Move" => Event::Move {
            fact: fields.fact?,
            to: fields.to?,
        },
        "Peek" => Event::Peek { fact: fields.fact? },
        "Reschedule" => Event::Reschedule {
            facts: fields.dues?,
        },
        "ExamMark" => Event::ExamMark {
            exam: fields.exam?,
            day: fields.day?,
            mark: fields.mark?,
        },
        "Mock" => Event::Mock {
            exam: fields.exam?,
            asked: fields.asked?,
            points: fields.points?,
            of: fields.out_of?,
            ms: fields.ms,
        },
        "Together" => Event::Together {
            one: fields.one?,
            other: fields.other?,
        },
        _ => return None,
    })
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
