//! The plan to catch up after a break: offered, followed day by day, ended.

use bilim::app::coach::Message as Coach;
use bilim::app::{Action, Message, Model, Place, Settings};
use bilim::deck::FactKey;
use bilim::store::decks::{From, load};
use bilim::study::exam::Exam;
use bilim::study::{Opening, Role, Scope, Step, catch_up};
use bilim::text::Texts;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

use super::app::{App, DAY};
use super::{come_back, is_studying};

/// A student of the shipped decks, who needs twelve seconds for an answer.
struct Student {
    app: App,
    chance: ChaCha8Rng,
}

impl Student {
    fn new() -> Self {
        let nowhere = std::path::Path::new("no such folder");
        let mut app = App::on(load(From::Student(nowhere)).library);
        app.begin(Opening::TestFirst);
        Self {
            app,
            chance: ChaCha8Rng::seed_from_u64(7),
        }
    }

    /// Ten days of study, then a break.
    fn after_a_break(days: i64) -> Self {
        let mut student = Self::new();
        for day in 0..10 {
            if day > 0 {
                come_back(&mut student.app, 1);
            }
            student.study();
        }
        student.app.later(days * DAY);
        student.app.send(Message::Go(Place::Library));
        student
    }

    /// Goes through the session; what is due is remembered as often as memory predicts. Gives
    /// how many due and how many new facts came.
    fn study(&mut self) -> (usize, usize) {
        let (mut due, mut new) = (0, 0);
        while is_studying(&self.app) {
            match self.app.step() {
                Step::Question(asking) => {
                    let today = self.app.model.now.day();
                    let known = self.app.model.progress.fact(&asking.fact);
                    let chance = known.and_then(|known| known.retrievability(today));
                    due += usize::from(asking.role == Role::Due);
                    new += usize::from(asking.role == Role::New);
                    self.app.later(11_000);
                    let remembered = self.chance.random_bool(chance.unwrap_or(1.0));
                    if asking.role == Role::Due && !remembered {
                        self.app.act(Action::DontKnow);
                    } else {
                        self.app.answer_right();
                    }
                }
                Step::Page { .. } | Step::Feedback(_) => self.app.act(Action::GoOn),
                Step::Done => {}
            }
        }
        self.app.send(Message::Leave);
        (due, new)
    }

    fn figures(&self) -> &bilim::app::coach::CatchUpFigures {
        self.app.model.overview.catch_up.as_ref().unwrap()
    }

    fn coach(&mut self, message: Coach) {
        self.app.send(Message::Coach(message));
    }
}

#[test]
fn who_studies_day_by_day_is_offered_nothing() {
    let student = Student::after_a_break(1);
    assert_eq!(student.app.model.overview.catch_up, None);
}

#[test]
fn after_a_break_a_plan_is_offered_and_says_when_it_ends() {
    let mut student = Student::after_a_break(12);
    let figures = student.figures().clone();
    assert_eq!((figures.runs, figures.away), (false, Some(12)));
    assert!(figures.waiting > 40, "{figures:?}");
    let mut ends = Vec::new();
    for minutes in catch_up::MINUTES {
        student.coach(Coach::Minutes(minutes));
        assert_eq!(
            student.figures().facts,
            usize::try_from(minutes).unwrap() * 5
        );
        ends.push(student.figures().end.unwrap());
    }
    assert!(ends.is_sorted_by(|one, next| one >= next), "{ends:?}");
    assert!(ends.first() > ends.last());
    student.coach(Coach::NotToday);
    assert_eq!(student.app.model.overview.catch_up, None);
    student.app.later(DAY);
    student.app.send(Message::Go(Place::Library));
    assert!(!student.figures().runs, "another day it is offered again");
}

