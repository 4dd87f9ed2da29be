//! Which decks the commands work with, and what is said of how they were read.

use std::path::Path;

use crate::app::{DeckFault, Settings, shelf};
use crate::cli::{Args, Failed, complain};
use crate::deck::{DeckId, Library};
use crate::store::Place;
use crate::store::decks::{Decks, From, Shelf};
use crate::text::{Arg, Texts};

/// The decks that are wanted: those of the folder on the command line, or the student's own.
pub(in crate::cli) fn shelf(place: &Place, args: &Args, settings: &Settings) -> Shelf {
    let usual = place.decks();
    Shelf::new(match (&args.decks, &settings.decks) {
        (Some(folder), _) => From::Folder(folder),
        (None, Some(chosen)) => From::Chosen {
            folder: Path::new(chosen),
            usual: &usual,
        },
        (None, None) => From::Student(&usual),
    })
}

/// Where decks are, for the settings.
pub(super) fn shelf_state(place: &Place, args: &Args) -> shelf::State {
    let named = args.decks.as_ref();
    shelf::State {
        usual: place.decks().display().to_string(),
        named: named.map(|folder| folder.display().to_string()),
        ..shelf::State::default()
    }
}

/// What a person should know of how the decks were read.
pub(super) fn deck_notices(texts: &Texts, decks: &Decks) -> Vec<String> {
    let missing = decks.missing.iter();
    let missing = missing.map(|path| texts.about_path("shelf-missing", path));
    let unread = decks.unread.iter().map(|error| texts.store_error(error));
    missing.chain(unread).collect()
}

/// Tells on stderr which decks could not be read.
pub(super) fn report(texts: &Texts, decks: &Decks) {
    for error in &decks.unread {
        complain(&texts.store_error(error));
    }
    for fault in &decks.faults {
        complain(&deck_fault(texts, fault));
    }
}

fn deck_fault(texts: &Texts, fault: &DeckFault) -> String {
    let count = Arg::from(fault.diagnostics.len());
    texts.say_with(
        "cli-deck-fault",
        [("file", Arg::from(&fault.file)), ("count", count)],
    )
}

/// Whether there is anything to work with, and the deck that was asked for.
pub(in crate::cli) fn check_decks(
    texts: &Texts,
    library: &Library,
    deck: Option<&DeckId>,
) -> Result<(), Failed> {
    if library.decks().is_empty() {
        return Err(Failed(texts.say("cli-no-decks")));
    }
    let Some(deck) = deck.filter(|deck| library.deck(deck).is_none()) else {
        return Ok(());
    };
    let known = library.decks().iter().map(|deck| deck.id.as_str());
    let known: Vec<&str> = known.collect();
    Err(Failed(texts.say_with(
        "cli-no-deck",
        [
            ("deck", Arg::from(deck.as_str())),
            ("known", Arg::from(known.join(", "))),
        ],
    )))
}
