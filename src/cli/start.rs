//! Opens the student's files and decks for the commands that need them, and
//! starts the window, the terminal session or the list of facts.

mod decks;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use crate::app::{AskSure, Effect, Mode, Model, Notebook, Start};
use crate::deck::DeckId;
use crate::progress::DeviceId;
use crate::store::clock::{ShiftedClock, SystemClock};
use crate::store::decks::{Decks, Shelf};
use crate::store::{Opened, Place, Said, StoreError, Writer, hand_over, look_settings};
use crate::text::{Arg, Texts};
use crate::time::{Clock, Moment};

use super::mock::Wanted;
use super::study::{Desk, Terminal};
use super::{Args, Failed, Format, complain, stats as table, study as terminal};

pub(super) use decks::{check_decks, shelf};
use decks::{deck_notices, report, shelf_state};

/// How long the terminal waits for an answer to be on disk before it says that it is not.
const PATIENCE: Duration = Duration::from_secs(2);

/// Opens the window; what stops it is shown in a window too, where there can be one.
pub(super) fn window(texts: &Texts, args: &Args) -> Result<ExitCode, Failed> {
    let clock = clock(texts, args)?;
    let place = place(texts, args);
    let opened = place.and_then(|place| match crate::store::open(&place, clock.now()) {
        Ok(opened) => {
            let mut shelf = shelf(&place, args, &opened.settings);
            let (mut model, writer) = model(texts, shelf.read(), (opened, clock.now()));
            model.shelf = shelf_state(&place, args);
            Ok(Some((place, shelf, (model, Some(writer)))))
        }
        Err(StoreError::InUse { .. }) => {
            if let Some(file) = &args.file
                && hand_over(&place, file).unwrap_or(false)
            {
                return Ok(None);
            }
            let mut shelf = shelf(&place, args, &look_settings(&place));
            let mut model = only_look(texts, &place, shelf.read(), clock.now());
            model.shelf = shelf_state(&place, args);
            Ok(Some((place, shelf, (model, None))))
        }
        Err(error) => Err(failed(texts, &error)),
    });
    match opened {
        Ok(Some((place, shelf, shown))) => {
            Ok(show(shown, (place, shelf, args.file.clone()), clock))
        }
        // The window that is open has taken the file.
        Ok(None) => Ok(ExitCode::SUCCESS),
        Err(Failed(why)) => {
            complain(&why);
            trouble(why);
            Ok(ExitCode::FAILURE)
        }
    }
}

