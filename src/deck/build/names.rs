//! The names of a deck, to be found by their ids and by their spellings.

use std::collections::BTreeMap;

use crate::deck::fold::compared;
use crate::deck::model::Name;

/// The good names.
#[derive(Debug)]
pub(super) struct Names {
    list: Vec<Name>,
    by_id: BTreeMap<String, usize>,
    by_form: BTreeMap<String, usize>,
}

impl Names {
    /// Of names with one spelling the first is found by it.
    pub(super) fn new(list: Vec<Name>) -> Self {
        let mut by_id = BTreeMap::new();
        let mut by_form = BTreeMap::new();
        for (index, name) in list.iter().enumerate() {
            by_id.insert(name.id.as_str().to_owned(), index);
            for form in std::iter::once(&name.text).chain(&name.also) {
                by_form.entry(compared(form)).or_insert(index);
            }
        }
        Self {
            list,
            by_id,
            by_form,
        }
    }

    /// The name with this id.
    pub(super) fn get(&self, id: &str) -> Option<&Name> {
        self.list.get(*self.by_id.get(id)?)
    }

    /// The name that is spelled so.
    pub(super) fn spelled(&self, text: &str) -> Option<&Name> {
        self.list.get(*self.by_form.get(&compared(text))?)
    }
}
