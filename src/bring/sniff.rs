//! Finds out what a text is, and has it read as that. It looks at the beginning
//! only; a person may say otherwise.

use std::collections::BTreeMap;

use super::anki;
use super::asked::{self, Opens};
use super::decode::{Encoding, decode};
use super::limit::{self, MAX_BYTES, Refused};
use super::list;
use super::preview::{Found, Kind, Mark, Preview, Row, Separator};
use super::{names, table};
use crate::deck::gapped;

/// How many lines with something in them are looked at, and of how many bytes.
const LINES: usize = 200;
const BYTES: usize = 1 << 16;

/// Reads a file's bytes.
pub fn open(bytes: &[u8]) -> Result<(Preview, Encoding), Refused> {
    let (text, encoding) = text(bytes)?;
    Ok((look(&text)?, encoding))
}

/// The text of a file's bytes.
pub fn text(bytes: &[u8]) -> Result<(String, Encoding), Refused> {
    if limit::is_document(bytes) {
        return Err(Refused::Document);
    }
    if bytes.len() > MAX_BYTES {
        let bytes = bytes.len();
        return Err(Refused::TooLarge { bytes });
    }
    Ok(decode(bytes))
}

/// Reads a text as what it seems to be.
pub fn look(text: &str) -> Result<Preview, Refused> {
    let text = checked(text)?;
    let kind = kind(&text);
    read(&text, kind)
}

/// Reads a text as what a person says it is.
pub fn look_as(text: &str, kind: Kind) -> Result<Preview, Refused> {
    read(&checked(text)?, kind)
}

/// A text whose lines end in `\n`, if it is one that can be read.
fn checked(text: &str) -> Result<String, Refused> {
    if text.len() > MAX_BYTES * 3 {
        let bytes = text.len();
        return Err(Refused::TooLarge { bytes });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Refused::Nothing);
    }
    if limit::is_no_text(text) {
        return Err(Refused::NotText);
    }
    Ok(if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    })
}

fn read(text: &str, kind: Kind) -> Result<Preview, Refused> {
    let mut found = match kind {
        Kind::Table(separator) => table(text, separator)?,
        Kind::List(mark) => list::pairs(text, mark)?,
        Kind::Asked => asked::read(text)?,
        Kind::Sentences => list::sentences(text)?,
    };
    if found.rows.is_empty() {
        return Err(Refused::Nothing);
    }
    if kind != Kind::Asked {
        apart(&mut found)?;
    }
    Ok(Preview::new(kind, found))
}

/// A table with the header lines that Anki writes before it.
fn table(text: &str, separator: Separator) -> Result<Found, Refused> {
    let header = anki::header(text);
    let after = text.split_inclusive('\n').take(header.lines);
    let start = after.map(str::len).sum::<usize>();
    let mut found = Found {
        title: header.title,
        names: header.names,
        heads: header.lines,
        lines: header.lines,
        ..Found::default()
    };
    table::read(text.get(start..).unwrap_or_default(), separator, &mut found)?;
    if header.html {
        let cells = found.rows.iter_mut().flat_map(|row| &mut row.cells);
        let short = |cell: &&mut String| cell.len() <= anki::LONGEST && cell.contains(['<', '&']);
        for cell in cells.filter(short) {
            *cell = anki::without_html(cell).trim().to_owned();
        }
    }
    Ok(found)
}

/// Makes several rows of one whose sentence has several gaps of Anki.
fn apart(found: &mut Found) -> Result<(), Refused> {
    if !found.rows.iter().any(|row| gaps(row).is_some()) {
        return Ok(());
    }
    let mut bytes = 0_usize;
    for row in std::mem::take(&mut found.rows) {
        let Some((place, sentences)) = gaps(&row) else {
            found.push(row)?;
            continue;
        };
        bytes += row.cells.iter().map(String::len).sum::<usize>() * sentences.len();
        if bytes > MAX_BYTES * 2 {
            return Err(Refused::TooLarge { bytes });
        }
        for sentence in sentences {
            let mut one = row.clone();
            if let Some(cell) = one.cells.get_mut(place) {
                *cell = sentence;
            }
            found.push(one)?;
        }
    }
    Ok(())
}

fn gaps(row: &Row) -> Option<(usize, Vec<String>)> {
    let cells = row.cells.iter().enumerate();
    let mut with = cells.filter(|(_, cell)| cell.contains("{{c"));
    with.find_map(|(place, cell)| anki::cloze(cell).map(|found| (place, found)))
}

