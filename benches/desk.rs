//! What a frame costs at the desk with a deck of 10,000 questions, a table of
//! 5,000 rows and a past of 100,000 answers, and what is done beside the frames;
//! and that no hostile table takes long.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "this measures time and prints it"
)]

#[path = "../tests/common/app.rs"]
#[expect(
    dead_code,
    clippy::panic,
    clippy::unwrap_used,
    reason = "it belongs to the tests, which use the rest and may stop"
)]
mod app;
#[path = "../tests/common/deck.rs"]
#[expect(
    dead_code,
    clippy::unwrap_used,
    reason = "it belongs to the tests, which use the rest and may stop"
)]
mod deck;
mod generate;
#[path = "../tests/common/learner.rs"]
#[expect(dead_code, reason = "tests use the rest")]
mod learner;

use std::hint::black_box;
use std::time::{Duration, Instant};

use app::App;
use bilim::app::desk::{Edit, File, Heard, Message as Desk, Origin, Spot, Tab, bring, find};
use bilim::app::errand::{Done, Errand};
use bilim::app::{Message, Motion, Place, Report, Theme};
use bilim::bring::{Head, deck as deck_of, facts, open};
use bilim::deck::{DeckId, List, parse};
use bilim::progress::Progress;
use bilim::study::Opening;
use bilim::text::Texts;
use bilim::ui::{self, theme};
use egui::{Context, Pos2, RawInput, Rect, vec2};
use learner::{Life, forgetful, journal};

/// How often each is run.
const RUNS: usize = 7;

fn main() {
    large_deck();
    table();
    past();
    hostile();
}

/// Prints the middle of several runs.
fn tell(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let middle = times.get(times.len() / 2).copied().unwrap_or_default();
    println!("{what}: {middle:.1?}");
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// What is done in the background, as it would be on another thread; how long it takes.
fn run(errands: Vec<Errand>) -> (Duration, Vec<Done>) {
    let mut all = Vec::new();
    let start = Instant::now();
    for errand in errands {
        errand.run(&|| true, &mut |done| all.push(done));
    }
    (start.elapsed(), all)
}

fn waiting(app: &mut App) -> Vec<Errand> {
    app.waiting.replace(Vec::new()).unwrap_or_default()
}

fn hear(app: &mut App, all: Vec<Done>) -> Duration {
    time(|| {
        for done in all {
            app.send(Message::Report(Report::Errand(done)));
        }
    })
}

fn at_desk(text: &str) -> App {
    let mut app = App::new();
    app.send(Message::Desk(Desk::Open(DeckId::new("large"), None)));
    app.waiting = Some(Vec::new());
    let file = File {
        name: "large.ron".to_owned(),
        origin: Origin::Own,
    };
    let read = Heard::Read {
        file,
        text: text.into(),
        draft: None,
    };
    app.send(Message::Report(Report::Desk(read)));
    app
}

fn frame(name: &str, app: &App) {
    let texts = Texts::english();
    let ctx = Context::default();
    theme::install(&ctx);
    theme::apply(&ctx, Theme::Light, Motion::Off);
    let draw = || {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1120.0, 760.0))),
            ..RawInput::default()
        };
        let output = ctx.run_ui(input, |ui| {
            black_box(ui::show(ui, &app.model, &texts));
        });
        ctx.tessellate(output.shapes, 1.0)
    };
    for _ in 0..3 {
        draw();
    }
    tell(
        &format!("  frame: {name}"),
        (0..RUNS).map(|_| time(draw)).collect(),
    );
}

