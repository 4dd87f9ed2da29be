//! The whole past of a student, for figures over time and for new weights. It
//! is put together only when something needs it, in the background, and grows
//! by each answer; what a cache has forgotten is read from the journals first.

use std::sync::Arc;

use crate::deck::Library;
use crate::progress::{History, Progress};
use crate::study::confused::{Confusion, counted};

use super::effect::Effect;
use super::errand::Errand;
use super::model::{Model, Screen};
use super::{coach, desk};

/// How the past is come by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PastState {
    /// How many events of the progress it follows from.
    taken: usize,
    asked: Asked,
    /// How often it was to be put together.
    orders: u64,
}

/// What was asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Asked {
    #[default]
    No,
    /// The journals are read whole; the report is on its way.
    Reading,
    /// It is put together.
    Counting,
    /// They could not be read. Only a new visit of a screen asks again.
    Failed,
}

impl PastState {
    /// Is the past on its way?
    pub fn is_waiting(self) -> bool {
        matches!(self.asked, Asked::Reading | Asked::Counting)
    }

    /// Could it not be read?
    pub fn has_failed(self) -> bool {
        self.asked == Asked::Failed
    }
}

/// The past is to be put together of this progress, which knows all events.
#[derive(Debug, Clone)]
pub struct Order {
    number: u64,
    progress: Arc<Progress>,
    library: Arc<Library>,
}

impl PartialEq for Order {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

/// The past that came of an order.
#[derive(Debug, Clone)]
pub struct Came {
    number: u64,
    /// How many events it follows from.
    taken: usize,
    history: History,
    /// What it shows to be taken for what.
    confused: Vec<Confusion>,
}

impl Order {
    /// Puts the past together.
    pub fn run(self) -> Option<Came> {
        let history = self.progress.history()?;
        Some(Came {
            number: self.number,
            taken: self.progress.taken(),
            confused: counted(&self.library, &history),
            history,
        })
    }
}

/// Something needs the past: it is there, or the effect brings it, unless it is on its way
/// already or could not be read.
pub fn need(model: &mut Model) -> Option<Effect> {
    let state = &mut model.past_state;
    if model.past.is_some() || state.asked != Asked::No {
        return None;
    }
    if !model.progress.is_whole() {
        state.asked = Asked::Reading;
        model.notebook.keep_copies();
        return Some(Effect::ReadWhole);
    }
    state.asked = Asked::Counting;
    state.orders += 1;
    Some(Effect::Errand(Errand::Past(Order {
        number: state.orders,
        progress: Arc::clone(&model.progress),
        library: Arc::clone(&model.library),
    })))
}

/// After each message: the past follows what was answered, and is put together if the screen
/// needs it.
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    let taken = model.progress.taken();
    if taken != model.past_state.taken
        && let Some(past) = &mut model.past
    {
        if model.progress.follow(past, model.past_state.taken) {
            model.past_state.taken = taken;
        } else {
            model.past = None;
        }
    }
    if matches!(model.screen, Screen::Facts | Screen::Progress) {
        return need(model);
    }
    None
}

/// A screen is gone to: what failed may be tried again.
pub(super) fn visit(model: &mut Model) {
    if model.past_state.asked == Asked::Failed {
        model.past_state.asked = Asked::No;
    }
}

/// The journals were read whole. What was written meanwhile is added.
pub(super) fn hear(model: &mut Model, mut progress: Progress) -> Option<Effect> {
    if model.past_state.asked != Asked::Reading {
        return None;
    }
    let device = model.notebook.device().clone();
    for record in model.notebook.take_copies() {
        progress.apply(&device, &record);
    }
    model.progress = Arc::new(progress);
    // They may have been read before the weights were changed.
    model.follow_weights();
    model.past = None;
    model.past_state.asked = Asked::No;
    need(model)
}

/// The past was put together. What was answered meanwhile is added; if that changed what was
/// judged before, it has to be put together once more.
pub(super) fn came(model: &mut Model, came: Came) {
    let state = &mut model.past_state;
    if state.asked != Asked::Counting || came.number != state.orders {
        return;
    }
    state.asked = Asked::No;
    state.taken = model.progress.taken();
    let mut past = Arc::new(came.history);
    if !model.progress.follow(&mut past, came.taken) {
        return;
    }
    model.past = Some(past);
    model.schedule.learn(came.confused);
    coach::past_came(model);
    desk::past_came(model);
}

/// They could not be read.
pub(super) fn fail(model: &mut Model, why: String) {
    model.notebook.take_copies();
    model.past_state.asked = Asked::Failed;
    if !model.notices.contains(&why) {
        model.notices.push(why);
    }
}

/// The progress is another.
pub(super) fn forget(model: &mut Model) {
    model.past = None;
    if model.past_state.asked != Asked::Reading {
        model.past_state.asked = Asked::No;
    }
}
