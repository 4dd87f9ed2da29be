//! Questions: each kind with its own fields, held against the facts it asks for.

use super::answer::{self, Around};
use super::facts::sentence;
use super::image::{self, IMAGE};
use super::names::Names;
use super::options;
use super::shared::never_right;
use super::{Build, Ids, Made, is_known};
use crate::deck::date::Precision;
use crate::deck::diagnostic::{Noun, Problem, Shape};
use crate::deck::id::{ItemId, QuestionKey};
use crate::deck::kind::ItemKind;
use crate::deck::model::{Body, Fact, FactAnswer, Gapped, Kind, Question};
use crate::deck::parse::Raw;
use crate::deck::read::{At, Fields};
use foldhash::fast::RandomState;
use indexmap::IndexMap;

/// What questions are read with.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) around: Around<'a>,
    by_id: &'a IndexMap<&'a str, &'a Fact, RandomState>,
}

impl<'a> Facts<'a> {
    /// The fact with an id, or why there is none.
    pub(super) fn find(self, fields: &mut Fields<'_, '_>, id: &At<String>) -> Option<&'a Fact> {
        if !is_known(fields, self.around.ids, Noun::Fact, id) {
            return None;
        }
        self.by_id.get(id.value.as_str()).copied()
    }

    /// The fact that the field `fact` names.
    fn asked(self, fields: &mut Fields<'_, '_>) -> Option<&'a Fact> {
        let id = fields.needed("fact")?;
        self.find(fields, &id)
    }
}

/// The fields of a kind of question.
fn known(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Choice => &[
            "id", "fact", "ask", "right", "instead", "last", IMAGE, "suppress",
        ],
        Kind::Several => &["id", "ask", "right", "wrong", IMAGE, "suppress"],
        Kind::TrueFalse => &["id", "fact", "claim", "holds", "why", IMAGE, "suppress"],
        Kind::Typed => &["id", "fact", "ask", "also", "not", IMAGE, "suppress"],
        Kind::Number => &["id", "fact", "ask", IMAGE, "suppress"],
        Kind::Date => &["id", "fact", "ask", "want", IMAGE, "suppress"],
        Kind::Cloze => &["id", "fact", "says", IMAGE, "suppress"],
        Kind::Order => &["id", "ask", "items", IMAGE, "suppress"],
        Kind::Match => &["id", "ask", "pairs", "left_over", IMAGE, "suppress"],
        Kind::Card => &["id", "fact", "front", "back", IMAGE, "suppress"],
    }
}

impl Build<'_, '_> {
    pub(super) fn questions(&mut self, items: &[(&Raw, ItemKind)]) {
        let names = Names::new(self.deck.names.clone());
        let facts = std::mem::take(&mut self.deck.facts);
        let by_id: IndexMap<&str, &Fact, RandomState> =
            facts.iter().map(|fact| (fact.id.as_str(), fact)).collect();
        let deck = self.deck.id.clone();
        let mut questions = Vec::new();
        for (raw, kind) in items.iter().copied() {
            let ItemKind::Question(which) = kind else {
                continue;
            };
            let made = self.item((raw, kind), known(which), |fields, ids: &Ids<'_>| {
                let around = Around { ids, names: &names };
                let facts = Facts {
                    around,
                    by_id: &by_id,
                };
                let image = image::read(fields);
                body(fields, facts, which).map(|(ask, body)| (ask, body, image))
            });
            if let Some(Made {
                id,
                value: Some((ask, body, image)),
            }) = made
            {
                let key = QuestionKey::of(&deck, &ItemId::new(id.value));
                questions.push(Question {
                    key,
                    ask,
                    body,
                    image,
                });
            }
        }
        self.deck.facts = facts;
        self.deck.questions = questions;
    }
}

/// What is asked, and what can be answered.
fn body(fields: &mut Fields<'_, '_>, facts: Facts<'_>, kind: Kind) -> Option<(String, Body)> {
    match kind {
        Kind::Choice => {
            let fact = facts.asked(fields);
            let ask = own_ask(fields);
            let body = fact.map(|fact| options::choice(fields, facts, fact));
            Some((asked(fields, ask, fact?)?, body?))
        }
        Kind::Several => {
            let ask = fields.needed("ask");
            let body = options::several(fields, facts);
            Some((ask?.value, body))
        }
        Kind::Order => {
            let ask = fields.needed("ask");
            let body = options::order(fields, facts);
            Some((ask?.value, body))
        }
        Kind::Match => {
            let ask = fields.needed("ask");
            let body = options::pairs(fields, facts);
            Some((ask?.value, body))
        }
        Kind::TrueFalse => true_false(fields, facts),
        Kind::Cloze => cloze(fields, facts),
        Kind::Card => card(fields, facts),
        Kind::Typed | Kind::Number | Kind::Date => written(fields, facts, kind),
    }
}

