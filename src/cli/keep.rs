//! Progress as a whole: into one file, out of one, and from a backup. What is
//! done stands in `store`; here it is asked for and told.

use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::store::disk::RealDisk;
use crate::store::hold;
use crate::store::task::{self, Done, Task};
use crate::text::{Arg, Texts};

use super::start::{clock, place};
use super::{Args, Failed};

/// Does a task while nobody else writes.
pub(super) fn run(texts: &Texts, args: &Args, task: &Task) -> Result<ExitCode, Failed> {
    let place = place(texts, args)?;
    let now = clock(texts, args)?.now();
    let held = hold(&place).map_err(|error| Failed(texts.store_error(&error)))?;
    let done = task::run(&RealDisk, &place, task, (&held.device, now))
        .map_err(|failed| Failed(texts.task_failed(&failed)))?;
    let lines = match &done {
        Done::Listed(backups) if backups.is_empty() => vec![texts.say("keep-no-backups")],
        Done::Listed(backups) => (1_usize..)
            .zip(backups)
            .map(|(number, backup)| {
                let at = backup.moment(now).to_string();
                let (number, at) = (Arg::from(number), Arg::from(at));
                texts.say_with("keep-backup", [("number", number), ("at", at)])
            })
            .collect(),
        Done::Exported(_) | Done::Added(_) | Done::Counted(..) => vec![texts.done(&done)],
    };
    writeln!(io::stdout(), "{}", lines.join("\n")).map_err(Failed::printing(texts))?;
    Ok(ExitCode::SUCCESS)
}
