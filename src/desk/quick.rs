//! A fact from one line: a sentence with its answer in braces. The gap and the
//! card exist at once; the rest can be written later.

use crate::deck::outline::{Outline, Row, Written};
use crate::deck::{ItemKind, List};

use super::change::Change;
use super::id;
use super::write::kept;

/// Why a line is no fact yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotYet {
    /// Nothing is written.
    Empty,
    /// No braces mark the answer.
    NoAnswer,
    /// There is nothing between the braces, or nothing around them.
    EmptyAnswer,
    /// More than one answer is marked, or a brace is alone.
    Uneven,
}

/// Checks a line.
pub fn check(line: &str) -> Result<(), NotYet> {
    let line = line.trim();
    if line.is_empty() {
        return Err(NotYet::Empty);
    }
    let plain = line.replace("{{", "").replace("}}", "");
    let (open, close) = (plain.matches('{').count(), plain.matches('}').count());
    if open == 0 && close == 0 {
        return Err(NotYet::NoAnswer);
    }
    let inside = plain
        .split_once('{')
        .and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
    match inside {
        Some((before, (gap, after))) if open == 1 && close == 1 => {
            let alone = before.trim().is_empty() && after.trim().is_empty();
            if gap.trim().is_empty() || alone {
                return Err(NotYet::EmptyAnswer);
            }
            Ok(())
        }
        Some(_) | None => Err(NotYet::Uneven),
    }
}

/// The change that adds a fact with this sentence behind a row, with its topic and source; behind
/// the last fact if the row is none. The first fact of a deck goes into its first topic.
pub fn fact(outline: &Outline, line: &str, after: Option<usize>) -> Result<Change, NotYet> {
    check(line)?;
    let taken = |id: &str| outline.find(List::Facts, id).is_some();
    let neighbour = after
        .and_then(|row| outline.rows.get(row))
        .filter(|row| row.kind == ItemKind::Fact)
        .or_else(|| outline.of(List::Facts).last().map(|(_, row)| row));
    let mut fields = vec![("id", Written::text(id::made_of(line, taken)))];
    for name in ["topic", "from"] {
        let of = neighbour.and_then(|row: &Row| row.field(name));
        fields.extend(of.map(|field| (name, field.written.clone())));
    }
    let first = outline.of(List::Topics).next().map(|(_, row)| row.id());
    if let (None, Some(topic)) = (neighbour, first.filter(|id| !id.is_empty())) {
        fields.push(("topic", Written::text(topic)));
    }
    fields.push(("says", Written::Text(kept(line))));
    Ok(Change::Add {
        kind: ItemKind::Fact,
        fields,
        after,
    })
}

/// Where a fact was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The id of its source.
    pub from: String,
    /// The number of the paragraph, from 1.
    pub at: u32,
    /// Words of the paragraph that prove it.
    pub evidence: String,
}

/// The change that adds a fact, with where it was read.
pub fn read_at(change: Change, found: &Found) -> Change {
    let Change::Add {
        kind,
        mut fields,
        after,
    } = change
    else {
        return change;
    };
    fields.retain(|(name, _)| *name != "from");
    let says = fields.iter().position(|(name, _)| *name == "says");
    let place = says.unwrap_or(fields.len());
    let read = [
        ("from", Written::text(&found.from)),
        ("at", Written::Number(found.at.to_string())),
        ("evidence", Written::texts([&found.evidence])),
    ];
    fields.splice(place..place, read);
    Change::Add {
        kind,
        fields,
        after,
    }
}
