//! The app without its window: messages in, lines of the journal out, and a
//! student who knows every answer.

use bilim::app::errand::Errand;
use bilim::app::{Action, Effect, Message, Mode, Model, Notebook, Report, Settings, Start, update};
use bilim::deck::{Body, FactAnswer, FactKey, Kind, Library, Question, QuestionKey};
use bilim::memory::Grade;
use bilim::progress::{DeviceId, Entry, Progress};
use bilim::study::{Asking, Layout, Opening, Session, Step};
use bilim::time::{Day, Moment};

use crate::deck::library;

/// Milliseconds of a day.
pub(crate) const DAY: i64 = 86_400_000;

/// The app of a student on a still clock.
pub(crate) struct App {
    pub(crate) model: Model,
    pub(crate) journal: Vec<String>,
    /// What was asked of the outside world.
    pub(crate) effects: Vec<Effect>,
    /// What is to be done in the background, while that waits; `None` where it is done at once.
    pub(crate) waiting: Option<Vec<Errand>>,
    now: Moment,
    last: u64,
}

impl App {
    /// Empty progress, one deck, ten in the morning.
    pub(crate) fn new() -> Self {
        Self::on(library())
    }

    /// At one question of the deck, as if there were no other.
    pub(crate) fn at(id: &str) -> Self {
        let mut deck = crate::deck::deck();
        let key = QuestionKey::new(format!("t/{id}"));
        deck.questions.retain(|question| question.key == key);
        let facts = deck.questions.first().unwrap().facts();
        deck.facts.retain(|fact| facts.contains(&fact.key));
        let mut app = Self::on(Library::new(vec![deck]));
        app.begin(Opening::TestFirst);
        app
    }

    /// Empty progress and this library.
    pub(crate) fn on(library: Library) -> Self {
        let now = Moment::parse("2026-11-23T10:00:00+06:00").unwrap();
        let start = Start {
            library,
            deck_faults: Vec::new(),
            progress: Progress::default(),
            settings: Settings::default(),
            notebook: Notebook::new(DeviceId::new("test"), 0, 0),
            notices: Vec::new(),
            found: Vec::new(),
            mode: Mode::Work,
            export_to: String::new(),
        };
        Self {
            model: Model::new(start, now),
            journal: Vec::new(),
            effects: Vec::new(),
            waiting: None,
            now,
            last: 0,
        }
    }

    /// The same student after the program was closed and opened again: what the journal and the
    /// settings say is left.
    pub(crate) fn restarted(self) -> Self {
        let progress = self.replayed();
        self.restarted_with(progress)
    }

    /// What follows from the journal.
    pub(crate) fn replayed(&self) -> Progress {
        let device = DeviceId::new("test");
        let records = self.journal.iter().map(|line| {
            let read = bilim::progress::read(line.trim_end().as_bytes());
            match read {
                Ok(Entry::Known(record)) => (device.clone(), record),
                other => panic!("{other:?}"),
            }
        });
        Progress::replay(records)
    }

    /// The same with what a cache has left of progress.
    pub(crate) fn restarted_with(mut self, progress: Progress) -> Self {
        let start = Start {
            library: (*self.model.library).clone(),
            deck_faults: Vec::new(),
            progress,
            settings: self.model.settings.clone(),
            notebook: Notebook::new(DeviceId::new("test"), self.last, self.now.ms),
            notices: Vec::new(),
            found: Vec::new(),
            mode: Mode::Work,
            export_to: String::new(),
        };
        self.model = Model::new(start, self.now);
        self
    }

    pub(crate) fn begin(&mut self, opening: Opening) {
        self.send(Message::First(bilim::app::FirstRun::Begin(opening)));
    }

    /// The clock is set; the next message comes a second later.
    pub(crate) fn set_clock(&mut self, now: Moment) {
        self.now = now;
    }

    /// Time goes by.
    pub(crate) fn later(&mut self, ms: i64) {
        self.now = self.now.plus_ms(ms);
    }

    /// Something is done in the background, and told.
    pub(crate) fn run(&mut self, errand: Errand) {
        let mut all = Vec::new();
        errand.run(&|| true, &mut |done| all.push(done));
        for done in all {
            self.update(Message::Report(Report::Errand(done)));
        }
    }

    pub(crate) fn send(&mut self, message: Message) {
        self.now = self.now.plus_ms(1000);
        self.update(message);
    }

    fn update(&mut self, message: Message) {
        for effect in update(&mut self.model, message, self.now) {
            if let Effect::Errand(errand) = effect {
                match &mut self.waiting {
                    Some(waiting) => waiting.push(errand),
                    None => self.run(errand),
                }
                continue;
            }
            self.effects.push(effect.clone());
            if let Effect::Append { number, line, .. } = effect {
                self.journal.push(line);
                self.last = number;
            }
        }
    }

