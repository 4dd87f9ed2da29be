//! Questions with texts to pick, order or pair: how many there may be, none
//! twice, none both right and wrong.

use super::answer;
use super::questions::Facts;
use crate::deck::date::PartialDate;
use crate::deck::diagnostic::{Problem, Shape};
use crate::deck::fold::compared;
use crate::deck::lex::Span;
use crate::deck::model::{Body, Fact, FactAnswer, FactText, Pair, Wrong};
use crate::deck::read::{At, Fields};
use crate::deck::tree::Node;

pub(super) fn choice(fields: &mut Fields<'_, '_>, facts: Facts<'_>, fact: &Fact) -> Option<Body> {
    let wrong = wrong(fields, facts, "instead");
    let own = fields
        .text("right")
        .and_then(|right| fields.filled("right", right));
    let last = fields.text("last");
    let forms = answer::forms(&fact.answer, &fact.says.gap);
    if let Some(own) = own
        .as_ref()
        .filter(|own| !forms.contains(&compared(&own.value)))
    {
        let problem = Problem::NotTheAnswer {
            text: own.value.clone(),
            answer: fact.answer.shown(),
        };
        fields.sink.push(own.span, problem);
    }
    let right = own.map_or_else(|| option_of(fact), |own| own.value);
    none_is_right(fields, &wrong, &forms);
    let options: Vec<&At<String>> = wrong.iter().map(|(option, _)| option).collect();
    each_once(fields, &options);
    between(fields, "instead", wrong.len(), (2, 8));
    if let Some(last) = &last
        && last.value != right
        && wrong.iter().all(|(option, _)| option.value != last.value)
    {
        let text = last.value.clone();
        fields
            .sink
            .push(last.span, Problem::LastIsNoOption { text });
    }
    Some(Body::Choice {
        fact: fact.key.clone(),
        right,
        wrong: plain(wrong),
        last: last.map(|last| last.value),
    })
}

/// The answer as an option: a name as it is shown, figures and dates as the sentence has them.
fn option_of(fact: &Fact) -> String {
    match &fact.answer {
        FactAnswer::Text(text) => text.shown.clone(),
        FactAnswer::Number(_) | FactAnswer::Date(_) => fact.says.gap.trim().to_owned(),
    }
}

pub(super) fn several(fields: &mut Fields<'_, '_>, facts: Facts<'_>) -> Option<Body> {
    let right = with_facts(fields, facts, "right", (1, 9));
    let wrong = wrong(fields, facts, "wrong");
    let forms: Vec<String> = right
        .iter()
        .map(|(text, _)| compared(&text.value))
        .collect();
    none_is_right(fields, &wrong, &forms);
    let mut all: Vec<&At<String>> = right.iter().map(|(text, _)| text).collect();
    all.extend(wrong.iter().map(|(text, _)| text));
    each_once(fields, &all);
    between(fields, "wrong", wrong.len(), (1, 8));
    between(fields, "right", right.len() + wrong.len(), (3, 9));
    Some(Body::Several {
        right: right.into_iter().map(|(_, text)| text).collect(),
        wrong: plain(wrong),
    })
}

pub(super) fn order(fields: &mut Fields<'_, '_>, facts: Facts<'_>) -> Option<Body> {
    let items = with_facts(fields, facts, "items", (3, 9));
    let texts: Vec<&At<String>> = items.iter().map(|(text, _)| text).collect();
    each_once(fields, &texts);
    let mut before: Option<(&FactText, PartialDate)> = None;
    for (text, item) in &items {
        let id = item
            .fact
            .as_str()
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned();
        let at = At {
            span: text.span,
            value: id,
        };
        let Some(date) = facts.find(fields, &at).and_then(date_of) else {
            continue;
        };
        if let Some((first, earlier)) = before {
            let common = earlier.precision().min(date.precision());
            if earlier.cut(common) > date.cut(common) {
                let problem = Problem::OrderDisagrees {
                    first: format!("{} ({earlier})", first.text),
                    second: format!("{} ({date})", item.text),
                };
                fields.sink.push(text.span, problem);
            }
        }
        before = Some((item, date));
    }
    Some(Body::Order {
        items: items.into_iter().map(|(_, item)| item).collect(),
    })
}

/// When what a fact tells happened.
fn date_of(fact: &Fact) -> Option<PartialDate> {
    match &fact.answer {
        FactAnswer::Date(date) => Some(*date),
        FactAnswer::Text(_) | FactAnswer::Number(_) => fact.on,
    }
}

