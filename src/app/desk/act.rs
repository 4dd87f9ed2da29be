//! What each message at the desk does.

use crate::app::effect::Effect;
use crate::app::model::{Model, Screen};
use crate::app::settings::Authoring;
use crate::app::update::keep as keep_settings;
use crate::desk::{Beginning, Manuscript, new_deck};

use super::message::{Edit, Message};
use super::open::{File, Open, Origin, Tab};
use super::quick::Quick;
use super::{
    article, ask, begin, bring, carried, field, find, image, items, keep, many, marking, mend,
    proposed, quick, reports,
};

/// Acts on a message.
pub(in crate::app) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Open(deck, item) => {
            let mut effects = keep::open(model, deck, item);
            effects.extend(turn_on(model));
            return effects;
        }
        Message::Enter => model.screen = Screen::Desk,
        Message::PutAway => return keep::put_away(model),
        Message::MoreFields => model.desk.more_fields = !model.desk.more_fields,
        Message::Title(title) => model.desk.title = title,
        Message::Begin(message) => return begin::act(model, message),
        Message::Quick => model.desk.quick = Some(Quick::default()),
        Message::QuickWrite(text) => {
            if let Some(quick) = &mut model.desk.quick {
                quick.text = text;
                quick.refused = None;
                if let (Some(open), Some(passage)) = (&model.desk.open, &mut quick.passage) {
                    marking::follow(open, passage, &quick.text);
                }
            }
        }
        Message::QuickDone => return quick_done(model),
        Message::QuickLeave => model.desk.quick = None,
        Message::Reports(message) => return reports::act(model, message),
        Message::Bring(message) => return bring::act(model, message),
        Message::Text(text) => return article::act(model, text),
        Message::Save => {
            if let Some(open) = &mut model.desk.open {
                open.met = None;
            }
            return keep::save(model);
        }
        Message::Carry(message) => return carried::act(model, message),
        Message::Ask(message) => return ask::act(model, message),
        Message::Original => return keep::original(model),
        Message::Left => {
            if let Some(open) = &mut model.desk.open {
                open.leave_field();
            }
            return keep::draft(model);
        }
        Message::Image(done) => {
            let open = model.desk.open.as_mut();
            return open.map(|open| image::act(open, done)).unwrap_or_default();
        }
        Message::Edit(edit) => {
            model.desk.bring.added = None;
            if let Some(open) = &mut model.desk.open {
                on_deck(open, edit);
            }
            return keep::in_passing(model);
        }
    }
    Vec::new()
}

/// What happens to the deck that is open.
fn on_deck(open: &mut Open, edit: Edit) {
    let hand = open.hand.as_ref().map(|hand| hand.spot);
    let goes_on = matches!(&edit, Edit::Write(spot, _) if hand == Some(*spot));
    if !goes_on && !open.manuscript.outline().is_sound() {
        // What was written may have mended or broken other items.
        open.settle();
    }
    match edit {
        Edit::Tab(tab) => open.turn_to(tab),
        Edit::Pick(row) => open.pick(row),
        Edit::PickAlso(row) => pick_also(open, row),
        Edit::PickTo(row) => many::pick_to(open, row),
        Edit::PutAll(common, id) => many::put(open, common, id.as_deref()),
        Edit::Find(message) => find::act(open, message),
        Edit::Question(key) => {
            open.question = Some(key);
            open.look();
        }
        Edit::Write(spot, text) => field::write(open, spot, text),
        Edit::Put(spot, to) => {
            open.leave_field();
            field::put(open, spot, to);
            open.leave_field();
        }
        Edit::Answer(spot, kind) => {
            open.leave_field();
            let row = spot.row.and_then(|row| open.manuscript.row(row));
            let to = row.and_then(|row| field::answer_of(kind, row));
            field::put(open, spot, to);
        }
        Edit::AddCells(spot) => field::add_cells(open, spot),
        Edit::DropCells(spot) => field::drop_cells(open, spot),
        Edit::Add(kind) => items::add(open, kind),
        Edit::Remove => items::remove(open),
        Edit::Duplicate if open.picked.len() > 1 => many::duplicate(open),
        Edit::Duplicate => items::duplicate(open),
        Edit::Move(row, beside) => items::relocate(open, row, beside),
        Edit::Up => items::shift(open, -1),
        Edit::Down => items::shift(open, 1),
        Edit::Show(number) => show(open, number),
        Edit::GoTo(row) => go_to(open, row),
        Edit::Mend(what) => mend::act(open, what),
        Edit::Proposed(done) => proposed::act(open, done),
        Edit::Undo => step(open, Manuscript::undo),
        Edit::Redo => step(open, Manuscript::redo),
        Edit::Try(message) => {
            if let Some(trial) = &mut open.trial {
                trial.act(*message);
            }
        }
        Edit::TryAgain => {
            if let Some(trial) = &mut open.trial {
                trial.again();
            }
        }
    }
}

