//! Small windows about deck files: where a copy goes, which folder is read, what
//! a file that was brought would change.

use egui::{Id, Ui};

use super::{titled, way_out};
use crate::app::shelf::{Changes, Message as Shelved, Offer, changes};
use crate::app::{Dialog, Message};
use crate::deck::{Deck, DeckId};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, TextField, note, rule, say, scrolling_part, text_field};

/// The most lines of one list of changes.
const MOST: usize = 5;

/// The words of a window with a path: what it is about, the path's name, what its button does.
struct Words {
    about: &'static str,
    path: &'static str,
    does: &'static str,
}

/// Draws the window that is open, if it is one of these.
pub(super) fn show(ui: &Ui, view: &mut View<'_>, open: &Dialog) {
    match open {
        Dialog::Copy(deck) => {
            let title = copy_title(view, deck);
            titled(ui, view, ("copy", 560.0), &title, copy);
        }
        Dialog::DeckFolder => {
            let title = view.say("settings-decks-folder");
            titled(ui, view, ("folder.decks", 560.0), &title, folder);
        }
        Dialog::Brought => {
            let title = brought_title(view);
            titled(ui, view, ("brought", 560.0), &title, brought);
        }
        Dialog::NotADeck(why) => {
            let title = view.say("shelf-no-deck-title");
            titled(ui, view, ("no-deck", 560.0), &title, |ui, view| {
                no_deck(ui, view, why);
            });
        }
        Dialog::Keys
        | Dialog::Fault
        | Dialog::Unsaved
        | Dialog::Problems
        | Dialog::Found
        | Dialog::InUse
        | Dialog::Export
        | Dialog::Import
        | Dialog::Restore
        | Dialog::HandIn
        | Dialog::Figure
        | Dialog::Image(_) => {}
    }
}

fn copy(ui: &mut Ui, view: &mut View<'_>) {
    let words = Words {
        about: "shelf-copy-note",
        path: "whole-path",
        does: "shelf-copy-do",
    };
    with_path(ui, view, &words, |_| Shelved::Copy);
}

fn folder(ui: &mut Ui, view: &mut View<'_>) {
    let words = Words {
        about: "shelf-folder-note",
        path: "shelf-folder-path",
        does: "shelf-folder-do",
    };
    with_path(ui, view, &words, Shelved::Folder);
}

fn with_path(ui: &mut Ui, view: &mut View<'_>, words: &Words, does: fn(String) -> Shelved) {
    note(ui, Type::Note, &view.say(words.about));
    let images = images_of_copy(view);
    if images > 0 {
        let count = [("count", Arg::from(images))];
        note(ui, Type::Note, &view.say_with("shelf-copy-images", count));
    }
    ui.add_space(12.0);
    let mut path = view.model.whole.path.clone();
    let name = view.say(words.path);
    let field = TextField::new(Id::unique(("shelf", words.does)), &name, &mut path);
    if text_field(ui, field).changed() {
        view.send(Message::WholePath(path.clone()));
    }
    ui.add_space(16.0);
    let labels = [words.does, "whole-choose", "dialog-close", "key-esc"].map(|key| view.say(key));
    let [label, choose, close, esc] = &labels;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(12.0, 12.0);
        let ready = !path.trim().is_empty();
        if ui.add(Button::primary(label).enabled(ready)).clicked() {
            view.send(Message::Shelf(does(path.trim().to_owned())));
        }
        let choose = Button::bordered(choose).icon(Icon::FolderOpen);
        if ui.add(choose).clicked() {
            view.send(Message::ChooseFile);
        }
        if ui.add(Button::bordered(close).cap(esc)).clicked() {
            view.send(Message::Close);
        }
    });
}

/// How many images the deck has that is to be copied.
fn images_of_copy(view: &View<'_>) -> usize {
    let Some(Dialog::Copy(deck)) = &view.model.dialog else {
        return 0;
    };
    let deck = view.model.library.deck(deck);
    deck.map_or(0, |deck| deck.image_files().len())
}

/// The title of the window for a copy.
fn copy_title(view: &View<'_>, deck: &DeckId) -> String {
    let known = view.model.library.deck(deck);
    let title = known.map_or(deck.as_str(), |deck| deck.title.as_str());
    view.say_with("shelf-copy-title", [("deck", Arg::from(title))])
}

fn no_deck(ui: &mut Ui, view: &mut View<'_>, why: &str) {
    for sentence in why.split("\n\n") {
        note(ui, Type::Body, sentence);
        ui.add_space(4.0);
    }
    way_out(ui, view);
}