/// The question's own words, if it has any.
fn own_ask(fields: &mut Fields<'_, '_>) -> Option<At<String>> {
    let ask = fields.text("ask")?;
    fields.filled("ask", ask)
}

/// The question's own words, or those of its fact.
fn asked(fields: &mut Fields<'_, '_>, own: Option<At<String>>, fact: &Fact) -> Option<String> {
    if let Some(own) = own {
        return Some(own.value);
    }
    if fact.ask.is_empty() {
        let fact = fact.id.to_string();
        fields.sink.push(fields.start, Problem::NoAsk { fact });
        return None;
    }
    Some(fact.ask.clone())
}

fn true_false(fields: &mut Fields<'_, '_>, facts: Facts<'_>) -> Option<(String, Body)> {
    let fact = facts.asked(fields);
    let claim = fields.needed("claim");
    if fields.get("holds").is_none() {
        fields.missing("holds");
    }
    let holds = fields.bool("holds");
    let why = fields.plain("why");
    let body = Body::TrueFalse {
        fact: fact?.key.clone(),
        holds: holds?.value,
        why,
    };
    Some((claim?.value, body))
}

fn cloze(fields: &mut Fields<'_, '_>, facts: Facts<'_>) -> Option<(String, Body)> {
    let fact = facts.asked(fields);
    let (says, gap) = sentence(fields, "says")?;
    let fact = fact?;
    answer::agrees(fields, &fact.answer, &gap);
    let body = Body::Cloze {
        fact: fact.key.clone(),
        says,
    };
    Some((String::new(), body))
}

fn card(fields: &mut Fields<'_, '_>, facts: Facts<'_>) -> Option<(String, Body)> {
    let fact = facts.asked(fields);
    let front = fields
        .text("front")
        .and_then(|front| fields.filled("front", front));
    let back = fields
        .text("back")
        .and_then(|back| fields.filled("back", back));
    let fact = fact?;
    let front = front.map_or_else(|| front_of(&fact.ask, &fact.says), |front| front.value);
    let body = Body::Card {
        fact: fact.key.clone(),
        back: back.map_or_else(|| fact.says.full(), |back| back.value),
    };
    Some((front, body))
}

/// The front of a card: the question in words, or the sentence with its gap open.
pub(super) fn front_of(ask: &str, says: &Gapped) -> String {
    if ask.is_empty() {
        says.open()
    } else {
        ask.to_owned()
    }
}

fn written(fields: &mut Fields<'_, '_>, facts: Facts<'_>, kind: Kind) -> Option<(String, Body)> {
    let fact = facts.asked(fields);
    let ask = own_ask(fields);
    // Of the kinds that come here only one has each of these fields.
    let (also, not) = (fields.texts("also"), fields.texts("not"));
    let want = precision(fields);
    let fact = fact?;
    let key = fact.key.clone();
    let body = match (kind, &fact.answer) {
        (Kind::Typed, FactAnswer::Text(text)) => {
            let right = std::iter::once(&text.shown).chain(&text.also);
            let own = also.iter().map(|form| &form.value);
            never_right(fields, &not, right.chain(own));
            never_right(fields, &also, text.not.iter());
            Body::Typed {
                fact: key,
                also: plain(also),
                not: plain(not),
            }
        }
        (Kind::Number, FactAnswer::Number(_)) => Body::Number { fact: key },
        (Kind::Date, FactAnswer::Date(date)) => {
            if let Some(want) = want.as_ref().filter(|want| want.value > date.precision()) {
                let date = date.to_string();
                fields.sink.push(want.span, Problem::TooFine { date });
            }
            let want = want.map_or_else(|| date.precision(), |want| want.value);
            Body::Date { fact: key, want }
        }
        (_, answer) => {
            let answer = answer::shape(answer);
            let kind = ItemKind::Question(kind).word();
            fields
                .sink
                .push(fields.start, Problem::WrongAnswerKind { kind, answer });
            return None;
        }
    };
    Some((asked(fields, ask, fact)?, body))
}

fn plain(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

fn precision(fields: &mut Fields<'_, '_>) -> Option<At<Precision>> {
    let word = fields.word("want", Shape::Precision)?;
    let value = match word.value {
        "Year" => Precision::Year,
        "Month" => Precision::Month,
        "Day" => Precision::Day,
        _ => {
            let (field, wanted) = ("want", Shape::Precision);
            fields
                .sink
                .push(word.span, Problem::WrongType { field, wanted });
            return None;
        }
    };
    Some(At {
        span: word.span,
        value,
    })
}
