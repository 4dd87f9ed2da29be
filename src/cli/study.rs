//! `bilim study`: the session of the window, line by line. The same model and
//! the same `update` do the work; this module only reads lines and prints steps.

mod coach;
pub(super) mod input;
pub(super) mod print;

use std::io::{self, BufRead, Write};

use crate::app::errand::Errand;
use crate::app::{Effect, Message, Model, Report, update};
use crate::deck::DeckId;
use crate::study::{Session, Step};
use crate::text::{Arg, Texts};
use crate::time::Clock;

use input::{Typed, understand};
use print::Printer;

/// Where the lines come from and go to.
pub(super) struct Terminal<'a> {
    /// The lines typed.
    pub(super) input: &'a mut dyn BufRead,
    /// What is printed.
    pub(super) output: &'a mut dyn Write,
}

/// What the session stands on.
pub(super) struct Desk<'a> {
    /// The words.
    pub(super) texts: &'a Texts,
    /// The time.
    pub(super) clock: &'a dyn Clock,
    /// Carries effects out; gives a sentence if something could not be saved.
    pub(super) carry_out: &'a mut dyn FnMut(Effect) -> Option<String>,
}

/// Runs a session from its first step to its summary or the end of the lines.
pub(super) fn run(
    model: &mut Model,
    deck: Option<DeckId>,
    terminal: &mut Terminal<'_>,
    desk: &mut Desk<'_>,
) -> io::Result<()> {
    act(model, Message::Study(deck), terminal, desk)?;
    say_catch_up(model, terminal, desk)?;
    if model.session.is_none() {
        return writeln!(terminal.output, "{}", desk.texts.say("cli-nothing"));
    }
    writeln!(terminal.output, "{}", desk.texts.say("cli-welcome"))?;
    loop {
        show(model, terminal, desk)?;
        if matches!(step(model), None | Some(Step::Done)) {
            return Ok(());
        }
        terminal.output.flush()?;
        let Some(line) = read_line(terminal.input)? else {
            return farewell(model, terminal, desk);
        };
        match understand(model, &line) {
            Typed::Do(messages) => {
                for message in messages {
                    act(model, message, terminal, desk)?;
                }
                say_retype(model, terminal, desk)?;
            }
            Typed::Quit => return farewell(model, terminal, desk),
            Typed::Why => say_lines(terminal, printer(model, desk.texts).why_now())?,
            Typed::Help => writeln!(terminal.output, "{}", desk.texts.say("cli-help"))?,
            Typed::Unclear(key) => writeln!(terminal.output, "{}", desk.texts.say(key))?,
        }
    }
}

fn printer<'a>(model: &'a Model, texts: &'a Texts) -> Printer<'a> {
    Printer { model, texts }
}

fn say_catch_up(model: &Model, terminal: &mut Terminal<'_>, desk: &Desk<'_>) -> io::Result<()> {
    let line = printer(model, desk.texts).catch_up();
    say_lines(terminal, line.into_iter().collect())
}

fn step(model: &Model) -> Option<Step> {
    model.session.as_ref().map(Session::step).cloned()
}

fn act(
    model: &mut Model,
    message: Message,
    terminal: &mut Terminal<'_>,
    desk: &mut Desk<'_>,
) -> io::Result<()> {
    let before = answers(model);
    for effect in update(model, message, desk.clock.now()) {
        // Nobody waits for a frame here.
        if let Effect::Errand(errand @ Errand::Count(_)) = effect {
            let mut all = Vec::new();
            errand.run(&|| true, &mut |done| all.push(Report::Errand(done)));
            for report in all {
                update(model, Message::Report(report), desk.clock.now());
            }
            continue;
        }
        if let Some(problem) = (desk.carry_out)(effect) {
            writeln!(terminal.output, "{problem}")?;
        }
    }
    // An undo takes an answer away; only a new one has feedback to print.
    if let Some(Step::Feedback(given)) = step(model)
        && answers(model) > before
    {
        let printer = Printer {
            model,
            texts: desk.texts,
        };
        say_lines(terminal, printer.feedback(&given))?;
    }
    Ok(())
}

fn answers(model: &Model) -> usize {
    model
        .session
        .as_ref()
        .map_or(0, |session| session.log().len())
}

/// Prints what stands to be done. Pages and feedback need no key here: lines
/// that are piped in are answers.
fn show(model: &mut Model, terminal: &mut Terminal<'_>, desk: &mut Desk<'_>) -> io::Result<()> {
    loop {
        let printer = Printer {
            model,
            texts: desk.texts,
        };
        match step(model) {
            Some(Step::Page { topic, .. }) => say_lines(terminal, printer.page(&topic))?,
            Some(Step::Feedback(_)) => {
                if let Some(card) = model.coach.card(model.session.as_ref()) {
                    say_lines(terminal, printer.card(card))?;
                }
            }
            Some(Step::Question(_)) if model.draft.held.is_some() => {
                return say_lines(terminal, vec![desk.texts.say("cli-sure")]);
            }
            Some(Step::Question(asking)) if model.draft.revealed => {
                return say_lines(terminal, printer.back(&asking));
            }
            Some(Step::Question(asking)) => return say_lines(terminal, printer.question(&asking)),
            Some(Step::Done) => {
                say_lines(terminal, printer.summary())?;
                return say_lines(terminal, printer.caught_up().into_iter().collect());
            }
            None => return Ok(()),
        }
        act(
            model,
            Message::Session(crate::app::Action::GoOn),
            terminal,
            desk,
        )?;
    }
}

fn say_retype(model: &Model, terminal: &mut Terminal<'_>, desk: &Desk<'_>) -> io::Result<()> {
    let Some(retype) = model.draft.retype else {
        return Ok(());
    };
    let printer = Printer {
        model,
        texts: desk.texts,
    };
    writeln!(terminal.output, "{}", printer.retype(retype))
}

fn farewell(model: &Model, terminal: &mut Terminal<'_>, desk: &Desk<'_>) -> io::Result<()> {
    let text = desk
        .texts
        .say_with("cli-farewell", [("answers", Arg::from(answers(model)))]);
    writeln!(terminal.output, "\n{text}")
}

pub(super) fn say_lines(terminal: &mut Terminal<'_>, lines: Vec<String>) -> io::Result<()> {
    for line in lines {
        writeln!(terminal.output, "{line}")?;
    }
    Ok(())
}

/// One line; `None` at the end. Bytes that are no UTF-8 are replaced, not fatal.
pub(super) fn read_line(input: &mut dyn BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}
