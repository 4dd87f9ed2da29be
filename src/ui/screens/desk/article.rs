//! The text of a source beside the deck: its paragraphs with their numbers,
//! what of them facts use, and what is marked to become a fact.

use std::ops::Range;

use egui::{Id, Ui};

use crate::app::desk::{Beside, Mark, Message as Desk, Open, Reading, Text};
use crate::deck::List;
use crate::lint::source::Block;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Passage, Pressed, TextField, heading, icon_button, note, passage, text_area,
};

use super::{fields, send};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, (open, reading): (&Open, &Reading)) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let outline = open.manuscript.outline();
    let source = outline.of(List::Sources);
    let mut source = source.filter(|(_, row)| row.id() == reading.source);
    let title = source.next().map(|(_, row)| fields::told(row.kind, row));
    let title = title.unwrap_or_else(|| reading.source.clone());
    let close = view.say("desk-text-close");
    if icon_button(ui, Icon::X, &close).clicked() {
        send(view, Desk::Text(Text::Close));
    }
    let title = view.say_with("desk-text-title", [("source", Arg::from(&title))]);
    heading(ui, Type::Section, &title);
    match open.beside() {
        Some(beside) => paragraphs(ui, view, (beside, reading)),
        None => wanted(ui, view, (open, reading)),
    }
}

/// Where there is no text yet: it can be pasted or read from a file.
fn wanted(ui: &mut Ui, view: &mut View<'_>, (open, reading): (&Open, &Reading)) {
    note(ui, Type::Note, &view.say("desk-text-help"));
    let name = view.say("desk-text-paste");
    note(ui, Type::Small, &name);
    let mut pasted = reading.pasted.clone();
    let mut field = TextField::new(Id::unique("desk.paste"), &name, &mut pasted);
    field.kind = Type::Body;
    if text_area(ui, &mut field, 6).changed() {
        send(view, Desk::Text(Text::Paste(pasted)));
    }
    let (take, choose) = (view.say("desk-text-take"), view.say("desk-text-choose"));
    let file = open.file_of(&reading.source);
    ui.horizontal_wrapped(|ui| {
        let can = !reading.pasted.trim().is_empty();
        if ui.add(Button::primary(&take).enabled(can)).clicked() {
            send(view, Desk::Text(Text::Take));
        }
        let choose = Button::bordered(&choose).icon(Icon::FolderOpen);
        if ui.add(choose).clicked() {
            send(view, Desk::Text(Text::Choose));
        }
        if !file.is_empty() {
            let load = view.say_with("desk-text-load", [("file", Arg::from(&file))]);
            if ui.add(Button::quiet(&load)).clicked() {
                send(view, Desk::Text(Text::Load));
            }
        }
    });
}

fn paragraphs(ui: &mut Ui, view: &mut View<'_>, (beside, reading): (&Beside, &Reading)) {
    note(ui, Type::Note, &view.say("desk-text-how"));
    let mark = reading.mark.as_ref();
    for (place, block) in beside.text.blocks().iter().enumerate() {
        one(ui, view, (beside, block), (place, mark));
        let ends_here = mark
            .filter(|mark| block.bytes.start < mark.bytes.end && mark.bytes.end <= block.bytes.end);
        if let Some(mark) = ends_here {
            marked(ui, view, mark);
        }
    }
    let other = view.say("desk-text-other");
    if ui.add(Button::quiet(&other)).clicked() {
        send(view, Desk::Text(Text::Other));
    }
}

/// A paragraph with its number and how many facts it has.
fn one(
    ui: &mut Ui,
    view: &mut View<'_>,
    (beside, block): (&Beside, &Block),
    (place, mark): (usize, Option<&Mark>),
) {
    let facts = block.number.and_then(|number| beside.claims.get(&number));
    let facts = facts.map_or(0, Vec::len);
    let said = block.number.map(|number| {
        let number = Arg::from(number.to_string());
        if facts == 0 {
            view.say_with("desk-text-number", [("number", number)])
        } else {
            let args = [("number", number), ("count", Arg::from(facts))];
            view.say_with("desk-text-number-facts", args)
        }
    });
    if let Some(said) = &said {
        note(ui, Type::Small, said);
    }
    let inside = |bytes: &Range<usize>| within(bytes, &block.bytes);
    let used: Vec<Range<usize>> = beside
        .used
        .iter()
        .filter_map(|used| inside(&used.bytes))
        .collect();
    let text = beside.text.words_of(block);
    let name = said.map_or_else(|| text.to_owned(), |said| format!("{said}: {text}"));
    let pressed = passage(
        ui,
        &Passage {
            id: Id::unique(("desk.paragraph", place)),
            name: &name,
            text,
            used: &used,
            marked: mark.and_then(|mark| inside(&mark.bytes)),
            shaded: facts > 0,
        },
    );
    let start = block.bytes.start;
    let message = match pressed {
        Some(Pressed::At(byte)) => Text::Mark(start + byte),
        Some(Pressed::To(byte)) => Text::MarkTo(start + byte),
        Some(Pressed::Whole) => Text::MarkAll(block.bytes.clone()),
        None => return,
    };
    send(view, Desk::Text(message));
}

/// The part of some bytes that lies in a block, counted from its beginning.
fn within(bytes: &Range<usize>, block: &Range<usize>) -> Option<Range<usize>> {
    let (start, end) = (bytes.start.max(block.start), bytes.end.min(block.end));
    (start < end).then(|| start - block.start..end - block.start)
}

/// What the marked words are good for.
fn marked(ui: &mut Ui, view: &mut View<'_>, mark: &Mark) {
    let Some(found) = &mark.found else {
        note(ui, Type::Note, &view.say("desk-text-not-counted"));
        return;
    };
    note(ui, Type::Note, &proof(view, found.at, &found.evidence));
    let write = view.say("desk-text-write");
    let button = Button::primary(&write).icon(Icon::PencilSimple);
    if ui.add(button).clicked() {
        send(view, Desk::Text(Text::Write));
    }
}

/// Where a fact stands and which words prove it.
pub(in crate::ui) fn proof(view: &View<'_>, at: u32, words: &str) -> String {
    let number = Arg::from(at.to_string());
    let words = Arg::from(words);
    view.say_with("desk-text-proof", [("number", number), ("words", words)])
}
