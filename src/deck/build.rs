//! Makes a deck of what the scanner found: each item is read and checked; one
//! with an error is left out, and so are those that refer to it. It knows the
//! rules of the format and nothing of students.

mod answer;
mod derive;
mod facts;
mod ids;
mod image;
mod names;
mod options;
mod questions;
mod right;
mod shared;

use super::diagnostic::{Level, Noun, Problem, Shape};
use super::id::{DeckId, ItemId};
use super::kind::{ItemKind, List};
use super::lex::Span;
use super::model::{Deck, Item, Suppressed, Topic};
use super::parse::{FORMAT, Gathered, Raw};
use super::read::{At, Fields};
use super::scan::HEADER;
use super::sink::Sink;
use super::spot::Spots;
use super::tree::{Entry, Value};
use ids::Ids;

/// The id of the topic that a deck without topics has.
const ONLY_TOPIC: &str = "_";

/// What all items are read with.
pub(super) struct Build<'t, 's> {
    text: &'t str,
    sink: &'s mut Sink,
    spots: &'s mut Spots,
    ids: Ids<'t>,
    deck: Deck,
    /// A fact names no topic.
    needs_topic: bool,
}

/// A deck of the parts, or `None` if not even its id can be read or its format is newer.
pub(super) fn build(
    text: &str,
    sink: &mut Sink,
    gathered: Gathered<'_>,
    spots: &mut Spots,
) -> Option<Deck> {
    let Gathered { fields, items, .. } = gathered;
    let deck = header(text, sink, &fields)?;
    let mut build = Build {
        text,
        sink,
        spots,
        ids: Ids::new(text),
        deck,
        needs_topic: false,
    };
    build.note_lost(&items);
    let of = |list: List| -> Vec<(&Raw, ItemKind)> {
        let of_list = |kind: &ItemKind| kind.list() == list;
        let known = items
            .iter()
            .filter_map(|raw| Some((raw, raw.item.kind.filter(of_list)?)));
        known.collect()
    };
    for item in of(List::Sources) {
        build.source(item);
    }
    for item in of(List::Names) {
        build.name(item);
    }
    for item in of(List::Topics) {
        build.topic(item);
    }
    let facts = of(List::Facts);
    build.facts(&facts);
    build.questions(&of(List::Questions));
    // With a problem it may be that the facts are only hidden.
    if facts.is_empty() && build.sink.count() == 0 {
        build.sink.push(Span::new(0, 0), Problem::NoFacts);
    }
    let mut deck = build.deck;
    derive::add(&mut deck);
    Some(deck)
}

/// The deck's own fields. What is wrong in them hides none of its items, save a newer format.
fn header(text: &str, sink: &mut Sink, fields: &[Entry]) -> Option<Deck> {
    let known = header_fields(text, sink, fields);
    let mut fields = Fields::of_entries((text, sink), ("Deck", Span::new(0, 0)), known, &HEADER);
    if is_newer(&mut fields) {
        return None;
    }
    let id = fields
        .needed("id")
        .and_then(|id| ids::checked(&mut fields, id));
    let title = fields.needed("title").map(|title| title.value);
    let revision = match fields.get("revision") {
        Some(node) => fields.count("revision", node, Shape::Count).unwrap_or(1),
        None => 1,
    };
    let language = fields.plain("language");
    let (about, license, author) = (
        fields.plain("about"),
        fields.plain("license"),
        fields.plain("author"),
    );
    let levels = levels(&mut fields);
    let suppressed = suppressed(&mut fields)
        .into_iter()
        .map(|(rule, reason)| Suppressed {
            on: Item::Deck,
            rule,
            reason,
        })
        .collect();
    let id = id?.value;
    Some(Deck {
        title: title.unwrap_or_else(|| id.clone()),
        id: DeckId::new(id),
        revision,
        about,
        language: if language.is_empty() {
            "en".to_owned()
        } else {
            language
        },
        license,
        author,
        sources: Vec::new(),
        names: Vec::new(),
        topics: Vec::new(),
        facts: Vec::new(),
        questions: Vec::new(),
        levels,
        suppressed,
    })
}

/// The rules whose level the author changed.
fn levels(fields: &mut Fields<'_, '_>) -> Vec<(String, Level)> {
    let mut levels = Vec::new();
    for (_, [rule, level]) in fields.tuples("levels", Shape::Pairs) {
        let rule = fields.string("levels", rule, Shape::Text);
        let level = match level.span.of(fields.text) {
            "Error" => Some(Level::Error),
            "Warning" => Some(Level::Warning),
            "Info" => Some(Level::Info),
            _ => {
                fields.wrong("levels", level, Shape::Level);
                None
            }
        };
        if let (Some(rule), Some(level)) = (rule, level) {
            levels.push((rule.value, level));
        }
    }
    levels
}

/// The rules that an item does not follow, each with the reason.
fn suppressed(fields: &mut Fields<'_, '_>) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (_, [rule, reason]) in fields.tuples("suppress", Shape::Pairs) {
        let rule = fields.string("suppress", rule, Shape::Text);
        let reason = fields
            .string("suppress", reason, Shape::Text)
            .and_then(|reason| fields.filled("suppress", reason));
        if let (Some(rule), Some(reason)) = (rule, reason) {
            all.push((rule.value, reason.value));
        }
    }
    all
}

