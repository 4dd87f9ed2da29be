//! How long a person who types waits for the facts that fit, and what it costs to make rows and
//! index ready: with 100,000 facts, each in its piece of work.

mod generate;

use std::cell::RefCell;
use std::hint::black_box;

use bilim::app::facts::Message as Facts;
use bilim::app::{Message, Mode, Model, Notebook, Place, Settings, Start, update};
use bilim::deck::{Deck, Library, parse};
use bilim::progress::{DeviceId, Progress};
use bilim::study::known::{Row, Sort, ordered};
use bilim::study::search::{Entry, Index, Needle, Spellings};
use bilim::time::Moment;
use criterion::{Criterion, criterion_group, criterion_main};

/// Facts of one deck, and how many such decks there are.
const FACTS: usize = 10_000;
const DECKS: usize = 10;

fn decks() -> Vec<Deck> {
    let text = generate::deck(2 * FACTS);
    let decks = (0..DECKS).filter_map(|number| {
        let id = format!("id: \"large-{number}\"");
        parse(text.replacen("id: \"large\"", &id, 1).as_bytes()).deck
    });
    decks.collect()
}

fn index(decks: &[Deck]) -> Index {
    let mut index = Index::default();
    for deck in decks {
        let spellings = Spellings::of(deck);
        for fact in &deck.facts {
            index.add(&Entry::of(deck, fact, &spellings));
        }
    }
    index
}

/// What is typed: found everywhere, in a tenth, by its other script, nowhere; and several words.
const TYPED: [&str; 6] = [
    "e",
    "person number 17",
    "Особа 17",
    "слово 4711",
    "zzz",
    "fact sentence word",
];

fn searching(c: &mut Criterion) {
    let index = index(&decks());
    let mut group = c.benchmark_group("search 100,000 facts");
    group.sample_size(20);
    for typed in TYPED {
        group.bench_function(format!("\u{ab}{typed}\u{bb}"), |b| {
            b.iter(|| index.find(&Needle::read(black_box(typed)), |place| place % 50 == 0));
        });
    }
    let before = index.find(&Needle::read("person"), |_| false);
    group.bench_function(
        "\u{ab}person n\u{bb} among what \u{ab}person\u{bb} found",
        |b| {
            b.iter(|| index.find_among(&Needle::read(black_box("person n")), &before, |_| false));
        },
    );
    group.finish();
}

fn making(c: &mut Criterion) {
    let decks = decks();
    let mut group = c.benchmark_group("make ready");
    group.sample_size(10);
    if let Some(deck) = decks.first() {
        let spellings = Spellings::of(deck);
        group.bench_function("500 facts for the index", |b| {
            b.iter(|| {
                let mut index = Index::default();
                for fact in deck.facts.iter().take(500) {
                    index.add(&Entry::of(deck, fact, &spellings));
                }
                index
            });
        });
    }
    let rows: Vec<Row> = rows(&decks);
    group.bench_function("sort 100,000 rows", |b| {
        b.iter(|| ordered(black_box(&rows), Sort::Weakest));
    });
    group.finish();
}

fn rows(decks: &[Deck]) -> Vec<Row> {
    use bilim::study::known::Place as At;
    let day = now().day();
    let mut rows = Vec::new();
    for (deck, number) in decks.iter().zip(0..) {
        for (fact, place) in deck.facts.iter().zip(0..) {
            let at = At {
                deck: number,
                fact: place,
            };
            let mut row = Row::of(at, (deck, fact), None, day);
            row.strength = Some((place % 997) as f32 / 997.0);
            rows.push(row);
        }
    }
    rows
}

fn now() -> Moment {
    Moment {
        ms: 1_795_500_000_000,
        offset_minutes: 360,
    }
}

/// The app with the screen just opened.
fn large() -> Model {
    let start = Start {
        library: Library::new(decks()),
        deck_faults: Vec::new(),
        progress: Progress::default(),
        settings: Settings::default(),
        notebook: Notebook::new(DeviceId::new("bench"), 0, 0),
        notices: Vec::new(),
        found: Vec::new(),
        mode: Mode::Work,
        export_to: String::new(),
    };
    let mut model = Model::new(start, now());
    update(&mut model, Message::Go(Place::Facts), now());
    model
}

/// The whole way of a keystroke: the list as it stands afterwards.
fn keystrokes(c: &mut Criterion) {
    let mut model = large();
    let mut group = c.benchmark_group("facts screen, 100,000 facts");
    group.sample_size(20);
    while model.facts.is_working(&model.library) {
        update(&mut model, Message::Facts(Facts::Work), now());
    }
    let model = RefCell::new(model);
    let type_in = |typed: &str| {
        let message = Message::Facts(Facts::Search(typed.to_owned()));
        let mut model = model.borrow_mut();
        update(&mut model, message, now());
        model.facts.lines.len()
    };
    let typed = [
        ("", "p"),
        ("p", "pe"),
        ("person", "person 1"),
        ("person 1", "person 17"),
        ("p", ""),
    ];
    for (before, after) in typed {
        group.bench_function(
            format!("\u{ab}{before}\u{bb} becomes \u{ab}{after}\u{bb}"),
            |b| {
                let size = criterion::BatchSize::PerIteration;
                b.iter_batched(|| type_in(before), |_| type_in(after), size);
            },
        );
    }
    let suspend = |message: Facts| {
        let mut model = model.borrow_mut();
        update(&mut model, Message::Facts(message), now()).len()
    };
    suspend(Facts::Move(1));
    suspend(Facts::Open);
    group.bench_function("a fact is suspended", |b| {
        let size = criterion::BatchSize::PerIteration;
        b.iter_batched(|| suspend(Facts::Resume), |_| suspend(Facts::Suspend), size);
    });
    group.finish();
}

/// One piece of the work that makes rows ready, from the first to the last of all.
fn pieces(c: &mut Criterion) {
    let mut group = c.benchmark_group("make ready");
    group.sample_size(10);
    let model = RefCell::new(large());
    let work = || {
        let mut model = model.borrow_mut();
        update(&mut model, Message::Facts(Facts::Work), now());
    };
    let begin = || {
        update(&mut model.borrow_mut(), Message::Go(Place::Facts), now());
    };
    let size = criterion::BatchSize::PerIteration;
    group.bench_function("5,000 rows", |b| b.iter_batched(begin, |()| work(), size));
    let most = || {
        begin();
        // The first four pieces are made when the screen opens.
        (0..17).for_each(|_| work());
    };
    group.bench_function("the order of 100,000 rows, and the list", |b| {
        b.iter_batched(most, |()| work(), size);
    });
    group.finish();
}

criterion_group!(benches, searching, making, keystrokes, pieces);
criterion_main!(benches);
