//! What is left of a text after its facts were added: the rows that became
//! none stay to be mended, read as they were read before.

use std::collections::BTreeSet;

use crate::bring::{Kind, Row, Separator};

use super::taken::{Taken, take};
use super::{Added, Bring, Header, Said};

/// Keeps of a text what is to be mended, or nothing where all of it was understood.
pub(super) fn keep(bring: &mut Bring, taken: &Taken) {
    let added = Some(Added {
        facts: taken.facts.len(),
        left: taken.left.len(),
    });
    if taken.left.is_empty() {
        *bring = Bring {
            added,
            ..Bring::default()
        };
        return;
    }
    let preview = &taken.preview;
    let columns = preview.columns.iter().map(|column| column.role);
    let said = Said {
        kind: Some(preview.kind),
        header: Some(preview.header.map_or(Header::Nowhere, |_| Header::Row(0))),
        roles: columns.enumerate().collect(),
        ..bring.said.clone()
    };
    let text = lines(&bring.text, taken);
    *bring = Bring {
        // The rows that were added are not compared again: they stand here no more.
        taken: Some(take(&text, &said, None)),
        text,
        said,
        added,
        ..Bring::default()
    };
}

/// The lines of the rows that became no fact, with those that say how to read them.
fn lines(text: &str, taken: &Taken) -> String {
    let preview = &taken.preview;
    let mut wanted: BTreeSet<usize> = BTreeSet::new();
    match preview.kind {
        // The lines of Anki about the text stand first.
        Kind::Table(Separator::Tab | Separator::Semicolon | Separator::Comma) => {
            wanted.extend(1..=preview.heads);
        }
        Kind::Table(Separator::Pipe) | Kind::List(_) | Kind::Asked | Kind::Sentences => {}
    }
    let header = preview.header.and_then(|place| preview.rows.get(place));
    wanted.extend(
        header
            .into_iter()
            .flat_map(|row: &Row| span(row.line, row.lines)),
    );
    let left = taken.left.iter();
    wanted.extend(left.flat_map(|left| span(left.line, left.lines)));
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::new();
    for (number, line) in (1_usize..).zip(text.split('\n')) {
        if wanted.contains(&number) {
            out.extend([line, "\n"]);
        }
    }
    out
}

fn span(line: usize, lines: usize) -> std::ops::Range<usize> {
    line..line.saturating_add(lines)
}