#[test]
fn the_plan_keeps_its_minutes_and_ends_on_the_day_it_said() {
    let mut student = Student::after_a_break(20);
    student.coach(Coach::Minutes(5));
    student.coach(Coach::Start);
    let (facts, promised) = (student.figures().facts, student.figures().end.unwrap());
    let begun = student.app.model.now.day();
    assert!(promised > begun.plus(1), "there is something to catch up");
    let ended = loop {
        let today = student.app.model.now.day();
        student.app.send(Message::Study(None));
        let (due, new) = student.study();
        assert!(due <= facts, "{due} facts in {facts}");
        assert_eq!(new, 0, "new facts pause");
        if student.app.model.settings.coach.catch_up.is_none() {
            break today;
        }
        assert!(today < begun.plus(60), "it never ended");
        student.app.later(DAY);
        student.app.send(Message::Go(Place::Library));
    };
    let off = ended.days_since(promised) + promised.days_since(ended);
    assert!(off <= 1, "{promised} was promised, {ended} it was");
    assert!(student.app.model.coach.caught_up_on(ended));
    assert!(student.app.model.overview.new > 0, "new facts come again");
}

#[test]
fn the_most_endangered_facts_come_first() {
    let mut student = Student::after_a_break(20);
    student.coach(Coach::Minutes(5));
    student.coach(Coach::Start);
    let model = &student.app.model;
    let today = model.now.day();
    let loss = |fact: &FactKey| catch_up::loss(model.progress.fact(fact).unwrap(), today);
    let plan = model.plan(&Scope::All).due;
    assert_eq!(plan.len(), student.figures().left);
    assert!(plan.iter().map(loss).is_sorted_by(|one, next| one >= next));
    let least = plan.iter().map(loss).fold(1.0, f64::min);
    let others = catch_up::waiting(&model.library, &model.progress, today);
    let others = others.iter().filter(|fact| !plan.contains(fact));
    assert!(others.map(loss).all(|loss| loss <= least));
}

#[test]
fn leaving_and_coming_back_asks_for_the_rest_of_the_day_only() {
    let mut student = Student::after_a_break(20);
    student.coach(Coach::Minutes(5));
    student.coach(Coach::Start);
    let plan = student.app.model.plan(&Scope::All).due;
    student.app.send(Message::Study(None));
    for _ in 0..5 {
        student.app.answer_right();
        student.app.act(Action::GoOn);
    }
    let rest = student.app.model.plan(&Scope::All).due;
    assert_eq!(rest.as_slice(), &plan[5..]);
}

#[test]
fn an_exam_gets_its_new_facts_all_the_same() {
    let mut student = Student::after_a_break(20);
    let deck = student
        .app
        .model
        .library
        .decks()
        .first()
        .unwrap()
        .id
        .clone();
    let unmet = |app: &App| {
        let facts = &app.model.library.deck(&deck).unwrap().facts;
        facts.iter().filter(|fact| !app.met(&fact.key)).count()
    };
    student.coach(Coach::Start);
    assert!(unmet(&student.app) > 0 || student.app.model.plan(&Scope::All).new.is_empty());
    let other = student.app.model.library.decks().last().unwrap().id.clone();
    let exam = student.app.model.now.day().plus(12).to_string();
    student.app.model.settings.put_exam(Exam {
        decks: vec![other],
        date: exam,
        ..Exam::default()
    });
    student.app.model.refresh();
    let figures = student.figures().clone();
    assert!(figures.new > 0);
    let new = student.app.model.plan(&Scope::All).new;
    assert_eq!(new.len(), usize::try_from(figures.new).unwrap());
    let said = Texts::english().catch_up_plan(&figures, student.app.model.now.day());
    assert!(said.contains("that your exam needs"), "{said}");
}

#[test]
fn a_plan_goes_on_after_a_restart_until_it_is_stopped() {
    let mut student = Student::after_a_break(20);
    student.coach(Coach::Minutes(10));
    student.coach(Coach::Start);
    let text = ron::to_string(&student.app.model.settings).unwrap();
    let settings: Settings = ron::from_str(&text).unwrap();
    assert_eq!(settings.coach.catch_up, Some(10));
    student.app.model.settings = settings;
    student.app.later(DAY);
    student.app.send(Message::Go(Place::Library));
    assert!(student.figures().runs);
    let plan = |model: &Model| model.plan(&Scope::All);
    assert!(plan(&student.app.model).new.is_empty());
    student.coach(Coach::Stop);
    assert!(!plan(&student.app.model).new.is_empty());
    assert!(
        student
            .app
            .model
            .overview
            .catch_up
            .as_ref()
            .is_none_or(|plan| !plan.runs)
    );
}
