//! What the choice of a day needs to know at every answer, kept current: the
//! work of each day and which facts are easily confused. And what the student
//! decides about it: the aim, the days of the week, and from when they count.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::deck::{DeckId, FactKey, Library, Question};
use crate::memory::{Grade, Retention};
use crate::progress::Progress;
use crate::study::confused::Confusion;
use crate::study::load::day_of;
use crate::study::{Alike, Ease, Load, Placing, Range, Spread, Weekday, confused};
use crate::time::Day;

use super::effect::Effect;
use super::model::Model;
use super::replan;
use super::reschedule::{self, Preview, Rules};
use super::settings::Settings;

/// What the student decides about days.
#[derive(Debug, Clone, PartialEq)]
pub enum ScheduleMessage {
    /// Another aim is wanted, of all decks or of one; `None` gives a deck the aim of all.
    Aim(Option<DeckId>, Option<f32>),
    /// The aim that is wanted counts from then.
    KeepAim(Counts),
    /// The aim stays as it is.
    LeaveAim,
    /// A deck gets an aim of its own, the same as before.
    AddAim(DeckId),
    /// The window closes: what is being decided is decided at once.
    Closing,
    /// How much work a day of the week may bring.
    Ease(Weekday, Ease),
    /// How a day is picked where several will do.
    Spread(Spread),
}

/// From when another aim counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// For every day that is decided from now on.
    FromNowOn,
    /// All days are decided anew.
    ForAllDates,
}

/// Another aim that waits for the student's word.
#[derive(Debug, Clone, PartialEq)]
pub struct AimDraft {
    /// The deck; `None` for all.
    pub deck: Option<DeckId>,
    /// The aim; `None` for that of all decks.
    pub aim: Option<f32>,
    /// What would change if all days were decided anew, as far as was worked out: of the aim
    /// before it while that `waits`.
    pub preview: Option<Preview>,
    /// What would change is being worked out.
    pub waits: bool,
}

/// The work of each day, facts that are alike, and an aim that waits.
#[derive(Debug, Clone, Default)]
pub struct Schedule {
    load: Load,
    /// How many events had been counted, and those that followed the days decided since.
    events: Option<usize>,
    alike: Arc<Alike>,
    confused: Vec<Confusion>,
    /// Another aim that waits for the student's word.
    pub draft: Option<AimDraft>,
}

impl Schedule {
    /// For these decks; the work of the days is counted when it is first asked for.
    pub(super) fn of(library: &Library) -> Self {
        Self {
            alike: Arc::new(Alike::named(library)),
            ..Self::default()
        }
    }

    /// Facts that the student's own answers show to be alike, besides those that decks name.
    pub fn learn(&mut self, confused: Vec<Confusion>) {
        let alike = Arc::make_mut(&mut self.alike);
        for found in &confused {
            alike.add(&found.asked, &found.given);
        }
        self.confused = confused;
    }

    /// A wrong answer may show that two facts are alike.
    pub(super) fn judged(
        &mut self,
        library: &Library,
        facts: &[(FactKey, Grade)],
        (question, given): (&Question, &str),
    ) {
        for (fact, _) in facts.iter().filter(|(_, grade)| !grade.is_right()) {
            if let Some(other) = confused::meant(library, fact, question, given) {
                Arc::make_mut(&mut self.alike).add(fact, &other.key);
                confused::note(&mut self.confused, fact, &other.key);
            }
        }
    }

    /// Counts the work of each day, unless every event since the last count brought days
    /// that were told here. One more event is to follow.
    pub(super) fn count(&mut self, library: &Library, progress: &Progress) {
        if self.events != Some(progress.len()) {
            self.load = Load::count(library, progress);
        }
        self.events = Some(progress.len() + 1);
    }

    /// The work must be counted again: decks or facts changed.
    pub(super) fn forget(&mut self) {
        self.events = None;
    }

    /// A fact is no longer due on this day.
    pub(super) fn leaves(&mut self, day: Option<Day>) {
        if let Some(day) = day {
            self.load.remove(day);
        }
    }

    /// A fact is due on this day.
    pub(super) fn comes(&mut self, day: Day) {
        self.load.add(day);
    }

    /// The days of facts that are easily confused with this one.
    pub(super) fn away(&self, progress: &Progress, fact: &FactKey) -> BTreeSet<Day> {
        let known = self.alike.to(fact).filter_map(|other| progress.fact(other));
        known.filter_map(day_of).collect()
    }

