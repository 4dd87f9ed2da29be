//! `bilim bring`: what a teacher already has, a table or a list, as facts:
//! prints what was understood and what was not, and writes a new deck.

use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg as Flag, ArgMatches, Command, value_parser};

use super::Failed;
use crate::bring::{Brought, DayMonth, Decimal, Encoding, Head, Left, Preview, deck, facts, open};
use crate::store::decks::read_file;
use crate::store::{StoreError, write_new};
use crate::text::{Arg, Texts};

/// How many facts are printed, and how many rows that are left out.
const FACTS: usize = 10;
const LEFT: usize = 100;

/// What was asked for on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    file: PathBuf,
    into: Option<PathBuf>,
    title: Option<String>,
    source: Option<String>,
    numbers: Option<Decimal>,
    dates: Option<DayMonth>,
}

impl Wanted {
    pub(super) fn of(matches: &ArgMatches) -> Self {
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
        Self {
            file: path("file").unwrap_or_default(),
            into: path("into"),
            title: text("title"),
            source: text("source"),
            numbers: text("numbers").map(|sign| match sign.as_str() {
                "comma" => Decimal::Comma,
                _ => Decimal::Point,
            }),
            dates: text("dates").map(|first| match first.as_str() {
                "month" => DayMonth::Month,
                _ => DayMonth::Day,
            }),
        }
    }
}

/// The command as it is read.
pub(super) fn command(texts: &Texts) -> Command {
    let path = |name: &'static str| {
        Flag::new(name)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
    };
    let text = |name: &'static str| Flag::new(name).long(name).value_name("TEXT");
    let one_of = |name: &'static str, words: [&'static str; 2]| {
        Flag::new(name).long(name).value_parser(words)
    };
    Command::new("bring")
        .about(texts.say("cli-about-bring"))
        .arg(path("file").required(true).help(texts.say("cli-arg-file")))
        .arg(path("into").long("into").help(texts.say("cli-arg-into")))
        .arg(text("title").help(texts.say("cli-arg-title")))
        .arg(text("source").help(texts.say("cli-arg-bring-source")))
        .arg(one_of("numbers", ["comma", "point"]).help(texts.say("cli-arg-numbers")))
        .arg(one_of("dates", ["day", "month"]).help(texts.say("cli-arg-dates")))
}

/// Prints what comes of a file, and writes it into a new deck if that is wanted. The exit code
/// is 1 if there is no fact in it.
pub(super) fn run(texts: &Texts, wanted: &Wanted) -> Result<ExitCode, Failed> {
    let store_error = |error: &StoreError| Failed(texts.store_error(error));
    let bytes = read_file(wanted.file.clone()).bytes;
    let bytes = bytes.map_err(|error| store_error(&error))?;
    let (mut preview, encoding) = open(&bytes).map_err(|why| Failed(texts.refused(why)))?;
    preview.numbers = wanted.numbers.or(preview.numbers);
    preview.dates = wanted.dates.or(preview.dates);
    let brought = facts(&preview);
    let mut lines = told(texts, &wanted.file, &preview, encoding);
    lines.extend(came(texts, &brought));
    let printed = writeln!(io::stdout(), "{}", lines.join("\n"));
    printed.map_err(Failed::printing(texts))?;
    if let Some(into) = &wanted.into {
        let text = deck(&brought.facts, &head(wanted, &preview));
        let said = if brought.facts.is_empty() {
            texts.say("bring-no-facts")
        } else {
            write(texts, into, &text)?
        };
        writeln!(io::stdout(), "\n{said}").map_err(Failed::printing(texts))?;
    }
    Ok(if brought.facts.is_empty() {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn head(wanted: &Wanted, preview: &Preview) -> Head {
    let stem = || {
        let stem = wanted.file.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    };
    let title = wanted.title.clone().or_else(|| preview.title.clone());
    Head {
        title: title.unwrap_or_else(stem),
        source: wanted.source.clone().unwrap_or_default(),
    }
}

fn write(texts: &Texts, into: &Path, text: &str) -> Result<String, Failed> {
    let path = || [("path", Arg::from(into.display().to_string()))];
    if into.extension().is_none_or(|end| end != "ron") {
        return Err(Failed(texts.say_with("bring-not-ron", path())));
    }
    let into = std::path::absolute(into).unwrap_or_else(|_| into.to_owned());
    write_new(&into, text).map_err(|error| {
        let there =
            matches!(&error, StoreError::Io { kind, .. } if *kind == ErrorKind::AlreadyExists);
        Failed(if there {
            texts.say_with("bring-is-there", path())
        } else {
            texts.store_error(&error)
        })
    })?;
    Ok(texts.say_with("bring-written", path()))
}

/// What the file was taken for.
fn told(texts: &Texts, file: &Path, preview: &Preview, encoding: Encoding) -> Vec<String> {
    let kind = texts.brought_kind(preview.kind);
    let mut lines = vec![texts.say_with(
        "bring-read",
        [
            ("file", Arg::from(file.display().to_string())),
            ("kind", Arg::from(kind)),
            ("encoding", Arg::from(encoding.name)),
        ],
    )];
    if encoding.damaged {
        lines.push(texts.say("bring-damaged"));
    }
    if let Some(row) = preview.header.and_then(|place| preview.rows.get(place)) {
        lines.push(texts.say_with("bring-header", [("line", Arg::from(row.line))]));
    }
    for (number, column) in (1_usize..).zip(&preview.columns) {
        let (number, role) = (Arg::from(number), Arg::from(texts.role(column.role)));
        lines.push(if column.name.is_empty() {
            texts.say_with("bring-column", [("number", number), ("role", role)])
        } else {
            let name = Arg::from(&column.name);
            let args = [("number", number), ("name", name), ("role", role)];
            texts.say_with("bring-column-named", args)
        });
    }
    lines
}

/// What came of it: the first facts, and all that is not used.
fn came(texts: &Texts, brought: &Brought) -> Vec<String> {
    let more = |count: usize, shown: usize| {
        let rest = count.saturating_sub(shown);
        let said = texts.say_with("bring-more", [("count", Arg::from(rest))]);
        (rest > 0).then_some(said)
    };
    let (count, left) = (brought.facts.len(), brought.left.len());
    let counts = [("count", Arg::from(count)), ("left", Arg::from(left))];
    let mut lines = vec![String::new(), texts.say_with("bring-facts", counts)];
    let facts = brought.facts.iter().take(FACTS);
    lines.extend(facts.map(|fact| format!("  {}", fact.says)));
    lines.extend(more(count, FACTS));
    let line = |line: usize, why: String, text: &str| {
        let args = [
            ("line", Arg::from(line)),
            ("why", Arg::from(why)),
            ("text", Arg::from(text.to_owned())),
        ];
        texts.say_with("bring-line", args)
    };
    let said = |row: &Left| line(row.line, texts.left(&row.why), &row.text);
    lines.extend(brought.left.iter().take(LEFT).map(said));
    lines.extend(more(left, LEFT));
    let notes = brought.notes.iter().take(LEFT);
    lines.extend(notes.map(|note| line(note.line, texts.noted(note.what), &note.text)));
    lines.extend(more(brought.notes.len(), LEFT));
    lines
}