/// Whether the deck is in a format of a later program. Then nothing else is said of it: what is
/// odd here may be right there.
fn is_newer(fields: &mut Fields<'_, '_>) -> bool {
    let Some(node) = fields.get("format") else {
        fields.missing("format");
        return false;
    };
    let format = fields.count("format", node, Shape::Count);
    let Some(found) = format.filter(|found| *found > FORMAT) else {
        return false;
    };
    let known = FORMAT;
    *fields.sink = Sink::default();
    fields
        .sink
        .push(node.span, Problem::NewerFormat { found, known });
    true
}

/// The deck's own fields, each once; a list that is none is reported.
fn header_fields<'f>(text: &str, sink: &mut Sink, fields: &'f [Entry]) -> Vec<&'f Entry> {
    let name = |entry: &Entry| -> &str { entry.key.map(|key| key.of(text)).unwrap_or_default() };
    for entry in fields {
        if let Some(list) = List::of(name(entry))
            && !matches!(entry.value.value, Value::Broken)
        {
            let field = list.field();
            let wanted = Shape::Items;
            sink.push(entry.value.span, Problem::WrongType { field, wanted });
        }
    }
    // The scanner has reported what is unknown or stands twice.
    let mut known: Vec<&Entry> = Vec::new();
    for entry in fields {
        if HEADER.contains(&name(entry)) && known.iter().all(|other| name(other) != name(entry)) {
            known.push(entry);
        }
    }
    known
}

/// An item that was read: its id, and what was made of it if nothing is wrong.
struct Made<T> {
    id: At<String>,
    value: Option<T>,
}

impl Build<'_, '_> {
    /// Notes the ids of what could not be read, so that references to it are not called unknown.
    fn note_lost(&mut self, items: &[Raw]) {
        for raw in items {
            let noun = raw.item.kind.map(ItemKind::noun);
            if (noun.is_none() || raw.item.group.is_none())
                && let Some(id) = raw.id(self.text)
            {
                self.ids.lose(noun, &id, raw.item.start);
            }
        }
    }

    /// Reads one item of the `known` fields with `read`; an id that stands twice makes the second one bad.
    fn item<T>(
        &mut self,
        (raw, kind): (&Raw, ItemKind),
        known: &[&'static str],
        read: impl FnOnce(&mut Fields<'_, '_>, &Ids<'_>) -> Option<T>,
    ) -> Option<Made<T>> {
        let (mark, losses) = (self.sink.count(), self.sink.losses());
        let group = raw.item.group.as_ref()?;
        let from = (self.text, &mut *self.sink);
        let mut fields = Fields::new(from, (kind.word(), raw.item.start), group, known);
        let id = fields
            .needed("id")
            .and_then(|id| ids::checked(&mut fields, id));
        let value = read(&mut fields, &self.ids);
        let suppressed = suppressed(&mut fields);
        let Some(id) = id else {
            if let Some(id) = raw.id(self.text) {
                self.ids.lose(Some(kind.noun()), &id, raw.item.start);
            }
            return None;
        };
        let fresh = self.ids.add(self.sink, kind.noun(), &id);
        let good = fresh && !raw.broken && self.sink.losses() == losses && value.is_some();
        if fresh && good {
            self.ids.mark_good(kind.noun(), &id.value);
        }
        let item = self.ids.shared(kind.noun(), &id.value);
        self.sink.name_since(mark, &item);
        if fresh {
            let on = kind.item(item);
            for (rule, reason) in suppressed {
                let on = on.clone();
                self.deck.suppressed.push(Suppressed { on, rule, reason });
            }
            self.spots.add(on, raw.item.start.start..raw.item.end);
        }
        Some(Made {
            id,
            value: value.filter(|_| good),
        })
    }

    fn topic(&mut self, item: (&Raw, ItemKind)) {
        let made = self.item(item, &["id", "title", "read", "suppress"], |fields, _| {
            let title = fields.needed("title");
            let read = fields.plain("read");
            Some((title?.value, read))
        });
        if let Some(Made {
            id,
            value: Some((title, read)),
        }) = made
        {
            self.deck.topics.push(Topic {
                id: self.ids.shared(Noun::Topic, &id.value),
                title,
                read,
            });
        }
    }

    /// The topic of facts that name none, made when the first one needs it.
    fn only_topic(&mut self) -> ItemId {
        let id = ItemId::new(ONLY_TOPIC);
        if !std::mem::replace(&mut self.needs_topic, true) {
            self.deck.topics.push(Topic {
                id: id.clone(),
                title: self.deck.title.clone(),
                read: String::new(),
            });
        }
        id
    }
}

/// The item that an id refers to; why it cannot is reported.
fn resolve(
    fields: &mut Fields<'_, '_>,
    ids: &Ids<'_>,
    noun: Noun,
    id: &At<String>,
) -> Option<ItemId> {
    is_known(fields, ids, noun, id).then(|| ids.shared(noun, &id.value))
}

/// Whether an id refers to a good item; why it does not is reported.
fn is_known(fields: &mut Fields<'_, '_>, ids: &Ids<'_>, noun: Noun, id: &At<String>) -> bool {
    let good = ids.is_good(noun, &id.value) == Some(true);
    if !good {
        ids.refuse(fields.sink, noun, id);
    }
    good
}