fn kind(text: &str) -> Kind {
    let sample = sample(text);
    let header = anki::header(sample);
    if let Some(separator) = header.separator {
        return Kind::Table(separator);
    }
    let skipped = sample.split_inclusive('\n').take(header.lines);
    let sample = sample
        .get(skipped.map(str::len).sum()..)
        .unwrap_or_default();
    let lines = sample.lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<&str> = lines.take(LINES).collect();
    if is_asked(&lines) {
        return Kind::Asked;
    }
    let share = |fits: &dyn Fn(&str) -> bool| {
        let fitting = lines.iter().filter(|line| fits(line)).count();
        fitting as f64 / lines.len().max(1) as f64
    };
    let braces = share(&|line| gapped(line).is_ok());
    let [dash, equals, colon] = [Mark::Dash, Mark::Equals, Mark::Colon].map(|mark| {
        let pair = |line: &str| list::split(list::without_bullet(line), mark).is_some();
        (mark, share(&pair))
    });
    // A comma is also a sign of prose: it makes a table only where nothing else fits.
    let prose = braces >= 0.5 || dash.1 >= 0.8;
    if let Some(separator) = separator(sample, prose) {
        return Kind::Table(separator);
    }
    let pairs = [dash, equals, colon].into_iter();
    let best = pairs
        .filter(|(_, share)| *share >= 0.6)
        .max_by(|one, other| {
            // Of equals the earlier wins.
            one.1.total_cmp(&other.1).then(other.0.cmp(&one.0))
        });
    match best {
        Some((mark, share)) if braces < 0.5 && share > braces => Kind::List(mark),
        Some(_) | None => Kind::Sentences,
    }
}

/// The beginning of a text, to the end of a line if there is one.
fn sample(text: &str) -> &str {
    let end = (0..=text.len().min(BYTES)).rev();
    let end = end.into_iter().find(|end| text.is_char_boundary(*end));
    let start = text.get(..end.unwrap_or(0)).unwrap_or_default();
    if start.len() == text.len() {
        return start;
    }
    start.rsplit_once('\n').map_or(start, |(lines, _)| lines)
}

fn is_asked(lines: &[&str]) -> bool {
    let opening: Vec<(Opens, &str)> = lines.iter().filter_map(|line| asked::opens(line)).collect();
    let count = |wanted| opening.iter().filter(|(opens, _)| *opens == wanted).count();
    let inline = opening
        .iter()
        .filter(|(opens, rest)| asked::inline(*opens, rest).is_some());
    let answers = count(Opens::Answer) + inline.count();
    let pairs = count(Opens::Question).min(answers);
    (pairs + count(Opens::Sentence)) > 0 && opening.len() * 4 >= lines.len()
}

/// The sign that makes most of a text rows of equal length.
fn separator(sample: &str, prose: bool) -> Option<Separator> {
    let mut best: Option<(f64, Separator)> = None;
    for separator in Separator::ALL {
        let counted = table::count(sample, separator);
        let all = counted.all().max(1) as f64;
        let several = counted.rows.iter().filter(|(columns, _)| **columns > 1);
        let usual = several.clone().map(|(_, rows)| *rows).max().unwrap_or(0);
        let some: usize = several.map(|(_, rows)| *rows).sum();
        let named = known_names(sample, separator);
        let alike = alike(sample, separator);
        let usual = usual as f64 / all;
        // A few odd lines are no reason to read all others as sentences.
        let is_table =
            usual >= 0.7 || alike >= 0.8 || !prose && all >= 3.0 && usual * all >= all - 1.0;
        let even = if is_table {
            usual.max(alike).max(0.7)
        } else {
            usual
        };
        // A tab is in no prose, so its rows may differ in length.
        let (share, least, bonus) = match separator {
            Separator::Tab => (some as f64 / all, 0.5, 0.2),
            Separator::Semicolon => (even, 0.7, 0.1),
            Separator::Comma if prose => (usual, 2.0, 0.05),
            Separator::Comma => (even, 0.7, 0.05),
            Separator::Pipe => (even, 0.7, 0.0),
        };
        let named = if named >= 2 { 1.0 } else { 0.0 };
        let score = share + bonus + named;
        let enough = share >= least || (named > 0.0 && some > 0);
        if enough && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, separator));
        }
    }
    best.map(|(_, separator)| separator)
}

/// The share of the lines with something in them that have the sign equally often, whatever quotes
/// there are: one line with an open quote takes others into its row.
fn alike(sample: &str, separator: Separator) -> f64 {
    let mut signs: BTreeMap<usize, usize> = BTreeMap::new();
    let mut all = 0_usize;
    for line in sample.lines().filter(|line| !line.trim().is_empty()) {
        all += 1;
        let count = line.matches(char::from(separator.sign())).count();
        *signs.entry(count).or_default() += usize::from(count > 0);
    }
    let most = signs.into_values().max().unwrap_or(0);
    most as f64 / all.max(1) as f64
}

/// How many cells of the first line are names of columns.
fn known_names(sample: &str, separator: Separator) -> usize {
    let mut lines = sample.lines();
    let first = lines
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let cells = first.split(char::from(separator.sign())).take(100);
    let cells = cells.map(|cell| cell.trim().trim_matches('"'));
    cells.filter(|cell| names::named(cell).is_some()).count()
}
