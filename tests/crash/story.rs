//! Stories of what a student does, told to a disk, with what was promised at which moment;
//! and the check of what is found afterwards.

use std::path::PathBuf;
use std::sync::Arc;

use bilim::app::Settings;
use bilim::deck::FactKey;
use bilim::progress::{DeviceId, Event, Stamp, write};
use bilim::store::backup::{backups, read_backup};
use bilim::store::disk::Disk;
use bilim::store::merge::merge;
use bilim::store::{Finding, Keeper, Place, Recovered, StoreError, archive, fresh_cache, recover};
use bilim::time::Moment;

use crate::sim::{SimDisk, Tree};

/// So many bytes fill a file of the journal in the stories.
const LIMIT: u64 = 400;

/// One thing that is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// One more event.
    Append,
    /// Other settings, told apart by a number.
    Settings(u32),
    /// The program ends and starts again.
    Reopen,
    /// A backup of all that is there.
    BackUp,
    /// So many events of another device are merged in.
    Merge(u64),
    /// The newest backup is merged in.
    Restore,
    /// A cache is made of what is there.
    Cache,
}

/// A promise that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Promise {
    /// The event with this number is on disk.
    Event(u64),
    /// These settings are on disk.
    Settings(u32),
    /// So many events of the other device are on disk.
    Merged(u64),
    /// There is a backup of so many events of this device.
    Backup(u64),
}

/// What was done and promised, with the length of the disk's log at each moment.
#[derive(Debug, Default)]
pub(crate) struct Told {
    tried: Vec<(usize, Promise)>,
    kept: Vec<(usize, Promise)>,
    before: u64,
}

impl Told {
    /// The promises given until a moment.
    pub(crate) fn until(&self, moment: usize) -> Vec<Promise> {
        let given = self.kept.iter().filter(|(at, _)| *at <= moment);
        given.map(|(_, promise)| *promise).collect()
    }

    /// The settings that may be found: the last promised, or any that were begun after it.
    fn settings(&self, moment: usize) -> Vec<u32> {
        let of = |list: &[(usize, Promise)]| -> Vec<u32> {
            let begun = list.iter().filter(|(at, _)| *at <= moment);
            begun
                .filter_map(|(_, promise)| match promise {
                    Promise::Settings(number) => Some(*number),
                    Promise::Event(_) | Promise::Merged(_) | Promise::Backup(_) => None,
                })
                .collect()
        };
        let (tried, kept) = (of(&self.tried), of(&self.kept));
        let last = kept
            .last()
            .copied()
            .unwrap_or_else(|| Settings::default().new_a_day);
        let from = tried.iter().position(|number| *number == last);
        let mut may: Vec<u32> = tried[from.map_or(0, |at| at + 1)..].to_vec();
        may.push(last);
        may
    }
}

fn place() -> Place {
    Place::new("/home/data", "/home/state")
}

fn device() -> DeviceId {
    DeviceId::new("device")
}

fn now() -> Moment {
    Moment::parse("2026-11-23T10:00:00+06:00").unwrap()
}

fn fact(number: u64) -> FactKey {
    FactKey::new(format!("d/{number}"))
}

/// The line of an event: the suspension of a fact is easy to find again.
pub(crate) fn line(number: u64) -> String {
    let at = at(number);
    write(Stamp { number, at }, &Event::Suspend { fact: fact(number) }).text
}

/// Every seventh event is in a new month.
fn at(number: u64) -> Moment {
    let days = i64::try_from(number / 7).unwrap() * 31;
    now().plus_ms(days * 86_400_000 + i64::try_from(number).unwrap() * 1000)
}

/// The disk of a machine on which the program never ran.
pub(crate) fn start() -> Tree {
    Tree {
        folders: vec![PathBuf::from("/"), PathBuf::from("/home")],
        ..Tree::default()
    }
}

fn text(number: u32) -> String {
    let settings = Settings {
        new_a_day: number,
        ..Settings::default()
    };
    ron::to_string(&settings).unwrap()
}

fn open(disk: &Arc<dyn Disk>) -> (Keeper, u64) {
    let found = recover(&**disk, &place(), &device(), now()).unwrap();
    let keeper = Keeper::new(Arc::clone(disk), place(), &device(), found.last);
    (keeper.with_limit(LIMIT), found.last_number)
}

/// Does what the steps say.
pub(crate) fn tell(disk: &Arc<dyn Disk>, sim: &SimDisk, steps: &[Step]) -> Told {
    let mut told = Told::default();
    let (mut keeper, mut last) = open(disk);
    told.before = last;
    for (turn, step) in (1..).zip(steps) {
        let promise = match step {
            Step::Append => {
                last += 1;
                Promise::Event(last)
            }
            Step::Settings(number) => Promise::Settings(*number),
            Step::Merge(count) => Promise::Merged(*count),
            Step::BackUp => Promise::Backup(last),
            Step::Restore | Step::Cache => Promise::Event(last),
            Step::Reopen => {
                keeper = open(disk).0;
                continue;
            }
        };
        told.tried.push((sim.log().len(), promise));
        let done = match promise {
            Promise::Event(_) if *step == Step::Restore => restore(disk, turn),
            Promise::Event(_) if *step == Step::Cache => {
                keeper.save_cache(&fresh_cache(&**disk, &place()))
            }
            Promise::Event(number) => keeper.append(&line(number), at(number)),
            Promise::Settings(number) => keeper.save_settings(&text(number)),
            Promise::Merged(count) => merge_in(disk, count, turn),
            Promise::Backup(_) => keeper.back_up(later(turn)).map(|_made| ()),
        };
        if done.is_ok() {
            told.kept.push((sim.log().len(), promise));
        }
    }
    told
}

