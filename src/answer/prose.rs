//! The words of a text as questions are compared by them: words and figures,
//! content words with a light stem, numbers for words. It knows English endings
//! and no decks.

use std::ops::Range;

use compact_str::CompactString;
use foldhash::fast::RandomState;
use indexmap::{IndexMap, IndexSet};
use unicode_normalization::char::{compose, is_combining_mark};

/// A word or number in small letters. Nearly all of them need no memory of their own.
pub(crate) type Word = CompactString;

/// Words that every question has; they say nothing about what it asks.
pub(crate) const STOP: &[&str] = &[
    "about",
    "according",
    "after",
    "also",
    "among",
    "been",
    "before",
    "being",
    "between",
    "both",
    "could",
    "does",
    "during",
    "each",
    "from",
    "have",
    "having",
    "into",
    "many",
    "more",
    "most",
    "much",
    "only",
    "other",
    "over",
    "same",
    "should",
    "since",
    "some",
    "such",
    "than",
    "that",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "under",
    "until",
    "upon",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "whom",
    "whose",
    "will",
    "with",
    "would",
    "your",
];

/// A word or number of a text, in small letters, and the bytes it is written with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) bytes: Range<usize>,
    pub(crate) word: Word,
}

impl AsRef<str> for Placed {
    fn as_ref(&self) -> &str {
        &self.word
    }
}

/// The words and numbers of a text, in small letters, in order. Apostrophes join, everything
/// else that is no letter or figure parts; a comma or point between figures joins.
pub(crate) fn tokens(text: &str) -> Vec<Word> {
    // English has about one word for every six signs.
    let mut all = Vec::with_capacity(text.len() / 6 + 1);
    walk(text, |_, word| all.push(word));
    all
}

/// The same, each with its bytes.
pub(crate) fn placed(text: &str) -> Vec<Placed> {
    let mut all = Vec::new();
    walk(text, |bytes, word| all.push(Placed { bytes, word }));
    all
}

fn walk(text: &str, mut take: impl FnMut(Range<usize>, Word)) {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(len) = plain_word(rest) {
            let mut word = Word::from(rest.get(..len).unwrap_or_default());
            word.make_ascii_lowercase();
            take(at..at + len, word);
            at += len;
        } else if rest.starts_with(|c: char| c.is_alphanumeric() && !is_apostrophe_letter(c)) {
            let (word, len, read) = any_word(rest);
            take(at..at + len, word);
            at += read;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
}

/// How long the word is that a text begins with, if it is plain: most are.
fn plain_word(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let inside = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric());
    let len = inside.count();
    let last = bytes.get(len.checked_sub(1)?)?;
    let ends = match bytes.get(len) {
        Some(b'\'' | b'`') => false,
        Some(b',' | b'.') => !last.is_ascii_digit(),
        Some(next) => next.is_ascii(),
        None => true,
    };
    ends.then_some(len)
}

/// The word that a text begins with, how far its last letter is, and how far it was read.
fn any_word(text: &str) -> (Word, usize, usize) {
    let mut word = Word::default();
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_alphanumeric() && !is_apostrophe_letter(c) {
            end = at + c.len_utf8();
            word.extend(c.to_lowercase());
        } else if is_apostrophe(c) {
            // "don't" is one word; the s of "Kazakhstan's" is none.
            let mut ahead = chars.clone().take(2).map(|(_, c)| c);
            let own = matches!(ahead.next(), Some('s' | 'S'));
            if own && !ahead.next().is_some_and(char::is_alphanumeric) {
                chars.next();
            }
        } else if matches!(c, ',' | '.')
            && word.ends_with(|c: char| c.is_ascii_digit())
            && chars.peek().is_some_and(|(_, c)| c.is_ascii_digit())
        {
            word.push(c);
        } else if !c.is_ascii() && goes_on(&mut word, c) {
            end = at + c.len_utf8();
        } else {
            return (word, end, at + c.len_utf8());
        }
    }
    (word, end, text.len())
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '\u{b4}' | '\u{2018}' | '\u{2019}' | '\u{2032}'
    ) || is_apostrophe_letter(c)
}

/// An apostrophe that is a letter to Unicode: the sign in Oʻzbekiston is written in many ways.
fn is_apostrophe_letter(c: char) -> bool {
    matches!(c, '\u{2bb}' | '\u{2bc}')
}

/// Whether a word goes on after this sign: a place to break a line parts none, and a mark belongs
/// to the letter before it, so that one letter of two signs is the same as one.
fn goes_on(word: &mut Word, c: char) -> bool {
    if matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    ) {
        return true;
    }
    if !is_combining_mark(c) {
        return false;
    }
    if let Some(last) = word.pop() {
        match compose(last, c) {
            Some(one) => word.push(one),
            None => word.extend([last, c]),
        }
    }
    true
}