fn large_deck() {
    let text = generate::deck(10_000);
    println!(
        "a deck of 10,000 questions at the desk, {} KB",
        text.len() / 1024
    );
    let mut app = at_desk(&text);
    let (_, done) = run(waiting(&mut app));
    hear(&mut app, done);
    let mut steps = Steps::default();
    for number in 0..RUNS {
        let open = app.model.desk.open.as_deref();
        let row = open.and_then(|open| open.manuscript.outline().find(List::Facts, "fact-2500"));
        let spot = Spot {
            row,
            field: "ask",
            cell: None,
        };
        for sign in ["", "?"] {
            let text = format!("What does it say in part {number}{sign}");
            let written = Desk::Edit(Edit::Write(spot, text));
            steps.update(&mut app, "a key in a field", written);
        }
        steps.update(&mut app, "the field is left", Desk::Left);
        steps.background(&mut app, ["the deck is read", "what it says comes"]);
        steps.background(&mut app, ["the rules look", "what they found comes"]);
        let row = row.unwrap_or(0) + number;
        let pick = Desk::Edit(Edit::Pick(row));
        steps.update(&mut app, "another fact is picked", pick);
        let open = app.model.desk.open.as_deref();
        let outline = open.map(|open| open.manuscript.outline());
        let id = format!("question-{}", 5_000 + number);
        let row = outline.and_then(|outline| outline.find(List::Questions, &id));
        let pick = Desk::Edit(Edit::GoTo(row.unwrap_or(0)));
        steps.update(&mut app, "a question is picked", pick);
        steps.update(&mut app, "a step back", Desk::Edit(Edit::Undo));
        steps.update(&mut app, "a step on", Desk::Edit(Edit::Redo));
        waiting(&mut app);
        for words in ["wor", "word 2", "nowhere"] {
            let words = find::Message::Words(words.to_owned());
            let find = Desk::Edit(Edit::Find(words));
            steps.update(&mut app, "a key in the words to be found", find);
        }
    }
    steps.update(&mut app, "the deck is saved", Desk::Save);
    steps.tell();
    for (name, tab) in [
        ("facts", Tab::List(List::Facts)),
        ("questions", Tab::List(List::Questions)),
        ("topics", Tab::List(List::Topics)),
        ("problems", Tab::Problems),
    ] {
        app.send(Message::Desk(Desk::Edit(Edit::Tab(tab))));
        frame(name, &app);
    }
    let (took, done) = run(waiting(&mut app));
    tell("  background: what can be mended is looked for", vec![took]);
    hear(&mut app, done);
    frame("problems, with what can be mended", &app);
}

fn table() {
    println!("a table of 5,000 rows");
    let mut text = String::from("question;answer;wrong;topic\n");
    for n in 0..5_000 {
        text.extend([
            format!("What was number {n} of the list called?;Name {n};"),
            format!("Other {n} | Another {n};Part {}\n", n % 20),
        ]);
    }
    let mut times: [Vec<Duration>; 6] = Default::default();
    for _ in 0..RUNS {
        let [ask, read, heard, add, adding, added] = &mut times;
        let mut app = at_desk("Deck(format: 1, id: \"large\", title: \"L\", facts: [\n])");
        app.send(Message::Desk(Desk::Bring(bring::Message::Enter)));
        waiting(&mut app);
        let write = bring::Message::Write(text.clone());
        ask.push(time(|| app.send(Message::Desk(Desk::Bring(write)))));
        let (took, done) = run(waiting(&mut app));
        read.push(took);
        heard.push(hear(&mut app, done));
        let put = Message::Desk(Desk::Bring(bring::Message::Add));
        add.push(time(|| app.send(put)));
        let (took, done) = run(waiting(&mut app));
        adding.push(took);
        added.push(hear(&mut app, done));
    }
    let [ask, read, heard, add, adding, added] = times;
    tell("  update: the text is pasted", ask);
    tell("  background: it is read", read);
    tell("  update: the preview comes", heard);
    tell("  update: its facts are to be added", add);
    tell("  background: they are", adding);
    tell("  update: the deck comes", added);
}

