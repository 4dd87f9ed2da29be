//! What messages and frames cost with 100,000 facts that were all answered: for a student who is
//! abreast of the work, for one who is behind, and with an exam on everything; and what is done
//! beside the frames.
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

use std::hint::black_box;
use std::time::{Duration, Instant};

use app::{App, DAY};
use bilim::app::errand::{Done, Errand};
use bilim::app::{
    Action, Choice, Counts, Message, Motion, Place, Report, ScheduleMessage, Theme, reschedule,
};
use bilim::deck::{FactKey, Kind, Library, QuestionKey, parse};
use bilim::memory::Grade;
use bilim::progress::{Answer, DeviceId, Event, Judged, Progress, Record, Stamp};
use bilim::study::Scope;
use bilim::study::catch_up::{self, Backlog};
use bilim::study::exam::Exam;
use bilim::text::Texts;
use bilim::time::Moment;
use bilim::ui::{self, theme};
use egui::{Context, Pos2, RawInput, Rect, vec2};

/// How often each is run.
const RUNS: usize = 5;
/// Facts of a deck, and how many such decks there are.
const FACTS: usize = 10_000;
const DECKS: usize = 10;
/// Each fact was answered so often, so many days apart.
const EACH: usize = 2;
const APART: usize = 100;

fn main() {
    let library = library();
    for behind in [Work::Abreast, Work::Behind] {
        println!("100,000 facts, all answered, {behind:?}");
        let progress = Progress::replay(records(&library, behind));
        let app = || {
            let mut app = App::on(library.clone());
            app.model.progress = progress.clone().into();
            app.model.refresh();
            app
        };
        pieces(&app());
        settings(&app);
        places(&app);
        session(&app);
        frames(&app);
    }
    exam(&library);
}

#[derive(Debug, Clone, Copy)]
enum Work {
    Abreast,
    Behind,
}

fn library() -> Library {
    let text = generate::deck(2 * FACTS);
    let decks = (0..DECKS).filter_map(|number| {
        let id = format!("id: \"large-{number}\"");
        parse(text.replacen("id: \"large\"", &id, 1).as_bytes()).deck
    });
    Library::new(decks.collect())
}

/// Two answers to each fact, the last of them on the day before the test's day or earlier.
fn records(library: &Library, work: Work) -> Vec<(DeviceId, Record)> {
    let device = DeviceId::new("bench");
    let facts: Vec<&FactKey> = library.facts().map(|fact| &fact.key).collect();
    let begin = Moment::parse("2026-11-22T08:00:00+06:00").unwrap_or(Moment {
        ms: 0,
        offset_minutes: 0,
    });
    let count = facts.len() * EACH;
    let a_day = count / (EACH * APART);
    let record = |(index, fact): (usize, &&FactKey)| {
        let back = EACH * APART - 1 - index / a_day;
        let back = i64::try_from(back).unwrap_or(0);
        let within = i64::try_from(index % a_day).unwrap_or(0);
        let at = begin.plus_ms(within * 10_000 - back * DAY);
        let wait = match work {
            Work::Abreast => 1 + back + i64::try_from(index * 7 % 100).unwrap_or(0),
            Work::Behind => 10 + i64::try_from(index * 7 % 90).unwrap_or(0),
        };
        let due = at.day().plus(i32::try_from(wait).unwrap_or(0));
        let grade = if index.is_multiple_of(7) {
            Grade::Again
        } else {
            Grade::Good
        };
        let answer = Answer {
            question: QuestionKey::new(format!("{fact}#gap")),
            form: Kind::Cloze,
            given: if grade.is_right() { "a word" } else { "" }.to_owned(),
            ms: 4000,
            sure: None,
            seen: false,
            facts: vec![Judged((*fact).clone(), grade, due)],
        };
        let number = u64::try_from(index + 1).unwrap_or(0);
        let record = Record {
            stamp: Stamp { number, at },
            checksum: u32::try_from(index).unwrap_or(0),
            event: Event::Answer(answer),
        };
        (device.clone(), record)
    };
    let all = facts.iter().cycle().take(count);
    all.enumerate().map(record).collect()
}

