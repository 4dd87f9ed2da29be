//! How soon a deck that is saved is seen, in a folder of many: from the save to the moment when
//! what is shown follows. Nothing is asserted of times; they are printed.

use std::fmt::Write as _;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use bilim::app::{Message, Report};
use bilim::deck::DeckId;
use bilim::store::decks::{From, Shelf};
use bilim::store::watch::{Sight, Watch};

use crate::app::App;
use crate::folder::{Folder, Way};

const DECKS: usize = 200;
const FACTS: usize = 40;
const SAVES: usize = 25;

/// A deck of some length, with two ways to write about each fact.
fn long(id: &str, version: &str) -> String {
    let mut facts = String::new();
    let mut questions = String::new();
    for fact in 0..FACTS {
        let topic = fact % 4;
        writeln!(
            facts,
            "        Fact(id: \"f{fact}\", topic: \"t{topic}\", from: \"s\", at: {}, says: \"Of {id} the answer number {fact} is {{name {fact}}} and stays so.\", ask: \"What is number {fact}?\", why: \"It was so when this was written.\"),",
            fact + 1
        )
        .unwrap();
        writeln!(
            questions,
            "        Choice(id: \"q{fact}\", fact: \"f{fact}\", instead: [(\"one {fact}\", \"No.\"), (\"two {fact}\", \"No.\"), (\"three {fact}\", \"No.\")]),"
        )
        .unwrap();
    }
    format!(
        "Deck(\n    format: 1, id: \"{id}\", title: \"Deck {version}\",\n    sources: [Source(id: \"s\", title: \"S\")],\n    \
         topics: [Topic(id: \"t0\", title: \"T0\"), Topic(id: \"t1\", title: \"T1\"), Topic(id: \"t2\", title: \"T2\"), Topic(id: \"t3\", title: \"T3\")],\n    \
         facts: [\n{facts}    ],\n    questions: [\n{questions}    ],\n)\n"
    )
}

#[test]
#[ignore = "prints how long it takes: cargo test --test deck_reload -- --ignored --nocapture how_soon"]
#[expect(clippy::disallowed_methods, reason = "it measures")]
fn how_soon_a_saved_deck_is_seen() {
    let folder = Folder::new();
    for deck in 0..DECKS {
        folder.put(&format!("d{deck}.ron"), &long(&format!("d{deck}"), "0"));
    }
    let mut shelf = Shelf::new(From::Student(&folder.path));
    let mut app = App::on(shelf.read().library);
    app.begin(bilim::study::Opening::TestFirst);
    for _ in 0..5 {
        app.answer_right();
        app.act(bilim::app::Action::GoOn);
    }
    app.send(Message::Go(bilim::app::Place::Library));
    let (sender, woken) = channel();
    let wake = Box::new(move || sender.send(Instant::now()).unwrap_or_default());
    let watch = Watch::start(shelf, Sight::Told, wake).unwrap();
    std::thread::sleep(Duration::from_secs(4));
    let mut times = Vec::new();
    for save in 1..=SAVES {
        let version = save.to_string();
        let deck = save * 7 % DECKS;
        let way = Way::ALL[save % Way::ALL.len()];
        let text = long(&format!("d{deck}"), &version);
        let saved = Instant::now();
        way.save(&folder.file(&format!("d{deck}.ron")), &text);
        let id = DeckId::new(format!("d{deck}"));
        let title = format!("Deck {version}");
        let (mut read, mut acted) = (Duration::ZERO, Duration::ZERO);
        while app
            .model
            .library
            .deck(&id)
            .is_none_or(|deck| deck.title != title)
        {
            let told = woken.recv_timeout(Duration::from_secs(30)).unwrap();
            let Some(decks) = watch.news() else {
                continue;
            };
            read = told - saved;
            let heard = Instant::now();
            let report = Report::Decks(Box::new(decks.library), decks.faults);
            app.send(Message::Report(report));
            acted = heard.elapsed();
        }
        times.push((saved.elapsed(), read, acted));
        std::thread::sleep(Duration::from_millis(200));
    }
    times.sort();
    let (median, read, acted) = times[times.len() / 2];
    let worst = times[times.len() - 1];
    println!(
        "{DECKS} decks of {FACTS} facts, {SAVES} saves: median {median:.0?} (read {read:.0?}, acted on {acted:.0?}), worst {:.0?} (read {:.0?}, acted on {:.0?})",
        worst.0, worst.1, worst.2
    );
}
