//! The progress screen as the app sees it: what is asked for, what was counted
//! last, what is open. Counting itself is an effect; what is shown stays until
//! the new figures have come.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::effect::Effect;
use super::message::Dialog;
use super::model::{Model, Screen};
use crate::deck::{DeckId, FactKey, ItemId};
use crate::memory::Retention;
use crate::progress::History;
use crate::stats::{DAYS, Figure, Figures, Filter, Input, KnownFact, Period};
use crate::study::{Scope, coming_new};

/// What a student does with figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// About one deck, or all.
    Deck(Option<DeckId>),
    /// About one topic of the deck, or all.
    Topic(Option<ItemId>),
    /// The days looked back on.
    Period(Period),
    /// A figure as a table, or as a picture again.
    Turn(Figure),
    /// The figures that are seldom needed, or not.
    More,
    /// A figure was copied as text.
    Copied(Figure),
    /// A figure is to be saved.
    Save(Figure, Form),
    /// It is to be saved now, under the path as it stands.
    Keep,
}

/// How a figure is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Its values as a table for other programs: this text.
    Table(String),
    /// As it looks.
    Picture,
}

/// A figure that is being saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saving {
    /// The figure.
    pub figure: Figure,
    /// How.
    pub form: Form,
}

/// The state of the progress screen.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// What is asked for.
    pub filter: Filter,
    /// The figures that were counted last.
    pub shown: Option<Arc<Figures>>,
    /// Other figures are being counted.
    pub counting: bool,
    /// Figures shown as tables.
    pub tables: Vec<Figure>,
    /// Are the figures shown that are seldom needed?
    pub more: bool,
    /// The figure that was copied last.
    pub copied: Option<Figure>,
    /// The figure that is being saved.
    pub saving: Option<Saving>,
    asked: Option<Arc<Input>>,
    /// Nothing was answered, suspended or resumed since the last count.
    fresh: bool,
}

/// Acts on what a student does with figures.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    model.figures.copied = None;
    match message {
        Message::Deck(deck) => {
            model.figures.filter.deck = deck;
            model.figures.filter.topic = None;
        }
        Message::Topic(topic) => model.figures.filter.topic = topic,
        Message::Period(period) => model.figures.filter.period = period,
        Message::Turn(figure) => {
            let tables = &mut model.figures.tables;
            if tables.contains(&figure) {
                tables.retain(|open| *open != figure);
            } else {
                tables.push(figure);
            }
        }
        Message::More => model.figures.more = !model.figures.more,
        Message::Copied(figure) => model.figures.copied = Some(figure),
        Message::Save(figure, form) => save(model, figure, form),
        Message::Keep => return keep(model),
    }
    Vec::new()
}

/// Asks for the file.
fn save(model: &mut Model, figure: Figure, form: Form) {
    let ending = match form {
        Form::Table(_) => "csv",
        Form::Picture => "png",
    };
    let name = format!(
        "{}-{}-{}.{ending}",
        env!("CARGO_PKG_NAME"),
        figure.word(),
        model.now.day()
    );
    let folder = &model.whole.folder;
    model.whole.path = if folder.is_empty() {
        name
    } else {
        format!("{folder}/{name}")
    };
    model.whole.said = None;
    model.figures.saving = Some(Saving { figure, form });
    model.dialog = Some(Dialog::Figure);
}

fn keep(model: &mut Model) -> Vec<Effect> {
    let path = model.whole.path.trim().to_owned();
    let Some(saving) = model.figures.saving.take().filter(|_| !path.is_empty()) else {
        return Vec::new();
    };
    model.dialog = None;
    vec![Effect::Keep(path, saving)]
}

/// After each message: has anything that the figures on the screen depend on changed?
pub(super) fn follow(model: &mut Model) -> Vec<Effect> {
    if model.screen != Screen::Progress {
        model.figures.fresh = false;
        return Vec::new();
    }
    // While the past is still being read there is nothing to count.
    let Some(history) = model.past.clone() else {
        return Vec::new();
    };
    let asked = model.figures.asked.as_deref();
    if model.figures.fresh && asked.is_some_and(|asked| still(model, asked, &history)) {
        return Vec::new();
    }
    let input = Arc::new(input(model, history));
    model.figures.fresh = true;
    let same = |asked: &Input| asked.now == input.now && asked.new == input.new;
    if asked.is_some_and(|asked| still(model, asked, &input.history) && same(asked)) {
        return Vec::new();
    }
    model.figures.asked = Some(Arc::clone(&input));
    model.figures.counting = true;
    vec![Effect::Figures(input)]
}

/// The figures have come.
pub(super) fn hear(model: &mut Model, figures: Arc<Figures>) {
    let board = &mut model.figures;
    let filter = board.asked.as_ref().map(|asked| &asked.filter);
    board.counting = filter.is_some_and(|filter| *filter != figures.filter);
    board.shown = Some(figures);
}

fn input(model: &Model, history: Arc<History>) -> Input {
    Input {
        library: Arc::clone(&model.library),
        history,
        now: known(model),
        filter: model.figures.filter.clone(),
        today: model.now.day(),
        fsrs: model.progress.fsrs().clone(),
        aim: aim(model),
        new: new(model),
        foretold: super::exam::foretold(model),
    }
}

/// What is known of each fact. Where another rule than its day says which facts come today, in a
/// plan to catch up and in the last week before an exam, today's work is that of the plan.
fn known(model: &Model) -> Vec<KnownFact> {
    let today = model.now.day();
    let aim = |deck: &DeckId| model.settings.aim_of(deck);
    let mut all = KnownFact::all(&model.library, &model.progress, today, aim);
    let pace = model.pace();
    if pace.catch_up.is_none() && !pace.exams.iter().any(|aim| aim.is_near(today)) {
        return all;
    }
    let plan = model.plan(&Scope::All);
    let of_today: BTreeSet<&FactKey> = plan.unfinished.iter().chain(&plan.due).collect();
    for (fact, known) in model.library.facts().zip(&mut all) {
        if of_today.contains(&fact.key) {
            known.next = Some(today);
        } else if let Some(next) = &mut known.next {
            *next = (*next).max(today.plus(1));
        }
    }
    all
}

/// The aim of the deck asked for, or of all decks.
fn aim(model: &Model) -> Retention {
    let deck = model.figures.filter.deck.as_ref();
    deck.map_or_else(|| model.settings.aim(), |deck| model.settings.aim_of(deck))
}

/// New facts of the coming days, as far as they are asked for.
fn new(model: &Model) -> Vec<u32> {
    let of = (&*model.library, &*model.progress);
    let days = coming_new(of, &model.pace(), (model.now.day(), DAYS));
    let filter = &model.figures.filter;
    let wanted = |fact: &&FactKey| filter.holds(&model.library, fact);
    let count = |facts: &Vec<FactKey>| facts.iter().filter(wanted).count();
    let days = days.iter().map(count);
    days.map(|count| u32::try_from(count).unwrap_or(u32::MAX))
        .collect()
}

/// Is everything else as it was asked for?
fn still(model: &Model, asked: &Input, history: &Arc<History>) -> bool {
    Arc::ptr_eq(&asked.library, &model.library)
        && (Arc::ptr_eq(&asked.history, history) || asked.history == *history)
        && asked.filter == model.figures.filter
        && asked.today == model.now.day()
        && asked.aim == aim(model)
        && asked.fsrs == *model.progress.fsrs()
        && asked.foretold == super::exam::foretold(model)
}