/// Prints the middle of several runs.
fn tell(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let middle = times.get(times.len() / 2).copied().unwrap_or_default();
    println!("  {what}: {middle:.1?}");
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn often<T>(what: &str, mut work: impl FnMut() -> T) {
    tell(what, (0..RUNS).map(|_| time(&mut work)).collect());
}

/// A message, each time to the app as it was.
fn sent(what: &str, app: &App, message: &Message) {
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let mut fresh = again(app);
        times.push(time(|| fresh.send(message.clone())));
    }
    tell(&format!("update: {what}"), times);
}

/// The same app; what is to be done beside the frames waits. Its progress is its own, so that
/// writing into it copies nothing.
fn again(app: &App) -> App {
    let mut fresh = App::new();
    fresh.waiting = Some(Vec::new());
    fresh.model = app.model.clone();
    fresh.model.progress = (*app.model.progress).clone().into();
    fresh
}

/// What is done in the background, as it would be on another thread; how long it takes.
fn run(app: &mut App) -> (Duration, Vec<Done>) {
    let errands: Vec<Errand> = app.waiting.replace(Vec::new()).unwrap_or_default();
    let mut all = Vec::new();
    let start = Instant::now();
    for errand in errands {
        errand.run(&|| true, &mut |done| all.push(done));
    }
    (start.elapsed(), all)
}

fn hear(app: &mut App, all: Vec<Done>) -> Duration {
    time(|| {
        for done in all {
            app.send(Message::Report(Report::Errand(done)));
        }
    })
}

/// Parts of what messages do.
fn pieces(app: &App) {
    let model = &app.model;
    let (library, progress, today) = (&model.library, &model.progress, model.now.day());
    often("piece: a copy of the progress", || {
        progress.as_ref().clone()
    });
    often("piece: today's plan", || model.plan(&Scope::All));
    let backlog = || Backlog::count(library, progress, today);
    often("piece: what waits", backlog);
    println!("  {:?}", backlog());
    for minutes in [5, 30] {
        let a_day = catch_up::facts_a_day(minutes, catch_up::answer_ms(progress));
        often(
            &format!("piece: the end of a plan of {minutes} minutes"),
            || catch_up::end(library, progress, |fact| model.aim_of(fact), (a_day, today)),
        );
    }
    often("piece: sure and wrong", || {
        bilim::study::sure_wrong::sure_wrong(library, progress)
    });
    often("piece: open decks", || {
        bilim::study::open_decks(library, progress, &model.pace(), today)
    });
    let mut fresh = again(app);
    often("piece: refresh", || fresh.model.refresh());
    often("piece: all days anew", || reschedule::all(model));
    let mut other = again(app);
    other.model.settings.aim = 0.8;
    often("piece: all days anew, another aim", || {
        reschedule::all(&other.model)
    });
}

fn schedule(message: ScheduleMessage) -> Message {
    Message::Schedule(message)
}

fn settings(app: &dyn Fn() -> App) {
    let mut app = app();
    sent("Settings is gone to", &app, &Message::Go(Place::Settings));
    app.send(Message::Go(Place::Settings));
    let theme = Message::Set(Choice::Theme(Theme::Dark));
    sent("another theme", &app, &theme);
    let aim = schedule(ScheduleMessage::Aim(None, Some(0.85)));
    sent("another aim is wanted", &app, &aim);
    let mut times: [Vec<Duration>; 5] = Default::default();
    for _ in 0..3 {
        let [decided, came, kept, written, last] = &mut times;
        let mut fresh = again(&app);
        fresh.send(aim.clone());
        let (took, done) = run(&mut fresh);
        decided.push(took);
        came.push(hear(&mut fresh, done));
        let keep = schedule(ScheduleMessage::KeepAim(Counts::ForAllDates));
        kept.push(time(|| fresh.send(keep)));
        let mut pieces = Vec::new();
        loop {
            let (_, done) = run(&mut fresh);
            if done.is_empty() {
                break;
            }
            pieces.push(hear(&mut fresh, done));
        }
        last.extend(pieces.pop());
        written.extend(pieces);
    }
    let [decided, came, kept, written, last] = times;
    tell("background: what it would change", decided);
    tell("update: that comes", came);
    tell("update: it counts for all dates", kept);
    tell("update: a piece of the dates is written", written);
    tell("update: the last piece is", last);
}

