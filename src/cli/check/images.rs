//! The images that a deck names, held against the files beside it.

use std::path::Path;

use super::Read;
use crate::deck::{Deck, Diagnostic, Finder, Image, Item, ItemId, Problem, Spot};
use crate::store::StoreError;
use crate::store::disk::RealDisk;
use crate::store::images::{Refused, inspect};

/// Adds what is wrong with the images of a deck that was read to its problems.
pub(super) fn look(read: &mut Read) -> Result<(), StoreError> {
    let Some(deck) = &read.parsed.deck else {
        return Ok(());
    };
    let folder = read.path.parent().unwrap_or_else(|| Path::new(""));
    let finder = Finder::new(&read.text, &read.parsed.spots);
    let mut found = Vec::new();
    for (on, id, image) in named(deck) {
        let fault = match inspect(&RealDisk, folder, &image.file) {
            Ok(()) => continue,
            Err(Refused::Fault(fault)) => fault,
            Err(Refused::Store(error)) => return Err(error),
        };
        let spot = Spot {
            field: "image",
            words: &image.file,
        };
        found.push(Diagnostic {
            place: finder.place(&on, spot),
            item: Some(id),
            problem: Problem::ImageFile {
                file: image.file.clone(),
                fault,
            },
        });
    }
    read.parsed.diagnostics.extend(found);
    Ok(())
}

/// All images of a deck, each with its item and that one's id.
fn named(deck: &Deck) -> impl Iterator<Item = (Item, ItemId, &Image)> {
    let facts = deck.facts.iter().filter_map(|fact| {
        let id = fact.id.clone();
        Some((Item::Fact(id.clone()), id, fact.image.as_ref()?))
    });
    let questions = deck.questions.iter().filter_map(|question| {
        let key = question.key.as_str();
        let id = ItemId::new(key.split_once('/').map_or(key, |(_, id)| id));
        Some((Item::Question(id.clone()), id, question.image.as_ref()?))
    });
    facts.chain(questions)
}
