//! How long a student waits: today's plan of a large library, marking an answer, replaying a
//! long journal.

mod generate;
mod journal;

use std::hint::black_box;

use bilim::answer::{Response, mark};
use bilim::deck::{FactKey, Kind, Library, QuestionKey, parse};
use bilim::memory::{Grade, Weights};
use bilim::progress::cache::{self, Covers};
use bilim::progress::{Answer, DeviceId, Event, Judged, Progress, Record, Stamp};
use bilim::study::{Load, Pace, Scope, today};
use bilim::time::Moment;
use criterion::{Criterion, criterion_group, criterion_main};

const FACTS: usize = 10_000;
const ANSWERS: usize = 100_000;

fn library() -> Library {
    let deck = parse(generate::deck(2 * FACTS).as_bytes()).deck;
    Library::new(deck.into_iter().collect())
}

fn start() -> Moment {
    Moment {
        ms: 1_795_500_000_000,
        offset_minutes: 360,
    }
}

/// Answers to the facts in turn, over a hundred days.
fn records(library: &Library, count: usize) -> Vec<(DeviceId, Record)> {
    let device = DeviceId::new("bench");
    let facts: Vec<_> = library.facts().collect();
    let per_day = count.div_ceil(100);
    (0..count)
        .zip(facts.iter().cycle())
        .map(|(index, fact)| {
            let day = i64::try_from(index / per_day).unwrap_or(0);
            let within = i64::try_from(index % per_day).unwrap_or(0);
            let at = start().plus_ms(day * 86_400_000 + within * 1000);
            let grade = if index % 7 == 0 {
                Grade::Again
            } else {
                Grade::Good
            };
            let due = at.day().plus(1 + i32::try_from(index % 30).unwrap_or(0));
            let answer = Answer {
                question: QuestionKey::new(format!("{}#gap", fact.key)),
                form: Kind::Cloze,
                given: "a word".to_owned(),
                ms: 4000,
                sure: None,
                seen: false,
                facts: vec![Judged(fact.key.clone(), grade, due)],
            };
            let number = u64::try_from(index + 1).unwrap_or(0);
            let record = Record {
                stamp: Stamp { number, at },
                checksum: u32::try_from(index).unwrap_or(0),
                event: Event::Answer(answer),
            };
            (device.clone(), record)
        })
        .collect()
}

/// A tenth of a million facts, all of them met.
const MANY: usize = 100_000;

fn many(c: &mut Criterion) {
    let library = decks(MANY / FACTS);
    let progress = Progress::replay(records(&library, MANY));
    let pace = Pace {
        new_a_day: 10,

        ..Pace::default()
    };
    for (after, name) in [(101, "most of them due"), (2, "few of them due")] {
        let day = start().day().plus(after);
        c.bench_function(&format!("today's plan for 100,000 facts, {name}"), |b| {
            b.iter(|| today(black_box(&library), &progress, &Scope::All, &pace, day));
        });
    }
    c.bench_function("the work of each day for 100,000 facts", |b| {
        b.iter(|| Load::count(black_box(&library), &progress));
    });
}

fn plan(c: &mut Criterion) {
    let library = library();
    let progress = Progress::replay(records(&library, FACTS));
    let pace = Pace {
        new_a_day: 10,
        more_today: 0,
        ..Pace::default()
    };
    let day = start().day().plus(101);
    c.bench_function("today's plan for 10,000 facts", |b| {
        b.iter(|| today(black_box(&library), &progress, &Scope::All, &pace, day));
    });
}

fn marking(c: &mut Criterion) {
    let library = library();
    let response = Response::Write("слово 0".to_owned());
    let question = library.decks().iter().flat_map(|deck| &deck.questions);
    let Some(question) = question
        .into_iter()
        .find(|question| question.kind() == Kind::Cloze)
    else {
        return;
    };
    c.bench_function("mark an answer", |b| {
        b.iter(|| mark(&library, black_box(question), &response));
    });
}

fn replay(c: &mut Criterion) {
    let records = records(&library(), ANSWERS);
    let mut group = c.benchmark_group("journal");
    group.sample_size(10);
    group.bench_function("replay 100,000 answers", |b| {
        b.iter_batched(
            || records.clone(),
            Progress::replay,
            criterion::BatchSize::LargeInput,
        );
    });
    group.finish();
}

/// A library of as many facts as a student has who gave so many answers. One deck may not
/// have as many as a lifetime brings.
fn decks(count: usize) -> Library {
    let text = generate::deck(2 * FACTS);
    let decks = (0..count).filter_map(|number| {
        let id = format!("id: \"large-{number}\"");
        parse(text.replacen("id: \"large\"", &id, 1).as_bytes()).deck
    });
    Library::new(decks.collect())
}

/// From the bytes of a journal, or of a cache, to the first plan.
fn begin(c: &mut Criterion) {
    let pace = Pace {
        new_a_day: 10,
        more_today: 0,
        ..Pace::default()
    };
    let day = journal::start().day().plus(3650);
    let mut group = c.benchmark_group("start");
    group.sample_size(10);
    for (count, name) in [(1, "100,000"), (10, "1,000,000")] {
        let library = decks(count);
        let facts: Vec<FactKey> = library.facts().map(|fact| fact.key.clone()).collect();
        let first_plan = |progress: &Progress| today(&library, progress, &Scope::All, &pace, day);
        let segments = journal::segments(&facts, count * ANSWERS);
        let get = |index: usize| segments.get(index).cloned().unwrap_or_default();
        group.bench_function(format!("{name} answers, no cache"), |b| {
            b.iter(|| first_plan(&journal::replay(segments.len(), get)));
        });
        let covers = Covers {
            device: journal::device(),
            segment: "000001.ron".to_owned(),
            bytes: 0,
            tail: 0,
        };
        let text = cache::write(&journal::replay(segments.len(), get), &[covers]);
        group.bench_function(format!("{name} answers, with the cache"), |b| {
            b.iter(|| {
                cache::read(&text, Weights::default()).map(|cached| first_plan(&cached.progress))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, plan, many, marking, replay, begin);
criterion_main!(benches);
