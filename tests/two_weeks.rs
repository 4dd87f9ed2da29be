//! Two weeks with the shipped decks: what comes when FSRS says, how asking moves from choosing
//! to recalling, what the summary tells. The student forgets by a seed.
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

use std::collections::BTreeSet;

use app::{App, DAY};
use bilim::app::{Action, Message, Place};
use bilim::deck::{FactKey, Kind};
use bilim::progress::is_recall;
use bilim::store::decks::{From, load};
use bilim::study::{Opening, Role, Step, summarise};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

/// What a day was made of.
#[derive(Default)]
struct Seen {
    recall: usize,
    all: usize,
    missed: BTreeSet<FactKey>,
}

fn live_through_a_day(app: &mut App, chance: &mut ChaCha8Rng) -> Seen {
    let mut seen = Seen::default();
    let mut met: BTreeSet<FactKey> = BTreeSet::new();
    while !app.is_done() {
        match app.step() {
            Step::Question(asking) => {
                let today = app.model.now.day();
                let known = app.model.progress.fact(&asking.fact).cloned();
                if asking.role == Role::Due {
                    let due = known.as_ref().and_then(|known| known.due).unwrap();
                    assert!(due <= today, "{} came before its day", asking.fact);
                }
                let kind = app.question(&asking).kind();
                if asking.role != Role::New {
                    seen.all += 1;
                    seen.recall += usize::from(is_recall(kind));
                }
                let first = met.insert(asking.fact.clone());
                if first && chance.random_bool(0.15) {
                    // An order that is not right says nothing of its facts.
                    if kind != Kind::Order {
                        seen.missed.insert(asking.fact.clone());
                    }
                    app.act(Action::DontKnow);
                } else {
                    app.answer_right();
                }
            }
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
    }
    seen
}

#[test]
fn facts_come_when_they_are_due_and_are_soon_recalled() {
    let nowhere = std::path::Path::new("no such folder");
    let mut app = App::on(load(From::Student(nowhere)).library);
    let mut chance = ChaCha8Rng::seed_from_u64(2022);
    app.begin(Opening::ReadFirst);
    let (mut recall, mut all) = (0, 0);
    for day in 0..14 {
        if day > 0 {
            app.send(Message::Go(Place::Library));
            app.send(Message::Study(None));
        }
        let today = app.model.now.day();
        if app.model.session.is_some() && app.model.screen == bilim::app::Screen::Study {
            let seen = live_through_a_day(&mut app, &mut chance);
            let session = app.model.session.as_ref().unwrap();
            let summary = summarise(session, &app.model.library, &app.model.progress, today);
            let told: BTreeSet<FactKey> = summary
                .again
                .into_iter()
                .map(|missed| missed.fact)
                .collect();
            let untold: Vec<&FactKey> = seen.missed.difference(&told).collect();
            assert!(
                untold.is_empty(),
                "the summary names what was missed, not {untold:?} on day {day}"
            );
            if day >= 7 {
                recall += seen.recall;
                all += seen.all;
            }
        }
        for (fact, due) in app.dues() {
            assert!(due > today, "{fact} was left over on day {day}");
        }
        assert!(
            app.model.progress.new_facts_on(today) <= 10,
            "ten new facts a day"
        );
        app.later(DAY);
    }
    assert!(all > 50, "the second week has reviews: {all}");
    assert!(
        recall * 2 > all,
        "{recall} of {all} answers of the second week are recalls"
    );
}
