//! How long the figures of the progress screen take over a million answers to a hundred thousand
//! facts: the first time, and again for each period.

mod generate;

use std::hint::black_box;
use std::sync::Arc;

use bilim::deck::{Kind, Library, parse};
use bilim::memory::{Curve, Fsrs, Grade, Retention, retrievability};
use bilim::progress::{History, Judgement};
use bilim::stats::{Counter, Filter, Foretold, Input, KnownFact, Period};
use bilim::time::{Day, Moment};
use criterion::{Criterion, criterion_group, criterion_main};

const FACTS: u32 = 100_000;
const EACH: u32 = 10;
const DECKS: u32 = 20;
const TODAY: Day = Day(20_780);

fn library() -> Arc<Library> {
    let facts = usize::try_from(FACTS / DECKS).unwrap_or(0);
    let text = generate::deck(2 * facts);
    let decks = (0..DECKS).filter_map(|number| {
        let id = format!("id: \"large-{number}\"");
        parse(text.replacen("id: \"large\"", &id, 1).as_bytes()).deck
    });
    let library = Library::new(decks.collect());
    assert_eq!(library.facts().count(), facts * DECKS as usize);
    Arc::new(library)
}

/// Each fact is answered ten times, further and further apart; one answer in seven is wrong.
fn input(library: &Arc<Library>, period: Period) -> Input {
    let mut history = History {
        facts: library.facts().map(|fact| fact.key.clone()).collect(),
        ..History::default()
    };
    let questions = library.decks().iter().flat_map(|deck| &deck.questions);
    history.questions = questions.map(|question| question.key.clone()).collect();
    let mut now = vec![KnownFact::default(); history.facts.len()];
    let fsrs = Fsrs::default();
    for (fact, known) in (0..FACTS).zip(&mut now) {
        live(&fsrs, (fact, known), &mut history);
    }
    history.judged.sort_by_key(|judged| judged.at.ms);
    Input {
        library: Arc::clone(library),
        history: Arc::new(history),
        now,
        filter: Filter {
            period,
            ..Filter::default()
        },
        today: TODAY,
        fsrs: Fsrs::default(),
        aim: Retention::default(),
        new: vec![10; 30],
        foretold: Foretold::default(),
    }
}

fn live(fsrs: &Fsrs, (fact, known): (u32, &mut KnownFact), history: &mut History) {
    let spread = i32::try_from(fact % 700).unwrap_or(0);
    let mut day = Day(TODAY.0 - 1400 + spread);
    let mut memory = None;
    for turn in 0..EACH {
        let grade = if (fact + turn).is_multiple_of(7) {
            Grade::Again
        } else {
            Grade::Good
        };
        let apart = if turn == 0 { 0 } else { 3 + 11 * turn };
        let before = day;
        day = day.plus(i32::try_from(apart).unwrap_or(0));
        let chance = memory.map(|state| retrievability(state, f64::from(apart)));
        memory = Some(fsrs.review(memory, apart, grade));
        let ms = i64::from(day.0) * 86_400_000 + 40_000_000 + i64::from(fact) * 100;
        #[expect(clippy::cast_possible_truncation, reason = "a chance between 0 and 1")]
        let predicted = chance.map(|chance| chance as f32);
        history.judged.push(Judgement {
            fact,
            question: fact * 2 + turn % 2,
            given: None,
            at: Moment {
                ms,
                offset_minutes: 0,
            },
            day,
            took: 6000,
            form: Kind::Cloze,
            grade,
            recall: true,
            sure: None,
            predicted,
            first_today: turn == 0 || day != before,
            before_reset: false,
        });
    }
    known.memory = memory.zip(Some(day));
    known.next = Some(TODAY.plus(i32::try_from(fact % 40).unwrap_or(0)));
}

fn figures(c: &mut Criterion) {
    let library = library();
    let all = input(&library, Period::All);
    c.bench_function("figures: the first time", |b| {
        b.iter(|| black_box(Counter::default().count(&all)));
    });
    for period in Period::ALL {
        let input = Input {
            filter: Filter {
                period,
                ..Filter::default()
            },
            ..all.clone()
        };
        let mut counter = Counter::default();
        c.bench_function(&format!("figures: {period:?}"), |b| {
            b.iter(|| black_box(counter.count(&input)));
        });
    }
    let curve = Curve::of(all.fsrs.weights());
    let fading = curve.fading(all.fsrs.first(Grade::Good));
    c.bench_function("figures: one chance", |b| {
        b.iter(|| curve.chance(black_box(fading), black_box(9)));
    });
}

criterion_group!(benches, figures);
criterion_main!(benches);
