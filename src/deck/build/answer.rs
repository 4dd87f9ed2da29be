//! The one answer of a fact: how it is written, what it stands for, and whether
//! the braces of a sentence agree with it.

use super::{Ids, resolve};
use crate::deck::diagnostic::{Noun, Problem, Shape};
use crate::deck::fold::compared;
use crate::deck::id::ItemId;
use crate::deck::lex::Span;
use crate::deck::model::{FactAnswer, Name, NumberAnswer, TextAnswer};
use crate::deck::read::{At, Fields, Words};
use crate::deck::tree::{Group, Node, Value};

/// What the answer is read with besides the fact's own fields.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) ids: &'a Ids,
    pub(super) names: &'a [Name],
}

impl<'a> Around<'a> {
    pub(super) fn name(self, id: &ItemId) -> Option<&'a Name> {
        self.names.iter().find(|name| name.id == *id)
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
    let answer = match fields.get("answer") {
        None => Some(from_braces(around, gap, own)),
        Some(node) => written(fields, around, node, (gap, own)),
    }?;
    match &answer {
        FactAnswer::Text(text) => {
            let mut right = vec![&text.shown];
            right.extend(&text.also);
            super::shared::never_right(fields, &not, &right);
        }
        FactAnswer::Number(_) | FactAnswer::Date(_) => {}
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
    let wanted = compared(&gap.value);
    let spelled = around.names.iter().find(|name| {
        std::iter::once(&name.text)
            .chain(&name.also)
            .any(|form| compared(form) == wanted)
    });
    match spelled {
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
    let tolerance = within.as_ref().map_or(0.0, |within| within.value);
    if let Some(within) = within.filter(|within| within.value < 0.0) {
        inner.sink.push(within.span, Problem::BadTolerance);
    }
    if let Some(near) = near.as_ref().filter(|near| near.value <= tolerance) {
        inner.sink.push(near.span, Problem::BadTolerance);
    }
    let shown = match figures(&gap.value) {
        Some((figures, number, _)) if (number - value).abs() <= tolerance => figures.to_owned(),
        Some(_) | None => value.to_string(),
    };
    Some(FactAnswer::Number(NumberAnswer {
        value,
        unit,
        within: tolerance,
        near: near.map(|near| near.value),
        shown,
    }))
}

/// The figures at the start of a text with their value, and what follows them. Commas and
/// spaces between groups of three are taken for what they are.
fn figures(text: &str) -> Option<(&str, f64, &str)> {
    let text = text.trim();
    let is_part = |c: char| {
        c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
    };
    let end = text.find(|c: char| !is_part(c)).unwrap_or(text.len());
    let (figures, rest) = text.split_at_checked(end)?;
    let figures = figures.trim_end_matches(|c: char| !c.is_ascii_digit());
    let plain: String = figures
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    Some((figures, plain.parse().ok()?, rest.trim()))
}

/// Reports braces that hold something else than the answer, where that can be seen.
pub(super) fn agrees(fields: &mut Fields<'_, '_>, answer: &FactAnswer, gap: &At<String>) {
    let fits = match answer {
        FactAnswer::Text(text) => {
            let wanted = compared(&gap.value);
            std::iter::once(&text.shown)
                .chain(&text.also)
                .any(|form| compared(form) == wanted)
        }
        // "12 million" has a word that only a person can read.
        FactAnswer::Number(number) => match figures(&gap.value) {
            Some((_, value, rest))
                if rest.is_empty() || compared(rest) == compared(&number.unit) =>
            {
                (value - number.value).abs() <= number.within
            }
            Some(_) | None => true,
        },
        FactAnswer::Date(date) => {
            let parts = [
                i64::from(date.year),
                date.month.map_or(-1, i64::from),
                date.day.map_or(-1, i64::from),
            ];
            let numbers = gap
                .value
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|part| part.parse().ok());
            numbers
                .into_iter()
                .all(|number: i64| parts.contains(&number))
        }
    };
    if !fits {
        fields.sink.push(
            gap.span,
            Problem::NotTheAnswer {
                text: gap.value.clone(),
                answer: answer.shown(),
            },
        );
    }
}

/// All forms of an answer that count as right where options are compared.
pub(super) fn forms(answer: &FactAnswer, gap: &str) -> Vec<String> {
    let mut forms = vec![compared(gap), compared(&answer.shown())];
    match answer {
        FactAnswer::Text(text) => forms.extend(text.also.iter().map(|form| compared(form))),
        FactAnswer::Number(number) => forms.push(compared(&number.shown)),
        FactAnswer::Date(_) => {}
    }
    forms
}

/// What kind of answer it is, for a message.
pub(super) fn shape(answer: &FactAnswer) -> Shape {
    match answer {
        FactAnswer::Text(_) => Shape::Text,
        FactAnswer::Number(_) => Shape::Number,
        FactAnswer::Date(_) => Shape::Date,
    }
}
