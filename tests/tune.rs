//! Weights of one's own: found in the answers of a student whose memory is
//! known, taken only where they foretell better, and taken back.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[cfg(feature = "gui")]
#[path = "tune/card.rs"]
mod card;
#[cfg(feature = "gui")]
#[path = "common/ui.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod common;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;
#[path = "../benches/generate.rs"]
mod generate;
#[path = "common/learner.rs"]
mod learner;

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use app::App;
use bilim::app::tune::work::search;
use bilim::app::tune::{Message as Word, Order, Outcome, Tune};
use bilim::app::{Effect, Message, Report, Settings, WholeDone};
use bilim::deck::{FactKey, Library, parse};
use bilim::memory::optimise::{NotTrained, Trained, Watch};
use bilim::memory::{State, Weights};
use bilim::progress::{FactProgress, Progress, cache, write};
use bilim::store::task::Done;
use bilim::store::{Place, Said, open};
use bilim::time::{Day, Moment};
use learner::{FIRST, Life, forgetful, journal, progress};

const MONTHS: Life = Life {
    facts: 300,
    pace: 5,
    days: 150,
    seed: 1,
};

/// A deck of the facts that the student learns.
fn library() -> Arc<Library> {
    static DECK: LazyLock<Arc<Library>> = LazyLock::new(|| {
        let deck = parse(generate::deck(600).as_bytes()).deck;
        Arc::new(Library::new(deck.into_iter().collect()))
    });
    Arc::clone(&DECK)
}

fn order() -> Order {
    Order {
        today: Day(FIRST + MONTHS.days),
        library: library(),
        settings: Settings::default(),
    }
}

fn found(mut progress: Progress) -> Outcome {
    search(&mut progress, &order(), &Watch::default())
}

fn trained(outcome: &Outcome) -> Trained {
    match outcome {
        Outcome::Found(trained, _) => *trained,
        Outcome::None(why) => panic!("{why:?}"),
    }
}

fn facts(progress: &Progress) -> Vec<(FactKey, FactProgress)> {
    let facts = progress.facts();
    facts
        .map(|(key, fact)| (key.clone(), fact.clone()))
        .collect()
}

fn memories(progress: &Progress) -> Vec<Option<State>> {
    progress.facts().map(|(_, fact)| fact.memory).collect()
}

/// The app of a student with these answers.
fn app(progress: Progress) -> App {
    let mut app = App::new();
    app.model.library = library();
    app.model.progress = progress.into();
    app.send(Message::Go(bilim::app::Place::Settings));
    app
}

fn say(app: &mut App, word: Word) {
    app.send(Message::Tune(word));
}

#[test]
fn a_forgetful_student_gets_weights_that_foretell_better() {
    let outcome = found(progress(forgetful(), MONTHS));
    let trained = trained(&outcome);
    assert!(trained.judged.answers > 200, "{trained:?}");
    assert!(trained.judged.is_better(), "{trained:?}");
    assert!(trained.judged.percent_nearer() > 5.0, "{trained:?}");
    let [_, _, good, ..] = trained.weights.numbers();
    assert!(*good < 2.0, "they forget sooner after a first Good: {good}");
    let Outcome::Found(_, change) = outcome else {
        panic!()
    };
    assert!(change.then.today > 0 && change.then != change.now);
}

#[test]
fn the_same_answers_give_the_same_weights() {
    let one = found(progress(forgetful(), MONTHS));
    assert_eq!(one, found(progress(forgetful(), MONTHS)));
}

#[test]
fn a_student_like_most_with_few_answers_keeps_the_standard_weights() {
    let kept = (0..12).filter(|seed| {
        let life = Life {
            facts: 90,
            pace: 6,
            days: 25,
            seed: *seed,
        };
        let trained = trained(&found(progress(Weights::default(), life)));
        !trained.judged.is_better()
    });
    let kept = kept.count();
    assert!(kept >= 11, "{kept} of 12");
    let life = Life {
        facts: 90,
        pace: 6,
        days: 25,
        seed: 0,
    };
    let mut app = app(progress(Weights::default(), life));
    say(&mut app, Word::Begin);
    say(
        &mut app,
        Word::Done(found(progress(Weights::default(), life))),
    );
    assert!(matches!(app.model.tune, Tune::NoBetter(_)));
    say(&mut app, Word::Accept);
    assert_eq!(app.model.settings, Settings::default());
}

#[test]
fn what_was_found_counts_only_when_it_is_accepted_and_can_be_taken_back() {
    let mut app = app(progress(forgetful(), MONTHS));
    let before = facts(&app.model.progress);
    let remembered = memories(&app.model.progress);
    say(&mut app, Word::Begin);
    assert!(matches!(app.effects.last(), Some(Effect::Optimise(_))));
    say(&mut app, Word::Share(0.5));
    assert_eq!(app.model.tune, Tune::Running(0.5));
    let outcome = found(progress(forgetful(), MONTHS));
    let weights = trained(&outcome).weights;
    say(&mut app, Word::Done(outcome));
    assert!(matches!(app.model.tune, Tune::Found(..)));
    assert!(facts(&app.model.progress) == before);
    assert_eq!(app.model.settings.weights, None);

    say(&mut app, Word::Accept);
    assert_eq!(app.model.settings.weights, Some(weights));
    assert_eq!(*app.model.progress.fsrs().weights(), weights);
    assert!(memories(&app.model.progress) != remembered);
    let saved = Effect::SaveSettings(app.model.settings.clone());
    assert!(app.effects.contains(&saved));
    assert!(
        app.journal
            .iter()
            .any(|line| line.starts_with("Reschedule("))
    );

    say(&mut app, Word::Standard);
    assert_eq!(app.model.settings.weights, None);
    assert_eq!(app.model.settings.earlier_weights, Some(weights));
    assert!(memories(&app.model.progress) == remembered);
    say(&mut app, Word::Earlier);
    assert_eq!(app.model.settings.weights, Some(weights));
    assert_eq!(app.model.settings.earlier_weights, None);
}