pub(super) fn pairs(fields: &mut Fields<'_, '_>, facts: Facts<'_>) -> Option<Body> {
    let mut pairs: Vec<(At<String>, At<String>, Pair)> = Vec::new();
    for (_, [fact, left, right]) in fields.tuples("pairs", Shape::Triples) {
        let fact = fields.string("pairs", fact, Shape::Text);
        let left = text(fields, "pairs", left);
        let right = text(fields, "pairs", right);
        let fact = fact.and_then(|id| facts.find(fields, &id));
        if let (Some(fact), Some(left), Some(right)) = (fact, left, right) {
            let pair = Pair {
                fact: facts.key(&fact.id),
                left: left.value.clone(),
                right: right.value.clone(),
            };
            pairs.push((left, right, pair));
        }
    }
    if fields.get("pairs").is_none() {
        fields.missing("pairs");
    }
    let left_over = fields.texts("left_over");
    between(fields, "pairs", pairs.len(), (2, 8));
    let lefts: Vec<&At<String>> = pairs.iter().map(|(left, ..)| left).collect();
    each_once(fields, &lefts);
    let mut rights: Vec<&At<String>> = pairs.iter().map(|(_, right, _)| right).collect();
    rights.extend(&left_over);
    each_once(fields, &rights);
    Some(Body::Match {
        pairs: pairs.into_iter().map(|(_, _, pair)| pair).collect(),
        left_over: left_over.into_iter().map(|text| text.value).collect(),
    })
}

fn text(fields: &mut Fields<'_, '_>, field: &'static str, node: &Node) -> Option<At<String>> {
    let text = fields.string(field, node, Shape::Text)?;
    fields.filled(field, text)
}

/// Texts with the facts they belong to; between `least` and `most` of them, no fact twice.
fn with_facts(
    fields: &mut Fields<'_, '_>,
    facts: Facts<'_>,
    field: &'static str,
    bounds: (usize, usize),
) -> Vec<(At<String>, FactText)> {
    if fields.get(field).is_none() {
        fields.missing(field);
    }
    let mut found: Vec<(At<String>, FactText)> = Vec::new();
    let tuples = fields.tuples(field, Shape::Pairs);
    let count = tuples.len();
    for (_, [id, shown]) in tuples {
        let id = fields.string(field, id, Shape::Text);
        let shown = text(fields, field, shown);
        let (Some(id), Some(shown)) = (id, shown) else {
            continue;
        };
        let Some(fact) = facts.find(fields, &id) else {
            continue;
        };
        let fact = facts.key(&fact.id);
        if found.iter().any(|(_, other)| other.fact == fact) {
            fields
                .sink
                .push(id.span, Problem::FactTwice { id: id.value });
            continue;
        }
        let text = FactText {
            fact,
            text: shown.value.clone(),
        };
        found.push((shown, text));
    }
    between(fields, field, count, bounds);
    found
}

/// Wrong options, each with what it is true of.
fn wrong(
    fields: &mut Fields<'_, '_>,
    facts: Facts<'_>,
    field: &'static str,
) -> Vec<(At<String>, String)> {
    if fields.get(field).is_none() {
        fields.missing(field);
    }
    let mut found = Vec::new();
    for (_, [option, why]) in fields.tuples(field, Shape::Pairs) {
        let words = fields.words(field, option);
        let option = words.and_then(|words| facts.around.shown(fields, words));
        let why = text(fields, field, why);
        if let (Some(option), Some(why)) = (option, why) {
            found.push((option, why.value));
        }
    }
    found
}

fn plain(wrong: Vec<(At<String>, String)>) -> Vec<Wrong> {
    let wrong = wrong.into_iter();
    wrong
        .map(|(text, why)| Wrong {
            text: text.value,
            why,
        })
        .collect()
}

fn none_is_right(fields: &mut Fields<'_, '_>, wrong: &[(At<String>, String)], forms: &[String]) {
    for (option, _) in wrong {
        if forms.contains(&compared(&option.value)) {
            let text = option.value.clone();
            fields
                .sink
                .push(option.span, Problem::WrongIsRight { text });
        }
    }
}

fn each_once(fields: &mut Fields<'_, '_>, options: &[&At<String>]) {
    let mut seen: Vec<String> = Vec::new();
    for option in options {
        let form = compared(&option.value);
        if seen.contains(&form) {
            let text = option.value.clone();
            fields.sink.push(option.span, Problem::OptionTwice { text });
        }
        seen.push(form);
    }
}

fn between(
    fields: &mut Fields<'_, '_>,
    field: &'static str,
    count: usize,
    (least, most): (usize, usize),
) {
    let span: Span = fields.get(field).map_or(fields.start, |node| {
        Span::new(node.span.start, node.span.start + 1)
    });
    if count < least && fields.get(field).is_some() {
        fields.sink.push(
            span,
            Problem::TooFew {
                field,
                count,
                least,
            },
        );
    } else if count > most {
        fields
            .sink
            .push(span, Problem::TooMany { field, count, most });
    }
}
