//! A deck's file was changed by somebody else while the deck is on the desk:
//! what they wrote and what was written here come together. Where both changed
//! the same thing in different ways, a person is asked.

use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::desk::merge::Side;
use crate::desk::{Manuscript, merge, resolve};

use super::ask::{Ask, Clash};
use super::keep;
use super::message::Wish;
use super::open::{Open, Saving};

/// What became of a change that somebody else made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// It was taken up; nothing here was unsaved.
    TakenUp,
    /// It stands beside what was written here.
    Together,
}

impl Open {
    /// The text becomes another; what is looked at stays, if it is still there.
    pub(super) fn at_the_same_item(&mut self, change: impl FnOnce(&mut Manuscript)) {
        let row = self.row().and_then(|row| self.manuscript.row(row));
        let before = row.map(|row| (row.kind.list(), row.id().to_owned()));
        change(&mut self.manuscript);
        self.manuscript.rest();
        if let Some((list, id)) = before
            && let Some(row) = self.manuscript.outline().find(list, &id)
        {
            self.picked = vec![row];
        }
        self.look();
    }
}

/// Decks were read anew: perhaps the file of this one has changed, too.
pub(in crate::app) fn look(model: &mut Model) -> Vec<Effect> {
    model.desk.following.forget();
    let open = model.desk.open.as_ref();
    let on_disk = open.filter(|open| open.disk.is_some());
    let wish = on_disk.map(|open| Effect::Desk(Wish::Look(open.file.name.clone())));
    wish.into_iter().collect()
}

/// What the file holds now. What was saved from here is no news, and while the deck is being
/// saved the answer to that says what is to be done.
pub(super) fn now(model: &mut Model, file: &str, text: Arc<str>) -> Vec<Effect> {
    let Some(open) = named(model, file) else {
        return Vec::new();
    };
    let known = open.disk.as_ref().is_none_or(|disk| *disk == text);
    if known || open.saving == Saving::Busy {
        return Vec::new();
    }
    if open.is_unsaved() {
        meet(open, text);
    } else {
        become_one(open, &Arc::clone(&text), text);
        open.met = Some(Met::TakenUp);
    }
    Vec::new()
}

/// The deck was not saved because the file holds this: once both are one, that is saved.
pub(super) fn changed(model: &mut Model, file: &str, now: Arc<str>) -> Vec<Effect> {
    let Some(open) = named(model, file) else {
        return Vec::new();
    };
    open.saving = Saving::Idle;
    meet(open, now);
    if open.ask.is_some() {
        return Vec::new();
    }
    saved_again(model)
}

/// A person has decided at every place.
pub(super) fn decided(model: &mut Model, clash: Clash) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    let mut text = clash.text;
    for (conflict, side) in &clash.places {
        match side {
            Side::Mine => text = resolve(&text, conflict, Side::Mine),
            Side::Theirs => {}
        }
    }
    become_one(open, &text, clash.theirs);
    open.met = Some(Met::Together);
    saved_again(model)
}

/// What came of both is saved; if that is what the file holds, it is saved already.
fn saved_again(model: &mut Model) -> Vec<Effect> {
    match model.desk.open.as_ref().filter(|open| !open.is_unsaved()) {
        Some(open) => vec![Effect::Desk(Wish::DropDraft(open.file.name.clone()))],
        None => keep::save(model),
    }
}

/// Both versions become one, or the person is asked. A question that is asked already stays.
fn meet(open: &mut Open, theirs: Arc<str>) {
    if let Some(Ask::Clash(clash)) = &open.ask
        && clash.theirs == theirs
    {
        return;
    }
    open.ask = None;
    let merged = merge(open.manuscript.saved(), open.manuscript.text(), &theirs);
    if merged.conflicts.is_empty() {
        become_one(open, &merged.text, theirs);
        open.met = Some(Met::Together);
        return;
    }
    let places = merged.conflicts.into_iter();
    open.ask = Some(Ask::Clash(Clash {
        places: places.map(|conflict| (conflict, Side::Mine)).collect(),
        text: merged.text,
        theirs,
    }));
}

/// The text of the deck becomes this one, as one step; on disk is `theirs`.
fn become_one(open: &mut Open, text: &str, theirs: Arc<str>) {
    open.leave_field();
    open.at_the_same_item(|manuscript| manuscript.become_text(text));
    open.manuscript.is_saved(Arc::clone(&theirs));
    open.disk = Some(theirs);
    open.kept = None;
}

fn named<'a>(model: &'a mut Model, file: &str) -> Option<&'a mut Open> {
    let open = model.desk.open.as_deref_mut()?;
    (open.file.name == file).then_some(open)
}
