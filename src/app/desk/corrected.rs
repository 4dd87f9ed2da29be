//! Editing never costs progress without a word: before a deck is saved, a
//! person says of each learned fact whose answer is another now whether that is
//! a small correction. Only a fact that has changed is learned anew.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::deck::{Deck, parse};
use crate::desk::changed_answers;
use crate::progress::Event;

use super::ask::{Ask, NewAnswer, Weight};
use super::keep;
use super::open::Open;

/// Asks about answers that nobody has been asked about yet. Whether there are some.
pub(super) fn asks(model: &mut Model) -> bool {
    let Some(open) = &mut model.desk.open else {
        return false;
    };
    // Nothing is asked of what the deck said before.
    open.settle();
    let Some(now) = open.manuscript.deck() else {
        return false;
    };
    let read;
    let before = if let Some(before) = open.manuscript.saved_deck() {
        before
    } else {
        read = parse(open.manuscript.saved().as_bytes()).deck;
        let Some(before) = &read else {
            return false;
        };
        before
    };
    let met = |new: &NewAnswer| {
        let known = model.progress.fact(&new.fact);
        known.is_some_and(|known| known.answers > 0)
    };
    let asked = |new: &NewAnswer| {
        let mut decided = open.decided.iter();
        decided.any(|known| known.fact == new.fact && known.is == new.is)
    };
    let changed = changed_answers(before, now).into_iter();
    let all = changed.map(|changed| NewAnswer {
        fact: changed.fact,
        was: changed.was,
        is: changed.is,
        weight: Weight::Correction,
    });
    let new: Vec<NewAnswer> = all.filter(|new| met(new) && !asked(new)).collect();
    if new.is_empty() {
        return false;
    }
    open.ask = Some(Ask::Answers(new));
    true
}

/// A person has said what each answer means: the deck is saved.
pub(super) fn decided(model: &mut Model, answers: Vec<NewAnswer>) -> Vec<Effect> {
    if let Some(open) = &mut model.desk.open {
        let again = |known: &NewAnswer| answers.iter().any(|new| new.fact == known.fact);
        open.decided.retain(|known| !again(known));
        open.decided.extend(answers);
    }
    keep::save(model)
}

/// The deck is on disk: facts that have changed are learned anew.
pub(super) fn saved(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    let decided = std::mem::take(&mut open.decided);
    if decided.is_empty() {
        return Vec::new();
    }
    let deck = as_saved(open, text);
    let says = |new: &NewAnswer| {
        let mut facts = deck.iter().flat_map(|deck| &deck.facts);
        facts.any(|fact| fact.key == new.fact && fact.answer.shown() == new.is)
    };
    let anew = decided.into_iter().filter(|new| match new.weight {
        Weight::Change => says(new),
        Weight::Correction => false,
    });
    let anew: Vec<NewAnswer> = anew.collect();
    let mut effects = Vec::new();
    for NewAnswer { fact, .. } in anew {
        let event = Event::Reset { fact };
        let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
        effects.push(effect);
    }
    if !effects.is_empty() {
        model.refresh();
    }
    effects
}

/// The deck of a text: most often the one on the desk.
fn as_saved(open: &Open, text: &str) -> Option<Deck> {
    if **open.manuscript.text() == *text && !open.manuscript.is_behind() {
        return open.manuscript.deck().cloned();
    }
    parse(text.as_bytes()).deck
}
