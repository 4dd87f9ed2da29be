//! Answers one after another, each on disk before the next: Bilim's journal
//! beside an SQLite table (WAL, full sync), in turn on the same disk, so that
//! the ratio holds when the disk's speed drifts. Prints medians.

use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

use bilim::deck::{FactKey, Kind, QuestionKey};
use bilim::memory::Grade;
use bilim::progress::{Answer, DeviceId, Event, Judged, Stamp, write};
use bilim::store::disk::RealDisk;
use bilim::store::{Keeper, Place};
use bilim::time::Moment;
use rusqlite::{Connection, params};

const ROUNDS: u64 = 40;
const EACH: u64 = 50;

fn main() -> Result<(), Box<dyn Error>> {
    // In the working folder: the system's own for temporary files may be in memory.
    let folder = tempfile::tempdir_in(".")?;
    let place = Place::new(folder.path().join("data"), folder.path().join("state"));
    let mut keeper = Keeper::new(Arc::new(RealDisk), place, &DeviceId::new("bench"), None);
    let table = Connection::open(folder.path().join("answers.db"))?;
    table.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
         CREATE TABLE answers(n INTEGER PRIMARY KEY, t INTEGER, question TEXT, form INTEGER,
                              given TEXT, ms INTEGER, fact TEXT, grade INTEGER, due INTEGER);",
    )?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        for number in round * EACH + 1..=(round + 1) * EACH {
            let begin = Instant::now();
            let at = moment(number)?;
            keeper
                .append(&line(number, at), at)
                .map_err(|error| format!("{error:?}"))?;
            ours.push(begin.elapsed().as_secs_f64() * 1e6);
        }
        for number in round * EACH + 1..=(round + 1) * EACH {
            let begin = Instant::now();
            let at = moment(number)?;
            table
                .prepare_cached("INSERT INTO answers VALUES(?,?,?,?,?,?,?,?,?)")?
                .execute(params![
                    number.cast_signed(),
                    at.ms,
                    "vote/share#typed",
                    3,
                    "70.96",
                    4000,
                    "vote/share",
                    3,
                    20_780
                ])?;
            theirs.push(begin.elapsed().as_secs_f64() * 1e6);
        }
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!("append and sync, median of {} answers each:", ROUNDS * EACH);
    println!("  journal     {ours:8.1} µs");
    println!("  SQLite WAL  {theirs:8.1} µs");
    println!("  ratio       {:8.2}", ours / theirs);
    Ok(())
}

fn moment(number: u64) -> Result<Moment, Box<dyn Error>> {
    let start = Moment::parse("2026-11-02T10:00:00+06:00").ok_or("no time")?;
    Ok(start.plus_ms(i64::try_from(number)? * 1000))
}

fn line(number: u64, at: Moment) -> String {
    let fact = FactKey::new("vote/share");
    let answer = Answer {
        question: QuestionKey::new("vote/share#typed"),
        form: Kind::Number,
        given: "70.96".to_owned(),
        ms: 4000,
        sure: None,
        seen: false,
        facts: vec![Judged(fact, Grade::Good, at.day().plus(3))],
    };
    write(Stamp { number, at }, &Event::Answer(answer)).text
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
