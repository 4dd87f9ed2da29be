//! What is done in the background with a text that is brought: when it is asked
//! for, what becomes of what comes of it, and that nobody who has left the page
//! waits for it. How it is done stands beside this.

use std::sync::Arc;

use crate::app::desk::act::{beginning, new as new_deck};
use crate::app::desk::keep;
use crate::app::desk::open::Tab;
use crate::app::effect::Effect;
use crate::app::errand::Errand;
use crate::app::model::{Model, Screen};
use crate::deck::List;
use crate::deck::outline::{Outline, outline};
use crate::desk::Beginning;

use super::task::{self, Came, News, Task, What};
use super::{Added, Bring, Busy, Taken};

/// The bytes of a file are there.
pub(in crate::app::desk) fn hear(model: &mut Model, path: &str, bytes: Arc<[u8]>) -> Vec<Effect> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let bring = &mut model.desk.bring;
    bring.shown = true;
    bring.added = None;
    bring.busy = Some(Busy::File(name.to_owned()));
    model.screen = Screen::Desk;
    let deck = known(model);
    vec![ask(model, What::File { bytes, deck })]
}

/// What stands in the deck that is open.
fn known(model: &Model) -> Option<Arc<Outline>> {
    let open = model.desk.open.as_ref()?;
    Some(Arc::clone(open.manuscript.outline()))
}

/// The text is to be read anew.
pub(super) fn look(model: &mut Model) -> Option<Effect> {
    let deck = known(model);
    let bring = &mut model.desk.bring;
    bring.broken = false;
    if bring.text.trim().is_empty() {
        bring.taken = None;
        return stop(model);
    }
    bring.busy = Some(Busy::Text);
    let (text, said) = (Arc::clone(&bring.text), bring.said.clone());
    Some(ask(model, What::Text { text, said, deck }))
}

fn ask(model: &mut Model, what: What) -> Effect {
    model.desk.brought += 1;
    let number = model.desk.brought;
    Effect::Errand(Errand::Bring(Some(Task { number, what })))
}

/// What is being done is not wanted any more.
fn stop(model: &mut Model) -> Option<Effect> {
    model.desk.bring.busy.take()?;
    Some(Effect::Errand(Errand::Bring(None)))
}

/// After each message: who has left the page waits for nothing, and who comes back finds the text
/// read.
pub(in crate::app::desk) fn follow(model: &mut Model) -> Option<Effect> {
    let here = model.desk.bring.shown && model.screen == Screen::Desk;
    match (&model.desk.bring.busy, here) {
        (Some(Busy::Left), true) => look(model),
        (Some(Busy::Text), false) => {
            let stopped = stop(model);
            model.desk.bring.busy = Some(Busy::Left);
            stopped
        }
        (Some(Busy::File(_) | Busy::Adding), false) => stop(model),
        (Some(Busy::Text | Busy::File(_) | Busy::Adding), true)
        | (Some(Busy::Left), false)
        | (None, _) => None,
    }
}

/// The facts are to come into the deck that is open, else into a new one.
pub(super) fn add(model: &mut Model) -> Vec<Effect> {
    let bring = &model.desk.bring;
    let Some(Ok(taken)) = bring.taken.clone().filter(|_| bring.busy.is_none()) else {
        return Vec::new();
    };
    let title = model.desk.title.trim();
    if taken.facts.is_empty() || (model.desk.open.is_none() && title.is_empty()) {
        return Vec::new();
    }
    let deck = if let Some(open) = &mut model.desk.open {
        open.leave_field();
        let manuscript = &open.manuscript;
        (
            Arc::clone(manuscript.text()),
            Arc::clone(manuscript.outline()),
        )
    } else {
        let (_, text) = beginning(model, titled(title));
        let outline = outline(&text);
        (text.into(), Arc::new(outline))
    };
    let bring = &mut model.desk.bring;
    bring.broken = false;
    bring.busy = Some(Busy::Adding);
    let (text, said) = (Arc::clone(&bring.text), bring.said.clone());
    let what = What::Add {
        text,
        said,
        taken,
        deck,
    };
    vec![ask(model, what)]
}

/// A deck of which nothing but its title is known.
fn titled(title: &str) -> Beginning<'_> {
    Beginning {
        title,
        ..Beginning::default()
    }
}

/// Something is done in the background. What is not wanted any more is dropped.
pub(in crate::app) fn came(model: &mut Model, came: Came) -> Vec<Effect> {
    let desk = &mut model.desk;
    let is_latest = came.number == desk.brought;
    let busy = &mut desk.bring.busy;
    let Some(busy) = busy.take_if(|busy| is_latest && *busy != Busy::Left) else {
        return Vec::new();
    };
    match came.what {
        News::Text(taken) => desk.bring.taken = Some(taken),
        News::File(read) => {
            desk.bring = Bring {
                shown: true,
                ..Bring::default()
            };
            match (read, busy) {
                (Ok(read), Busy::File(name)) => {
                    desk.bring.text = read.text;
                    desk.bring.file = Some((name, read.encoding));
                    desk.bring.taken = Some(Ok(read.taken));
                }
                (Ok(_), Busy::Text | Busy::Adding | Busy::Left) => {}
                (Err(refused), _) => desk.bring.taken = Some(Err(refused)),
            }
        }
        News::Added(Ok(made)) => return added(model, made),
        News::Added(Err(_)) => desk.bring.broken = true,
    }
    propose_title(model);
    Vec::new()
}

/// A new deck is called as the text calls itself, or as its file.
fn propose_title(model: &mut Model) {
    let bring = &model.desk.bring;
    if model.desk.open.is_none()
        && model.desk.title.is_empty()
        && let Some(Ok(taken)) = &bring.taken
    {
        let file = bring.file.as_ref().map(|(name, _)| name.as_str());
        let stem = file.map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
        let title = taken.preview.title.as_deref().or(stem);
        title.unwrap_or_default().clone_into(&mut model.desk.title);
    }
}

/// The deck with the new facts is there: it comes in as one step.
fn added(model: &mut Model, deck: task::Added) -> Vec<Effect> {
    let mut effects = Vec::new();
    if model.desk.open.is_none() {
        let title = model.desk.title.trim().to_owned();
        effects.extend(new_deck(model, titled(&title)));
    }
    let Some(open) = &mut model.desk.open else {
        return effects;
    };
    if !open.manuscript.become_made(deck.made) {
        // Somebody else has changed the deck meanwhile.
        effects.extend(add(model));
        return effects;
    }
    open.turn_to(Tab::List(List::Facts));
    let new = open.manuscript.outline().of(List::Facts).nth(deck.before);
    if let Some(row) = new.map(|(row, _)| row) {
        open.pick(row);
    }
    let bring = &mut model.desk.bring;
    let count = |of: &dyn Fn(&Taken) -> usize| match &bring.taken {
        Some(Ok(taken)) => of(taken),
        Some(Err(_)) | None => 0,
    };
    let added = Some(Added {
        facts: count(&|taken| taken.facts.len()),
        left: count(&|taken| taken.left.len()),
    });
    *bring = match deck.rest {
        None => Bring {
            added,
            ..Bring::default()
        },
        Some(rest) => Bring {
            text: rest.text,
            said: rest.said,
            taken: Some(rest.taken),
            added,
            ..Bring::default()
        },
    };
    effects.extend(keep::draft(model));
    effects
}
