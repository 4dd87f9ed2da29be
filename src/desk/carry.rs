//! Facts that go to another deck with what they need there: their questions,
//! topics, sources and names. What the other deck has already is used; ids are
//! made free there. It works out changes and makes none. Images are at hand in
//! the other deck: they lie in the one folder beside all decks of a person.

use std::collections::{BTreeMap, BTreeSet};

use crate::deck::outline::{Outline, Row, Written};
use crate::deck::{ItemKind, List, compared};

use super::change::{Change, Refused};
use super::id;
use super::made::alone;
use super::refs::{self, Then};
use super::rows;

/// Whether facts stay where they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// They are in both decks afterwards.
    Copy,
    /// They leave their deck, and their progress: to the program they are new facts there.
    Move,
}

/// What carrying facts changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Carried {
    /// In the deck that they come from; nothing if they are copied.
    pub here: Vec<Change>,
    /// In the deck that they go to.
    pub there: Vec<Change>,
}

/// Works out what carries these facts from a deck to another. Questions go with them whose facts
/// all go. What is not a fact among the rows is left out.
pub fn carry(
    text: &str,
    here: &Outline,
    facts: &[usize],
    there: &Outline,
    way: Way,
) -> Result<Carried, Refused> {
    let is_fact = |row: &&usize| {
        let row = here.rows.get(**row);
        row.is_some_and(|row| row.kind == ItemKind::Fact)
    };
    let facts: BTreeSet<usize> = facts.iter().filter(is_fact).copied().collect();
    if facts.is_empty() {
        return Err(Refused::NoItem);
    }
    let carry = Carry { text, here, there };
    let going = carry.going(&facts);
    let ids = carry.ids(&going);
    let mut changes = Vec::new();
    for list in List::ALL {
        for place in &going {
            let row = here.rows.get(*place).ok_or(Refused::NoItem)?;
            if row.kind.list() == list
                && let Some(New::Comes(id)) = ids.get(&(list, row.id()))
            {
                changes.push(Change::Insert {
                    list,
                    text: carry.item(row, id, &ids)?,
                    after: None,
                });
            }
        }
    }
    let gone: Vec<usize> = facts.into_iter().collect();
    Ok(Carried {
        here: match way {
            Way::Copy => Vec::new(),
            Way::Move => rows::remove(here, &gone),
        },
        there: changes,
    })
}

/// The id that an item has in the other deck.
#[derive(Debug, Clone, PartialEq, Eq)]
enum New {
    /// It comes in with this id.
    Comes(String),
    /// The other deck has it with this id.
    There(String),
}

impl New {
    fn id(&self) -> &str {
        match self {
            Self::Comes(id) | Self::There(id) => id,
        }
    }
}

type Ids<'a> = BTreeMap<(List, &'a str), New>;

struct Carry<'a> {
    text: &'a str,
    here: &'a Outline,
    there: &'a Outline,
}

