//! Everything that can happen: what a person did, and what the outside world
//! reported. Messages are values; only `update` acts on them.

use std::sync::Arc;

use crate::deck::{DeckId, Diagnostic, FactKey, Image, Library};
use crate::memory::Grade;
use crate::progress::Progress;
use crate::stats::Figures;
use crate::study::{Opening, Sure};

use super::coach;
use super::desk;
use super::effect::{Asker, Whole};
use super::errand;
use super::exam;
use super::figures;
use super::mock;
use super::schedule::ScheduleMessage;
use super::settings::{AskSure, Authoring, Motion, Streak, Theme};
use super::shelf;
use super::tune;
use super::whole::WholeDone;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another place in the app.
    Go(Place),
    /// On the first run.
    First(FirstRun),
    /// The work of the day, or of one deck.
    Study(Option<DeckId>),
    /// These facts, now, whenever they would come.
    StudyFacts(Vec<FactKey>),
    /// To the facts of which the student was sure and wrong.
    SureWrong,
    /// Suspended facts of a deck are to be asked again.
    ResumeFacts(DeckId),
    /// Some more new facts, today.
    MoreNew,
    /// Back to the session that was left.
    Resume,
    /// Leave the session; it stays where it is.
    Leave,
    /// In a session.
    Session(Action),
    /// On a card of the coach.
    Coach(coach::Message),
    /// On the Facts screen.
    Facts(super::facts::Message),
    /// In a mock exam.
    Mock(mock::Message),
    /// At the desk.
    Desk(desk::Message),
    /// A choice in the settings.
    Set(Choice),
    /// Aims and days.
    Schedule(ScheduleMessage),
    /// About exams.
    Exam(exam::Message),
    /// A small window over the screen.
    Open(Dialog),
    /// The small window is to close.
    Close,
    /// The outside world reports.
    Report(Report),
    /// A notice was read.
    Dismiss(usize),
    /// The path of a file for all progress, as it is being written.
    WholePath(String),
    /// The file for all progress is to be chosen in the system's own window.
    ChooseFile,
    /// Something is to be done with all progress at once.
    Whole(Whole),
    /// On the progress screen.
    Figures(figures::Message),
    /// About decks as files.
    Shelf(shelf::Message),
    /// About weights of one's own.
    Tune(tune::Message),
    /// The window that has the files open is to come to the front.
    Ring,
    /// The window is to close.
    Quit,
    /// The window is to close although answers are not saved.
    QuitAnyway,
}

/// A place in the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The library with today's work.
    Library,
    /// Every fact, with what is known of it.
    Facts,
    /// The teacher's desk.
    Desk,
    /// What was learned, in figures.
    Progress,
    /// The settings.
    Settings,
    /// What this program is, with licences.
    About,
}

/// On the first run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FirstRun {
    /// This deck first.
    Pick(DeckId),
    /// The exam date as it is being written.
    Exam(String),
    /// Begin.
    Begin(Opening),
    /// To the desk: this person writes decks.
    Write,
}

/// In a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// From feedback or a page to what comes next.
    GoOn,
    /// "Test me first".
    TestFirst,
    /// The option at this place was picked: answers a Choice, turns an option of Several.
    Pick(usize),
    /// What stands in the text field.
    Write(String),
    /// The item or left-hand text at this place is taken in hand.
    Select(usize),
    /// An item is moved from one place to another.
    Move(usize, usize),
    /// The right-hand text at this place goes to the left-hand text in hand.
    PairWith(usize),
    /// The card is turned.
    Reveal,
    /// The student's own judgement of a card.
    Rate(Grade),
    /// The answer as it stands is to be judged.
    Check,
    /// "I don't know".
    DontKnow,
    /// How sure the student is of the answer that waits for it.
    Sure(Sure),
    /// One step back.
    Undo,
    /// Not before tomorrow.
    Bury,
    /// Not until resumed.
    Suspend,
    /// The question has a fault: the reason.
    Report(Fault),
    /// "I was right", or "too easy": this grade counts instead.
    Override(Grade),
    /// Practise what was missed.
    Practise,
}

/// What is wrong with a question, in the student's view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The right answer is not right.
    WrongAnswer,
    /// A right answer was refused.
    RefusedAnswer,
    /// It cannot be understood.
    Unclear,
    /// It is out of date.
    Outdated,
    /// A misspelling or another slip.
    Slip,
}

impl Fault {
    /// All faults, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::WrongAnswer,
        Self::RefusedAnswer,
        Self::Unclear,
        Self::Outdated,
        Self::Slip,
    ];

    /// The word that the journal keeps.
    pub fn word(self) -> &'static str {
        match self {
            Self::WrongAnswer => "wrong-answer",
            Self::RefusedAnswer => "refused-answer",
            Self::Unclear => "unclear",
            Self::Outdated => "outdated",
            Self::Slip => "slip",
        }
    }
}

/// A choice in the settings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Choice {
    /// New facts a day.
    NewADay(u32),
    /// The colours.
    Theme(Theme),
    /// The text size.
    Zoom(f32),
    /// Movement.
    Motion(Motion),
    /// Days in a row.
    Streak(Streak),
    /// Whether an answer is asked how sure it is.
    AskSure(AskSure),
    /// Whether the desk stands among the places of the app.
    Authoring(Authoring),
}

/// A small window over the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// All keys.
    Keys,
    /// What is wrong with this question?
    Fault,
    /// Answers are not saved yet; close all the same?
    Unsaved,
    /// What was found wrong in deck files.
    Problems,
    /// What was odd in the student's own files.
    Found,
    /// Another window has the files open.
    InUse,
    /// All progress into a file.
    Export,
    /// All progress of a file.
    Import,
    /// The backups.
    Restore,
    /// Shall the mock exam be handed in?
    HandIn,
    /// A figure into a file.
    Figure,
    /// A copy of this deck into a file.
    Copy(DeckId),
    /// The folder of the student's decks.
    DeckFolder,
    /// Shall a deck that was brought take the place of the one that is there?
    Brought,
    /// What was brought is no deck. A sentence says why.
    NotADeck(String),
    /// An image, as large as there is room.
    Image(Box<Image>),
}

/// What the outside world reports.
#[derive(Debug, Clone)]
pub enum Report {
    /// Every event up to this number is on disk.
    Saved(u64),
    /// Saving failed; it is tried again. A sentence says why.
    NotSaved(String),
    /// The journals were read whole.
    Past(Box<Progress>),
    /// They could not be. A sentence says why.
    NoPast(String),
    /// Something the student should know, as a sentence.
    Notice(String),
    /// Decks were read.
    Decks(Box<Library>, Vec<DeckFault>),
    /// Something was done with all progress, or could not be.
    Whole(WholeDone),
    /// A deck that is being written was read or saved, or could not be.
    Desk(desk::Heard),
    /// Something that was to be done beside the frames is done.
    Errand(errand::Done),
    /// Figures were counted.
    Figures(Arc<Figures>),
    /// A file was chosen, by its path, for the one who asked for it.
    Chosen(Asker, String),
    /// When the backups were made, newest first.
    Backups(Vec<String>),
    /// Time went by: a new day may have begun.
    Tick,
}

/// A deck file that has problems, with the file's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeckFault {
    /// The file.
    pub file: String,
    /// What is wrong in it, by place.
    pub diagnostics: Vec<Diagnostic>,
    /// What of it can be studied.
    pub used: Used,
}

/// What of a deck file with problems can be studied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Used {
    /// What is good in it.
    Rest,
    /// All that stood in it before the problems came: with them, something would be missing.
    Before,
}
