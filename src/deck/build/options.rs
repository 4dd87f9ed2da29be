//! Questions with texts to pick, order or pair: how many there may be, none
//! twice, none both right and wrong.

use std::collections::BTreeSet;

use super::questions::Facts;
use super::right::Right;
use crate::deck::date::PartialDate;
use crate::deck::diagnostic::{Problem, Shape};
use crate::deck::fold::compared;
use crate::deck::lex::Span;
use crate::deck::model::{Body, Fact, FactAnswer, FactText, Pair, Wrong};
use crate::deck::read::{At, Fields};
use crate::deck::tree::{Node, Value};

/// A text that can be picked.
struct Pickable {
    text: At<String>,
    /// The form in which it is compared.
    key: String,
}

impl Pickable {
    fn new(text: At<String>) -> Self {
        let key = compared(&text.value);
        Self { text, key }
    }
}

pub(super) fn choice(fields: &mut Fields<'_, '_>, facts: Facts<'_>, fact: &Fact) -> Body {
    let wrong = wrong(fields, facts, "instead");
    let own = fields
        .text("right")
        .and_then(|right| fields.filled("right", right));
    let last = fields.text("last");
    let forms = Right::new(&fact.answer);
    if let Some(own) = own.as_ref().filter(|own| !forms.is(&own.value)) {
        let problem = Problem::NotTheAnswer {
            text: own.value.clone(),
            answer: fact.answer.shown(),
        };
        fields.sink.push(own.span, problem);
    }
    let right = own.map_or_else(|| option_of(fact), |own| own.value);
    none_is_right(fields, &wrong, |option| {
        forms.is_compared(&option.text.value, &option.key)
    });
    each_once(fields, wrong.iter().map(|(option, _)| option));
    let count = entries(fields, "instead");
    between(fields, "instead", count, (2, 8));
    if let Some(last) = &last
        && last.value != right
        && wrong
            .iter()
            .all(|(option, _)| option.text.value != last.value)
    {
        let text = last.value.clone();
        fields
            .sink
            .push(last.span, Problem::LastIsNoOption { text });
    }
    Body::Choice {
        fact: fact.key.clone(),
        right,
        wrong: plain(wrong),
        last: last.map(|last| last.value),
    }
}

/// The answer as an option: a name as it is shown, figures with their unit, a date as the
/// sentence has it.
fn option_of(fact: &Fact) -> String {
    match &fact.answer {
        FactAnswer::Text(text) => text.shown.clone(),
        // The others are written with plain spaces, and the right one may not look different.
        FactAnswer::Number(number) => number.shown_with_unit().replace('\u{a0}', " "),
        FactAnswer::Date(_) => fact.says.gap.trim().to_owned(),
    }
}

pub(super) fn several(fields: &mut Fields<'_, '_>, facts: Facts<'_>) -> Body {
    let right = with_facts(fields, facts, "right", (1, 9));
    let wrong = wrong(fields, facts, "wrong");
    let texts: BTreeSet<&str> = right.iter().map(|(text, _)| text.key.as_str()).collect();
    let forms: Vec<Right<'_>> = right
        .iter()
        .map(|(_, fact)| Right::new(&fact.answer))
        .collect();
    none_is_right(fields, &wrong, |option| {
        let mut forms = forms.iter();
        texts.contains(option.key.as_str())
            || forms.any(|right| right.is_compared(&option.text.value, &option.key))
    });
    each_once(fields, right.iter().map(|(text, _)| text));
    each_once(fields, wrong.iter().map(|(text, _)| text));
    let (count, all) = (entries(fields, "wrong"), entries(fields, "right"));
    between(fields, "wrong", count, (1, 8));
    if count > 0 && all > 0 {
        between(fields, "right", count + all, (3, 9));
    }
    Body::Several {
        right: fact_texts(right),
        wrong: plain(wrong),
    }
}

pub(super) fn order(fields: &mut Fields<'_, '_>, facts: Facts<'_>) -> Body {
    let items = with_facts(fields, facts, "items", (3, 9));
    each_once(fields, items.iter().map(|(text, _)| text));
    let dates: Option<Vec<PartialDate>> = items.iter().map(|(_, fact)| date_of(fact)).collect();
    let dated = items.iter().zip(dates.unwrap_or_default());
    let dated: Vec<(&At<String>, PartialDate)> = dated
        .map(|((option, _), date)| (&option.text, date))
        .collect();
    for (place, (text, date)) in dated.iter().enumerate() {
        let before = dated.iter().take(place);
        let later = before.rev().find(|(_, earlier)| is_after(*earlier, *date));
        if let Some((first, earlier)) = later {
            let problem = Problem::OrderDisagrees {
                first: format!("{} ({earlier})", first.value),
                second: format!("{} ({date})", text.value),
            };
            fields.sink.push(text.span, problem);
            break;
        }
    }
    Body::Order {
        items: fact_texts(items),
    }
}

/// Whether one date is surely after another, as far as both are known.
fn is_after(date: PartialDate, other: PartialDate) -> bool {
    let common = date.precision().min(other.precision());
    date.cut(common) > other.cut(common)
}

/// When what a fact tells happened.
fn date_of(fact: &Fact) -> Option<PartialDate> {
    match &fact.answer {
        FactAnswer::Date(date) => Some(*date),
        FactAnswer::Text(_) | FactAnswer::Number(_) => fact.on,
    }
}

