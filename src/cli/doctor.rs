//! `bilim doctor`: what was read and what was odd, in plain lines. It changes
//! nothing and takes no lock, so it may run beside an open window.

use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::store::disk::RealDisk;
use crate::store::{FileRead, oddities, read_journals};
use crate::text::{Arg, Texts};

use super::start::place;
use super::{Args, Failed};

/// Exit code 0 if nothing was odd, 1 otherwise.
pub(super) fn run(texts: &Texts, args: &Args) -> Result<ExitCode, Failed> {
    let place = place(texts, args)?;
    let journals = read_journals(&RealDisk, &place);
    let files = journals.files;
    let mut lines = vec![texts.say_with(
        "doctor-folder",
        [("path", Arg::from(place.data().display().to_string()))],
    )];
    lines.extend(files.iter().map(|file| summary(texts, file)));
    if files.is_empty() {
        lines.push(texts.say("doctor-empty"));
    }
    let mut odd: Vec<String> = journals
        .failed
        .iter()
        .map(|error| texts.store_error(error))
        .collect();
    odd.extend(oddities(&files).iter().map(|found| texts.finding(found)));
    lines.push(texts.say_with("doctor-odd", [("count", Arg::from(odd.len()))]));
    let healthy = odd.is_empty();
    lines.append(&mut odd);
    lines.extend(files.iter().flat_map(|file| bad_lines(texts, file)));
    writeln!(io::stdout(), "{}", lines.join("\n")).map_err(Failed::printing(texts))?;
    Ok(if healthy {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn summary(texts: &Texts, file: &FileRead) -> String {
    texts.say_with(
        "doctor-file",
        [
            ("path", Arg::from(file.path.display().to_string())),
            ("lines", Arg::from(file.lines)),
            ("events", Arg::from(file.events)),
        ],
    )
}

/// Every line that could not be used, by its place.
fn bad_lines(texts: &Texts, file: &FileRead) -> Vec<String> {
    file.bad
        .iter()
        .map(|bad| {
            texts.say_with(
                "doctor-line",
                [
                    ("path", Arg::from(file.path.display().to_string())),
                    ("line", Arg::from(bad.line)),
                    ("why", Arg::from(texts.line_problem(bad.problem))),
                ],
            )
        })
        .collect()
}
