//! A student whose memory is known: whether an answer is right is drawn by a seed from what
//! FSRS-6 says of it. It uses the program as a person does, by messages, and knows the answers.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use bilim::app::{Action, Message, Place, ScheduleMessage, Screen};
use bilim::deck::{FactKey, Library, parse};
use bilim::memory::{Recalled, WEIGHTS};
use bilim::progress::is_recall;
use bilim::study::{Asking, Opening, Role, Spread, Step};
use bilim::time::Day;
use fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

use crate::app::{App, DAY};

/// How often something never met is answered right.
const AT_FIRST: f64 = 0.5;

/// Of somebody who forgets faster than most.
pub(crate) const OTHER_WEIGHTS: [f32; 21] = [
    0.15, 0.7, 1.3, 4.5, 6.8, 0.8334, 3.0194, 0.001, 1.55, 0.1666, 0.70, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.20,
];

/// What a life is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Life {
    pub(crate) seed: u64,
    pub(crate) facts: usize,
    pub(crate) days: u32,
    pub(crate) aim: f32,
    pub(crate) spread: Spread,
    pub(crate) truth: &'static [f32; 21],
}

impl Default for Life {
    fn default() -> Self {
        Self {
            seed: 0,
            facts: 150,
            days: 120,
            aim: 0.90,
            spread: Spread::Even,
            truth: &WEIGHTS,
        }
    }
}

/// One answer, with what was known just before it.
#[derive(Debug, Clone)]
pub(crate) struct Answered {
    /// The day, from 0.
    pub(crate) day: u32,
    /// The number of the fact.
    pub(crate) fact: usize,
    pub(crate) role: Role,
    /// Was the answer to be brought up?
    pub(crate) recall: bool,
    pub(crate) right: bool,
    pub(crate) first_today: bool,
    /// Days since the answer before.
    pub(crate) after: u32,
    /// The chance that the program predicted.
    pub(crate) predicted: Option<f64>,
    /// Had it been recalled, so that the ladder no longer held it?
    pub(crate) recalled: Recalled,
}

/// Facts in topics of ten, each asked for by a choice, a gap, in words and by a card.
pub(crate) fn library(facts: usize) -> Library {
    let mut text = String::from(
        "Deck(format: 1, id: \"life\", title: \"A life\", sources: [Source(id: \"s\", title: \"S\")],\ntopics: [\n",
    );
    for topic in 0..facts.div_ceil(10) {
        writeln!(
            text,
            "Topic(id: \"topic-{topic}\", title: \"Topic {topic}\"),"
        )
        .unwrap();
    }
    text.push_str("],\nfacts: [\n");
    for n in 0..facts {
        let topic = n / 10;
        writeln!(
            text,
            "Fact(id: \"f{n}\", topic: \"topic-{topic}\", says: \"Fact {n} is called {{word {n}}}.\", ask: \"What is fact {n} called?\"),"
        )
        .unwrap();
    }
    text.push_str("],\nquestions: [\n");
    for n in 0..facts {
        writeln!(
            text,
            "Choice(id: \"q{n}\", fact: \"f{n}\", instead: [(\"other {n}\", \"No.\"), (\"else {n}\", \"No.\"), (\"third {n}\", \"No.\")]),"
        )
        .unwrap();
    }
    text.push_str("])\n");
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.diagnostics, vec![]);
    Library::new(vec![parsed.deck.unwrap()])
}

/// What the student really remembers.
struct Truth {
    model: FSRS,
    decay: f32,
    facts: BTreeMap<FactKey, (MemoryState, Day)>,
    chance: ChaCha8Rng,
}

impl Truth {
    fn remembers(&mut self, fact: &FactKey, today: Day) -> bool {
        let chance = self.facts.get(fact).map_or(AT_FIRST, |(state, last)| {
            let days = today.days_since(*last) as f32;
            f64::from(fsrs::current_retrievability(*state, days, self.decay))
        });
        self.chance.random_bool(chance.clamp(0.0, 1.0))
    }

    fn learns(&mut self, fact: &FactKey, today: Day, right: bool) {
        let before = self.facts.get(fact);
        let review = FSRSReview {
            rating: if right { 3 } else { 1 },
            delta_t: before.map_or(0, |(_, last)| today.days_since(*last)),
        };
        let item = FSRSItem {
            reviews: vec![review],
        };
        let state = self
            .model
            .memory_state(item, before.map(|(state, _)| *state));
        self.facts.insert(fact.clone(), (state.unwrap(), today));
    }
}

/// Lives through all days and tells every answer.
pub(crate) fn live(life: Life) -> Vec<Answered> {
    let mut app = App::on(library(life.facts));
    let [.., decay] = *life.truth;
    let mut truth = Truth {
        model: FSRS::new(life.truth).unwrap(),
        decay,
        facts: BTreeMap::new(),
        chance: ChaCha8Rng::seed_from_u64(life.seed),
    };
    let aim = ScheduleMessage::Aim(None, Some(life.aim));
    app.send(Message::Schedule(aim));
    app.send(Message::Schedule(ScheduleMessage::Spread(life.spread)));
    let mut answers = Vec::new();
    for day in 0..life.days {
        if day == 0 {
            app.begin(Opening::TestFirst);
        } else {
            app.send(Message::Go(Place::Library));
            app.send(Message::Study(None));
        }
        if app.model.screen == Screen::Study {
            study(&mut app, &mut truth, day, &mut answers);
        }
        app.later(DAY);
    }
    answers
}

fn study(app: &mut App, truth: &mut Truth, day: u32, answers: &mut Vec<Answered>) {
    while !app.is_done() {
        match app.step() {
            Step::Question(asking) => answers.push(answer(app, truth, day, &asking)),
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
    }
}

fn answer(app: &mut App, truth: &mut Truth, day: u32, asking: &Asking) -> Answered {
    let today = app.model.now.day();
    let known = app.model.progress.fact(&asking.fact);
    let last = known.and_then(|known| known.last_day());
    let right = truth.remembers(&asking.fact, today);
    let answered = Answered {
        day,
        fact: asking
            .fact
            .as_str()
            .trim_start_matches("life/f")
            .parse()
            .unwrap(),
        role: asking.role,
        recall: is_recall(app.question(asking).kind()),
        right,
        first_today: last != Some(today),
        after: last.map_or(0, |last| today.days_since(last)),
        predicted: known.and_then(|known| known.retrievability(today)),
        recalled: known.map_or(Recalled::Never, |known| known.ever_recalled()),
    };
    truth.learns(&asking.fact, today, right);
    if right {
        app.answer_right();
    } else {
        app.act(Action::DontKnow);
    }
    answered
}