pub(super) fn pairs(fields: &mut Fields<'_, '_>, facts: Facts<'_>) -> Body {
    let mut pairs: Vec<(Pickable, Pickable, Pair)> = Vec::new();
    let mut seen = BTreeSet::new();
    for (_, [fact, left, right]) in fields.tuples("pairs", Shape::Triples) {
        let fact = fields.string("pairs", fact, Shape::Text);
        let left = text(fields, "pairs", left);
        let right = text(fields, "pairs", right);
        let fact = fact.and_then(|id| {
            let fact = facts.find(fields, &id)?;
            if seen.insert(id.value.clone()) {
                return Some(fact);
            }
            let problem = Problem::FactTwice { id: id.value };
            fields.sink.push(id.span, problem);
            None
        });
        if let (Some(fact), Some(left), Some(right)) = (fact, left, right) {
            let pair = Pair {
                fact: fact.key.clone(),
                left: left.value.clone(),
                right: right.value.clone(),
            };
            pairs.push((Pickable::new(left), Pickable::new(right), pair));
        }
    }
    if fields.get("pairs").is_none() {
        fields.missing("pairs");
    }
    let left_over = fields.texts("left_over").into_iter();
    let left_over: Vec<Pickable> = left_over.map(Pickable::new).collect();
    let count = entries(fields, "pairs");
    between(fields, "pairs", count, (2, 8));
    each_once(fields, pairs.iter().map(|(left, ..)| left));
    let rights = pairs.iter().map(|(_, right, _)| right);
    each_once(fields, rights.chain(&left_over));
    Body::Match {
        pairs: pairs.into_iter().map(|(_, _, pair)| pair).collect(),
        left_over: left_over
            .into_iter()
            .map(|option| option.text.value)
            .collect(),
    }
}

fn text(fields: &mut Fields<'_, '_>, field: &'static str, node: &Node) -> Option<At<String>> {
    let text = fields.string(field, node, Shape::Text)?;
    fields.filled(field, text)
}

/// Texts with the facts they belong to; between `least` and `most` of them, no fact twice.
fn with_facts<'f>(
    fields: &mut Fields<'_, '_>,
    facts: Facts<'f>,
    field: &'static str,
    bounds: (usize, usize),
) -> Vec<(Pickable, &'f Fact)> {
    if fields.get(field).is_none() {
        fields.missing(field);
    }
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (_, [id, shown]) in fields.tuples(field, Shape::Pairs) {
        let id = fields.string(field, id, Shape::Text);
        let shown = text(fields, field, shown);
        let (Some(id), Some(shown)) = (id, shown) else {
            continue;
        };
        let Some(fact) = facts.find(fields, &id) else {
            continue;
        };
        if seen.insert(fact.id.clone()) {
            found.push((Pickable::new(shown), fact));
        } else {
            let problem = Problem::FactTwice { id: id.value };
            fields.sink.push(id.span, problem);
        }
    }
    let count = entries(fields, field);
    between(fields, field, count, bounds);
    found
}

fn fact_texts(found: Vec<(Pickable, &Fact)>) -> Vec<FactText> {
    let found = found.into_iter().map(|(option, fact)| FactText {
        fact: fact.key.clone(),
        text: option.text.value,
    });
    found.collect()
}

/// How many entries a list has, good or bad.
fn entries(fields: &Fields<'_, '_>, field: &'static str) -> usize {
    match fields.get(field).map(|node| &node.value) {
        Some(Value::Group(group)) => group.entries.len(),
        Some(Value::Text | Value::Number | Value::Word | Value::Other | Value::Broken) | None => 0,
    }
}

/// Wrong options, each with what it is true of.
fn wrong(
    fields: &mut Fields<'_, '_>,
    facts: Facts<'_>,
    field: &'static str,
) -> Vec<(Pickable, String)> {
    if fields.get(field).is_none() {
        fields.missing(field);
    }
    let mut found = Vec::new();
    for (_, [option, why]) in fields.tuples(field, Shape::Pairs) {
        let words = fields.words(field, option);
        let option = words.and_then(|words| facts.around.shown(fields, words));
        // What it is true of may still be to be written.
        let why = fields.string(field, why, Shape::Text);
        if let (Some(option), Some(why)) = (option, why) {
            found.push((Pickable::new(option), why.value));
        }
    }
    found
}

fn plain(wrong: Vec<(Pickable, String)>) -> Vec<Wrong> {
    let wrong = wrong.into_iter();
    wrong
        .map(|(option, why)| Wrong {
            text: option.text.value,
            why,
        })
        .collect()
}

fn none_is_right(
    fields: &mut Fields<'_, '_>,
    wrong: &[(Pickable, String)],
    is_right: impl Fn(&Pickable) -> bool,
) {
    for (option, _) in wrong {
        if is_right(option) {
            let At { span, value } = option.text.clone();
            fields
                .sink
                .push(span, Problem::WrongIsRight { text: value });
        }
    }
}

fn each_once<'o>(fields: &mut Fields<'_, '_>, options: impl Iterator<Item = &'o Pickable>) {
    let mut seen: BTreeSet<&'o str> = BTreeSet::new();
    for option in options {
        if !seen.insert(option.key.as_str()) {
            let At { span, value } = option.text.clone();
            fields.sink.push(span, Problem::OptionTwice { text: value });
        }
    }
}

/// Reports too few or too many of what a list holds; one that is no list was reported before.
fn between(
    fields: &mut Fields<'_, '_>,
    field: &'static str,
    count: usize,
    (least, most): (usize, usize),
) {
    let Some(node) = fields.get(field) else {
        return;
    };
    if !matches!(node.value, Value::Group(_)) {
        return;
    }
    let span = Span::new(node.span.start, node.span.start + 1);
    if count < least {
        let problem = Problem::TooFew {
            field,
            count,
            least,
        };
        fields.sink.push(span, problem);
    } else if count > most {
        let problem = Problem::TooMany { field, count, most };
        fields.sink.push(span, problem);
    }
}
