//! The items that facts and questions share: sources and names.

use std::borrow::Borrow;
use std::collections::BTreeSet;

use super::{Build, Made};
use crate::deck::diagnostic::{Noun, Problem, Shape};
use crate::deck::fold::compared;
use crate::deck::id::ItemId;
use crate::deck::kind::ItemKind;
use crate::deck::model::{Name, NameKind, Source};
use crate::deck::parse::Raw;
use crate::deck::read::{At, Fields};

const SOURCE: [&str; 10] = [
    "id",
    "title",
    "author",
    "publisher",
    "written",
    "inferred",
    "url",
    "text",
    "note",
    "suppress",
];
const NAME: [&str; 8] = [
    "id", "kind", "text", "also", "not", "since", "until", "suppress",
];

impl Build<'_, '_> {
    pub(super) fn source(&mut self, item: (&Raw, ItemKind)) {
        let made = self.item(item, &SOURCE, |fields, _| {
            let title = fields.needed("title");
            let (author, publisher) = (fields.plain("author"), fields.plain("publisher"));
            let written = fields.date("written");
            let inferred = fields
                .bool("inferred")
                .is_some_and(|inferred| inferred.value);
            let (url, text) = (fields.plain("url"), fields.plain("text"));
            let note = fields.plain("note");
            Some(Source {
                id: ItemId::new(""),
                title: title?.value,
                author,
                publisher,
                written,
                inferred,
                url,
                text,
                note,
            })
        });
        if let Some(Made {
            id,
            value: Some(source),
        }) = made
        {
            self.deck.sources.push(Source {
                id: self.ids.shared(Noun::Source, &id.value),
                ..source
            });
        }
    }

    pub(super) fn name(&mut self, item: (&Raw, ItemKind)) {
        let made = self.item(item, &NAME, |fields, _| {
            let kind = name_kind(fields);
            let text = fields.needed("text");
            let also = fields.texts("also");
            let not = fields.texts("not");
            let (since, until) = (fields.date("since"), fields.date("until"));
            let text = text?;
            let also_right = also.iter().map(|form| &form.value);
            never_right(fields, &not, std::iter::once(&text.value).chain(also_right));
            Some(Name {
                id: ItemId::new(""),
                kind: kind?,
                text: text.value,
                also: also.into_iter().map(|form| form.value).collect(),
                not: not.into_iter().map(|form| form.value).collect(),
                since,
                until,
            })
        });
        if let Some(Made {
            id,
            value: Some(name),
        }) = made
        {
            self.deck.names.push(Name {
                id: self.ids.shared(Noun::Name, &id.value),
                ..name
            });
        }
    }
}

fn name_kind(fields: &mut Fields<'_, '_>) -> Option<NameKind> {
    if fields.get("kind").is_none() {
        fields.missing("kind");
    }
    let word = fields.word("kind", Shape::NameKind)?;
    let kind = match word.value {
        "Person" => NameKind::Person,
        "Organisation" => NameKind::Organisation,
        "Place" => NameKind::Place,
        "Work" => NameKind::Work,
        "Thing" => NameKind::Thing,
        _ => {
            let (field, wanted) = ("kind", Shape::NameKind);
            fields
                .sink
                .push(word.span, Problem::WrongType { field, wanted });
            return None;
        }
    };
    Some(kind)
}

/// Reports forms that are said never to be right and are right all the same.
pub(super) fn never_right(
    fields: &mut Fields<'_, '_>,
    not: &[At<String>],
    right: impl Iterator<Item = impl Borrow<String>>,
) {
    if not.is_empty() {
        return;
    }
    let right: BTreeSet<String> = right.map(|form| compared(form.borrow())).collect();
    for form in not {
        if right.contains(&compared(&form.value)) {
            let text = form.value.clone();
            fields.sink.push(form.span, Problem::NeverIsRight { text });
        }
    }
}
