//! The text of a source, in paragraphs as decks count them, and the runs of
//! words in it: for rules that hold evidence and wording against it. It comes
//! in as text; where it lay is not known here.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::Range;

use super::prose::{self, Placed};
use crate::deck::Deck;

/// A shared run of this many words is taken for copying.
pub(super) const RUN: usize = 8;
/// A block of fewer words is a title or a heading, and is not counted.
pub(super) const LEAST_WORDS: usize = 10;

/// The text of a source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// All tokens, one space between them; a line for each block, if empty lines part them.
    whole: String,
    /// The same of each counted paragraph: the first is number 1.
    paragraphs: Vec<String>,
}

impl Article {
    /// Reads a text: an empty line or, where there is none, a line break parts its blocks; blocks of
    /// ten words or more are counted, from 1.
    pub fn new(text: &str) -> Self {
        let blocks: Vec<Vec<prose::Word>> = blocks(text)
            .into_iter()
            .map(|bytes| prose::tokens(text.get(bytes).unwrap_or_default()))
            .collect();
        let counted = blocks.iter().filter(|tokens| tokens.len() >= LEAST_WORDS);
        let paragraphs = counted.map(|tokens| padded(tokens)).collect();
        // Where only line breaks part the text, they may stand inside a sentence.
        let whole = if is_parted(&lines(text)) {
            let blocks: Vec<String> = blocks.iter().map(|tokens| padded(tokens)).collect();
            blocks.join("\n")
        } else {
            padded(&blocks.concat())
        };
        Self { whole, paragraphs }
    }

    /// How many paragraphs are counted.
    pub fn len(&self) -> usize {
        self.paragraphs.len()
    }

    /// Is there no text to speak of?
    pub fn is_empty(&self) -> bool {
        self.whole.trim().is_empty()
    }

    /// Do these words stand anywhere in a paragraph or title, whatever their case and punctuation?
    pub(crate) fn holds(&self, words: &str) -> bool {
        self.whole.contains(&padded(&prose::tokens(words)))
    }

    /// The paragraphs that hold these words, by their numbers.
    pub(crate) fn paragraphs_with(&self, words: &str) -> Vec<u32> {
        let words = padded(&prose::tokens(words));
        (1..)
            .zip(&self.paragraphs)
            .filter(|(_, text)| text.contains(&words))
            .map(|(number, _)| number)
            .collect()
    }

    /// The runs of words in its paragraphs, `names` taken out first, as sorted numbers.
    pub(crate) fn runs(&self, names: &[Vec<prose::Word>]) -> Vec<u64> {
        let mut runs: Vec<u64> = Vec::new();
        for block in self.whole.lines() {
            let tokens = block.split_whitespace().map(prose::Word::from);
            let tokens: Vec<prose::Word> = tokens.collect();
            runs.extend(without(&tokens, names).windows(RUN).map(hash));
        }
        runs.sort_unstable();
        runs
    }
}

/// The blocks of a text: what stands between empty lines or, where there is none inside, its
/// lines.
pub(super) fn blocks(text: &str) -> Vec<Range<usize>> {
    let lines = lines(text);
    let parted = is_parted(&lines);
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for line in lines {
        let goes_on = parted && open;
        open = !line.is_empty();
        match blocks.last_mut() {
            Some(block) if goes_on && open => block.end = line.end,
            _ if open => blocks.push(line),
            Some(_) | None => {}
        }
    }
    blocks
}

fn lines(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let own = line.strip_suffix('\r').unwrap_or(line);
        lines.push(at..at + own.len());
        at += line.len() + 1;
    }
    lines
}

/// Does an empty line stand among the lines?
fn is_parted(lines: &[Range<usize>]) -> bool {
    let inner = lines.len().saturating_sub(1);
    lines.iter().take(inner).skip(1).any(Range::is_empty)
}

/// All forms of the names of a deck, in words: these may stand in a source too.
pub(super) fn names(deck: &Deck) -> Vec<Vec<prose::Word>> {
    let forms = deck
        .names
        .iter()
        .flat_map(|name| std::iter::once(&name.text).chain(&name.also));
    forms.map(|form| prose::tokens(form)).collect()
}

