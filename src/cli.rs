//! The command line: reads it, opens what a command needs, and turns what went
//! wrong into a sentence on stderr and an exit code. What the commands do is in
//! the files below.

mod args;
mod bring;
mod check;
mod doctor;
mod keep;
mod mock;
mod sheet;
mod start;
mod stats;
mod study;

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::text::{Arg, Texts};

use args::{Args, Asked, Format};

/// Why a command could not do its work, as a sentence.
struct Failed(String);

impl Failed {
    /// The end of a pipe or a full disk while printing.
    fn printing(texts: &Texts) -> impl Fn(io::Error) -> Self {
        |error| Self(texts.say_with("cli-not-printed", [("why", Arg::from(error.to_string()))]))
    }
}

/// Does what the command line asks for. The exit code is 0 if all went well, 1 if something
/// was found wrong or the program could not start, 2 if the command could not be run.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let texts = Texts::english();
    let args = match args::read(&texts, args) {
        Ok(args) => args,
        Err(error) => {
            // Help and version come this way too, and go to stdout with code 0.
            error.print().ok();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let done = match &args.command {
        Asked::Window => start::window(&texts, &args),
        Asked::Study(deck, sure) => start::study(&texts, &args, deck.as_ref(), *sure),
        Asked::Mock(deck, wanted) => start::mock(&texts, &args, deck.as_ref(), *wanted),
        Asked::Check(check) => check::run(&texts, &args, check),
        Asked::Bring(wanted) => bring::run(&texts, wanted),
        Asked::Explain(rule) => check::explain(&texts, rule),
        Asked::Stats(what, format) => start::stats(&texts, &args, (*what, *format)),
        Asked::Sheet(wanted) => sheet::run(&texts, &args, wanted),
        Asked::Doctor(care) => doctor::run(&texts, &args, *care),
        Asked::Whole(task) => keep::run(&texts, &args, task),
    };
    match done {
        Ok(code) => code,
        Err(Failed(why)) => {
            complain(&why);
            ExitCode::from(2)
        }
    }
}

/// Says something on stderr. Where nobody can read it, nobody can be told.
fn complain(why: &str) {
    writeln!(io::stderr(), "{why}").ok();
}