    pub(crate) fn act(&mut self, action: Action) {
        self.send(Message::Session(action));
    }

    /// The disk has caught up.
    pub(crate) fn save_all(&mut self) {
        self.send(Message::Report(Report::Saved(self.last)));
    }

    pub(crate) fn step(&self) -> Step {
        self.model
            .session
            .as_ref()
            .map(Session::step)
            .cloned()
            .unwrap()
    }

    pub(crate) fn is_done(&self) -> bool {
        self.step() == Step::Done
    }

    pub(crate) fn asking(&self) -> Option<Asking> {
        match self.model.session.as_ref()?.step() {
            Step::Question(asking) => Some((**asking).clone()),
            Step::Page { .. } | Step::Feedback(_) | Step::Done => None,
        }
    }

    pub(crate) fn asking_past_pages(&mut self) -> Option<Asking> {
        while let Some(Step::Page { .. }) = self.model.session.as_ref().map(Session::step) {
            self.act(Action::GoOn);
        }
        self.asking()
    }

    pub(crate) fn question(&self, asking: &Asking) -> &Question {
        self.model.library.question(&asking.question).unwrap()
    }

    /// Answers that count, of today.
    pub(crate) fn answers(&self) -> u32 {
        self.model.progress.day(self.model.now.day()).answers
    }

    pub(crate) fn met(&self, fact: &FactKey) -> bool {
        self.model
            .progress
            .fact(fact)
            .is_some_and(|known| known.answers > 0)
    }

    pub(crate) fn dues(&self) -> Vec<(FactKey, Day)> {
        let facts = self.model.progress.facts();
        facts
            .filter_map(|(key, known)| Some((key.clone(), known.due?)))
            .collect()
    }

    /// Goes on to the end of the session, pages and all.
    pub(crate) fn answer_all_right(&mut self) {
        while !self.is_done() {
            match self.step() {
                Step::Question(_) => self.answer_right(),
                Step::Page { .. } | Step::Feedback(_) => self.act(Action::GoOn),
                Step::Done => {}
            }
        }
    }

    /// The place of the right option of the Choice that is asked.
    pub(crate) fn right_place(&self) -> usize {
        let asking = self.asking().unwrap();
        match (&self.question(&asking).body, &asking.layout) {
            (Body::Choice { right, .. }, Layout::Options(options)) => {
                options.iter().position(|option| option == right).unwrap()
            }
            (body, _) => panic!("{body:?}"),
        }
    }

    /// The answer of somebody who knows.
    pub(crate) fn answer_right(&mut self) {
        let asking = self.asking().unwrap();
        let question = self.question(&asking).clone();
        for action in self.right(&asking, &question) {
            self.act(action);
        }
    }

    /// What somebody who knows does at a question.
    pub(crate) fn right(&self, asking: &Asking, question: &Question) -> Vec<Action> {
        let place =
            |texts: &[String], wanted: &str| texts.iter().position(|text| text == wanted).unwrap();
        match (&question.body, &asking.layout) {
            (Body::Choice { right, .. }, Layout::Options(options)) => {
                vec![Action::Pick(place(options, right))]
            }
            (Body::Several { right, .. }, Layout::Options(options)) => {
                let picks = right
                    .iter()
                    .map(|option| Action::Pick(place(options, &option.text)));
                picks.chain([Action::Check]).collect()
            }
            (Body::TrueFalse { holds, .. }, _) => vec![Action::Pick(usize::from(!holds))],
            (Body::Order { items }, Layout::Items(shown)) => {
                let mut now = shown.clone();
                let mut actions = Vec::new();
                for (to, item) in items.iter().enumerate() {
                    let from = place(&now, &item.text);
                    let text = now.remove(from);
                    now.insert(to, text);
                    actions.push(Action::Move(from, to));
                }
                actions.push(Action::Check);
                actions
            }
            (Body::Match { pairs, .. }, Layout::Columns { left, right }) => {
                let pairs = pairs.iter().flat_map(|pair| {
                    [
                        Action::Select(place(left, &pair.left)),
                        Action::PairWith(place(right, &pair.right)),
                    ]
                });
                pairs.chain([Action::Check]).collect()
            }
            (Body::Card { .. }, _) => vec![Action::Reveal, Action::Rate(Grade::Good)],
            _ => vec![
                Action::Write(self.written(asking, question.kind())),
                Action::Check,
            ],
        }
    }

    fn written(&self, asking: &Asking, kind: Kind) -> String {
        assert!(matches!(
            kind,
            Kind::Typed | Kind::Number | Kind::Date | Kind::Cloze
        ));
        match &self.model.library.fact(&asking.fact).unwrap().answer {
            FactAnswer::Text(text) => text.shown.clone(),
            FactAnswer::Number(number) => number.value.to_string(),
            FactAnswer::Date(date) => date.to_string(),
        }
    }
}
