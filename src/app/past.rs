//! The whole past of a student, for figures over time and for new weights. It
//! is put together only when something needs it, and grows by each answer; what
//! a cache has forgotten is read from the journals by an effect.

use std::sync::Arc;

use crate::progress::Progress;

use super::effect::Effect;
use super::model::{Model, Screen};

/// How the past is come by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PastState {
    /// How many events of the progress it follows from.
    taken: usize,
    asked: Asked,
}

/// Whether the journals were asked to be read whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Asked {
    #[default]
    No,
    /// The report is on its way.
    Waiting,
    /// They could not be read. Only a new visit of a screen asks again.
    Failed,
}

impl PastState {
    /// Is the past being read?
    pub fn is_waiting(self) -> bool {
        self.asked == Asked::Waiting
    }

    /// Could it not be read?
    pub fn has_failed(self) -> bool {
        self.asked == Asked::Failed
    }
}

/// Something needs the past: it is there afterwards, or the effect brings it, unless it is on
/// its way already or could not be read.
pub fn need(model: &mut Model) -> Option<Effect> {
    if model.past.is_some() {
        return None;
    }
    if let Some(history) = model.progress.history() {
        model.schedule.learn(&model.library, &history);
        model.past = Some(Arc::new(history));
        model.past_state = PastState {
            taken: model.progress.taken(),
            asked: Asked::No,
        };
        return None;
    }
    if model.past_state.asked != Asked::No {
        return None;
    }
    model.past_state.asked = Asked::Waiting;
    model.notebook.keep_copies();
    Some(Effect::ReadWhole)
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
pub(super) fn hear(model: &mut Model, mut progress: Progress) {
    if model.past_state.asked != Asked::Waiting {
        return;
    }
    let device = model.notebook.device().clone();
    for record in model.notebook.take_copies() {
        progress.apply(&device, &record);
    }
    model.progress = progress;
    // They may have been read before the weights were changed.
    model.follow_weights();
    forget(model);
    need(model);
    super::coach::past_came(model);
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
    if !model.past_state.is_waiting() {
        model.past_state = PastState::default();
    }
}
