//! Puts the decks of all files together: of two with one id the first counts,
//! and an own one takes the place of a shipped one. Decks are shared, not copied.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::known::Known;
use crate::app::{DeckFault, Used};
use crate::deck::{Deck, DeckId, Diagnostic, Problem};

/// What was gathered so far.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    pub(super) own: Vec<&'a Arc<Deck>>,
    pub(super) files: BTreeMap<DeckId, PathBuf>,
    pub(super) faults: Vec<DeckFault>,
}

impl<'a> Gathered<'a> {
    /// The same id twice in one folder: the first file counts.
    pub(super) fn take(&mut self, path: &Path, known: &'a Known) {
        let mut fault = known.fault();
        if let Some(deck) = &known.deck {
            if let Some(first) = self.files.get(&deck.id) {
                let first = first.file_name().unwrap_or_default().to_string_lossy();
                let twice = Diagnostic::of_file(Problem::DuplicateDeck {
                    id: deck.id.to_string(),
                    first: first.into_owned(),
                });
                let told = fault.get_or_insert_with(|| DeckFault {
                    file: known.name.clone(),
                    diagnostics: Vec::new(),
                    used: Used::Rest,
                });
                told.diagnostics.push(twice);
            } else {
                self.files.insert(deck.id.clone(), path.to_owned());
                self.own.push(deck);
            }
        }
        self.faults.extend(fault);
    }
}

/// An own deck takes the place of the shipped one with its id.
pub(super) fn own_over_shipped<'a>(
    mut own: Vec<&'a Arc<Deck>>,
    shipped: impl Iterator<Item = &'a Arc<Deck>>,
) -> Vec<Arc<Deck>> {
    let mut decks: Vec<Arc<Deck>> = Vec::new();
    for shipped in shipped {
        match own.iter().position(|deck| deck.id == shipped.id) {
            Some(place) => decks.push(Arc::clone(own.remove(place))),
            None => decks.push(Arc::clone(shipped)),
        }
    }
    decks.extend(own.into_iter().cloned());
    decks
}