fn places(app: &dyn Fn() -> App) {
    let app = app();
    for place in [
        Place::Library,
        Place::Facts,
        Place::Progress,
        Place::Desk,
        Place::About,
    ] {
        sent(&format!("{place:?} is gone to"), &app, &Message::Go(place));
    }
    sent("a look at the time", &app, &Message::Report(Report::Tick));
    let mut times = Vec::new();
    for _ in 0..3 {
        let mut fresh = again(&app);
        fresh.later(DAY);
        times.push(time(|| fresh.send(Message::Report(Report::Tick))));
    }
    tell("update: a new day begins", times);
}

fn session(app: &dyn Fn() -> App) {
    let app = app();
    sent("a session begins", &app, &Message::Study(None));
    let mut fresh = again(&app);
    fresh.send(Message::Study(None));
    run(&mut fresh);
    let (mut answers, mut wrong, mut ons) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..19 {
        fresh.asking_past_pages();
        if number % 2 == 0 {
            answers.push(time(|| fresh.answer_right()));
        } else {
            fresh.act(Action::Write("no word of it".to_owned()));
            wrong.push(time(|| fresh.act(Action::Check)));
        }
        run(&mut fresh);
        ons.push(time(|| fresh.act(Action::GoOn)));
    }
    tell("update: a wrong answer", wrong);
    tell("update: the first answer", answers.drain(..1).collect());
    tell("update: an answer", answers);
    tell("update: on to the next", ons);
    tell("update: taken back", vec![time(|| fresh.act(Action::Undo))]);
    fresh.asking_past_pages();
    tell(
        "update: put aside",
        vec![time(|| fresh.act(Action::Suspend))],
    );
    fresh.asking_past_pages();
    let held = std::sync::Arc::clone(&fresh.model.progress);
    tell(
        "update: an answer while another has the progress",
        vec![time(|| fresh.answer_right())],
    );
    drop(held);
    tell("update: leave", vec![time(|| fresh.send(Message::Leave))]);
    let (took, done) = run(&mut fresh);
    tell("background: the figures of the library", vec![took]);
    tell("update: they come", vec![hear(&mut fresh, done)]);
}

fn frames(app: &dyn Fn() -> App) {
    let mut app = app();
    for place in [
        Place::Library,
        Place::Facts,
        Place::Progress,
        Place::Settings,
    ] {
        app.send(Message::Go(place));
        frame(&format!("{place:?}"), &app);
    }
    app.send(Message::Study(None));
    frame("a question", &app);
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
    often(&format!("frame: {name}"), draw);
}

/// An exam on all decks in forty days.
fn exam(library: &Library) {
    println!("the same with an exam on everything");
    let mut app = App::on(library.clone());
    app.model.progress = Progress::replay(records(library, Work::Abreast)).into();
    app.model.settings.put_exam(Exam {
        decks: library.decks().iter().map(|deck| deck.id.clone()).collect(),
        date: "2027-01-02".to_owned(),
        ..Exam::default()
    });
    often("piece: refresh, nothing new", || app.model.refresh());
    sent("Settings is gone to", &app, &Message::Go(Place::Settings));
    let mut times = Vec::new();
    for _ in 0..3 {
        let mut fresh = again(&app);
        fresh.send(Message::Study(None));
        fresh.asking_past_pages();
        fresh.answer_right();
        times.push(time(|| fresh.send(Message::Leave)));
    }
    tell("update: leave after an answer", times);
    let mut fresh = again(&app);
    fresh.send(Message::Go(Place::Library));
    let (took, done) = run(&mut fresh);
    tell("background: the figures of library and exam", vec![took]);
    tell("update: they come", vec![hear(&mut fresh, done)]);
}
