//! `bilim check`: reads deck files and folders, and the texts of their sources
//! where they are given, and prints what is wrong in them and what the rules of
//! good writing find.

mod fix;
mod images;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::deck::{Deck, Diagnostic, Level, Parsed, PartialDate, distance, parse};
use crate::lint::{Around, Article, Finding, RULES, lint, rule};
use crate::store::StoreError;
use crate::store::decks::{DeckFile, read_file, read_folder};
use crate::text::report::{self, Checked};
use crate::text::{Arg, Texts};

use super::args::{Args, Check, Fixing};
use super::{Failed, Format, start};
use sources::Absent;

/// Exit code 0 if there is no error, 1 if there are some.
pub(super) fn run(texts: &Texts, args: &Args, check: &Check) -> Result<ExitCode, Failed> {
    let store_error = |error: StoreError| Failed(texts.store_error(&error));
    let mut files = Vec::new();
    for path in &check.paths {
        files.extend(find(path).map_err(store_error)?);
    }
    if files.is_empty() {
        return Err(Failed(texts.say("cli-no-deck-files")));
    }
    let now = start::clock(texts, args)?.now();
    let desk = Desk {
        today: now
            .day()
            .date()
            .and_then(|date| PartialDate::parse(&date.to_string())),
        given: given(texts, &check.sources)?,
    };
    let read: Vec<Read> = in_two(files, &|file| desk.read(file))
        .into_iter()
        .collect::<Result<_, _>>()
        .map_err(store_error)?;
    desk.all_used(texts, &read)?;
    let (told, mut read) = match (check.fixing, check.format) {
        (Fixing::Tell, _) | (Fixing::Show, Format::Json) => (String::new(), read),
        (Fixing::Show | Fixing::Write, _) => fix::run(texts, &desk, read, check.fixing)?,
    };
    // One after another: each may take much memory.
    for read in &mut read {
        images::look(read).map_err(store_error)?;
        sources::tell(read);
    }
    let checked: Vec<Checked> = read.into_iter().map(|read| read.noted(texts)).collect();
    let text = match check.format {
        Format::Text if check.fixing == Fixing::Show => told,
        Format::Text => format!("{told}{}", people(texts, &checked)),
        Format::Json => report::json(&checked),
    };
    writeln!(io::stdout(), "{text}").map_err(Failed::printing(texts))?;
    let bad = count(&checked, Level::Error) > 0;
    Ok(if bad {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// Prints what a rule is about, or the page of all rules.
pub(super) fn explain(texts: &Texts, name: &str) -> Result<ExitCode, Failed> {
    // As other tools write the names of rules.
    let name = &name.to_lowercase().replace(['_', ' '], "-");
    let page = match rule(name) {
        Some(rule) => texts.rule(rule),
        None if name == "all" => texts.rules_page(),
        None => return Err(no_such_rule(texts, name)),
    };
    writeln!(io::stdout(), "{page}").map_err(Failed::printing(texts))?;
    Ok(ExitCode::SUCCESS)
}

fn no_such_rule(texts: &Texts, name: &str) -> Failed {
    let near = RULES
        .iter()
        .map(|rule| (distance(rule.name, name), rule.name))
        .filter(|(far, known)| *far <= 2 || (!name.is_empty() && known.contains(name)))
        .min()
        .map(|(_, known)| known);
    Failed(texts.say_with(
        "cli-no-such-rule",
        [
            ("name", Arg::from(name)),
            (
                "guess",
                Arg::from(if near.is_some() { "yes" } else { "no" }),
            ),
            ("near", Arg::from(near.unwrap_or_default())),
        ],
    ))
}

/// The texts of sources that were named, by the source's id.
fn given(texts: &Texts, sources: &[String]) -> Result<BTreeMap<String, Article>, Failed> {
    let mut given = BTreeMap::new();
    for source in sources {
        let Some((id, file)) = source
            .split_once('=')
            .filter(|(id, file)| !id.is_empty() && !file.is_empty())
        else {
            let found = [("found", Arg::from(source))];
            return Err(Failed(texts.say_with("cli-source-form", found)));
        };
        let article = sources::given(texts, Path::new(file))?;
        given.insert(id.to_owned(), article);
    }
    Ok(given)
}

/// A deck file that was read, with what is to be said of it.
struct Read {
    path: PathBuf,
    file: String,
    text: String,
    parsed: Parsed,
    findings: Vec<Finding>,
    absent: Vec<Absent>,
}

impl Read {
    fn noted(self, texts: &Texts) -> Checked {
        let found = (self.findings.as_slice(), &self.parsed.spots);
        Checked::new(
            texts,
            (self.file, self.text),
            &self.parsed.diagnostics,
            found,
        )
    }
}

/// What all files are checked with.
struct Desk {
    today: Option<PartialDate>,
    given: BTreeMap<String, Article>,
}

impl Desk {
    fn read(&self, file: DeckFile) -> Result<Read, StoreError> {
        let mut read = Read {
            file: file.path.display().to_string(),
            path: file.path,
            text: String::new(),
            parsed: Parsed {
                deck: None,
                diagnostics: Vec::new(),
                spots: Default::default(),
            },
            findings: Vec::new(),
            absent: Vec::new(),
        };
        match file.bytes {
            Ok(bytes) => {
                read.parsed = parse(&bytes);
                if let Some(deck) = &read.parsed.deck {
                    let around;
                    (around, read.absent) = self.around(deck, &read.path);
                    read.findings = lint(deck, &around);
                }
                read.text = String::from_utf8_lossy(&bytes).into_owned();
            }
            // Too large is a problem of the deck, like any other.
            Err(StoreError::TooLarge { bytes, .. }) => {
                read.parsed.diagnostics.push(Diagnostic::too_large(bytes));
            }
            Err(error) => return Err(error),
        }
        Ok(read)
    }

    /// What a deck is looked at with, and the texts of its sources that cannot be.
    fn around(&self, deck: &Deck, path: &Path) -> (Around, Vec<Absent>) {
        let (mut articles, mut absent) = (BTreeMap::new(), Vec::new());
        for source in &deck.sources {
            let id = source.id.as_str();
            if let Some(article) = self.given.get(id) {
                articles.insert(id.to_owned(), article.clone());
                continue;
            }
            match sources::own(source, path) {
                Some(Ok(article)) => {
                    articles.insert(id.to_owned(), article);
                }
                Some(Err(found)) => absent.push(found),
                None => {}
            }
        }
        let around = Around {
            today: self.today,
            articles,
        };
        (around, absent)
    }

    /// A text that belongs to no source is a slip.
    fn all_used(&self, texts: &Texts, read: &[Read]) -> Result<(), Failed> {
        let decks = read.iter().filter_map(|read| read.parsed.deck.as_ref());
        let known: BTreeSet<&str> = decks
            .flat_map(|deck| &deck.sources)
            .map(|source| source.id.as_str())
            .collect();
        match self.given.keys().find(|id| !known.contains(id.as_str())) {
            Some(id) => Err(Failed(
                texts.say_with("cli-no-such-source", [("id", Arg::from(id))]),
            )),
            None => Ok(()),
        }
    }
}

/// Does the same with all items on two threads, one for each core that everybody has, and keeps
/// their order.
fn in_two<T: Send, U: Send>(items: Vec<T>, work: &(impl Fn(T) -> U + Sync)) -> Vec<U> {
    let mut first = items;
    let second = first.split_off(first.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| second.into_iter().map(work).collect::<Vec<U>>());
        let mut done: Vec<U> = first.into_iter().map(work).collect();
        // A panic there is a panic here.
        match other.join() {
            Ok(rest) => done.extend(rest),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        done
    })
}

fn find(path: &Path) -> Result<Vec<DeckFile>, StoreError> {
    if path.is_dir() {
        read_folder(path)
    } else {
        Ok(vec![read_file(path.to_owned())])
    }
}

fn count(checked: &[Checked], level: Level) -> usize {
    checked.iter().map(|file| file.count(level)).sum()
}

fn people(texts: &Texts, checked: &[Checked]) -> String {
    let mut text: String = checked
        .iter()
        .map(|file| report::people(texts, file))
        .collect();
    text.push_str(&texts.say_with(
        "cli-checked",
        [
            ("files", Arg::from(checked.len())),
            ("errors", Arg::from(count(checked, Level::Error))),
            ("warnings", Arg::from(count(checked, Level::Warning))),
            ("notes", Arg::from(count(checked, Level::Info))),
        ],
    ));
    text
}
