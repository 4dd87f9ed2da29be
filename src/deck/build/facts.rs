//! Facts: their sentence, answer, topic and source, each checked.

use super::answer::{self, Around};
use super::image::{self, IMAGE};
use super::names::Names;
use super::right::Right;
use super::{Build, Made, resolve};
use crate::deck::diagnostic::{Noun, Problem, Shape};
use crate::deck::fold::gapped;
use crate::deck::id::{FactKey, ItemId};
use crate::deck::kind::ItemKind;
use crate::deck::model::{Fact, Gapped, Volatility};
use crate::deck::parse::Raw;
use crate::deck::read::{At, Fields};
use crate::deck::tree::Value;

const FACT: [&str; 20] = [
    "id",
    "says",
    "topic",
    "from",
    "at",
    "evidence",
    "answer",
    "also",
    "not",
    "ask",
    "why",
    "by",
    "derived",
    "on",
    "as_of",
    "confused_with",
    "contested",
    "volatility",
    IMAGE,
    "suppress",
];

/// A fact before its references to other facts are looked up.
struct Draft {
    fact: Fact,
    has_topic: bool,
    confused_with: Vec<At<String>>,
    id: At<String>,
}

impl Build<'_, '_> {
    pub(super) fn facts(&mut self, items: &[(&Raw, ItemKind)]) {
        let mut drafts: Vec<Draft> = Vec::new();
        let names = Names::new(self.deck.names.clone());
        let only_source = match self.deck.sources.as_slice() {
            [only] => Some(only.id.clone()),
            _ => None,
        };
        for item in items.iter().copied() {
            let made = self.item(item, &FACT, |fields, ids| {
                let around = Around { ids, names: &names };
                draft(fields, around, only_source.as_ref())
            });
            if let Some(Made {
                id,
                value: Some(mut draft),
            }) = made
            {
                draft.fact.id = self.ids.shared(Noun::Fact, &id.value);
                draft.fact.key = FactKey::of(&self.deck.id, &draft.fact.id);
                draft.id = id;
                drafts.push(draft);
            }
        }
        drafts.retain(|draft| self.knows_confused(draft));
        for draft in drafts {
            self.keep(draft);
        }
    }

    /// Whether all facts that a fact may be confused with are in the deck, be they good or bad:
    /// one that has an error of its own is no reason to lose this one too.
    fn knows_confused(&mut self, draft: &Draft) -> bool {
        let mark = self.sink.count();
        for other in &draft.confused_with {
            if self.ids.is_good(Noun::Fact, &other.value).is_none() {
                self.ids.refuse(self.sink, Noun::Fact, other);
            }
        }
        let all = self.sink.count() == mark;
        if !all {
            self.sink.name_since(mark, &draft.fact.id);
            self.ids.mark_bad(Noun::Fact, &draft.id.value);
        }
        all
    }

    fn keep(&mut self, draft: Draft) {
        let Draft {
            mut fact,
            has_topic,
            confused_with,
            ..
        } = draft;
        let good = confused_with
            .iter()
            .filter(|other| self.ids.is_good(Noun::Fact, &other.value) == Some(true));
        fact.confused_with = good
            .map(|other| FactKey::of(&self.deck.id, &ItemId::new(&other.value)))
            .collect();
        if !has_topic {
            fact.topic = self.only_topic();
        }
        self.deck.facts.push(fact);
    }
}

