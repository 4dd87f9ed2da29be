//! How long the processor works on one frame of each screen, without drawing it.

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

use app::App;
use bilim::app::facts::{Message as Facts, Tab};
use bilim::app::{Action, Message, Place, Theme};
use bilim::deck::{Library, parse};
use bilim::study::Opening;
use bilim::text::Texts;
use bilim::ui::{self, theme};
use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, Pos2, RawInput, Rect, vec2};

fn frame(c: &mut Criterion, name: &str, app: &App) {
    let texts = Texts::english();
    let ctx = Context::default();
    theme::install(&ctx);
    theme::apply(&ctx, Theme::Light, bilim::app::Motion::Off);
    let input = || RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1120.0, 760.0))),
        ..RawInput::default()
    };
    let draw = || {
        let output = ctx.run_ui(input(), |ui| {
            std::hint::black_box(ui::show(ui, &app.model, &texts));
        });
        std::hint::black_box(ctx.tessellate(output.shapes, 1.0))
    };
    for _ in 0..5 {
        draw();
    }
    c.bench_function(&format!("frame: {name}"), |b| b.iter(draw));
}

fn frames(c: &mut Criterion) {
    let mut library = App::new();
    library.begin(Opening::TestFirst);
    library.answer_right();
    library.send(Message::Leave);
    let mut page = App::new();
    page.begin(Opening::ReadFirst);
    let mut feedback = App::at("troops-which");
    feedback.act(Action::Pick(0));
    let mut summary = App::new();
    summary.begin(Opening::TestFirst);
    summary.act(Action::DontKnow);
    summary.act(Action::GoOn);
    summary.answer_all_right();
    let place = |place| {
        let mut app = App::new();
        app.send(Message::Go(place));
        app
    };
    frame(c, "first run", &App::new());
    frame(c, "library", &library);
    frame(c, "page", &page);
    for id in [
        "troops-which",
        "which",
        "troops#typed",
        "order",
        "match",
        "troops#card",
    ] {
        frame(c, &format!("question {id}"), &App::at(id));
    }
    frame(c, "feedback", &feedback);
    frame(c, "summary", &summary);
    frame(c, "settings", &place(Place::Settings));
    frame(c, "about", &place(Place::About));
    facts(c);
}

/// The Facts screen with 100,000 facts: in the middle of the list, with a fact open, and on the
/// timeline.
fn facts(c: &mut Criterion) {
    let text = generate::deck(20_000);
    let decks = (0..10).filter_map(|number| {
        let id = format!("id: \"large-{number}\"");
        parse(text.replacen("id: \"large\"", &id, 1).as_bytes()).deck
    });
    let mut app = App::on(Library::new(decks.collect()));
    app.send(Message::Go(Place::Facts));
    while app.model.facts.is_working(&app.model.library) {
        app.send(Message::Facts(Facts::Work));
    }
    frame(c, "100,000 facts", &app);
    app.send(Message::Facts(Facts::Move(50_000)));
    frame(c, "100,000 facts, in the middle", &app);
    app.send(Message::Facts(Facts::Open));
    frame(c, "100,000 facts, one open", &app);
    app.send(Message::Facts(Facts::Tab(Tab::Timeline)));
    frame(c, "100,000 facts, timeline", &app);
    app.send(Message::Facts(Facts::Tab(Tab::Source)));
    frame(c, "100,000 facts, source", &app);
}

criterion_group!(benches, frames);
criterion_main!(benches);