impl<'a> Carry<'a> {
    /// All rows that go, in the order of the file.
    fn going(&self, facts: &BTreeSet<usize>) -> BTreeSet<usize> {
        let rows = |places: &BTreeSet<usize>| -> Vec<&'a Row> {
            let rows = places.iter().filter_map(|place| self.here.rows.get(*place));
            rows.collect()
        };
        let ids: BTreeSet<&str> = rows(facts).into_iter().map(Row::id).collect();
        let mut going = facts.clone();
        let questions = self.here.of(List::Questions).filter(|(_, row)| {
            let asked = row.facts();
            !asked.is_empty() && asked.iter().all(|id| ids.contains(id))
        });
        going.extend(questions.map(|(place, _)| place));
        let mut needed = BTreeSet::new();
        for row in rows(&going) {
            for (list, id) in refs::of(row) {
                // A fact that is only mentioned stays behind.
                if list != List::Facts {
                    needed.extend(self.here.find(list, &id));
                }
            }
            if row.kind == ItemKind::Fact {
                needed.extend(self.spelled(row));
                needed.extend(self.only_source().filter(|_| row.field("from").is_none()));
            }
        }
        going.extend(needed);
        going
    }

    /// The name that the braces of a fact spell, if its answer is left out.
    fn spelled(&self, row: &Row) -> Option<usize> {
        if row.field("answer").is_some() {
            return None;
        }
        let gap = crate::deck::gapped(row.text("says")).ok()?.gap;
        let gap = compared(&gap);
        let names = self.here.of(List::Names);
        let mut names = names.filter(|(_, name)| {
            let also = name.field("also").map(|field| field.written.elements());
            let also = also.unwrap_or_default().iter().filter_map(Written::as_text);
            also.chain([name.text("text")])
                .any(|form| compared(form) == gap)
        });
        names.next().map(|(place, _)| place)
    }

    /// The source that facts have which name none.
    fn only_source(&self) -> Option<usize> {
        let mut sources = self.here.of(List::Sources).map(|(place, _)| place);
        sources.next().filter(|_| sources.next().is_none())
    }

    /// The ids of all that goes.
    fn ids(&self, going: &BTreeSet<usize>) -> Ids<'a> {
        let mut ids = Ids::new();
        for place in going {
            let Some(row) = self.here.rows.get(*place) else {
                continue;
            };
            let list = row.kind.list();
            let known = self.known(row).map(|id| New::There(id.to_owned()));
            let new = known.unwrap_or_else(|| New::Comes(self.free(row, &ids)));
            ids.insert((list, row.id()), new);
        }
        ids
    }

    /// An id that no item of the other deck has, and none that comes in.
    fn free(&self, row: &Row, ids: &Ids<'_>) -> String {
        let list = row.kind.list();
        let own = if row.id().is_empty() {
            "copy"
        } else {
            row.id()
        };
        let taken = |id: &str| {
            let mut made = ids.iter().filter(|((of, _), _)| *of == list);
            self.there.find(list, id).is_some() || made.any(|(_, new)| new.id() == id)
        };
        id::free(own, taken)
    }

    /// The id in the other deck of what it has already: the same name, topic or source.
    fn known(&self, row: &Row) -> Option<&'a str> {
        let title = match row.kind {
            ItemKind::Source | ItemKind::Topic => "title",
            ItemKind::Name => "text",
            ItemKind::Fact | ItemKind::Question(_) => return None,
        };
        let same = |other: &&Row| {
            let alike = |field: &str| compared(row.text(field)) == compared(other.text(field));
            let kind = |row: &Row| row.field("kind").map(|field| field.written.clone());
            !other.id().is_empty() && alike(title) && alike("url") && kind(row) == kind(other)
        };
        let others = self.there.of(row.kind.list()).map(|(_, other)| other);
        let found = others.filter(same).map(Row::id);
        // Of several the one with the same id.
        found.max_by_key(|id| *id == row.id())
    }

    /// An item as it stands in the other deck.
    fn item(&self, row: &Row, id: &str, ids: &Ids<'_>) -> Result<String, Refused> {
        let act = |list: List, id: &str| match ids.get(&(list, id)) {
            Some(new) if new.id() == id => Then::Keep,
            Some(new) => Then::Id(new.id().to_owned()),
            None if list == List::Facts => Then::Drop,
            None => Then::Keep,
        };
        let mut changes = refs::changes(0, row, &act);
        let mut set = |field, text: &str| {
            changes.push(Change::Set {
                row: 0,
                field,
                to: Some(Written::text(text)),
            });
        };
        set("id", id);
        if row.kind == ItemKind::Fact && row.field("from").is_none() {
            let source = self.only_source().and_then(|at| self.here.rows.get(at));
            if let Some(source) = source.and_then(|row| ids.get(&(List::Sources, row.id()))) {
                set("from", source.id());
            }
        }
        if row.fields.is_none() {
            return Err(Refused::Broken);
        }
        alone(self.text, row, &changes).ok_or(Refused::Broken)
    }
}
