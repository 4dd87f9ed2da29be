//! What a coach says, without its window: facts that do not stick, the plan to catch up on a
//! clock that is moved by hand, why a fact came now.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;

use app::{App, DAY};
use bilim::app::coach::{Card, Message as Coach};
use bilim::app::{Action, Effect, Message, Model, Place, Report, Settings};
use bilim::deck::{FactKey, Library};
use bilim::memory::{self, Grade, Weights};
use bilim::progress::cache;
use bilim::store::decks::{From, load};
use bilim::study::exam::Exam;
use bilim::study::{Opening, Role, Scope, Step, WhyNow, catch_up, sticking, why_now};
use bilim::text::Texts;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

fn card(app: &App) -> Option<Card> {
    app.model.coach.card(app.model.session.as_ref()).cloned()
}

fn is_studying(app: &App) -> bool {
    app.model.screen == bilim::app::Screen::Study && !app.is_done()
}

/// Some days later the session of the day begins.
fn come_back(app: &mut App, days: i64) {
    app.later(days * DAY);
    app.send(Message::Go(Place::Library));
    app.send(Message::Study(None));
}

/// A student who had one fact and missed it on so many days; the last miss is on the screen.
fn missed_on_days(days: usize) -> App {
    let mut app = App::at("troops-which");
    app.answer_right();
    app.act(Action::GoOn);
    for day in 0..days {
        come_back(&mut app, 8);
        app.act(Action::DontKnow);
        if day + 1 < days {
            go_on_past_cards(&mut app);
            app.answer_all_right();
            app.send(Message::Leave);
        }
    }
    app
}

fn go_on_past_cards(app: &mut App) {
    app.act(Action::GoOn);
    while card(app).is_some() {
        app.act(Action::GoOn);
    }
}

#[test]
fn the_sixth_lapse_is_told_once_and_then_each_third() {
    for (days, told) in [(5, false), (6, true), (7, false), (8, false), (9, true)] {
        let mut app = missed_on_days(days);
        assert_eq!(card(&app), None, "the feedback comes first");
        app.act(Action::GoOn);
        let fact = app.model.library.facts().next().unwrap().key.clone();
        let lapses = u32::try_from(days).unwrap();
        let known = app.model.progress.fact(&fact).unwrap();
        assert_eq!(sticking::is_sticking(known), days >= 6);
        let wanted = told.then_some(Card::Sticking {
            fact,
            lapses,
            taken_for: None,
        });
        assert_eq!(card(&app), wanted, "after {days} lapses");
        if told {
            app.act(Action::GoOn);
        }
        assert_eq!(card(&app), None);
        assert!(matches!(app.step(), Step::Question(_)), "it comes back");
    }
}

#[test]
fn a_fact_that_was_told_of_is_not_told_again_that_day() {
    let mut app = missed_on_days(6);
    app.act(Action::GoOn);
    assert!(card(&app).is_some());
    app.act(Action::Undo);
    assert_eq!(card(&app), None, "the answer was taken back");
    app.act(Action::DontKnow);
    app.act(Action::GoOn);
    assert_eq!(card(&app), None);
}

#[test]
fn an_answer_that_was_right_after_all_marks_nothing() {
    let mut app = App::at("troops#typed");
    app.answer_right();
    app.act(Action::GoOn);
    for _ in 0..5 {
        come_back(&mut app, 40);
        app.act(Action::DontKnow);
        go_on_past_cards(&mut app);
        app.answer_all_right();
        app.send(Message::Leave);
    }
    come_back(&mut app, 40);
    app.act(Action::Write("nonsense".to_owned()));
    app.act(Action::Check);
    app.act(Action::Override(Grade::Good));
    app.act(Action::GoOn);
    assert_eq!(card(&app), None);
}

#[test]
fn a_fact_is_left_out_from_its_card_and_that_can_be_taken_back() {
    let mut app = missed_on_days(6);
    app.act(Action::GoOn);
    app.send(Message::Coach(Coach::Suspend));
    assert!(app.journal.last().unwrap().starts_with("Suspend("));
    assert!(app.is_done(), "nothing else was to be asked");
    app.act(Action::Undo);
    let fact = app.model.library.facts().next().unwrap();
    assert!(!app.model.progress.fact(&fact.key).unwrap().suspended);
}

