//! What the commands take, told to clap. The words of its help come from
//! `text`; what was given is read by the module above.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};

use crate::app::mock::{MINUTES, QUESTIONS};
use crate::cli::{bring, sheet};
use crate::text::Texts;

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

/// The whole command line.
pub(super) fn command(texts: &Texts) -> Command {
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