fn draft(
    fields: &mut Fields<'_, '_>,
    around: Around<'_>,
    only_source: Option<&ItemId>,
) -> Option<Draft> {
    let says = sentence(fields, "says");
    let topic = reference(fields, around, "topic", Noun::Topic);
    let (from, also_from) = sources(fields, around);
    let at = paragraphs(fields);
    let evidence = fields.plain_texts("evidence");
    let (ask, why, derived) = (
        fields.plain("ask"),
        fields.plain("why"),
        fields.plain("derived"),
    );
    let by = match fields.get("by") {
        Some(node) => {
            let words = fields.words("by", node);
            words.and_then(|words| around.shown(fields, words))
        }
        None => None,
    };
    let (on, as_of) = (fields.date("on"), fields.date("as_of"));
    let confused_with = fields.texts("confused_with");
    let contested = fields.bool("contested").is_some_and(|yes| yes.value);
    let volatility = volatility(fields);
    let image = image::read(fields);
    let (says, gap) = says?;
    let answer = answer::read(fields, around, &gap)?;
    if let Some(by) = &by
        && Right::new(&answer).is(&by.value)
    {
        let text = by.value.clone();
        fields.sink.push(by.span, Problem::SpeakerIsAnswer { text });
    }
    let none = || ItemId::new("");
    Some(Draft {
        has_topic: topic.is_some(),
        confused_with,
        id: gap,
        fact: Fact {
            key: FactKey::new(""),
            id: none(),
            topic: topic.unwrap_or_else(none),
            from: from.or_else(|| only_source.cloned()),
            also_from,
            at,
            evidence,
            says,
            answer,
            ask,
            why,
            by: by.map(|by| by.value),
            derived,
            on,
            as_of,
            confused_with: Vec::new(),
            contested,
            volatility,
            image,
        },
    })
}

/// A sentence with its one gap, and the gap with the sentence's place.
pub(super) fn sentence(
    fields: &mut Fields<'_, '_>,
    field: &'static str,
) -> Option<(Gapped, At<String>)> {
    let text = fields.needed(field)?;
    match gapped(&text.value) {
        Ok(gapped) => {
            let gap = At {
                span: text.span,
                value: gapped.gap.clone(),
            };
            Some((gapped, gap))
        }
        Err(problem) => {
            fields.sink.push(text.span, problem);
            None
        }
    }
}

/// The item that a field refers to, if the field is there.
fn reference(
    fields: &mut Fields<'_, '_>,
    around: Around<'_>,
    field: &'static str,
    noun: Noun,
) -> Option<ItemId> {
    let id = fields.text(field)?;
    resolve(fields, around.ids, noun, &id)
}

/// The source of a fact, or several of them.
fn sources(fields: &mut Fields<'_, '_>, around: Around<'_>) -> (Option<ItemId>, Vec<ItemId>) {
    let is_list = fields.get("from").is_some_and(|node| match &node.value {
        Value::Group(group) => group.bracket == b'[',
        Value::Text | Value::Number | Value::Word | Value::Other | Value::Broken => false,
    });
    if !is_list {
        return (reference(fields, around, "from", Noun::Source), Vec::new());
    }
    let ids = fields.texts("from");
    let mut found = ids
        .iter()
        .filter_map(|id| resolve(fields, around.ids, Noun::Source, id));
    let first = found.next();
    (first, found.collect())
}

fn volatility(fields: &mut Fields<'_, '_>) -> Option<Volatility> {
    let word = fields.word("volatility", Shape::Volatility)?;
    let known = Volatility::ALL
        .into_iter()
        .find(|volatility| volatility.word() == word.value);
    if known.is_none() {
        let (field, wanted) = ("volatility", Shape::Volatility);
        fields
            .sink
            .push(word.span, Problem::WrongType { field, wanted });
    }
    known
}

/// One paragraph or a list of them.
fn paragraphs(fields: &mut Fields<'_, '_>) -> Vec<u32> {
    let Some(node) = fields.get("at") else {
        return Vec::new();
    };
    match &node.value {
        Value::Group(group) if group.bracket == b'[' => group
            .entries
            .iter()
            .filter_map(|entry| fields.count("at", &entry.value, Shape::Counts))
            .collect(),
        Value::Group(_)
        | Value::Text
        | Value::Number
        | Value::Word
        | Value::Other
        | Value::Broken => fields
            .count("at", node, Shape::Counts)
            .into_iter()
            .collect(),
    }
}