fn past() {
    println!("a past of 100,000 answers");
    let life = Life {
        facts: 2_600,
        pace: 6,
        days: 450,
        seed: 1,
    };
    let mut records = journal(forgetful(), life);
    records.truncate(100_000);
    let progress = Progress::replay(records);
    let mut times: [Vec<Duration>; 4] = Default::default();
    for _ in 0..RUNS {
        let [go, counted, heard, answer] = &mut times;
        let mut app = App::new();
        app.begin(Opening::TestFirst);
        app.waiting = Some(Vec::new());
        app.model.progress = progress.clone().into();
        go.push(time(|| app.send(Message::Go(Place::Progress))));
        let errands = waiting(&mut app);
        app.send(Message::Resume);
        // Somebody has the progress still, so that it is copied.
        answer.push(time(|| app.answer_right()));
        let (took, done) = run(errands);
        counted.push(took);
        heard.push(hear(&mut app, done));
    }
    let [go, counted, heard, answer] = times;
    tell("  update: the progress screen is gone to", go);
    tell("  background: the past is put together", counted);
    tell("  update: an answer meanwhile", answer);
    tell("  update: the past comes", heard);
}

/// How long each of some steps took, in the order in which they came first.
#[derive(Default)]
struct Steps(Vec<(&'static str, &'static str, Vec<Duration>)>);

impl Steps {
    fn add(&mut self, (where_, what): (&'static str, &'static str), took: Duration) {
        match self.0.iter_mut().find(|(_, known, _)| *known == what) {
            Some((.., times)) => times.push(took),
            None => self.0.push((where_, what, vec![took])),
        }
    }

    fn update(&mut self, app: &mut App, what: &'static str, message: Desk) {
        let took = time(|| app.send(Message::Desk(message)));
        self.add(("update", what), took);
    }

    /// What waits is done, and told.
    fn background(&mut self, app: &mut App, [work, comes]: [&'static str; 2]) {
        let (took, done) = run(waiting(app));
        self.add(("background", work), took);
        self.add(("update", comes), hear(app, done));
    }

    fn tell(self) {
        for (where_, what, times) in self.0 {
            tell(&format!("  {where_}: {what}"), times);
        }
    }
}

/// A text, and what it is called.
type Hostile = (&'static str, String);

/// The tables of `tests/bring.rs` that try to take for ever.
fn hostile() {
    println!("hostile tables, read to a deck that is read back");
    let gaps = "{{c1::x}} ".repeat(100_000);
    let apart: Vec<String> = (0..20).map(|gap| format!("{{{{c{gap}::x}}}} ")).collect();
    let apart = apart.concat();
    let all: [Hostile; 12] = [
        ("quotes", "\"".repeat(4 << 20)),
        ("endless", "a, b ".repeat(1 << 20)),
        ("open quote", format!("\"a\tb\n{}", "c\td\n".repeat(10_000))),
        ("many lines", format!("{{x}}{}", "\n".repeat(4 << 20))),
        ("braces", "{".repeat(1 << 20)),
        ("gaps", gaps),
        ("brackets", format!("C: {}", "[x]".repeat(1 << 18))),
        (
            "tags",
            format!("#html:true\n#separator:tab\n{}", "<".repeat(1 << 20)),
        ),
        (
            "rows of gaps",
            format!("{}\n", "{{c1::x}} {{c2::y}} ".repeat(100)).repeat(300),
        ),
        (
            "gaps apart",
            format!("{apart}{}\n", "z".repeat(12_000)).repeat(500),
        ),
        ("rows", "a;b\n".repeat(100_000)),
        ("cells", format!("{}x\n", ";".repeat(900)).repeat(3000)),
    ];
    for (name, text) in &all {
        let mut steps = [Duration::ZERO; 3];
        let [read, made, back] = &mut steps;
        let start = Instant::now();
        let opened = open(text.as_bytes());
        *read = start.elapsed();
        if let Ok((preview, _)) = opened {
            let mut brought = None;
            *made = time(|| brought = Some(facts(&preview)));
            let brought = brought.map(|brought| brought.facts).unwrap_or_default();
            *back = time(|| parse(deck_of(&brought, &Head::default()).as_bytes()));
        }
        let whole: Duration = steps.iter().sum();
        let [read, made, back] = steps;
        println!("  {name}: {whole:.1?} ({read:.1?}, {made:.1?}, {back:.1?})");
    }
}
