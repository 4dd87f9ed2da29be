//! How long it takes to read and check a deck of 10,000 questions (aim: below 100 ms).

mod generate;

use std::hint::black_box;

use bilim::deck::parse;
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
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = parsing
}
criterion_main!(benches);
