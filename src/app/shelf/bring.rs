//! A deck file that was brought: whether it is new, newer, the same or older
//! than what is there, and what it would change. It decides; what is written
//! goes out as a wish.

use crate::deck::{Deck, Fact, FactAnswer};

use super::Wish;
use crate::app::effect::Effect;
use crate::app::message::Dialog;
use crate::app::model::Model;

/// What came of reading a file that was brought.
#[derive(Debug, Clone, PartialEq)]
pub enum Brought {
    /// It is a deck.
    Deck(Box<Offer>),
    /// It is none, or cannot be used. A sentence says why.
    Not(String),
}

/// A deck that was brought.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The name of its file.
    pub file: String,
    /// The path of that file: the deck's images are there, too.
    pub from: String,
    /// Its text, byte for byte.
    pub text: String,
    /// The deck that the text gives.
    pub deck: Deck,
    /// How many errors there are in the text.
    pub errors: usize,
}

/// What a deck changes about the facts of another with its id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Facts that are new, as sentences.
    pub added: Vec<String>,
    /// Facts that are gone, as sentences.
    pub removed: Vec<String>,
    /// Facts with another answer: the sentence that is open, the answer before and now.
    pub answers: Vec<(String, String, String)>,
}

/// What changes about facts when `new` takes the place of `old`, in the order of the decks.
pub fn changes(old: &Deck, new: &Deck) -> Changes {
    let missing = |facts: &[Fact], among: &Deck| -> Vec<String> {
        let gone = facts
            .iter()
            .filter(|fact| among.facts.iter().all(|known| known.key != fact.key));
        gone.map(|fact| fact.says.full()).collect()
    };
    let answers = new.facts.iter().filter_map(|fact| {
        let before = old.facts.iter().find(|known| known.key == fact.key)?;
        let (before, now) = (plain(&before.answer), plain(&fact.answer));
        (before != now).then(|| (fact.says.open(), before, now))
    });
    Changes {
        added: missing(&new.facts, old),
        removed: missing(&old.facts, new),
        answers: answers.collect(),
    }
}

/// The answer as it counts: a number by its value, whatever it is written like.
fn plain(answer: &FactAnswer) -> String {
    match answer {
        FactAnswer::Text(_) | FactAnswer::Date(_) => answer.shown(),
        FactAnswer::Number(number) => format!("{} {}", number.value, number.unit),
    }
}

/// A deck that is not there yet is put in at once; for one that is, the student is asked.
pub(super) fn hear(model: &mut Model, brought: Brought) -> Vec<Effect> {
    let mut effects = Vec::new();
    match brought {
        Brought::Deck(offer) if model.library.deck(&offer.deck.id).is_none() => {
            return vec![Effect::Shelf(Wish::Put(offer))];
        }
        Brought::Deck(offer) => {
            // What it has of images that are missing here is taken without a question.
            let same = model.library.deck(&offer.deck.id) == Some(&offer.deck);
            if same && offer.deck.images().next().is_some() {
                effects.push(Effect::Shelf(Wish::Images(offer.clone())));
            }
            model.shelf.offers.push_back(*offer);
        }
        Brought::Not(why) => {
            let all = match model.dialog.take() {
                Some(Dialog::NotADeck(before)) => format!("{before}\n\n{why}"),
                Some(_) | None => why,
            };
            model.dialog = Some(Dialog::NotADeck(all));
        }
    }
    if model.dialog.is_none() {
        ask(model);
    }
    effects
}

/// The next question, if a deck waits for one; else no window is left open.
pub(super) fn ask(model: &mut Model) {
    let waits = !model.shelf.offers.is_empty();
    model.dialog = waits.then_some(Dialog::Brought);
}