#[test]
fn the_page_of_the_topic_is_read_and_left_again() {
    let mut app = missed_on_days(6);
    app.act(Action::GoOn);
    app.send(Message::Coach(Coach::Read));
    assert!(app.model.coach.is_reading());
    app.send(Message::Coach(Coach::Back));
    assert!(!app.model.coach.is_reading());
    assert!(card(&app).is_some(), "back on the card");
}

/// Two facts that are only asked by gaps: "First came {A}", "Then came {B}".
fn two_facts() -> App {
    let mut deck = deck::deck();
    let ids = ["t/first", "t/second"];
    let gaps = ids.map(|id| format!("{id}#gap"));
    let kept = |text: &str, of: &[String]| of.iter().any(|id| id == text);
    deck.questions
        .retain(|question| kept(question.key.as_str(), &gaps));
    deck.facts
        .retain(|fact| kept(fact.key.as_str(), &ids.map(str::to_owned)));
    let mut app = App::on(Library::new(vec![deck]));
    app.begin(Opening::TestFirst);
    app
}

/// Studies to the end of the day; the first fact is taken for the second so many times.
fn mix_up(app: &mut App, times: usize) -> Vec<Card> {
    let (mut left, mut cards) = (times, Vec::new());
    while !app.is_done() {
        match app.step() {
            Step::Question(asking) if asking.fact == deck::fact("first") && left > 0 => {
                left -= 1;
                app.act(Action::Write("B".to_owned()));
                app.act(Action::Check);
            }
            Step::Question(_) => app.answer_right(),
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
        if matches!(app.step(), Step::Feedback(_)) {
            cards.extend(card(app));
        }
    }
    app.send(Message::Leave);
    cards
}

fn first_and_second(times: u32) -> Card {
    Card::Together {
        one: deck::fact("first"),
        other: deck::fact("second"),
        times,
    }
}

fn shown_together(app: &App) -> usize {
    let lines = app.journal.iter();
    lines.filter(|line| line.starts_with("Together(")).count()
}

#[test]
fn two_facts_that_were_mixed_up_twice_are_shown_side_by_side_once() {
    let mut app = two_facts();
    assert_eq!(mix_up(&mut app, 1), [], "once is a slip");
    come_back(&mut app, 30);
    assert_eq!(mix_up(&mut app, 1), [first_and_second(2)]);
    assert_eq!(shown_together(&app), 1);
    come_back(&mut app, 30);
    assert_eq!(mix_up(&mut app, 1), [], "not again after once more");
    come_back(&mut app, 30);
    assert_eq!(mix_up(&mut app, 1), [first_and_second(2)]);
    assert_eq!(shown_together(&app), 2);
}

#[test]
fn what_is_mixed_up_either_way_is_one_pair() {
    let mut app = two_facts();
    mix_up(&mut app, 1);
    come_back(&mut app, 30);
    while !app.is_done() {
        match app.step() {
            Step::Question(asking) if asking.fact == deck::fact("second") => {
                app.act(Action::Write("A".to_owned()));
                app.act(Action::Check);
                app.act(Action::GoOn);
                break;
            }
            Step::Question(_) => app.answer_right(),
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
    }
    let wanted = Card::Together {
        one: deck::fact("second"),
        other: deck::fact("first"),
        times: 2,
    };
    assert_eq!(card(&app), Some(wanted));
}

#[test]
fn an_answer_that_was_taken_back_mixed_up_nothing() {
    let mut app = two_facts();
    mix_up(&mut app, 1);
    come_back(&mut app, 30);
    while !matches!(app.step(), Step::Question(asking) if asking.fact == deck::fact("first")) {
        app.answer_right();
        app.act(Action::GoOn);
    }
    app.act(Action::Write("B".to_owned()));
    app.act(Action::Check);
    app.act(Action::Undo);
    app.answer_right();
    app.act(Action::GoOn);
    assert_eq!(card(&app), None);
}

#[test]
fn a_fact_that_does_not_stick_says_what_it_is_taken_for() {
    let mut app = two_facts();
    mix_up(&mut app, 0);
    let mut cards = Vec::new();
    for _ in 0..6 {
        come_back(&mut app, 60);
        cards.extend(mix_up(&mut app, 1));
    }
    let taken_for = cards.iter().find_map(|card| match card {
        Card::Sticking { taken_for, .. } => taken_for.clone(),
        Card::Together { .. } => None,
    });
    assert_eq!(taken_for, Some((deck::fact("second"), 6)));
    let said = Texts::english().taken_for(&app.model, &deck::fact("second"), 6);
    assert_eq!(
        said,
        "You gave B for it 6 times. That belongs here: Then came B."
    );
}

#[test]
fn a_fact_that_does_not_stick_says_so_too_when_only_a_cache_was_read() {
    let mut app = two_facts();
    mix_up(&mut app, 0);
    for _ in 0..5 {
        come_back(&mut app, 60);
        mix_up(&mut app, 1);
    }
    let text = cache::write(&app.model.progress, &[]);
    let cached = cache::read(&text, Weights::default()).unwrap();
    assert!(!cached.progress.is_whole());
    app = app.restarted_with(cached.progress);
    come_back(&mut app, 60);
    while !matches!(app.step(), Step::Question(asking) if asking.fact == deck::fact("first")) {
        app.answer_right();
        app.act(Action::GoOn);
    }
    app.effects.clear();
    app.act(Action::Write("B".to_owned()));
    app.act(Action::Check);
    let asked = app
        .effects
        .iter()
        .filter(|effect| **effect == Effect::ReadWhole);
    assert_eq!(asked.count(), 1, "the answer asks for the past");
    app.act(Action::GoOn);
    let taken_for = |app: &App| match card(app) {
        Some(Card::Sticking { taken_for, .. }) => taken_for,
        other => panic!("{other:?}"),
    };
    assert_eq!(taken_for(&app), None, "it is not read yet");
    let past = Box::new(app.replayed());
    app.send(Message::Report(Report::Past(past)));
    assert_eq!(taken_for(&app), Some((deck::fact("second"), 6)));
}

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

fn why(app: &App) -> WhyNow {
    let Step::Feedback(given) = app.step() else {
        panic!("there is no feedback: {:?}", app.step());
    };
    why_now(&app.model.progress, &given)
}

#[test]
fn a_fact_says_why_it_came_now_and_when_it_comes_next() {
    let mut app = App::at("troops-which");
    app.answer_right();
    let due = |app: &App| app.dues().first().map(|(_, day)| *day);
    assert_eq!(why(&app), WhyNow::First { next: due(&app) });
    app.act(Action::GoOn);
    let before = app.model.progress.facts().next().unwrap().1.memory.unwrap();
    come_back(&mut app, 6);
    app.act(Action::DontKnow);
    let WhyNow::Due { last, next } = why(&app) else {
        panic!("{:?}", why(&app));
    };
    let chance = memory::retrievability(before, 6.0) * 100.0;
    assert_eq!((last.days, next), (6, due(&app)));
    assert!((f64::from(last.percent) - chance).abs() <= 0.5);
    app.act(Action::GoOn);
    app.answer_right();
    assert_eq!(why(&app), WhyNow::Returned { next: due(&app) });
    app.act(Action::GoOn);
    app.act(Action::Practise);
    app.answer_right();
    assert!(matches!(why(&app), WhyNow::Practice { next, .. } if next == due(&app)));
}

#[test]
fn the_reasons_are_said_in_plain_sentences() {
    let texts = Texts::english();
    let day = bilim::time::Moment::parse("2026-12-14T10:00:00+06:00")
        .unwrap()
        .day();
    let last = bilim::study::Seen {
        days: 12,
        percent: 84,
    };
    let due = WhyNow::Due {
        last,
        next: Some(day),
    };
    assert_eq!(
        texts.why_now(due),
        "Last seen 12 days ago. 84 % likely to be remembered. Next on 14 December 2026."
    );
    assert_eq!(
        texts.why_now(WhyNow::First { next: None }),
        "You had not met this fact before."
    );
    let practice = WhyNow::Practice {
        last: None,
        next: Some(day),
    };
    assert_eq!(
        texts.why_now(practice),
        "Practice: no date moves. Next on 14 December 2026."
    );
}

#[test]
fn whether_the_reasons_are_open_is_kept() {
    use bilim::app::coach::Fold;
    let mut app = App::at("troops-which");
    app.answer_right();
    assert_eq!(app.model.settings.coach.why_now, Fold::Folded);
    app.send(Message::Coach(Coach::WhyNow(Fold::Open)));
    let saved = app.effects.last();
    let settings = app.model.settings.clone();
    assert_eq!(saved, Some(&Effect::SaveSettings(settings.clone())));
    assert_eq!(settings.coach.why_now, Fold::Open);
}
