//! The command line: which commands there are and what they take. The words of
//! its help come from `text`; what a command does is elsewhere.

mod commands;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::app::AskSure;
use crate::deck::DeckId;
use crate::store::brought::ENDING;
use crate::store::task::Task;
use crate::text::Texts;

use super::mock::Wanted;
use super::{bring, sheet, stats};

/// What was asked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Args {
    /// The command.
    pub command: Asked,
    /// Where the student's files are, if not in the usual place.
    pub data: Option<PathBuf>,
    /// A folder of decks instead of the shipped ones and the student's.
    pub decks: Option<PathBuf>,
    /// A deck file that the window is to open.
    pub file: Option<PathBuf>,
    /// When the clock starts, with its offset: for tests that live through weeks.
    pub now: Option<String>,
}

/// A command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// Open the window.
    Window,
    /// Study in the terminal: all decks, or one.
    Study(Option<DeckId>, AskSure),
    /// A mock exam in the terminal, on all decks or one.
    Mock(Option<DeckId>, Wanted),
    /// Look for problems in deck files and folders.
    Check(Check),
    /// Make facts of a table or list.
    Bring(bring::Wanted),
    /// Print the page of a writing rule, or of all.
    Explain(String),
    /// Print each fact's memory, or the headline figures.
    Stats(stats::What, Format),
    /// Write a page with the weakest facts.
    Sheet(sheet::Wanted),
    /// Print what was read and what was odd.
    Doctor(Care),
    /// Do something with all progress at once.
    Whole(Task),
}

/// What is checked, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Check {
    /// Deck files and folders.
    pub paths: Vec<PathBuf>,
    /// How the result is printed.
    pub format: Format,
    /// The texts of sources, by the source's id, as `ID=FILE`.
    pub sources: Vec<String>,
    /// What is done about what was found.
    pub fixing: Fixing,
}

/// What is done about what was found in a deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fixing {
    /// It is told.
    Tell,
    /// Changes that are safe are shown.
    Show,
    /// They are made.
    Write,
}

/// What the doctor does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// Only look.
    Look,
    /// Put right what can be.
    Mend,
}

/// How something is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Reads the command line, the program's name first. The error is clap's own
/// message, which also carries help and version.
pub(super) fn read(
    texts: &Texts,
    args: impl IntoIterator<Item = OsString>,
) -> Result<Args, clap::Error> {
    let (args, dropped) = take_file(args);
    let matches = commands::command(texts).try_get_matches_from(args)?;
    let (command, inner) = match matches.subcommand() {
        Some(("study", inner)) => (
            Asked::Study(
                inner.get_one::<String>("deck").map(DeckId::new),
                sure(inner),
            ),
            inner,
        ),
        Some(("mock", inner)) => {
            let wanted = Wanted {
                questions: inner.get_one("questions").copied(),
                minutes: inner.get_one("minutes").copied(),
            };
            let deck = inner.get_one::<String>("deck").map(DeckId::new);
            (Asked::Mock(deck, wanted), inner)
        }
        Some(("check", inner)) => (check(inner), inner),
        Some(("bring", inner)) => (Asked::Bring(bring::Wanted::of(inner)), inner),
        Some(("stats", inner)) => {
            let what = if inner.get_flag("summary") {
                stats::What::Summary
            } else {
                stats::What::Facts
            };
            (Asked::Stats(what, format(inner)), inner)
        }
        Some(("sheet", inner)) => (Asked::Sheet(sheet::Wanted::of(inner)), inner),
        Some(("doctor", inner)) => (Asked::Doctor(care(inner)), inner),
        Some(("export", inner)) => (Asked::Whole(Task::Export(file(inner))), inner),
        Some(("import", inner)) => (Asked::Whole(Task::Import(file(inner))), inner),
        Some(("backups", inner)) => (Asked::Whole(Task::List), inner),
        Some(("restore", inner)) => {
            let number = inner.get_one::<usize>("number").copied();
            (Asked::Whole(Task::Restore(number.unwrap_or(1))), inner)
        }
        Some(_) | None => (Asked::Window, &matches),
    };
    Ok(Args {
        command,
        data: inner.get_one::<PathBuf>("data").cloned(),
        decks: inner.get_one::<PathBuf>("decks").cloned(),
        file: dropped,
        now: inner.get_one::<String>("now").cloned(),
    })
}