/// Each turn is an hour after the one before; after ten of them days go by, so that backups
/// are thinned.
fn later(turn: i64) -> Moment {
    let hours = if turn > 10 { turn * 24 } else { turn };
    now().plus_ms(400 * 86_400_000 + hours * 3_600_000)
}

/// Events of the other device have the numbers from 101 on, as facts.
fn merge_in(disk: &Arc<dyn Disk>, count: u64, turn: i64) -> Result<(), StoreError> {
    let mut text = archive_head();
    for number in 1..=count {
        let at = at(number);
        let fact = fact(100 + number);
        let event = write(Stamp { number, at }, &Event::Suspend { fact });
        text.push_str(&event.text);
        text.push('\n');
    }
    let archive = archive::open(text.as_bytes()).unwrap();
    merge(&**disk, &place(), &archive.lines, (&device(), later(turn))).map(|_merged| ())
}

fn archive_head() -> String {
    let sealed = |body: &str| format!("{body} //{:08x}\n", crc32fast::hash(body.as_bytes()));
    [
        sealed("Bilim(v:1,holds:\"progress\")"),
        sealed("Device(id:\"other\")"),
    ]
    .concat()
}

fn restore(disk: &Arc<dyn Disk>, turn: i64) -> Result<(), StoreError> {
    let newest = backups(&**disk, &place()).into_iter().next().unwrap();
    let (lines, _damaged) = read_backup(&**disk, &place(), &newest).unwrap();
    merge(&**disk, &place(), &lines, (&device(), later(turn))).map(|_merged| ())
}

/// Whether what is found keeps all promises, and the program can go on.
pub(crate) fn check(tree: &Tree, told: &Told, moment: usize) -> Result<(), String> {
    let disk: Arc<dyn Disk> = Arc::new(SimDisk::holding(tree.clone()));
    let found = look(&disk, told, moment)?;
    let next = found.last_number + 1;
    let keeper = Keeper::new(Arc::clone(&disk), place(), &device(), found.last);
    let mut keeper = keeper.with_limit(LIMIT);
    let added = 1000 + next;
    let event = Event::Suspend { fact: fact(added) };
    let stamp = Stamp {
        number: next,
        at: at(next),
    };
    keeper
        .append(&write(stamp, &event).text, stamp.at)
        .map_err(|error| format!("cannot go on: {error:?}"))?;
    let found = look(&disk, told, moment)?;
    if !has(&found, added) {
        return Err("an event that was added afterwards is missing".to_owned());
    }
    Ok(())
}

fn look(disk: &Arc<dyn Disk>, told: &Told, moment: usize) -> Result<Recovered, String> {
    let found = recover(&**disk, &place(), &device(), now())
        .map_err(|error| format!("cannot be opened: {error:?}"))?;
    for promise in told.until(moment) {
        match promise {
            Promise::Event(number) if number > 0 && !has(&found, number) => {
                return Err(format!("event {number} is missing"));
            }
            Promise::Merged(count) if (101..=100 + count).any(|fact| !has(&found, fact)) => {
                return Err("an event of the other device is missing".to_owned());
            }
            Promise::Backup(events) => backed_up(disk, events)?,
            Promise::Event(_) | Promise::Merged(_) | Promise::Settings(_) => {}
        }
    }
    for number in 1..=told.before {
        if !has(&found, number) {
            return Err(format!("event {number}, from before, is missing"));
        }
    }
    let tried = |number: u64| {
        number <= told.before
            || number > 1000
            || told
                .tried
                .iter()
                .any(|(at, promise)| *at <= moment && *promise == Promise::Event(number))
    };
    let foreign = (1..=100).find(|number| has(&found, *number) && !tried(*number));
    if let Some(number) = foreign {
        return Err(format!("event {number} was never written"));
    }
    let may = told.settings(moment);
    if !may.contains(&found.settings.new_a_day) {
        return Err(format!(
            "settings {} instead of {may:?}",
            found.settings.new_a_day
        ));
    }
    if found
        .findings
        .iter()
        .any(|finding| matches!(finding, Finding::BadSettings { .. }))
    {
        return Err("the settings were damaged".to_owned());
    }
    Ok(found)
}

/// The newest backup is whole, and has what was there when this one was promised.
fn backed_up(disk: &Arc<dyn Disk>, events: u64) -> Result<(), String> {
    let all = backups(&**disk, &place());
    let newest = all.first().ok_or("there is no backup")?;
    let read = read_backup(&**disk, &place(), newest).ok_or("the list of a backup is damaged")?;
    let (lines, damaged) = read;
    let own = lines.devices().find(|(id, _)| **id == device());
    let own = own.map_or(0, |(_, lines)| lines.len() as u64);
    if damaged > 0 || own < events {
        return Err(format!(
            "a backup has {own} of {events} events, {damaged} damaged"
        ));
    }
    Ok(())
}

fn has(found: &Recovered, number: u64) -> bool {
    let known = found.progress.fact(&fact(number));
    known.is_some_and(|known| known.suspended)
}
