//! The command line: which commands there are and what they take. The words of
//! its help come from `text`; what a command does is elsewhere.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::app::AskSure;
use crate::app::mock::{MINUTES, QUESTIONS};
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
    let matches = command(texts).try_get_matches_from(args)?;
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

/// A command that takes one file.
fn whole(texts: &Texts, name: &'static str, about: &str) -> Command {
    let file = Arg::new("file")
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help(texts.say("cli-arg-file"));
    Command::new(name).about(texts.say(about)).arg(file)
}

fn doctor(texts: &Texts) -> Command {
    let mend = Arg::new("mend")
        .long("mend")
        .action(ArgAction::SetTrue)
        .help(texts.say("cli-arg-mend"));
    Command::new("doctor")
        .about(texts.say("cli-about-doctor"))
        .arg(mend)
}

fn restore(texts: &Texts) -> Command {
    let number = Arg::new("number")
        .value_name("NUMBER")
        .value_parser(value_parser!(usize))
        .help(texts.say("cli-arg-number"));
    Command::new("restore")
        .about(texts.say("cli-about-restore"))
        .arg(number)
}

fn mock(texts: &Texts) -> Command {
    let number = |name: &'static str, most: u32, help: &str| {
        Arg::new(name)
            .long(name)
            .value_name("N")
            .value_parser(value_parser!(u32).range(..=i64::from(most)))
            .help(texts.say(help))
    };
    let deck = Arg::new("deck")
        .value_name("DECK")
        .help(texts.say("cli-arg-deck"));
    Command::new("mock")
        .about(texts.say("cli-about-mock"))
        .arg(deck)
        .arg(number("questions", *QUESTIONS.end(), "cli-arg-questions"))
        .arg(number("minutes", *MINUTES.end(), "cli-arg-minutes"))
}

fn check_command(texts: &Texts) -> Command {
    Command::new("check")
        .about(texts.say("cli-about-check"))
        .arg(
            Arg::new("path")
                .value_name("PATH")
                .value_parser(value_parser!(PathBuf))
                .action(ArgAction::Append)
                .required_unless_present("explain")
                .num_args(1..)
                .help(texts.say("cli-arg-path")),
        )
        .arg(
            Arg::new("source")
                .long("source")
                .value_name("ID=FILE")
                .action(ArgAction::Append)
                .help(texts.say("cli-arg-source")),
        )
        .arg(flag("fix").help(texts.say("cli-arg-fix")))
        .arg(
            flag("write")
                .requires("fix")
                .help(texts.say("cli-arg-write")),
        )
        .arg(
            Arg::new("explain")
                .long("explain")
                .value_name("RULE")
                .help(texts.say("cli-arg-explain")),
        )
}

fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

fn command(texts: &Texts) -> Command {
    let path = |name: &'static str, help: &str| {
        Arg::new(name)
            .long(name)
            .value_parser(value_parser!(PathBuf))
            .global(true)
            .help(texts.say(help))
    };
    let format = || {
        Arg::new("format")
            .long("format")
            .value_parser(["text", "json"])
            .default_value("text")
            .help(texts.say("cli-arg-format"))
    };
    Command::new(env!("CARGO_PKG_NAME"))
        .version(env!("CARGO_PKG_VERSION"))
        .about(texts.say("cli-about"))
        .after_help(texts.say("cli-open-file"))
        .arg(path("data", "cli-arg-data").value_name("DIR"))
        .arg(path("decks", "cli-arg-decks").value_name("DIR"))
        .arg(Arg::new("now").long("now").global(true).hide(true))
        .subcommand(
            Command::new("study")
                .about(texts.say("cli-about-study"))
                .arg(
                    Arg::new("deck")
                        .value_name("DECK")
                        .help(texts.say("cli-arg-deck")),
                )
                .arg(
                    Arg::new("sure")
                        .long("sure")
                        .action(ArgAction::SetTrue)
                        .help(texts.say("cli-arg-sure")),
                ),
        )
        .subcommand(mock(texts))
        .subcommand(bring::command(texts))
        .subcommand(check_command(texts).arg(format()))
        .subcommand(
            Command::new("stats")
                .about(texts.say("cli-about-stats"))
                .arg(
                    Arg::new("summary")
                        .long("summary")
                        .action(ArgAction::SetTrue)
                        .help(texts.say("cli-arg-summary")),
                )
                .arg(format()),
        )
        .subcommand(sheet::command(texts))
        .subcommand(doctor(texts))
        .subcommand(whole(texts, "export", "cli-about-export"))
        .subcommand(whole(texts, "import", "cli-about-import"))
        .subcommand(Command::new("backups").about(texts.say("cli-about-backups")))
        .subcommand(restore(texts))
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
        command(&Texts::english()).debug_assert();
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