/// The first run of words of a text that is among `runs`, names taken out first.
pub(crate) fn shared_run(text: &str, names: &[Vec<prose::Word>], runs: &[u64]) -> Option<String> {
    let tokens = without(&prose::tokens(text), names);
    tokens
        .windows(RUN)
        .find(|window| runs.binary_search(&hash(window)).is_ok())
        .map(|window| window.join(" "))
}

/// The bytes of the first words of a text whose runs are all among `runs`.
pub(super) fn shared(text: &str, names: &[Vec<prose::Word>], runs: &[u64]) -> Option<Range<usize>> {
    let words: Vec<Placed> = without(&prose::placed(text), names);
    let copied = |window: &&[Placed]| runs.binary_search(&hash(window)).is_ok();
    let mut windows = words.windows(RUN).skip_while(|window| !copied(window));
    let first = windows.next()?;
    let last = windows.take_while(copied).last().unwrap_or(first);
    Some(first.first()?.bytes.start..last.last()?.bytes.end)
}

/// Tokens without names; the longest name that stands at a place is taken out.
fn without<T: AsRef<str> + Clone>(tokens: &[T], names: &[Vec<prose::Word>]) -> Vec<T> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
        let begins = |name: &&Vec<prose::Word>| {
            let words = name.iter().zip(rest);
            !name.is_empty()
                && name.len() <= rest.len()
                && words
                    .into_iter()
                    .all(|(word, token)| word == token.as_ref())
        };
        let name = names.iter().filter(begins).map(Vec::len).max();
        if name.is_none() {
            kept.extend(rest.first().cloned());
        }
        at += name.unwrap_or(1);
    }
    kept
}

fn hash<T: AsRef<str>>(words: &[T]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for word in words {
        word.as_ref().hash(&mut hasher);
    }
    hasher.finish()
}

/// Tokens with a space before and after each, so that only whole words are found.
fn padded(tokens: &[prose::Word]) -> String {
    format!(" {} ", tokens.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "A title\n\nOne two three four five six seven eight nine ten.\n\nShort one.\n\nEleven people, all of them Soldiers, came over the hill in the \u{ab}night\u{bb} and left.";

    #[test]
    fn only_blocks_of_ten_words_are_counted() {
        let article = Article::new(TEXT);
        assert_eq!(article.len(), 2);
        assert_eq!(article.paragraphs_with("SOLDIERS came"), [2]);
        assert!(article.holds("title") && !article.holds("itle"));
    }

    #[test]
    fn blocks_are_parted_by_empty_lines_or_else_by_lines() {
        let parts = |text: &str| -> Vec<String> {
            let parts = blocks(text).into_iter();
            parts
                .map(|bytes| text.get(bytes).unwrap().to_owned())
                .collect()
        };
        assert_eq!(parts("a\nb\n\n\nc\n"), ["a\nb", "c"]);
        assert_eq!(parts("a\r\nb\r\n\r\nc"), ["a\r\nb", "c"]);
        assert_eq!(parts("\na\nb\n"), ["a", "b"]);
        assert_eq!(parts(""), Vec::<String>::new());
    }

    #[test]
    fn words_of_two_paragraphs_are_no_run_and_no_evidence() {
        let across = "seven eight nine ten eleven people all of";
        let apart = Article::new(
            "One two three four five six seven eight nine ten.\n\nEleven people, all of them.\n",
        );
        assert!(!apart.holds("ten eleven") && apart.holds("nine ten"));
        assert_eq!(shared_run(across, &[], &apart.runs(&[])), None);
        let broken = Article::new(
            "One two three four five six seven eight nine ten,\neleven people, all of them.\n",
        );
        assert!(broken.holds("ten eleven"));
        assert!(shared_run(across, &[], &broken.runs(&[])).is_some());
    }

    #[test]
    fn a_run_of_eight_words_is_found_though_a_name_stands_in_it() {
        let names = vec![prose::tokens("eleven people")];
        let runs = Article::new(TEXT).runs(&names);
        let copied = "He saw that all of them, Eleven People, soldiers came over the hill.";
        assert_eq!(
            shared_run(copied, &names, &runs).as_deref(),
            Some("all of them soldiers came over the hill")
        );
        let own = "Soldiers came over the hill, and then they left.";
        assert_eq!(shared_run(own, &names, &runs), None);
    }
}