#[test]
fn a_search_that_is_cancelled_leaves_everything_as_it_was() {
    let mut app = app(progress(forgetful(), MONTHS));
    let before = (facts(&app.model.progress), app.model.settings.clone());
    say(&mut app, Word::Begin);
    say(&mut app, Word::Cancel);
    assert_eq!(app.effects.last(), Some(&Effect::StopOptimising));
    // What was on its way comes too late.
    say(&mut app, Word::Done(found(progress(forgetful(), MONTHS))));
    say(&mut app, Word::Accept);
    assert_eq!(app.model.tune, Tune::Idle);
    let after = (facts(&app.model.progress), app.model.settings.clone());
    assert!(after == before);

    let watch = Watch::default();
    watch.cancel();
    let mut progress = progress(forgetful(), MONTHS);
    let outcome = search(&mut progress, &order(), &watch);
    assert_eq!(outcome, Outcome::None(NotTrained::Cancelled));
    assert!(facts(&progress) == before.0);
}

#[test]
fn below_400_answers_nothing_is_looked_for() {
    let life = Life { days: 12, ..MONTHS };
    let few = progress(Weights::default(), life);
    assert!(few.len() < 400);
    let mut app = app(few);
    say(&mut app, Word::Begin);
    assert_eq!(app.model.tune, Tune::Idle);
    assert!(app.effects.is_empty());
    let fewer = progress(Weights::default(), Life { days: 5, ..MONTHS });
    assert!(matches!(
        found(fewer),
        Outcome::None(NotTrained::TooFew(1..100))
    ));
}

#[test]
fn where_a_cache_has_forgotten_the_answers_the_journals_are_read_anew() {
    let whole = progress(forgetful(), MONTHS);
    let text = cache::write(&whole, &[]);
    let cached = cache::read(&text, Weights::default()).unwrap().progress;
    let mut app = app(cached);
    say(&mut app, Word::Begin);
    let outcome = found(whole.clone());
    let weights = trained(&outcome).weights;
    say(&mut app, Word::Done(outcome));
    say(&mut app, Word::Accept);
    assert_eq!(app.effects.last(), Some(&Effect::CountAnew));
    assert_eq!(app.model.tune, Tune::Counting);
    let count = app.effects.len();
    app.send(Message::Study(None));
    assert_eq!(app.effects.len(), count, "nothing is written meanwhile");
    let mut anew = whole;
    assert!(anew.set_weights(weights));
    say(&mut app, Word::Counted(Box::new(anew.clone()), 7));
    assert_eq!(app.model.tune, Tune::Changed);
    assert!(memories(&app.model.progress) == memories(&anew));
    assert!(!app.model.whole.busy);

    say(&mut app, Word::Standard);
    assert_eq!(app.model.tune, Tune::Changed, "the answers are there now");
}

#[test]
fn where_the_journals_cannot_be_read_the_weights_count_from_the_next_start_on() {
    let whole = progress(forgetful(), MONTHS);
    let text = cache::write(&whole, &[]);
    let cached = cache::read(&text, Weights::default()).unwrap().progress;
    let mut app = app(cached);
    app.model.settings.earlier_weights = Some(forgetful());
    say(&mut app, Word::Earlier);
    assert_eq!(app.model.tune, Tune::Counting);
    let failed = WholeDone {
        said: "No.".to_owned(),
        progress: None,
    };
    app.send(Message::Report(Report::Whole(failed)));
    assert_eq!(app.model.tune, Tune::Later);
    assert!(!app.model.whole.busy);
}

#[test]
fn the_store_counts_anew_with_the_weights_that_were_just_saved() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("data"), folder.path().join("state"));
    let now = Moment::parse("2026-11-23T10:00:00+06:00").unwrap();
    let opened = open(&place, now).unwrap();
    let life = Life { days: 12, ..MONTHS };
    for (_, record) in journal(forgetful(), life) {
        let effect = Effect::Append {
            number: record.stamp.number,
            at: record.stamp.at,
            line: write(record.stamp, &record.event).text,
        };
        opened.writer.carry_out(effect, now).unwrap();
    }
    let settings = Settings {
        weights: Some(forgetful()),
        ..Settings::default()
    };
    for effect in [Effect::SaveSettings(settings), Effect::CountAnew] {
        opened.writer.carry_out(effect, now).unwrap();
    }
    assert!(opened.writer.wait(Duration::from_mins(1)));
    let mut reports = opened.writer.reports();
    let (counted, last) = loop {
        if let Said::Done(Done::Counted(progress, last)) = reports.next().unwrap() {
            break (progress, last);
        }
    };
    let mut wanted = progress(forgetful(), life);
    assert_eq!(usize::try_from(last).unwrap(), wanted.len());
    assert!(wanted.set_weights(forgetful()));
    assert!(facts(&counted) == facts(&wanted));
}
