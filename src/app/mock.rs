//! The mock exam in the app: setting it up, the sitting, and what it came to.
//! Each has its own state; a sitting goes on whatever else is shown, until it is
//! handed in. Marks and picks are made in `study::mock`.

mod hand_in;
mod set_up;
mod sit;

use crate::deck::DeckId;
use crate::study::Sure;
use crate::study::certainty::AskSure;
use crate::study::mock::Exam;

use super::effect::Effect;
use super::message::{Action, Dialog};
use super::model::{Model, Screen};

pub use set_up::{MINUTES, QUESTIONS, SetUp};
pub use sit::Sat;

/// What can happen to a mock exam.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// It is to be set up: for an exam, or for a deck, or for all decks.
    Open(Of),
    /// It is about this.
    About(Of),
    /// It has so many questions.
    Questions(u32),
    /// It has so many minutes; 0 is no clock.
    Minutes(u32),
    /// Whether answers say how sure they are.
    AskSure(AskSure),
    /// It begins.
    Begin,
    /// Something is done to the answer on the screen.
    Act(Action),
    /// How sure the answer on the screen is.
    Level(Sure),
    /// How sure it is, and on to the next question.
    LevelAndOn(Sure),
    /// The answer on the screen is taken back.
    Clear,
    /// To the question at this place, from 0.
    Go(usize),
    /// To the next question.
    Next,
    /// To the one before.
    Previous,
    /// The question on the screen is to be come back to, or no longer.
    Flag,
    /// Shall it be handed in? Asks first.
    AskHandIn,
    /// It is handed in.
    HandIn,
    /// It is given up; its answers do not count.
    GiveUp,
    /// The window closes: what was answered is handed in.
    Closing,
    /// The question at this place of what was handed in, from 0.
    Review(usize),
    /// From a question back to what it all came to.
    ToResult,
    /// Away from it.
    Leave,
}

/// What a mock exam is for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Of {
    /// The id of an exam in the settings, if it is for one: then it asks what that exam asks, in
    /// its form.
    pub exam: Option<String>,
    /// One deck, or all, if it is for no exam.
    pub deck: Option<DeckId>,
}

/// Where a mock exam stands.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// It is being set up.
    SetUp(SetUp),
    /// It is being written.
    Sitting(Box<Sat>),
    /// It was handed in.
    Done(Box<Done>),
}

/// A mock exam that was handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What it came to.
    pub exam: Exam,
    /// The question that is looked at, or none.
    pub review: Option<usize>,
}

/// Acts on a message.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Open(of) => set_up::open(model, of),
        Message::About(of) => set_up::about(model, of),
        Message::Questions(count) => set_up::change(model, |set_up| set_up.questions = count),
        Message::Minutes(count) => set_up::change(model, |set_up| set_up.minutes = count),
        Message::AskSure(ask) => set_up::change(model, |set_up| set_up.ask_sure = ask),
        Message::Begin => set_up::begin(model),
        Message::Act(action) => sit::act(model, action),
        Message::Level(sure) => sit::level(model, sure),
        Message::LevelAndOn(sure) => {
            sit::level(model, sure);
            sit::act(model, Action::Check);
        }
        Message::Clear => sit::clear(model),
        Message::Go(place) => sit::go(model, place),
        Message::Next => sit::step(model, sit::Step::Next),
        Message::Previous => sit::step(model, sit::Step::Previous),
        Message::Flag => sit::flag(model),
        Message::AskHandIn | Message::Leave if is_sitting(model) => {
            model.dialog = Some(Dialog::HandIn);
        }
        Message::HandIn => return hand_in::hand_in(model),
        Message::GiveUp if is_sitting(model) => leave(model),
        Message::Closing => return hand_in::on_closing(model),
        Message::Review(place) => review(model, Some(place)),
        Message::ToResult => review(model, None),
        Message::Leave => leave(model),
        Message::AskHandIn | Message::GiveUp => {}
    }
    Vec::new()
}

/// Whether an exam is being written.
pub fn is_sitting(model: &Model) -> bool {
    sat(model).is_some()
}

/// The exam that is being written.
pub fn sat(model: &Model) -> Option<&Sat> {
    match model.mock.as_deref()? {
        State::Sitting(sat) => Some(sat),
        State::SetUp(_) | State::Done(_) => None,
    }
}

/// Whether a clock runs that has to be seen running.
pub fn is_timed(model: &Model) -> bool {
    sat(model).is_some_and(|sat| sat.sitting.minutes().is_some())
}

/// Hands it in when its time is over.
pub(super) fn look_at_clock(model: &mut Model) -> Vec<Effect> {
    let over = sat(model).is_some_and(|sat| sat.sitting.is_over(model.now));
    // While all progress is replaced nothing is written; the next look comes soon.
    if over && !model.whole.busy {
        hand_in::hand_in(model)
    } else {
        Vec::new()
    }
}

fn review(model: &mut Model, place: Option<usize>) {
    if let Some(State::Done(done)) = model.mock.as_deref_mut() {
        done.review = place.filter(|place| *place < done.exam.marked.len());
    }
}

fn leave(model: &mut Model) {
    model.mock = None;
    model.dialog = None;
    if model.screen == Screen::Mock {
        model.screen = Screen::Library;
    }
    model.refresh();
}
