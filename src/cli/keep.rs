//! Progress as a whole: into one file, out of one, and from a backup. All of
//! them only add; what is there stays there.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use crate::store::archive::{self, NoArchive};
use crate::store::backup::{back_up, backups, read_backup};
use crate::store::disk::{Disk as _, RealDisk};
use crate::store::merge::{Merged, gather, merge};
use crate::store::{Held, Place, StoreError, hold, read_archive, replace};
use crate::text::{Arg, Texts};
use crate::time::Moment;

use super::start::{clock, place};
use super::{Args, Failed, complain};

/// Writes all progress into a file that must not be there yet.
pub(super) fn export(texts: &Texts, args: &Args, file: &Path) -> Result<ExitCode, Failed> {
    let place = place(texts, args)?;
    let failed = failing(texts);
    if RealDisk.length(file).is_ok() {
        let path = Arg::from(file.display().to_string());
        return Err(Failed(texts.say_with("keep-file-there", [("path", path)])));
    }
    let lines = gather(&RealDisk, &place).map_err(&failed)?;
    replace(&RealDisk, file, archive::write(&lines).as_bytes()).map_err(&failed)?;
    say(texts, "keep-exported", lines.len())
}

/// Adds the progress of such a file.
pub(super) fn import(texts: &Texts, args: &Args, file: &Path) -> Result<ExitCode, Failed> {
    let failed = failing(texts);
    let bytes = read_archive(file).map_err(&failed)?;
    let archive = archive::open(&bytes).map_err(|why| {
        let path = Arg::from(file.display().to_string());
        Failed(match why {
            NoArchive::Other => texts.say_with("keep-no-archive", [("path", path)]),
            NoArchive::Newer { .. } => texts.say_with("keep-newer-archive", [("path", path)]),
        })
    })?;
    let (place, held, now) = held(texts, args)?;
    back_up(&RealDisk, &place, now).map_err(&failed)?;
    let merged = merge(&RealDisk, &place, &archive.lines, (&held.device, now)).map_err(&failed)?;
    if !archive.whole {
        let count = Arg::from(archive.bad);
        complain(&texts.say_with("keep-not-whole", [("count", count)]));
    }
    told(texts, merged)
}

/// Lists the backups, newest first.
pub(super) fn list(texts: &Texts, args: &Args) -> Result<ExitCode, Failed> {
    let place = place(texts, args)?;
    let here = clock(texts, args)?.now().offset_minutes;
    let all = backups(&RealDisk, &place);
    if all.is_empty() {
        return say(texts, "keep-no-backups", 0);
    }
    for (index, backup) in all.iter().enumerate() {
        let lines = read_backup(&RealDisk, &place, backup);
        let (count, damaged) = lines.map_or((0, 1), |(lines, bad)| (lines.len(), bad));
        let at = Moment {
            offset_minutes: here,
            ..backup.at
        };
        let line = texts.say_with(
            "keep-backup",
            [
                ("number", Arg::from(index + 1)),
                ("at", Arg::from(at.to_string())),
                ("count", Arg::from(count)),
                ("damaged", Arg::from(damaged)),
            ],
        );
        writeln!(io::stdout(), "{line}").map_err(Failed::printing(texts))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Adds what a backup holds.
pub(super) fn restore(texts: &Texts, args: &Args, number: usize) -> Result<ExitCode, Failed> {
    let (place, held, now) = held(texts, args)?;
    let failed = failing(texts);
    let all = backups(&RealDisk, &place);
    let backup = number.checked_sub(1).and_then(|index| all.get(index));
    let read = backup.and_then(|backup| read_backup(&RealDisk, &place, backup));
    let Some((lines, damaged)) = read else {
        let number = Arg::from(number);
        return Err(Failed(
            texts.say_with("keep-no-backup", [("number", number)]),
        ));
    };
    back_up(&RealDisk, &place, now).map_err(&failed)?;
    if damaged > 0 {
        let count = Arg::from(damaged);
        complain(&texts.say_with("keep-damaged", [("count", count)]));
    }
    let merged = merge(&RealDisk, &place, &lines, (&held.device, now)).map_err(&failed)?;
    told(texts, merged)
}

fn held(texts: &Texts, args: &Args) -> Result<(Place, Held, Moment), Failed> {
    let place = place(texts, args)?;
    let held = hold(&place).map_err(failing(texts))?;
    Ok((place, held, clock(texts, args)?.now()))
}

fn failing(texts: &Texts) -> impl Fn(StoreError) -> Failed {
    |error| Failed(texts.store_error(&error))
}

fn told(texts: &Texts, merged: Merged) -> Result<ExitCode, Failed> {
    let (new, known) = (Arg::from(merged.new), Arg::from(merged.known));
    let text = texts.say_with("keep-merged", [("new", new), ("known", known)]);
    writeln!(io::stdout(), "{text}").map_err(Failed::printing(texts))?;
    Ok(ExitCode::SUCCESS)
}

fn say(texts: &Texts, key: &str, count: usize) -> Result<ExitCode, Failed> {
    let text = texts.say_with(key, [("count", Arg::from(count))]);
    writeln!(io::stdout(), "{text}").map_err(Failed::printing(texts))?;
    Ok(ExitCode::SUCCESS)
}