    /// The day for a fact that may come on these days, by this seed.
    pub(super) fn place(
        &self,
        settings: &Settings,
        away: &BTreeSet<Day>,
        (range, chance): (Range, u64),
    ) -> Day {
        let placing = Placing {
            load: &self.load,
            week: settings.week,
            spread: settings.spread,
            away,
        };
        placing.place(range, chance)
    }

    /// What the student took for what, as far as is known, the most frequent first.
    pub fn confused(&self) -> &[Confusion] {
        &self.confused
    }

    /// Facts that are easily confused.
    pub fn alike(&self) -> &Alike {
        &self.alike
    }

    /// The same, to be handed to others.
    pub(super) fn alike_shared(&self) -> Arc<Alike> {
        Arc::clone(&self.alike)
    }

    /// How many facts are due on each day, as of the last answer.
    pub fn load(&self) -> &Load {
        &self.load
    }
}

impl Model {
    /// The aim that counts for a fact.
    pub fn aim_of(&self, fact: &FactKey) -> Retention {
        aim_of(&self.settings, fact)
    }
}

/// The aim that counts for a fact; its key names its deck.
pub(super) fn aim_of(settings: &Settings, fact: &FactKey) -> Retention {
    if settings.deck_aims.is_empty() {
        return settings.aim();
    }
    settings.aim_of(&DeckId::new(deck_of(fact)))
}

/// The deck that the key of a fact names.
pub(super) fn deck_of(fact: &FactKey) -> &str {
    fact.as_str().split_once('/').map_or("", |(deck, _)| deck)
}

/// Acts on what the student decides.
pub(super) fn act(model: &mut Model, message: ScheduleMessage) -> Vec<Effect> {
    let mut settings = model.settings.clone();
    match message {
        ScheduleMessage::Aim(deck, aim) => return want(model, deck, aim),
        ScheduleMessage::KeepAim(counts) => return keep_aim(model, counts),
        ScheduleMessage::LeaveAim => leave(model),
        ScheduleMessage::Closing => return replan::finish(model),
        ScheduleMessage::AddAim(deck) => {
            if settings.own_aim(&deck).is_none() && model.library.deck(&deck).is_some() {
                settings.set_own_aim(&deck, Some(settings.aim));
            }
        }
        ScheduleMessage::Ease(day, ease) => settings.week = settings.week.with(day, ease),
        ScheduleMessage::Spread(spread) => settings.spread = spread,
    }
    super::update::keep(model, settings)
}

/// The aim stays; what it would have brought is not wanted.
pub(super) fn leave(model: &mut Model) {
    model.schedule.draft = None;
    replan::forget_draft(model);
}

/// Another aim: asked about if there are days that it could change. Until it is known what it
/// would change, that of the aim before stands there.
fn want(model: &mut Model, deck: Option<DeckId>, aim: Option<f32>) -> Vec<Effect> {
    let before = model.schedule.draft.take();
    replan::forget_draft(model);
    let settings = wanted(&model.settings, deck.as_ref(), aim);
    if settings == model.settings {
        return Vec::new();
    }
    if !reschedule::concerns_any(model, &settings) {
        return super::update::keep(model, settings);
    }
    let before = before.filter(|before| before.deck == deck);
    model.schedule.draft = Some(AimDraft {
        deck,
        aim,
        preview: before.and_then(|before| before.preview),
        waits: true,
    });
    Vec::new()
}

/// The settings with another aim.
pub(super) fn wanted(settings: &Settings, deck: Option<&DeckId>, aim: Option<f32>) -> Settings {
    let mut settings = settings.clone();
    match (deck, aim) {
        (Some(deck), aim) => settings.set_own_aim(deck, aim),
        (None, Some(aim)) => settings.aim = aim,
        (None, None) => {}
    }
    settings.sound()
}

fn keep_aim(model: &mut Model, counts: Counts) -> Vec<Effect> {
    let Some(draft) = model.schedule.draft.take() else {
        return Vec::new();
    };
    let settings = wanted(&model.settings, draft.deck.as_ref(), draft.aim);
    let before = Rules::of(&model.settings);
    let mut effects = super::update::keep(model, settings);
    match counts {
        Counts::FromNowOn => replan::forget_draft(model),
        Counts::ForAllDates => effects.extend(replan::since(model, before)),
    }
    effects
}
