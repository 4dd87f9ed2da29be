//! What the desk asks before a deck is saved: which of two versions counts, and
//! what changed answers mean for those who learned them.

use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::deck::FactKey;
use crate::desk::Conflict;
use crate::desk::merge::Side;

use super::{corrected, together};

/// What is asked about the deck that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// The file was changed elsewhere, and some changes contradict those made here.
    Clash(Clash),
    /// Answers that the student has learned are others now.
    Answers(Vec<NewAnswer>),
}

/// Two versions that contradict each other in some places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Each place, and whose version is taken there.
    pub places: Vec<(Conflict, Side)>,
    /// Both versions as one, with the other side's words at these places.
    pub(super) text: String,
    /// What the file holds.
    pub(super) theirs: Arc<str>,
}

/// A fact whose answer is another, and that the student has answered before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAnswer {
    /// The fact.
    pub fact: FactKey,
    /// The answer as it was.
    pub was: String,
    /// The answer as it is now.
    pub is: String,
    /// What that means.
    pub weight: Weight,
}

/// What another answer means for a memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// A small correction: the memory stays.
    Correction,
    /// The fact has changed: it is learned anew.
    Change,
}

/// Something that is done where the desk asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// At a place of a clash this side counts.
    Take(usize, Side),
    /// Of an answer: what it means.
    Weigh(usize, Weight),
    /// It is decided: the deck is saved.
    Done,
    /// Not now: nothing is saved.
    Leave,
}

/// Acts on a message.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    match (message, &mut open.ask) {
        (Message::Take(place, side), Some(Ask::Clash(clash))) => {
            if let Some(known) = clash.places.get_mut(place) {
                known.1 = side;
            }
        }
        (Message::Weigh(place, weight), Some(Ask::Answers(answers))) => {
            if let Some(known) = answers.get_mut(place) {
                known.weight = weight;
            }
        }
        (Message::Leave, ask) => *ask = None,
        (Message::Done, ask) => match ask.take() {
            Some(Ask::Clash(clash)) => return together::decided(model, clash),
            Some(Ask::Answers(answers)) => return corrected::decided(model, answers),
            None => {}
        },
        (Message::Take(..) | Message::Weigh(..), _) => {}
    }
    Vec::new()
}
