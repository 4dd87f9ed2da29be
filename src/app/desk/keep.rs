//! How a deck comes to the desk and goes back to its file: opened, saved, kept
//! as a draft while it is not, merged if somebody else has changed the file.

use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::model::{Model, Screen};
use crate::app::past;
use crate::deck::DeckId;

use super::article;
use super::bring;
use super::image;
use super::message::{Heard, Item, Wish};
use super::open::{Open, Origin, Saving, Tab};
use super::{carried, corrected, outside, together};

/// How long what is written in a field may wait to be kept, in milliseconds.
const WHILE_WRITING_MS: i128 = 3000;

/// A deck is asked for; the one on the desk is kept as a draft.
pub(super) fn open(model: &mut Model, deck: DeckId, item: Option<Item>) -> Vec<Effect> {
    let here = model.desk.open.as_ref().and_then(|open| open.id());
    model.dialog = None;
    model.screen = Screen::Desk;
    model.desk.wanted = item;
    model.desk.bring.shown = false;
    model.desk.begin.shown = false;
    if here.as_ref() == Some(&deck) {
        go_to_wanted(model);
        return Vec::new();
    }
    let mut effects = put_away(model);
    effects.push(Effect::Desk(Wish::Read(deck)));
    effects
}

/// The deck leaves the desk; what is not saved is kept.
pub(super) fn put_away(model: &mut Model) -> Vec<Effect> {
    let effects = draft(model);
    model.desk.open = None;
    effects
}

/// What is not saved is kept before the window closes.
pub(in crate::app) fn before_quitting(model: &mut Model) -> Vec<Effect> {
    if let Some(open) = &mut model.desk.open {
        open.leave_field();
    }
    draft(model)
}

/// The wish to keep what is not saved, if it is not kept yet.
pub(super) fn draft(model: &mut Model) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    let text = open.manuscript.text();
    if !open.is_unsaved() {
        // Every step was taken back: what was kept of them is not wanted any more.
        let kept = open.kept.take();
        let file = open.file.name.clone();
        return kept
            .map(|_| Effect::Desk(Wish::DropDraft(file)))
            .into_iter()
            .collect();
    }
    if open.kept.as_ref() == Some(text) {
        return Vec::new();
    }
    let text = Arc::clone(text);
    open.kept = Some(Arc::clone(&text));
    open.kept_at = model.now;
    vec![Effect::Desk(Wish::Draft {
        file: open.file.name.clone(),
        text,
        base: open.disk.clone(),
    })]
}

/// What is not saved is kept after each change, and every few seconds while a field is being
/// written in: a crash costs no more than the last of them.
pub(super) fn in_passing(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    let writing = model.desk.open.as_ref().is_some_and(|open| {
        open.hand.is_some() && now.since(open.kept_at).as_millis() < WHILE_WRITING_MS
    });
    if writing { Vec::new() } else { draft(model) }
}

/// The deck is to be written to its file.
pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    open.leave_field();
    if open.saving == Saving::Busy || !open.is_unsaved() {
        return Vec::new();
    }
    if corrected::asks(model) {
        return Vec::new();
    }
    write(model)
}

/// The deck is written to its file, over what is known to be there.
fn write(model: &mut Model) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    open.saving = Saving::Busy;
    vec![Effect::Desk(Wish::Save {
        file: open.file.name.clone(),
        text: Arc::clone(open.manuscript.text()),
        expected: open.disk.clone(),
    })]
}

/// The student's own file of a shipped deck is put aside.
pub(super) fn original(model: &Model) -> Vec<Effect> {
    let own = model
        .desk
        .open
        .as_ref()
        .filter(|open| open.file.origin == Origin::InPlace);
    own.map(|open| Effect::Desk(Wish::PutAside(open.file.name.clone())))
        .into_iter()
        .collect()
}

/// The outside world says something about files.
pub(in crate::app) fn hear(model: &mut Model, heard: Heard) -> Vec<Effect> {
    match heard {
        Heard::Read { file, text, draft } => {
            model.desk.following.forget();
            let mut open = Open::new(file, text, model.now);
            open.confused = model.schedule.confused().to_vec();
            open.look();
            if let Some(draft) = draft {
                open.manuscript.become_text(&draft);
                open.manuscript.rest();
                open.kept = Some(draft);
                open.look();
                open.found_draft = true;
            }
            model.desk.open = Some(Box::new(open));
            go_to_wanted(model);
            // What students took for what is counted, if that needs no reading of journals.
            let whole = model.progress.is_whole();
            let past = whole.then(|| past::need(model)).flatten();
            past.into_iter().collect()
        }
        Heard::Fetched { file, text, draft } => carried::fetched(model, file, (text, draft)),
        Heard::Saved { file, text } => saved(model, &file, &text),
        Heard::Changed { file, now } => {
            carried::changed(model, &file);
            together::changed(model, &file, now)
        }
        Heard::Now { file, text } => together::now(model, &file, text),
        Heard::Image { file, item } => {
            if let Some(open) = &mut model.desk.open {
                image::kept(open, file, &item);
            }
            draft(model)
        }
        Heard::NoImage(what) => {
            if let Some(open) = &mut model.desk.open {
                open.no_image = Some(what);
            }
            Vec::new()
        }
        Heard::Failed(why) => {
            if let Some(open) = &mut model.desk.open {
                open.saving = Saving::Idle;
                open.carry = None;
            }
            if !model.notices.contains(&why) {
                model.notices.push(why);
            }
            Vec::new()
        }
        Heard::Kept(path) => {
            model.desk.reports.kept = Some(path);
            Vec::new()
        }
        Heard::Brought { path, bytes } => bring::hear(model, &path, bytes),
        Heard::Files { files, told } => outside::hear(model, &files, told),
        Heard::Article { source, path, text } => article::hear(model, (source, path), &text),
        Heard::PutAside(deck) => {
            model.desk.open = None;
            vec![Effect::Desk(Wish::Read(deck))]
        }
    }
}

fn saved(model: &mut Model, file: &str, text: &Arc<str>) -> Vec<Effect> {
    if let Some(open) = &mut model.desk.open {
        carried::saved(open, file);
    }
    let open = model
        .desk
        .open
        .as_mut()
        .filter(|open| open.file.name == file);
    let Some(open) = open else {
        return Vec::new();
    };
    open.saving = Saving::Idle;
    open.file.origin = match open.file.origin {
        Origin::Shipped | Origin::InPlace => Origin::InPlace,
        Origin::Own | Origin::New => Origin::Own,
    };
    open.disk = Some(Arc::clone(text));
    open.manuscript.is_saved(Arc::clone(text));
    open.kept = None;
    open.found_draft = false;
    let mut effects = vec![Effect::Desk(Wish::DropDraft(open.file.name.clone()))];
    effects.extend(corrected::saved(model, text));
    effects
}

/// To the item that was asked for, if it is there.
fn go_to_wanted(model: &mut Model) {
    let Some(item) = model.desk.wanted.take() else {
        return;
    };
    if let Some(open) = &mut model.desk.open {
        let outline = open.manuscript.outline();
        if let Some(row) = outline.find(item.list, item.id.as_str()) {
            open.tab = Tab::List(item.list);
            open.pick(row);
        }
    }
}
