//! `bilim doctor`: what was read and what was odd, in plain lines. It changes
//! nothing and takes no lock, so it may run beside an open window. With
//! `--mend` it puts right what can be, while nobody else has the files open.

use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::store::disk::RealDisk;
use crate::store::mend::{Mended, has_stale_cache, leftovers, mend};
use crate::store::{FileRead, odd_settings, oddities, read_journals};
use crate::text::{Arg, Texts};

use super::args::Care;
use super::start::{clock, place};
use super::{Args, Failed};

/// Exit code 0 if nothing is odd, or nothing that could not be mended; 1 otherwise.
pub(super) fn run(texts: &Texts, args: &Args, care: Care) -> Result<ExitCode, Failed> {
    match care {
        Care::Look => look(texts, args),
        Care::Mend => put_right(texts, args),
    }
}

fn put_right(texts: &Texts, args: &Args) -> Result<ExitCode, Failed> {
    let place = place(texts, args)?;
    let now = clock(texts, args)?.now();
    let mended = mend(&place, now).map_err(|error| Failed(texts.store_error(&error)))?;
    writeln!(io::stdout(), "{}", told(texts, &mended).join("\n"))
        .map_err(Failed::printing(texts))?;
    Ok(if mended.left.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What was done, in words and numbers.
fn told(texts: &Texts, mended: &Mended) -> Vec<String> {
    let count = |key: &str, count: usize| texts.say_with(key, [("count", Arg::from(count))]);
    let mut lines = Vec::new();
    if mended.put_aside > 0 {
        lines.push(count("mend-put-aside", mended.put_aside));
    }
    if mended.ended {
        lines.push(texts.say("mend-ended"));
    }
    if let Some(events) = mended.cache {
        lines.push(count("mend-cache", events));
    }
    if mended.removed > 0 {
        lines.push(count("mend-removed", mended.removed));
    }
    if lines.is_empty() {
        lines.push(texts.say("mend-nothing"));
    }
    if !mended.left.is_empty() {
        lines.push(count("mend-left", mended.left.len()));
        lines.extend(mended.left.iter().map(|found| texts.finding(found)));
    }
    lines
}

fn look(texts: &Texts, args: &Args) -> Result<ExitCode, Failed> {
    let place = place(texts, args)?;
    let now = clock(texts, args)?.now();
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
    let of_settings = odd_settings(&place);
    let of_files = oddities(&files);
    let found = of_settings.iter().chain(&of_files);
    odd.extend(found.map(|found| texts.finding(found)));
    let left = leftovers(&RealDisk, &place).len();
    if left > 0 {
        odd.push(texts.say_with("doctor-leftovers", [("count", Arg::from(left))]));
    }
    if has_stale_cache(&place, now) {
        odd.push(texts.say("doctor-stale-cache"));
    }
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
