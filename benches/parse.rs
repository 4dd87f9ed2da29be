//! How long it takes to read and check a deck of 10,000 questions (aim: below 100 ms), and to read and
//! lint ten such decks on two threads, as `bilim check` does (aim: below 1 s).

mod generate;

use std::hint::black_box;

use bilim::deck::parse;
use bilim::lint::{Around, lint};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn parsing(criterion: &mut Criterion) {
    let text = generate::deck(10_000);
    let parsed = parse(text.as_bytes());
    assert_eq!(
        parsed.diagnostics,
        vec![],
        "the generated deck must be good"
    );
    let mut group = criterion.benchmark_group("deck");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("parse and check 10,000 questions", |bencher| {
        bencher.iter(|| parse(black_box(text.as_bytes())));
    });
    group.bench_function(
        "parse and lint 100,000 questions in ten decks on two threads",
        |bencher| {
            let half = || {
                for _ in 0..5 {
                    let parsed = parse(black_box(text.as_bytes()));
                    black_box(parsed.deck.map(|deck| lint(&deck, &Around::default())));
                }
            };
            bencher.iter(|| {
                std::thread::scope(|scope| {
                    scope.spawn(half);
                    half();
                });
            });
        },
    );
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = parsing
}
criterion_main!(benches);
