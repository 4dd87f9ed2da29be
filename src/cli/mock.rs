//! `bilim mock`: a mock exam line by line. The same model and the same `update`
//! as in the window; this module only reads lines and prints.

mod print;

use std::io;

use crate::app::mock::{Message as Mock, Of, Sat, State, sat};
use crate::app::{Action, Dialog, Message, Model, update};
use crate::deck::DeckId;
use crate::study::Sure;
use crate::study::mock::Counts;
use crate::text::Arg;

use super::study::input::{self, Typed};
use super::study::print::Printer;
use super::study::{Desk, Terminal, read_line, say_lines};

/// What was asked for on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Questions.
    pub(super) questions: Option<u32>,
    /// Minutes; 0 is no clock.
    pub(super) minutes: Option<u32>,
}

/// What a line means in a mock exam.
enum Line {
    Do(Mock),
    Answer(Vec<Action>),
    HandIn,
    Help,
    Unclear(&'static str),
}

/// Runs a mock exam to its result. The end of the lines hands in what was answered.
pub(super) fn run(
    model: &mut Model,
    (deck, wanted): (Option<DeckId>, Wanted),
    terminal: &mut Terminal<'_>,
    desk: &mut Desk<'_>,
) -> io::Result<()> {
    let of = Of { exam: None, deck };
    act(model, Mock::Open(of), terminal, desk)?;
    if let Some(count) = wanted.questions {
        act(model, Mock::Questions(count), terminal, desk)?;
    }
    if let Some(count) = wanted.minutes {
        act(model, Mock::Minutes(count), terminal, desk)?;
    }
    act(model, Mock::Begin, terminal, desk)?;
    if sat(model).is_none() {
        return writeln!(terminal.output, "{}", desk.texts.say("cli-mock-nothing"));
    }
    writeln!(terminal.output, "{}", desk.texts.say("cli-mock-welcome"))?;
    while let Some(sat) = sat(model) {
        show(model, sat, terminal, desk)?;
        terminal.output.flush()?;
        match read_line(terminal.input)? {
            None => break,
            Some(line) if line.trim() == ":quit" || line.trim() == ":q" => break,
            Some(line) => take(model, line.trim(), terminal, desk)?,
        }
    }
    act(model, Mock::Closing, terminal, desk)?;
    result(model, terminal, desk)
}

/// Prints the question on the screen, or what is still open before handing in.
fn show(model: &Model, sat: &Sat, terminal: &mut Terminal<'_>, desk: &Desk<'_>) -> io::Result<()> {
    let printer = Printer {
        model,
        texts: desk.texts,
    };
    let held = sat.draft().is_some_and(|draft| draft.held.is_some());
    let lines = match model.dialog {
        Some(Dialog::HandIn) => before_hand_in(sat.sitting.counts(), desk),
        _ if held => vec![desk.texts.say("cli-mock-sure")],
        _ => print::question(printer, sat),
    };
    say_lines(terminal, lines)
}

fn before_hand_in(counts: Counts, desk: &Desk<'_>) -> Vec<String> {
    let mut lines = vec![String::new()];
    for (key, count) in [
        ("mock-hand-in-open", counts.open),
        ("mock-hand-in-flagged", counts.flagged),
        ("mock-hand-in-unsure", counts.unsure),
    ] {
        if count > 0 {
            lines.push(desk.texts.say_with(key, [("count", Arg::from(count))]));
        }
    }
    lines.push(desk.texts.say("cli-mock-hand-in"));
    lines
}

/// Acts on a line.
fn take(
    model: &mut Model,
    line: &str,
    terminal: &mut Terminal<'_>,
    desk: &mut Desk<'_>,
) -> io::Result<()> {
    match understand(model, line) {
        Line::Do(message) => {
            model.dialog = None;
            act(model, message, terminal, desk)
        }
        Line::HandIn => act(model, Mock::HandIn, terminal, desk),
        Line::Help => writeln!(terminal.output, "{}", desk.texts.say("cli-mock-help")),
        Line::Unclear(key) => writeln!(terminal.output, "{}", desk.texts.say(key)),
        Line::Answer(actions) => answer(model, actions, terminal, desk),
    }
}

/// A new answer takes the place of an old one; then on, or to how sure it is.
fn answer(
    model: &mut Model,
    actions: Vec<Action>,
    terminal: &mut Terminal<'_>,
    desk: &mut Desk<'_>,
) -> io::Result<()> {
    act(model, Mock::Clear, terminal, desk)?;
    for action in actions {
        act(model, Mock::Act(action), terminal, desk)?;
    }
    let draft = sat(model).and_then(Sat::draft);
    if draft.is_some_and(|draft| draft.held.is_none()) {
        act(model, Mock::Act(Action::Check), terminal, desk)?;
    }
    let retype = sat(model)
        .and_then(Sat::draft)
        .and_then(|draft| draft.retype);
    let Some(retype) = retype else {
        return Ok(());
    };
    let printer = Printer {
        model,
        texts: desk.texts,
    };
    let text = printer.retype(retype);
    writeln!(terminal.output, "{text}")
}

fn understand(model: &Model, line: &str) -> Line {
    let Some(sat) = sat(model) else {
        return Line::Unclear("cli-unclear-mock");
    };
    match line {
        ":next" | ":n" => return Line::Do(Mock::Next),
        ":back" | ":b" => return Line::Do(Mock::Previous),
        ":flag" | ":f" => return Line::Do(Mock::Flag),
        ":hand-in" if model.dialog == Some(Dialog::HandIn) => return Line::HandIn,
        ":hand-in" => return Line::Do(Mock::AskHandIn),
        ":help" | ":?" => return Line::Help,
        _ => {}
    }
    let number = line.strip_prefix(":go").map(str::trim);
    let number = number.or_else(|| (model.dialog == Some(Dialog::HandIn)).then_some(line));
    if let Some(number) = number {
        return match number.parse::<usize>().ok().and_then(|n| n.checked_sub(1)) {
            Some(place) if place < sat.sitting.seats().len() => Line::Do(Mock::Go(place)),
            Some(_) | None => Line::Unclear("cli-unclear-mock"),
        };
    }
    if sat.draft().is_some_and(|draft| draft.held.is_some()) {
        return level(line);
    }
    if line == "?" {
        return Line::Answer(vec![Action::DontKnow]);
    }
    let Some(seat) = sat.sitting.seat() else {
        return Line::Unclear("cli-unclear-mock");
    };
    match input::answer(model, &seat.asking, line) {
        Typed::Do(messages) => Line::Answer(messages.into_iter().filter_map(action).collect()),
        Typed::Unclear(key) => Line::Unclear(key),
        Typed::Quit | Typed::Help | Typed::Why => Line::Help,
    }
}

/// How sure the answer is, and on; an empty line leaves it open.
fn level(line: &str) -> Line {
    if line.is_empty() {
        return Line::Do(Mock::Act(Action::Check));
    }
    match line.parse().ok().and_then(Sure::of) {
        Some(sure) => Line::Do(Mock::LevelAndOn(sure)),
        None => Line::Unclear("cli-unclear-sure"),
    }
}

/// An action of a session as one of the exam. What completes an answer there is done apart here.
fn action(message: Message) -> Option<Action> {
    if let Message::Session(action) = message {
        (action != Action::Check).then_some(action)
    } else {
        None
    }
}

fn act(
    model: &mut Model,
    message: Mock,
    terminal: &mut Terminal<'_>,
    desk: &mut Desk<'_>,
) -> io::Result<()> {
    for effect in update(model, Message::Mock(message), desk.clock.now()) {
        if let Some(problem) = (desk.carry_out)(effect) {
            writeln!(terminal.output, "{problem}")?;
        }
    }
    Ok(())
}

/// What it came to, and every question with what is right.
fn result(model: &Model, terminal: &mut Terminal<'_>, desk: &Desk<'_>) -> io::Result<()> {
    let printer = Printer {
        model,
        texts: desk.texts,
    };
    match model.mock.as_deref() {
        Some(State::Done(done)) => say_lines(terminal, print::result(printer, done)),
        Some(State::SetUp(_) | State::Sitting(_)) | None => {
            writeln!(
                terminal.output,
                "\n{}",
                desk.texts.say("cli-mock-no-answer")
            )
        }
    }
}
