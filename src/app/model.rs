//! Everything that the window shows, in one value. Only `update` changes it;
//! screens read it.

use std::sync::Arc;

use crate::deck::{DeckId, FactKey, Library};
use crate::progress::{History, Progress};
use crate::study::{Pace, Plan, Scope, Session, today};
use crate::time::{Day, Moment};

use super::coach::Coach;
use super::desk::Desk;
use super::draft::Draft;
use super::exam;
use super::facts::Facts;
use super::figures::Board;
use super::message::{DeckFault, Dialog};
use super::mock;
use super::notebook::Notebook;
use super::overview::Overview;
use super::past::PastState;
use super::replan;
use super::schedule::Schedule;
use super::settings::{Authoring, Settings};
use super::shelf;
use super::tally;
use super::tune::Tune;
use super::whole::WholeDraft;

/// The state of the app.
#[derive(Debug, Clone)]
pub struct Model {
    /// The decks.
    pub library: Arc<Library>,
    /// Deck files with problems.
    pub deck_faults: Vec<DeckFault>,
    /// What the student knows.
    pub progress: Arc<Progress>,
    /// Everything that was ever judged, once [`super::past::need`] has asked for it and while
    /// nothing has changed what was judged before.
    pub past: Option<Arc<History>>,
    /// How the past is come by.
    pub past_state: PastState,
    /// The student's choices.
    pub settings: Settings,
    /// Writes the journal.
    pub notebook: Notebook,
    /// What is shown.
    pub screen: Screen,
    /// The session, also while another screen is shown.
    pub session: Option<Session>,
    /// The study day on which a session was begun last, since the program is open.
    pub begun: Option<Day>,
    /// The answer being made in the session.
    pub draft: Draft,
    /// Cards between feedback and what comes next.
    pub coach: Coach,
    /// The mock exam, also while another screen is shown.
    pub mock: Option<Box<mock::State>>,
    /// What the choice of a day needs to know.
    pub schedule: Schedule,
    /// Days that are decided anew.
    pub replan: replan::State,
    /// How far the figures of the library and of exams are.
    pub tally: tally::State,
    /// The figures of the library screen.
    pub overview: Overview,
    /// The Facts screen.
    pub facts: Facts,
    /// The teacher's desk.
    pub desk: Desk,
    /// The small window over the screen.
    pub dialog: Option<Dialog>,
    /// The figures of all exams.
    pub exams: exam::Board,
    /// The mark of an exam that is being entered.
    pub mark: exam::MarkDraft,
    /// New facts asked for beyond the daily number, and the day this was done.
    pub more: (Day, u32),
    /// Sentences to be read and dismissed.
    pub notices: Vec<String>,
    /// Sentences about what was odd in the student's files.
    pub found: Vec<String>,
    /// The progress screen.
    pub figures: Board,
    /// Export, import and backups.
    pub whole: WholeDraft,
    /// Where decks are, and what was brought.
    pub shelf: shelf::State,
    /// The search for weights of one's own.
    pub tune: Tune,
    /// Why saving fails, as a sentence, while it does.
    pub save_problem: Option<String>,
    /// Whether the student works or only looks.
    pub mode: Mode,
    /// The student closes the window although answers are not saved.
    pub leaving: bool,
    /// The present, as of the last message.
    pub now: Moment,
}

/// Whether the student works or only looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Answers are given and written.
    Work,
    /// Another window has the files open: nothing is written here.
    Look,
}

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// Empty progress: pick a deck and begin.
    FirstRun(FirstRunDraft),
    /// The library with today's work.
    Library,
    /// The session: page, question, feedback or summary.
    Study,
    /// The mock exam: set up, written or handed in.
    Mock,
    /// Facts of which the student was sure and wrong.
    SureWrong,
    /// Every fact, with what is known of it.
    Facts,
    /// The teacher's desk.
    Desk,
    /// What was learned, in figures.
    Progress,
    /// An exam, or one that is being written.
    Exam(exam::Page),
    /// The settings.
    Settings,
    /// What this program is.
    About,
}

/// The choices of the first run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstRunDraft {
    /// The deck picked.
    pub deck: Option<DeckId>,
    /// The exam date, as written.
    pub exam: ExamDraft,
}

/// An exam date as it is being written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExamDraft {
    /// The text.
    pub text: String,
    /// Why it was refused.
    pub refused: Option<ExamRefused>,
}

