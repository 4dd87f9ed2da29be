//! `bilim doctor`: what was read and what was odd, in plain lines. It changes
//! nothing and takes no lock, so it may run beside an open window.

use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::store::{FileRead, read_journals};
use crate::text::{Arg, Texts};

use super::start::place;
use super::{Args, Failed};

/// Exit code 0 if nothing was odd, 1 otherwise.
pub(super) fn run(texts: &Texts, args: &Args) -> Result<ExitCode, Failed> {
    let place = place(texts, args)?;
    let (files, unreadable) = read_journals(&place.journals());
    let mut lines = vec![texts.say_with(
        "doctor-folder",
        [("path", Arg::from(place.data().display().to_string()))],
    )];
    lines.extend(files.iter().map(|file| summary(texts, file)));
    if files.is_empty() {
        lines.push(texts.say("doctor-empty"));
    }
    let mut odd: Vec<String> = unreadable
        .iter()
        .map(|error| texts.store_error(error))
        .collect();
    odd.extend(files.iter().flat_map(|file| oddities(texts, file)));
    lines.push(texts.say_with("doctor-odd", [("count", Arg::from(odd.len()))]));
    let healthy = odd.is_empty();
    lines.append(&mut odd);
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
            ("events", Arg::from(file.records.len())),
        ],
    )
}

fn oddities(texts: &Texts, file: &FileRead) -> Vec<String> {
    let path = || Arg::from(file.path.display().to_string());
    let mut odd: Vec<String> = file
        .bad
        .iter()
        .map(|bad| {
            let why = Arg::from(texts.line_problem(bad.problem));
            texts.say_with(
                "doctor-line",
                [
                    ("path", path()),
                    ("line", Arg::from(bad.line)),
                    ("why", why),
                ],
            )
        })
        .collect();
    if file.torn {
        odd.push(texts.say_with("doctor-torn", [("path", path())]));
    }
    if !file.unknown.is_empty() {
        let count = Arg::from(file.unknown.len());
        odd.push(texts.say_with("store-newer-lines", [("path", path()), ("count", count)]));
    }
    odd.extend(gaps(file).into_iter().map(|(after, next)| {
        let after = Arg::from(i64::try_from(after).unwrap_or(i64::MAX));
        let next = Arg::from(i64::try_from(next).unwrap_or(i64::MAX));
        texts.say_with(
            "doctor-gap",
            [("path", path()), ("after", after), ("next", next)],
        )
    }));
    odd
}

/// Where numbers of events are missing: the one before and the one after.
fn gaps(file: &FileRead) -> Vec<(u64, u64)> {
    let known = file.records.iter().map(|record| record.stamp.number);
    let newer = file.unknown.iter().filter_map(|unknown| unknown.number);
    let mut numbers: Vec<u64> = known.chain(newer).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let pairs = std::iter::once(0)
        .chain(numbers.iter().copied())
        .zip(numbers.iter().copied());
    pairs
        .filter(|(before, after)| after.abs_diff(*before) > 1)
        .collect()
}