/// An item is taken to those picked, or from them; one always stays.
fn pick_also(open: &mut Open, row: usize) {
    open.leave_field();
    match open.picked.iter().position(|picked| *picked == row) {
        Some(at) if open.picked.len() > 1 => drop(open.picked.remove(at)),
        Some(_) => {}
        None => open.picked.push(row),
    }
    open.question = None;
    open.look();
}

/// A step back or on; what is looked at stays, if it is still there.
fn step(open: &mut Open, step: fn(&mut Manuscript)) {
    open.hand = None;
    open.at_the_same_item(step);
}

/// To an item, in its own list.
fn go_to(open: &mut Open, row: usize) {
    let kind = open.manuscript.row(row).map(|row| row.kind);
    if let Some(kind) = kind {
        open.tab = Tab::List(kind.list());
        open.pick(row);
    }
}

/// To the place of a problem.
fn show(open: &mut Open, number: usize) {
    let found = open.trouble(number).map(|trouble| trouble.row);
    match found {
        Some(Some(row)) => go_to(open, row),
        Some(None) => open.turn_to(Tab::Deck),
        None => {}
    }
}

/// The line becomes a fact, and the line is ready for the next one.
fn quick_done(model: &mut Model) -> Vec<Effect> {
    let (Some(line), Some(open)) = (&mut model.desk.quick, &mut model.desk.open) else {
        return Vec::new();
    };
    if line.text.trim().is_empty() && line.made > 0 {
        model.desk.quick = None;
        model.screen = Screen::Desk;
        return Vec::new();
    }
    let of_text = line.passage.is_some();
    if quick::done(open, line) {
        if of_text {
            // The next one begins with another passage.
            model.desk.quick = None;
            open.unmark();
        }
        return keep::draft(model);
    }
    Vec::new()
}

/// A new deck, with a name and an id that no other has.
pub(super) fn new(model: &mut Model, of: Beginning<'_>) -> Vec<Effect> {
    let mut effects = keep::put_away(model);
    let (name, text) = beginning(model, of);
    let file = File {
        name,
        origin: Origin::New,
    };
    model.desk.open = Some(Box::new(Open::new(file, text.into(), model.now)));
    model.desk.title.clear();
    model.desk.bring.shown = false;
    model.desk.begin.shown = false;
    model.dialog = None;
    model.screen = Screen::Desk;
    effects.extend(turn_on(model));
    effects
}

/// The name and the text that a new deck begins with.
pub(super) fn beginning(model: &Model, of: Beginning<'_>) -> (String, String) {
    let decks = model.library.decks().iter();
    let taken: Vec<&str> = decks.map(|deck| deck.id.as_str()).collect();
    new_deck(of, &taken)
}

/// Who has opened a deck here finds the desk among the places from then on.
fn turn_on(model: &mut Model) -> Vec<Effect> {
    let mut settings = model.settings.clone();
    settings.authoring = Authoring::On;
    keep_settings(model, settings)
}

/// Who says on the first run that they write decks comes to the desk, and finds it among the places
/// from then on.
pub(in crate::app) fn at_first(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Desk;
    turn_on(model)
}

/// Whether a message leads to something that is written.
pub(in crate::app) fn writes(message: &Message) -> bool {
    !matches!(message, Message::Enter | Message::PutAway)
}
