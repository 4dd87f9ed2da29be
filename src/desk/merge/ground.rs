//! A merge on the ground of one side: what the other side changed, took out
//! and added is made there. It gives up where items cannot be told apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::deck::List;
use crate::deck::outline::{Field, Outline, Row, Written, outline};
use crate::deck::patch::Patch;

use super::item::{Both, together};
use super::{Conflict, Merged, On, comments, head, order};
use crate::desk::change::Change;
use crate::desk::made::one;

/// An item by its list and id.
type Key<'a> = (List, &'a str);

/// A version of the deck, its items by their keys.
struct Version<'a> {
    text: &'a str,
    outline: &'a Outline,
    rows: BTreeMap<Key<'a>, usize>,
}

impl<'a> Version<'a> {
    /// `None` if some item is broken or has no id, or two have the same.
    fn new(text: &'a str, outline: &'a Outline) -> Option<Self> {
        outline.end?;
        let mut rows = BTreeMap::new();
        for (place, row) in outline.rows.iter().enumerate() {
            row.fields.as_ref()?;
            if row.id().is_empty() || rows.insert((row.kind.list(), row.id()), place).is_some() {
                return None;
            }
        }
        Some(Self {
            text,
            outline,
            rows,
        })
    }

    fn row(&self, key: &Key<'_>) -> Option<&'a Row> {
        self.outline.rows.get(*self.rows.get(key)?)
    }

    fn item(&self, key: &Key<'_>) -> Option<&'a str> {
        self.text.get(self.row(key)?.bytes.clone())
    }

    fn value(&self, field: Option<&Field>) -> Option<String> {
        Some(self.text.get(field?.value.clone())?.to_owned())
    }
}

/// Merges; `None` if the sides cannot be told apart by items.
pub(super) fn merged(base: &str, mine: &str, theirs: &str) -> Option<Merged> {
    let outlines = [base, mine, theirs].map(outline);
    let [b, m, t] = &outlines;
    let base = Version::new(base, b)?;
    let mine = Version::new(mine, m)?;
    let theirs = Version::new(theirs, t)?;
    let mut merge = Merge {
        base: &base,
        mine: &mine,
        theirs: &theirs,
        conflicts: Vec::new(),
        patches: Vec::new(),
        gone: Vec::new(),
        come: BTreeSet::new(),
    };
    merge.items();
    let head = merge.head();
    let mut text = merge.changed()?;
    for change in head {
        text = one(&text, &outline(&text), &change).ok()?;
    }
    let text = merge.added(text)?;
    let text = order::ordered(&text, [b, m, t])?;
    let versions = [(base.text, b), (mine.text, m), (theirs.text, t)];
    let text = comments::together(&text, versions).unwrap_or(text);
    // Whatever came of it, all its items must be there to be read.
    Version::new(&text, &outline(&text))?;
    Some(Merged {
        text,
        conflicts: merge.conflicts,
    })
}

struct Merge<'a> {
    base: &'a Version<'a>,
    mine: &'a Version<'a>,
    theirs: &'a Version<'a>,
    conflicts: Vec<Conflict>,
    /// Items of `theirs` that change.
    patches: Vec<Patch>,
    /// Rows of `theirs` that go.
    gone: Vec<usize>,
    /// Items of `mine` that come in.
    come: BTreeSet<Key<'a>>,
}

impl<'a> Merge<'a> {
    fn items(&mut self) {
        let mut all: Vec<Key<'a>> = Vec::new();
        for version in [self.theirs, self.mine] {
            for row in &version.outline.rows {
                all.push((row.kind.list(), row.id()));
            }
        }
        let mut seen = BTreeSet::new();
        for key in all {
            if seen.insert(key) {
                self.item(key);
            }
        }
    }

    fn item(&mut self, key: Key<'a>) {
        let base = self.base.item(&key);
        let mine = self.mine.item(&key);
        let theirs = self.theirs.item(&key);
        if mine == theirs || mine == base {
            return;
        }
        match (mine, theirs) {
            (Some(mine), Some(_)) if theirs == base => self.put(&key, mine.to_owned()),
            (Some(_), Some(_)) => self.both(key),
            (Some(_), None) if base.is_none() => {
                self.come.insert(key);
            }
            (None, Some(_)) if theirs == base || self.alike(&key, self.theirs) => {
                self.gone.extend(self.theirs.rows.get(&key));
            }
            (Some(_), None) if self.alike(&key, self.mine) => {}
            (Some(_) | None, _) => self.disagree(key),
        }
    }

    /// Whether an item says what it said before, whatever its spacing and comments.
    fn alike(&self, key: &Key<'_>, version: &Version<'_>) -> bool {
        match (self.base.row(key), version.row(key)) {
            (Some(was), Some(is)) => said(was) == said(is),
            (None | Some(_), None | Some(_)) => false,
        }
    }

