//! Words marked in the text that is read beside a deck: from one word to
//! another, and what a fact can have of them. It knows no file.

use std::ops::Range;

use crate::lint::source::{Copying, Marked};

use super::open::Open;
use super::quick::Passage;

/// Words that are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The word marked first.
    anchor: Range<usize>,
    /// All that is marked, in bytes of the text.
    pub bytes: Range<usize>,
    /// What a fact can have of it; `None` where no paragraph is marked.
    pub found: Option<Marked>,
}

/// The word at a byte is marked.
pub(super) fn begin(open: &mut Open, at: usize) {
    mark(open, at, None);
}

/// All from the word marked first to the word at a byte is marked.
pub(super) fn extend(open: &mut Open, at: usize) {
    let reading = open.reading.as_ref();
    let marked = reading.and_then(|reading| reading.mark.clone());
    mark(open, at, marked.map(|mark| mark.anchor));
}

/// These bytes are marked.
pub(super) fn all(open: &mut Open, bytes: Range<usize>) {
    mark_all(open, bytes.clone(), bytes);
}

fn mark(open: &mut Open, at: usize, anchor: Option<Range<usize>>) {
    let Some(beside) = open.beside() else {
        return;
    };
    let Some(word) = word_at(beside.text.text(), at) else {
        return;
    };
    let anchor = anchor.unwrap_or_else(|| word.clone());
    let bytes = anchor.start.min(word.start)..anchor.end.max(word.end);
    mark_all(open, anchor, bytes);
}

fn mark_all(open: &mut Open, anchor: Range<usize>, bytes: Range<usize>) {
    let beside = open.beside();
    let found = beside.and_then(|beside| beside.text.place_of(bytes.clone(), ""));
    if let Some(reading) = &mut open.reading {
        reading.mark = Some(Mark {
            anchor,
            bytes,
            found,
        });
    }
}

/// The word that a byte of a text stands in, or the one before it.
fn word_at(text: &str, at: usize) -> Option<Range<usize>> {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let (before, after) = (text.get(..at)?, text.get(at..)?);
    let start = before.rfind(char::is_whitespace);
    let start = start.map_or(0, |space| {
        space
            + before
                .get(space..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8)
    });
    let end = after
        .find(char::is_whitespace)
        .map_or(text.len(), |space| at + space);
    (start < end).then_some(start..end)
}

/// What is marked, as the place and the proof of a fact.
pub(super) fn passage(open: &Open) -> Option<Passage> {
    let reading = open.reading.as_ref()?;
    let mark = reading.mark.as_ref()?;
    let found = mark.found.as_ref()?;
    Some(Passage {
        from: reading.source.clone(),
        bytes: mark.bytes.clone(),
        at: found.at,
        evidence: found.evidence.clone(),
        copied: None,
    })
}

/// The proof holds the answer where it can, and copied words are told, while a fact is written.
pub(super) fn follow(open: &Open, passage: &mut Passage, line: &str) {
    let Some(beside) = open.texts.get(&passage.from) else {
        return;
    };
    let answer = line
        .split_once('{')
        .and_then(|(_, rest)| rest.split_once('}'));
    let answer = answer.map(|(answer, _)| answer).unwrap_or_default();
    if let Some(found) = beside.text.place_of(passage.bytes.clone(), answer) {
        passage.at = found.at;
        passage.evidence = found.evidence;
    }
    let article = open.manuscript.around().articles.get(&passage.from);
    let copying = article.zip(open.manuscript.deck());
    let copying = copying.map(|(article, deck)| Copying::new(article, deck));
    let copied = copying.and_then(|copying| copying.copied(line));
    passage.copied = copied.and_then(|bytes| line.get(bytes)).map(str::to_owned);
}

#[cfg(test)]
mod tests {
    use super::word_at;

    #[test]
    fn a_word_is_found_by_any_of_its_bytes() {
        let text = "\u{ab}Өзен\u{bb}\u{a0}and the hill";
        let word = |at| text.get(word_at(text, at)?);
        assert_eq!(word(0), Some("\u{ab}Өзен\u{bb}"));
        assert_eq!(word(3), Some("\u{ab}Өзен\u{bb}"));
        assert_eq!(word(text.len()), Some("hill"));
        assert_eq!(word(text.len() - 5), Some("the"));
        assert_eq!(word_at("", 0), None);
    }
}