/// Why an exam date was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExamRefused {
    /// It is not a full date.
    NotADate,
    /// It is today or past.
    Past,
    /// It is too far away to plan for.
    Far,
    /// Nothing is picked that it could ask for.
    Nothing,
}

/// What the app starts with.
#[derive(Debug, Clone)]
pub struct Start {
    /// The decks.
    pub library: Library,
    /// Deck files with problems.
    pub deck_faults: Vec<DeckFault>,
    /// What the journal says.
    pub progress: Progress,
    /// The student's choices.
    pub settings: Settings,
    /// Goes on with the journal.
    pub notebook: Notebook,
    /// Sentences to be read and dismissed.
    pub notices: Vec<String>,
    /// Sentences about what was odd in the student's files, told in one panel.
    pub found: Vec<String>,
    /// Whether the student works or only looks.
    pub mode: Mode,
    /// The folder that an export is proposed for.
    pub export_to: String,
}

impl Model {
    /// The app as it opens: the first run on empty progress, else the library. Who writes decks
    /// has seen the first run, whether they study or not.
    pub fn new(start: Start, now: Moment) -> Self {
        let first = start.library.decks().first().map(|deck| deck.id.clone());
        let is_first = start.progress.is_empty() && start.settings.authoring == Authoring::Off;
        let screen = if is_first && first.is_some() && start.mode == Mode::Work {
            Screen::FirstRun(FirstRunDraft {
                deck: first,
                exam: ExamDraft::default(),
            })
        } else {
            Screen::Library
        };
        let dialog = match start.mode {
            Mode::Work => (!start.found.is_empty()).then_some(Dialog::Found),
            Mode::Look => Some(Dialog::InUse),
        };
        let mut model = Self {
            schedule: Schedule::of(&start.library),
            library: Arc::new(start.library),
            past: None,
            past_state: PastState::default(),
            replan: replan::State::default(),
            tally: tally::State::default(),
            deck_faults: start.deck_faults,
            progress: Arc::new(start.progress),
            settings: start.settings.sound(),
            notebook: start.notebook,
            screen,
            session: None,
            begun: None,
            draft: Draft::default(),
            coach: Coach::default(),
            mock: None,
            overview: Overview::default(),
            facts: Facts::default(),
            desk: Desk::default(),
            dialog,
            exams: exam::Board::default(),
            mark: exam::MarkDraft::default(),
            more: (now.day(), 0),
            notices: start.notices,
            found: start.found,
            figures: Board::default(),
            whole: WholeDraft {
                folder: start.export_to,
                ..WholeDraft::default()
            },
            shelf: shelf::State::default(),
            tune: Tune::default(),
            save_problem: None,
            mode: start.mode,
            leaving: false,
            now,
        };
        model.follow_weights();
        tally::count(&mut model);
        model
    }

    /// Memories follow the weights of the settings. False if the journals have to be read whole
    /// for that, because a cache has forgotten the answers.
    pub(super) fn follow_weights(&mut self) -> bool {
        let weights = self.settings.weights_in_force();
        Arc::make_mut(&mut self.progress).set_weights(weights)
    }

    /// The figures of the library and of exams follow what is known now: at once or, where
    /// there are very many facts, soon.
    pub fn refresh(&mut self) {
        tally::refresh(self);
    }

    /// How many new facts may come today.
    pub fn pace(&self) -> Pace {
        let of_today = (self.more, self.now.day());
        tally::pace(&self.settings, &self.progress, of_today)
    }

    /// What is to be done today.
    pub fn plan(&self, scope: &Scope) -> Plan {
        today(
            &self.library,
            &self.progress,
            scope,
            &self.pace(),
            self.now.day(),
        )
    }

    /// Whether "not saved yet" must stand on the screen: an answer is not on
    /// disk although its feedback is over, or saving fails.
    pub fn shows_unsaved(&self) -> bool {
        let feedback = matches!(
            self.session.as_ref().map(Session::step),
            Some(crate::study::Step::Feedback(_))
        );
        self.notebook.unsaved() > 0
            && (self.save_problem.is_some() || !(feedback && self.screen == Screen::Study))
    }

    /// The answer of a fact in words, for a list.
    pub fn answer_of(&self, fact: &FactKey) -> String {
        self.library
            .fact(fact)
            .map(|fact| fact.answer.shown())
            .unwrap_or_default()
    }
}
