//! The one answer of a fact: how it is written, what it stands for, and whether
//! the braces of a sentence agree with it.

use super::names::Names;
use super::right::{self, Right};
use super::{Ids, resolve};
use crate::deck::diagnostic::{Noun, Problem, Shape};
use crate::deck::id::ItemId;
use crate::deck::lex::Span;
use crate::deck::model::{FactAnswer, Name, NumberAnswer, TextAnswer};
use crate::deck::read::{At, Fields, Words};
use crate::deck::tree::{Group, Node, Value};

/// What the answer is read with besides the fact's own fields.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) ids: &'a Ids<'a>,
    pub(super) names: &'a Names,
}

impl<'a> Around<'a> {
    pub(super) fn name(self, id: &ItemId) -> Option<&'a Name> {
        self.names.get(id.as_str())
    }

    /// The text of words or of the name they refer to.
    pub(super) fn shown(self, fields: &mut Fields<'_, '_>, words: At<Words>) -> Option<At<String>> {
        let value = match words.value {
            Words::Text(text) => text,
            Words::Name(id) => {
                let at = At {
                    span: words.span,
                    value: id,
                };
                let id = resolve(fields, self.ids, Noun::Name, &at)?;
                self.name(&id)?.text.clone()
            }
        };
        Some(At {
            span: words.span,
            value,
        })
    }
}

/// Reads a fact's answer; `gap` is what stands in its braces.
pub(super) fn read(
    fields: &mut Fields<'_, '_>,
    around: Around<'_>,
    gap: &At<String>,
) -> Option<FactAnswer> {
    let also = fields.texts("also");
    let not = fields.texts("not");
    let own = Own {
        also: also.iter().map(|form| form.value.clone()).collect(),
        not: not.iter().map(|form| form.value.clone()).collect(),
    };
    let own_not = own.not.clone();
    let answer = match fields.get("answer") {
        None => Some(from_braces(around, gap, own)),
        Some(node) => written(fields, around, node, (gap, own)),
    }?;
    if let FactAnswer::Text(text) = &answer {
        super::shared::never_right(fields, &not, std::iter::once(&text.shown).chain(&text.also));
        // What the name says is never right, the fact must not allow.
        super::shared::never_right(
            fields,
            &also,
            text.not.iter().filter(|form| !own_not.contains(form)),
        );
    }
    agrees(fields, &answer, gap);
    Some(answer)
}

/// The forms that a fact lists itself.
struct Own {
    also: Vec<String>,
    not: Vec<String>,
}

impl Own {
    fn of_text(self, shown: String) -> FactAnswer {
        FactAnswer::Text(TextAnswer {
            shown,
            also: self.also,
            not: self.not,
            name: None,
        })
    }

    fn of_name(self, name: &Name) -> FactAnswer {
        let mut also = name.also.clone();
        also.extend(self.also);
        let mut not = name.not.clone();
        not.extend(self.not);
        FactAnswer::Text(TextAnswer {
            shown: name.text.clone(),
            also,
            not,
            name: Some(name.id.clone()),
        })
    }
}

/// The words in braces, or the name that they spell.
fn from_braces(around: Around<'_>, gap: &At<String>, own: Own) -> FactAnswer {
    match around.names.spelled(&gap.value) {
        Some(name) => own.of_name(name),
        None => own.of_text(gap.value.trim().to_owned()),
    }
}

fn written(
    fields: &mut Fields<'_, '_>,
    around: Around<'_>,
    node: &Node,
    (gap, own): (&At<String>, Own),
) -> Option<FactAnswer> {
    if let Value::Group(group) = &node.value {
        match group.name.map(|name| name.of(fields.text)) {
            Some("Number") => return number(fields, group, node.span, gap),
            Some("Date") => {
                let Some(date) = fields.call(node, "Date") else {
                    fields.wrong("answer", node, Shape::Date);
                    return None;
                };
                return fields
                    .date_of("answer", date)
                    .map(|date| FactAnswer::Date(date.value));
            }
            Some("Name") => {}
            Some(_) | None => {
                fields.wrong("answer", node, Shape::Answer);
                return None;
            }
        }
    }
    if !matches!(node.value, Value::Group(_) | Value::Text) {
        fields.wrong("answer", node, Shape::Answer);
        return None;
    }
    let words = fields.words("answer", node)?;
    match words.value {
        Words::Text(text) => Some(own.of_text(text)),
        Words::Name(id) => {
            let at = At {
                span: words.span,
                value: id,
            };
            let id = resolve(fields, around.ids, Noun::Name, &at)?;
            around.name(&id).map(|name| own.of_name(name))
        }
    }
}

fn number(
    fields: &mut Fields<'_, '_>,
    group: &Group,
    span: Span,
    gap: &At<String>,
) -> Option<FactAnswer> {
    let from = (fields.text, &mut *fields.sink);
    let mut inner = Fields::new(
        from,
        ("Number", span),
        group,
        &["value", "unit", "within", "near"],
    );
    if inner.get("value").is_none() {
        inner.missing("value");
    }
    let value = inner.number("value");
    let unit = inner.plain("unit");
    let within = inner.number("within");
    let near = inner.number("near");
    let value = value?.value;
    let tolerance = within.as_ref().map_or(0.0, |within| within.value.max(0.0));
    if let Some(within) = within.filter(|within| within.value < 0.0) {
        inner.sink.push(within.span, Problem::BadTolerance);
    }
    if let Some(near) = near.as_ref().filter(|near| near.value <= tolerance) {
        inner.sink.push(near.span, Problem::BadTolerance);
    }
    let mut answer = NumberAnswer {
        value,
        unit,
        within: tolerance,
        near: near.map(|near| near.value),
        shown: value.to_string(),
    };
    if let Some(shown) = right::shown(&gap.value, &answer) {
        answer.shown = shown;
    }
    Some(FactAnswer::Number(answer))
}

/// Reports braces that hold something else than the answer, where that can be seen.
pub(super) fn agrees(fields: &mut Fields<'_, '_>, answer: &FactAnswer, gap: &At<String>) {
    if !Right::new(answer).may_be(&gap.value) {
        let problem = Problem::NotTheAnswer {
            text: gap.value.clone(),
            answer: answer.shown(),
        };
        fields.sink.push(gap.span, problem);
    }
}

/// What kind of answer it is, for a message.
pub(super) fn shape(answer: &FactAnswer) -> Shape {
    match answer {
        FactAnswer::Text(_) => Shape::Text,
        FactAnswer::Number(_) => Shape::Number,
        FactAnswer::Date(_) => Shape::Date,
    }
}