/// A word that carries meaning: at least four letters, none of the words that every question has.
pub(crate) fn is_content(token: &str) -> bool {
    let long = if token.is_ascii() {
        token.len() >= 4 && token.bytes().all(|b| b.is_ascii_alphabetic())
    } else {
        token.chars().all(char::is_alphabetic) && token.chars().count() >= 4
    };
    long && STOP.binary_search(&token).is_err()
}

/// The word without a light English ending, so that "elected" and "elects" are alike.
pub(crate) fn stem(token: &str) -> &str {
    for ending in ["ings", "ing", "ies", "ed", "es", "s"] {
        if let Some(rest) = token.strip_suffix(ending)
            && rest.chars().count() >= 4
        {
            return rest;
        }
    }
    token
}

/// Do these words stand together in the tokens, be they written or numbered?
pub(crate) fn holds<T: PartialEq>(tokens: &[T], words: &[T]) -> bool {
    !words.is_empty() && tokens.windows(words.len()).any(|window| window == words)
}

/// Numbers for words, so that words and sets of words are compared quickly.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// Each word with the number of its stem, if it is a content word.
    words: IndexMap<Word, Option<u32>, RandomState>,
    stems: IndexSet<Word, RandomState>,
}

impl Lexicon {
    /// The numbers of the words, always the same for the same word, and the
    /// [content](Self::content) words among them.
    pub(crate) fn numbers(&mut self, tokens: &[Word]) -> (Vec<u32>, Vec<u32>) {
        let (words, stems): (Vec<u32>, Vec<Option<u32>>) =
            tokens.iter().map(|token| self.look_up(token)).unzip();
        (words, sorted(stems.into_iter().flatten()))
    }

    /// How many different words were met; their numbers are below it.
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// The content words of tokens as sorted numbers of their stems, each once.
    pub(crate) fn content(&mut self, tokens: &[Word]) -> Vec<u32> {
        sorted(tokens.iter().filter_map(|token| self.look_up(token).1))
    }

    /// The number of a word and of its stem.
    fn look_up(&mut self, word: &str) -> (u32, Option<u32>) {
        if let Some((at, _, stem)) = self.words.get_full(word) {
            return (number(at), *stem);
        }
        let stem = is_content(word).then(|| Word::from(stem(word)));
        let stem = stem.map(|stem| number(self.stems.insert_full(stem).0));
        let (at, _) = self.words.insert_full(Word::from(word), stem);
        (number(at), stem)
    }
}

/// Numbers in order, each once.
fn sorted(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut all: Vec<u32> = numbers.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// A place in a list as the number of a word. No deck has so many words that they would not fit.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// How many numbers two sorted lists share.
pub(crate) fn shared(one: &[u32], other: &[u32]) -> usize {
    one.iter()
        .filter(|number| other.binary_search(number).is_ok())
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_stand_in_the_order_in_which_they_are_looked_up() {
        assert!(STOP.is_sorted());
        assert!(!is_content("which") && is_content("army") && !is_content("war"));
    }

    #[test]
    fn tokens_are_words_and_numbers() {
        assert_eq!(
            tokens("He didn't win 70.96 per cent, in Nur-Sultan: 1,234."),
            [
                "he", "didnt", "win", "70.96", "per", "cent", "in", "nur", "sultan", "1,234"
            ]
        );
        assert_eq!(tokens("Kazakhstan\u{2019}s isn't"), ["kazakhstan", "isnt"]);
        for name in [
            "O\u{2bb}zbek",
            "O'zbek",
            "o\u{2018}zbek",
            "\u{200b}Oz\u{ad}be\u{200b}k",
        ] {
            assert_eq!(tokens(name), ["ozbek"], "{name:?}");
        }
        assert_eq!(tokens("Жаи\u{306}ық ауыл"), ["жайық", "ауыл"]);
        assert_eq!(
            tokens("x's, 5.a 5,6. a.5 b'"),
            ["x", "5", "a", "5,6", "a", "5", "b"]
        );
        assert_eq!(
            tokens("ab\u{e9} \u{d6}sterreich-x\u{2026}y"),
            ["ab\u{e9}", "\u{f6}sterreich", "x", "y"]
        );
    }

    #[test]
    fn the_bytes_of_a_word_end_with_its_last_letter() {
        let text = "Kazakhstan's \u{d6}l, don't; 1,234.";
        let placed = placed(text);
        let written: Vec<&str> = placed
            .iter()
            .filter_map(|word| text.get(word.bytes.clone()))
            .collect();
        assert_eq!(written, ["Kazakhstan", "\u{d6}l", "don't", "1,234"]);
    }

    #[test]
    fn endings_do_not_make_words_different() {
        assert_eq!(stem("elected"), stem("elects"));
        assert_eq!(stem("city"), "city");
    }
}