/// The deck that is asked about, and the one that it would take the place of.
fn offered<'a>(view: &View<'a>) -> Option<(&'a Offer, &'a Deck)> {
    let offer = view.model.shelf.offers.front()?;
    Some((offer, view.model.library.deck(&offer.deck.id)?))
}

/// How what was brought stands to what is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    Newer,
    Same,
    Other,
}

fn stands(offer: &Offer, old: &Deck) -> Stands {
    if offer.deck.revision > old.revision {
        Stands::Newer
    } else if offer.deck == *old {
        Stands::Same
    } else {
        Stands::Other
    }
}

fn brought_title(view: &View<'_>) -> String {
    let Some((offer, old)) = offered(view) else {
        return String::new();
    };
    let key = match stands(offer, old) {
        Stands::Newer => "shelf-newer",
        Stands::Same => "shelf-same",
        Stands::Other => "shelf-other",
    };
    view.say_with(key, [("deck", Arg::from(&offer.deck.title))])
}

fn brought(ui: &mut Ui, view: &mut View<'_>) {
    let Some((offer, old)) = offered(view) else {
        // The deck that was asked about is gone meanwhile.
        view.send(Message::Shelf(Shelved::Take));
        return;
    };
    let stands = stands(offer, old);
    let key = match stands {
        Stands::Newer => "shelf-newer-note",
        Stands::Same => "shelf-same-note",
        Stands::Other => "shelf-older-note",
    };
    let said = view.say_with(
        key,
        [
            ("file", Arg::from(&offer.file)),
            ("new", Arg::from(offer.deck.revision.to_string())),
            ("old", Arg::from(old.revision.to_string())),
            ("revision", Arg::from(old.revision.to_string())),
        ],
    );
    note(ui, Type::Body, &said);
    if offer.errors > 0 {
        let errors = Arg::from(offer.errors);
        let said = view.say_with("shelf-errors", [("errors", errors)]);
        note(ui, Type::Body, &said);
    }
    what_changes(ui, view, &changes(old, &offer.deck));
    if stands == Stands::Same {
        way_out(ui, view);
        return;
    }
    yes_or_no(ui, view, stands);
}

fn yes_or_no(ui: &mut Ui, view: &mut View<'_>, stands: Stands) {
    ui.add_space(16.0);
    let labels = ["shelf-take", "shelf-leave", "key-esc"].map(|key| view.say(key));
    let [take, leave, esc] = &labels;
    // What is not newer is not what the student is led to.
    let (take, leave) = match stands {
        Stands::Newer => (Button::primary(take), Button::bordered(leave).cap(esc)),
        Stands::Same | Stands::Other => (Button::bordered(take), Button::primary(leave).cap(esc)),
    };
    let mut message = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(12.0, 12.0);
        if ui.add(take).clicked() {
            message = Some(Message::Shelf(Shelved::Take));
        }
        if ui.add(leave).clicked() {
            message = Some(Message::Close);
        }
    });
    if let Some(message) = message {
        view.send(message);
    }
}

fn what_changes(ui: &mut Ui, view: &View<'_>, changes: &Changes) {
    let answers = changes.answers.iter().map(|(fact, before, now)| {
        let args = [
            ("fact", Arg::from(fact)),
            ("before", Arg::from(before)),
            ("now", Arg::from(now)),
        ];
        view.say_with("shelf-answer", args)
    });
    let lists = [
        ("shelf-added", changes.added.clone()),
        ("shelf-removed", changes.removed.clone()),
        ("shelf-answers", answers.collect()),
    ];
    let room = (ui.content_rect().height() - 270.0).max(100.0);
    scrolling_part(ui, room, |ui| {
        for (key, lines) in lines_of(&lists) {
            rule(ui);
            let count = Arg::from(lines.len());
            say(ui, Type::Strong, &view.say_with(key, [("count", count)]));
            for line in lines.iter().take(MOST) {
                note(ui, Type::Note, line);
            }
            let more = lines.len().saturating_sub(MOST);
            if more > 0 {
                let count = Arg::from(more);
                note(
                    ui,
                    Type::Note,
                    &view.say_with("shelf-more", [("count", count)]),
                );
            }
        }
    });
}

/// The lists that have something in them.
fn lines_of<'a>(
    lists: &'a [(&'static str, Vec<String>)],
) -> impl Iterator<Item = (&'static str, &'a Vec<String>)> {
    let lists = lists.iter().map(|(key, lines)| (*key, lines));
    lists.filter(|(_, lines)| !lines.is_empty())
}