    fn put(&mut self, key: &Key<'_>, item: String) {
        if let Some(row) = self.theirs.row(key) {
            self.patches.push(Patch::new(row.bytes.clone(), item));
        }
    }

    /// Both sides changed the item, or added one with its id.
    fn both(&mut self, key: Key<'a>) {
        let (Some(mine), Some(theirs)) = (self.mine.row(&key), self.theirs.row(&key)) else {
            return;
        };
        if said(mine) == said(theirs) {
            return;
        }
        let Some(base) = self.base.row(&key) else {
            return self.disagree(key);
        };
        let both = Both {
            base: (self.base.text, base),
            mine: (self.mine.text, mine),
            theirs: (self.theirs.text, theirs),
        };
        match together(&both) {
            Some(together) => {
                self.put(&key, together.item);
                self.conflicts.extend(together.conflicts);
            }
            None => self.disagree(key),
        }
    }

    fn disagree(&mut self, key: Key<'a>) {
        let owned = |item: Option<&str>| item.map(str::to_owned);
        self.conflicts.push(Conflict {
            on: On::Item(key.0, key.1.to_owned()),
            base: owned(self.base.item(&key)),
            mine: owned(self.mine.item(&key)),
            theirs: owned(self.theirs.item(&key)),
        });
    }

    /// The text of `theirs` with the items that changed, without those that go.
    fn changed(&self) -> Option<String> {
        let changes = Change::Patches(self.patches.clone());
        let text = one(self.theirs.text, self.theirs.outline, &changes).ok()?;
        if self.gone.is_empty() {
            return Some(text);
        }
        one(&text, &outline(&text), &Change::Remove(self.gone.clone())).ok()
    }

    /// The changes of the deck's own fields.
    fn head(&mut self) -> Vec<Change> {
        let mut changes = Vec::new();
        let names = self.mine.outline.head.iter().chain(&self.base.outline.head);
        let names: BTreeSet<&str> = names.map(|field| field.name.as_str()).collect();
        for name in names.into_iter().filter_map(head) {
            let [base, mine, theirs] =
                [self.base, self.mine, self.theirs].map(|version| version.outline.head(name));
            if self.is_of_mine([base, mine, theirs]) {
                continue;
            }
            let [was, here, there] = [base, mine, theirs].map(|field| field.map(|f| &f.written));
            if here == there || here == was {
                continue;
            }
            if there == was {
                changes.push(Change::Head {
                    field: name,
                    to: here.cloned(),
                });
                continue;
            }
            self.conflicts.push(Conflict {
                on: On::Head(name.to_owned()),
                base: self.base.value(base),
                mine: self.mine.value(mine),
                theirs: self.theirs.value(theirs),
            });
        }
        changes
    }

    /// A field of the deck that stands in all three, and that only `mine` has written in another
    /// way, is taken as it stands there, with the comments inside of it.
    fn is_of_mine(&mut self, [base, mine, theirs]: [Option<&Field>; 3]) -> bool {
        let [was, there] = [(self.base, base), (self.theirs, theirs)].map(|(of, f)| of.value(f));
        let (Some(here), Some(field)) = (self.mine.value(mine), theirs) else {
            return false;
        };
        let is_so = was == there && Some(&here) != was.as_ref();
        if is_so {
            self.patches.push(Patch::new(field.value.clone(), here));
        }
        is_so
    }

    /// The text with the items that only `mine` has, each behind the one it follows there.
    fn added(&self, mut text: String) -> Option<String> {
        for list in List::ALL {
            let mut before: Vec<&str> = Vec::new();
            for (_, row) in self.mine.outline.of(list) {
                let key = (list, row.id());
                if self.come.contains(&key) {
                    text = come(&text, (list, self.mine.item(&key)?), &before)?;
                }
                before.push(row.id());
            }
        }
        Some(text)
    }
}

/// A text with an item behind the nearest of those that it follows, or before all others.
fn come(text: &str, (list, item): (List, &str), before: &[&str]) -> Option<String> {
    let old = outline(text);
    let after = before.iter().rev().find_map(|id| old.find(list, id));
    let first = old.of(list).next().map(|(place, _)| place);
    let insert = Change::Insert {
        list,
        text: item.to_owned(),
        after,
    };
    let text = one(text, &old, &insert).ok()?;
    match (after, first) {
        (None, Some(first)) => {
            let new = outline(&text);
            let (row, _) = new.of(list).last()?;
            one(&text, &new, &Change::Move { row, beside: first }).ok()
        }
        (Some(_), _) | (None, None) => Some(text),
    }
}

/// What an item says, without its places.
fn said(row: &Row) -> (crate::deck::ItemKind, Vec<(&str, &Written)>) {
    let fields = row.fields.iter().flatten();
    let mut said: Vec<_> = fields
        .map(|field| (field.name.as_str(), &field.written))
        .collect();
    said.sort_by_key(|(name, _)| *name);
    (row.kind, said)
}