/// A deck file in the place of a command is taken out: `bilim unrest.ron`, as systems open files.
fn take_file(args: impl IntoIterator<Item = OsString>) -> (Vec<OsString>, Option<PathBuf>) {
    let mut args: Vec<OsString> = args.into_iter().collect();
    let is_file = |arg: &OsString| {
        let end = Path::new(arg).extension();
        end.is_some_and(|end| end == "ron" || end == ENDING)
    };
    let file = args.get(1).is_some_and(is_file).then(|| args.remove(1));
    (args, file.map(PathBuf::from))
}

fn check(inner: &ArgMatches) -> Asked {
    if let Some(rule) = inner.get_one::<String>("explain") {
        return Asked::Explain(rule.clone());
    }
    let paths = inner.get_many::<PathBuf>("path").unwrap_or_default();
    let sources = inner.get_many::<String>("source").unwrap_or_default();
    Asked::Check(Check {
        paths: paths.cloned().collect(),
        format: format(inner),
        sources: sources.cloned().collect(),
        fixing: fixing(inner),
    })
}

fn fixing(inner: &ArgMatches) -> Fixing {
    match (inner.get_flag("fix"), inner.get_flag("write")) {
        (false, _) => Fixing::Tell,
        (true, false) => Fixing::Show,
        (true, true) => Fixing::Write,
    }
}

fn care(matches: &ArgMatches) -> Care {
    if matches.get_flag("mend") {
        Care::Mend
    } else {
        Care::Look
    }
}

fn file(matches: &ArgMatches) -> PathBuf {
    matches
        .get_one::<PathBuf>("file")
        .cloned()
        .unwrap_or_default()
}

fn format(matches: &ArgMatches) -> Format {
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => Format::Json,
        Some(_) | None => Format::Text,
    }
}

/// Whether answers are asked how sure they are although the settings do not say so.
fn sure(matches: &ArgMatches) -> AskSure {
    if matches.get_flag("sure") {
        AskSure::Always
    } else {
        AskSure::Never
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(args: &[&str]) -> Args {
        let args = std::iter::once(&"bilim").chain(args).map(OsString::from);
        super::read(&Texts::english(), args).unwrap()
    }

    #[test]
    fn the_command_line_is_sound() {
        commands::command(&Texts::english()).debug_assert();
    }

    #[test]
    fn without_a_command_the_window_opens() {
        assert_eq!(read(&[]).command, Asked::Window);
        assert_eq!(read(&["--data", "x"]).data, Some(PathBuf::from("x")));
    }

    #[test]
    fn a_deck_file_in_the_place_of_a_command_is_opened() {
        let args = read(&["my decks/x.ron", "--data", "y"]);
        assert_eq!(args.command, Asked::Window);
        assert_eq!(args.file, Some(PathBuf::from("my decks/x.ron")));
        assert_eq!(args.data, Some(PathBuf::from("y")));
        assert_eq!(read(&["check", "x.ron"]).file, None);
    }

    #[test]
    fn the_folders_may_stand_before_or_after_the_command() {
        for args in [
            ["--data", "x", "study", "vote"],
            ["study", "vote", "--data", "x"],
        ] {
            let args = read(&args);
            let study = Asked::Study(Some(DeckId::new("vote")), AskSure::Never);
            assert_eq!(args.command, study);
            assert_eq!(args.data, Some(PathBuf::from("x")));
        }
    }

    #[test]
    fn check_takes_paths_and_a_format() {
        let args = read(&["check", "a.ron", "b", "--format", "json"]);
        let paths = vec![PathBuf::from("a.ron"), PathBuf::from("b")];
        let check = Check {
            paths,
            format: Format::Json,
            sources: Vec::new(),
            fixing: Fixing::Tell,
        };
        assert_eq!(args.command, Asked::Check(check));
        for (args, wanted) in [
            (&["check", "a", "--fix"][..], Fixing::Show),
            (&["check", "--fix", "--write", "a"], Fixing::Write),
        ] {
            let Asked::Check(check) = read(args).command else {
                panic!("no check");
            };
            assert_eq!(check.fixing, wanted);
        }
        let args = read(&["check", "--explain", "leak"]);
        assert_eq!(args.command, Asked::Explain("leak".to_owned()));
    }
}
