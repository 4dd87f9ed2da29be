//! Weights of one's own as the app sees them: what was asked for, how far it
//! is, what was found, and whether it counts. The computing is an effect; it
//! changes nothing by itself.

pub mod work;

use std::sync::Arc;

use crate::deck::Library;
use crate::memory::Weights;
use crate::memory::optimise::{NotTrained, Trained};
use crate::progress::Progress;
use crate::time::Day;

use super::effect::Effect;
use super::model::Model;
use super::past;
use super::replan;
use super::settings::Settings;

/// Fewer answers than this are not worth it.
pub const ENOUGH: usize = 400;

/// What can happen about weights.
#[derive(Debug, Clone)]
pub enum Message {
    /// Find weights from the answers.
    Begin,
    /// Stop looking for them.
    Cancel,
    /// The search is so far, from 0 to 1.
    Share(f32),
    /// The search is over.
    Done(Outcome),
    /// What was found shall count.
    Accept,
    /// What was found shall not count.
    Decline,
    /// The standard weights shall count again.
    Standard,
    /// The own weights before these shall count again.
    Earlier,
    /// All memories were counted anew from the journals; with the number of this device's
    /// last event.
    Counted(Box<Progress>, u64),
}

/// How a search ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// Weights, and what they would change.
    Found(Trained, Change),
    /// None.
    None(NotTrained),
}

/// What is to be done with other weights: facts due by a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Change {
    /// As it stands.
    pub now: Work,
    /// With the new weights.
    pub then: Work,
}

/// Facts to review.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Work {
    /// Today.
    pub today: usize,
    /// In the 30 days after it.
    pub month: usize,
}

/// Where the search for weights stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Tune {
    /// None was asked for.
    #[default]
    Idle,
    /// So far, from 0 to 1.
    Running(f32),
    /// These are better, and wait for a word.
    Found(Trained, Change),
    /// None better were found, and nothing was changed.
    NoBetter(Trained),
    /// There are none.
    None(NotTrained),
    /// Memories are being counted anew with other weights.
    Counting,
    /// Other weights are in force since a moment ago.
    Changed,
    /// Other weights are in force from the next start on, as the journals could not be read.
    Later,
}

/// What is looked for, besides the answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// The study day.
    pub today: Day,
    /// The decks, whose facts are work.
    pub library: Arc<Library>,
    /// The student's choices, whose aims say when a fact is due.
    pub settings: Settings,
}

/// How many answers there are to learn from.
pub fn answers(model: &Model) -> usize {
    let days = model.progress.days();
    let answers: u64 = days.map(|(_, count)| u64::from(count.answers)).sum();
    usize::try_from(answers).unwrap_or(usize::MAX)
}

/// Acts on a message.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Begin => begin(model),
        Message::Cancel => cancel(model),
        Message::Share(share) => {
            if let Tune::Running(known) = &mut model.tune {
                *known = share;
            }
            Vec::new()
        }
        Message::Done(outcome) => {
            done(model, outcome);
            Vec::new()
        }
        Message::Accept => accept(model),
        Message::Decline => {
            model.tune = Tune::Idle;
            Vec::new()
        }
        Message::Standard => change(model, None),
        Message::Earlier => match model.settings.earlier_weights {
            Some(earlier) => change(model, Some(earlier)),
            None => Vec::new(),
        },
        Message::Counted(progress, last) => {
            counted(model, *progress, last);
            Vec::new()
        }
    }
}

/// Whether a message leads to something that is written.
pub(super) fn writes(message: &Message) -> bool {
    match message {
        Message::Begin | Message::Accept | Message::Standard | Message::Earlier => true,
        Message::Cancel
        | Message::Share(_)
        | Message::Done(_)
        | Message::Decline
        | Message::Counted(..) => false,
    }
}

fn is_busy(model: &Model) -> bool {
    matches!(model.tune, Tune::Running(_) | Tune::Counting)
}

fn begin(model: &mut Model) -> Vec<Effect> {
    if is_busy(model) || answers(model) < ENOUGH {
        return Vec::new();
    }
    model.tune = Tune::Running(0.0);
    vec![Effect::Optimise(Box::new(Order {
        today: model.now.day(),
        library: Arc::clone(&model.library),
        settings: model.settings.clone(),
    }))]
}

fn cancel(model: &mut Model) -> Vec<Effect> {
    if !matches!(model.tune, Tune::Running(_)) {
        return Vec::new();
    }
    model.tune = Tune::Idle;
    vec![Effect::StopOptimising]
}

fn done(model: &mut Model, outcome: Outcome) {
    if !matches!(model.tune, Tune::Running(_)) {
        return;
    }
    model.tune = match outcome {
        Outcome::Found(trained, change) if trained.judged.is_better() => {
            Tune::Found(trained, change)
        }
        Outcome::Found(trained, _) => Tune::NoBetter(trained),
        Outcome::None(NotTrained::Cancelled) => Tune::Idle,
        Outcome::None(why) => Tune::None(why),
    };
}

fn accept(model: &mut Model) -> Vec<Effect> {
    match &model.tune {
        Tune::Found(trained, _) => {
            let weights = trained.weights;
            change(model, Some(weights))
        }
        Tune::Idle
        | Tune::Running(_)
        | Tune::NoBetter(_)
        | Tune::None(_)
        | Tune::Counting
        | Tune::Changed
        | Tune::Later => Vec::new(),
    }
}

/// These weights count from now on; the own ones before them are kept. Memories follow at once,
/// or, where a cache has forgotten the answers or there are very many, from the journals.
fn change(model: &mut Model, weights: Option<Weights>) -> Vec<Effect> {
    if is_busy(model) || weights == model.settings.weights {
        return Vec::new();
    }
    let settings = Settings {
        weights,
        earlier_weights: model.settings.weights,
        ..model.settings.clone()
    }
    .sound();
    model.settings = settings.clone();
    let mut effects = vec![Effect::SaveSettings(settings)];
    if model.progress.len() <= AT_ONCE && model.follow_weights() {
        in_force(model);
    } else {
        model.tune = Tune::Counting;
        model.whole.busy = true;
        effects.push(Effect::CountAnew);
    }
    effects
}

/// So many events are replayed within a frame or two.
const AT_ONCE: usize = 50_000;

fn counted(model: &mut Model, progress: Progress, last: u64) {
    model.whole.busy = false;
    model.progress = Arc::new(progress);
    model.notebook.at_least(last);
    in_force(model);
}

/// Memories could not be counted anew; the weights count when the program starts again.
pub(super) fn not_counted(model: &mut Model) {
    if model.tune == Tune::Counting {
        model.tune = Tune::Later;
    }
}

/// Memories follow from the weights of the settings now; so will the days that facts are due.
fn in_force(model: &mut Model) {
    model.tune = Tune::Changed;
    // What was predicted follows from the weights.
    past::forget(model);
    replan::all(model);
    model.refresh();
}