#[cfg(feature = "gui")]
fn show(
    (model, writer): (Model, Option<Writer>),
    (place, shelf, file): (Place, Shelf, Option<PathBuf>),
    clock: Box<dyn Clock>,
) -> ExitCode {
    let shown = crate::shell::Shown {
        model,
        texts: Texts::english(),
        writer,
        place,
        shelf,
        file,
    };
    match crate::shell::open(shown, clock) {
        Ok(()) => ExitCode::SUCCESS,
        Err(crate::shell::NoWindow(why)) => {
            let texts = Texts::english();
            complain(&texts.say_with("cli-no-window", [("why", Arg::from(why))]));
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(feature = "gui"))]
fn show(
    _: (Model, Option<Writer>),
    _: (Place, Shelf, Option<PathBuf>),
    _: Box<dyn Clock>,
) -> ExitCode {
    complain(&Texts::english().say("cli-built-without-window"));
    ExitCode::FAILURE
}

/// Shows in a window what is on stderr already; where there is no display, stderr must do.
#[cfg(feature = "gui")]
fn trouble(why: String) {
    crate::shell::show_trouble(Texts::english(), why).ok();
}

#[cfg(not(feature = "gui"))]
fn trouble(_: String) {}

/// Studies in the terminal.
pub(super) fn study(
    texts: &Texts,
    args: &Args,
    deck: Option<&DeckId>,
    sure: AskSure,
) -> Result<ExitCode, Failed> {
    in_terminal(texts, args, deck, |model, terminal, desk| {
        if sure == AskSure::Always {
            model.settings.ask_sure = sure;
        }
        terminal::run(model, deck.cloned(), terminal, desk)
    })
}

/// A mock exam in the terminal.
pub(super) fn mock(
    texts: &Texts,
    args: &Args,
    deck: Option<&DeckId>,
    wanted: Wanted,
) -> Result<ExitCode, Failed> {
    in_terminal(texts, args, deck, |model, terminal, desk| {
        super::mock::run(model, (deck.cloned(), wanted), terminal, desk)
    })
}

/// Opens the student's files and runs something that is typed line by line.
fn in_terminal(
    texts: &Texts,
    args: &Args,
    deck: Option<&DeckId>,
    run: impl FnOnce(&mut Model, &mut Terminal<'_>, &mut Desk<'_>) -> io::Result<()>,
) -> Result<ExitCode, Failed> {
    let clock = clock(texts, args)?;
    let place = place(texts, args)?;
    let opened = crate::store::open(&place, clock.now()).map_err(|error| failed(texts, &error))?;
    let decks = shelf(&place, args, &opened.settings).read();
    let (mut model, writer) = model(texts, decks, (opened, clock.now()));
    for notice in model.found.iter().chain(&model.notices) {
        complain(notice);
    }
    check_decks(texts, &model.library, deck)?;
    let mut carry_out = |effect: Effect| -> Option<String> {
        if let Err(error) = writer.carry_out(effect, clock.now()) {
            return Some(texts.store_error(&error));
        }
        if writer.wait(PATIENCE) {
            return None;
        }
        let why = writer.reports().filter_map(|said| match said {
            Said::Failing(error) | Said::SettingsFailing(error) => Some(texts.store_error(&error)),
            Said::Saved(_)
            | Said::NoBackup(_)
            | Said::Done(_)
            | Said::NotDone(_)
            | Said::Whole(_) => None,
        });
        Some(texts.say_with(
            "cli-not-saved",
            [("why", Arg::from(why.last().unwrap_or_default()))],
        ))
    };
    let mut desk = Desk {
        texts,
        clock: &*clock,
        carry_out: &mut carry_out,
    };
    let mut terminal = Terminal {
        input: &mut io::stdin().lock(),
        output: &mut io::stdout().lock(),
    };
    run(&mut model, &mut terminal, &mut desk).map_err(Failed::printing(texts))?;
    if writer.wait(PATIENCE) {
        writeln!(io::stdout(), "{}", texts.say("cli-saved")).map_err(Failed::printing(texts))?;
        return Ok(ExitCode::SUCCESS);
    }
    complain(&texts.say("cli-lost"));
    Ok(ExitCode::FAILURE)
}

/// Prints each fact's memory and next day, or the headline figures.
pub(super) fn stats(
    texts: &Texts,
    args: &Args,
    wanted: (table::What, Format),
) -> Result<ExitCode, Failed> {
    let clock = clock(texts, args)?;
    let place = place(texts, args)?;
    let (progress, findings) = crate::store::look(&place);
    for finding in &findings {
        complain(&texts.finding(finding));
    }
    let decks = shelf(&place, args, &look_settings(&place)).read();
    report(texts, &decks);
    check_decks(texts, &decks.library, None)?;
    let basis = table::Basis {
        library: &decks.library,
        progress: &progress,
        settings: &look_settings(&place),
        today: clock.now().day(),
    };
    let text = table::print(texts, &basis, wanted);
    writeln!(io::stdout(), "{text}").map_err(Failed::printing(texts))?;
    Ok(ExitCode::SUCCESS)
}

/// The clock asked for.
pub(super) fn clock(texts: &Texts, args: &Args) -> Result<Box<dyn Clock>, Failed> {
    let Some(now) = &args.now else {
        return Ok(Box::new(SystemClock::new()));
    };
    match Moment::parse(now) {
        Some(start) => Ok(Box::new(ShiftedClock::new(start))),
        None => Err(Failed(
            texts.say_with("cli-bad-now", [("now", Arg::from(now))]),
        )),
    }
}

/// Where the student's files are.
pub(super) fn place(texts: &Texts, args: &Args) -> Result<Place, Failed> {
    Place::find(args.data.as_deref()).map_err(|error| failed(texts, &error))
}

fn failed(texts: &Texts, error: &StoreError) -> Failed {
    Failed(texts.store_error(error))
}

fn model(texts: &Texts, decks: Decks, (opened, now): (Opened, Moment)) -> (Model, Writer) {
    let found = opened.findings.iter();
    let notices = deck_notices(texts, &decks);
    let start = Start {
        library: decks.library,
        deck_faults: decks.faults,
        progress: opened.progress,
        settings: opened.settings,
        notebook: Notebook::new(opened.device, opened.last_number, opened.last_ms),
        notices,
        found: found.map(|finding| texts.finding(finding)).collect(),
        mode: Mode::Work,
        export_to: export_folder(),
    };
    (Model::new(start, now), opened.writer)
}

/// The app without anything to write to, while another window has the files open.
pub(super) fn only_look(texts: &Texts, place: &Place, decks: Decks, now: Moment) -> Model {
    let notices = deck_notices(texts, &decks);
    let start = Start {
        library: decks.library,
        deck_faults: decks.faults,
        progress: crate::store::look(place).0,
        settings: look_settings(place),
        notebook: Notebook::new(DeviceId::new(""), 0, 0),
        notices,
        found: Vec::new(),
        mode: Mode::Look,
        export_to: export_folder(),
    };
    Model::new(start, now)
}

fn export_folder() -> String {
    Place::documents().map_or_else(String::new, |path| path.display().to_string())
}
