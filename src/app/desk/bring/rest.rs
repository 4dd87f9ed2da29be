//! What is left of a text after its facts were added: the rows that became
//! none stay to be mended, read as they were read before.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::bring::{Kind, Refused, Row, Separator};

use super::taken::{Taken, take};
use super::{Header, Said};

/// What of a text is to be mended, with what was said of it.
#[derive(Debug, Clone)]
pub(super) struct Rest {
    pub(super) text: Arc<str>,
    pub(super) said: Said,
    pub(super) taken: Result<Arc<Taken>, Refused>,
}

/// The rows that became no fact; `None` where all of the text was understood.
pub(super) fn rest(text: &str, said: &Said, taken: &Taken) -> Option<Rest> {
    if taken.left.is_empty() {
        return None;
    }
    let preview = &taken.preview;
    let columns = preview.columns.iter().map(|column| column.role);
    let said = Said {
        kind: Some(preview.kind),
        header: Some(preview.header.map_or(Header::Nowhere, |_| Header::Row(0))),
        roles: columns.enumerate().collect(),
        ..said.clone()
    };
    let text = lines(text, taken);
    // The rows that were added are not compared again: they stand here no more.
    let again = take(&text, &said, None, &|| true)?;
    Some(Rest {
        taken: again.map(Arc::new),
        text: text.into(),
        said,
    })
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
