//! Words and sentences as the rules compare them: phrases, years and figures
//! among the words that `answer` parts. It knows no decks.

use super::lists;
pub(crate) use crate::answer::prose::{
    Lexicon, Placed, Word, holds, is_content, placed, shared, stem, tokens,
};

/// The tokens joined by single spaces: two texts with the same are the same to the rules.
pub(crate) fn basic(text: &str) -> String {
    let mut tokens = tokens(text);
    if tokens.len() > 1 && matches!(tokens.first().map(Word::as_str), Some("the" | "a" | "an")) {
        tokens.remove(0);
    }
    tokens.join(" ")
}

/// Does the phrase stand in the tokens?
pub(crate) fn has_phrase(tokens: &[Word], phrase: &str) -> bool {
    // Most words begin with another letter than the phrase.
    let first = phrase.bytes().next();
    tokens.iter().enumerate().any(|(at, token)| {
        let from = tokens.get(at..).unwrap_or_default();
        token.bytes().next() == first && is_begun_by(from, phrase)
    })
}

/// Do the tokens begin with the phrase?
fn is_begun_by(tokens: &[Word], phrase: &str) -> bool {
    let mut rest = phrase;
    for token in tokens {
        match rest.strip_prefix(token.as_str()) {
            Some("") => return true,
            Some(more) => match more.strip_prefix(' ') {
                Some(more) => rest = more,
                None => return false,
            },
            None => return false,
        }
    }
    false
}

/// Words and phrases that rules look for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrases {
    all: &'static [&'static str],
    /// How they begin, as bits: most words of a text are none of them at first sight.
    starts: u128,
}

impl Phrases {
    /// A word of at least two letters, or several; an asterisk at the end stands for any ending.
    pub(crate) const fn new(all: &'static [&'static str]) -> Self {
        let (mut starts, mut rest) = (0, all);
        while let [first, more @ ..] = rest {
            starts |= 1 << start(first.as_bytes());
            rest = more;
        }
        Self { all, starts }
    }

    /// Those that may begin with this word: mostly none.
    fn near(self, word: &str) -> impl Iterator<Item = (usize, &'static str)> {
        let own = start(word.as_bytes());
        let none = self.starts & (1 << own) == 0;
        let all: &[&str] = if none { &[] } else { self.all };
        let all = all.iter().copied().enumerate();
        all.filter(move |(_, phrase)| start(phrase.as_bytes()) == own)
    }

    /// The first of them that stands in the tokens.
    pub(crate) fn first_in(self, tokens: &[Word]) -> Option<&'static str> {
        let first = self.found_in(tokens).min();
        first.map(|(_, phrase)| phrase)
    }

    /// Those of them that stand in the tokens, each with its place in the list.
    pub(crate) fn found_in(self, tokens: &[Word]) -> impl Iterator<Item = (usize, &'static str)> {
        let all = tokens.iter().enumerate();
        all.flat_map(move |(at, token)| {
            let from = tokens.get(at..).unwrap_or_default();
            let near = self.near(token);
            near.filter(move |(_, phrase)| is_begun_by(from, phrase))
        })
    }

    /// The one that the tokens begin with.
    pub(crate) fn begins(self, tokens: &[Word]) -> Option<&'static str> {
        let mut near = self.near(tokens.first()?);
        near.find(|(_, phrase)| is_begun_by(tokens, phrase))
            .map(|(_, phrase)| phrase)
    }

    /// The first token that is one of them.
    pub(crate) fn first_of(self, tokens: &[Word]) -> Option<&str> {
        let mut tokens = tokens.iter().map(Word::as_str);
        tokens.find(|token| self.has(token))
    }

    /// Is the word one of them?
    pub(crate) fn has(self, word: &str) -> bool {
        let mut near = self.near(word);
        near.any(|(_, entry)| match entry.strip_suffix('*') {
            Some(start) => word.starts_with(start),
            None => word == entry,
        })
    }
}

/// A number below 128 for the first two bytes of a word.
const fn start(word: &[u8]) -> u8 {
    match word {
        [first, second, ..] => first.wrapping_mul(27).wrapping_add(*second) % 128,
        [only] => *only % 128,
        [] => 0,
    }
}

/// The first token that denies.
pub(crate) fn negation(tokens: &[Word]) -> Option<&str> {
    (0..tokens.len()).find_map(|at| {
        let word = tokens.get(at)?;
        let beside = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map(Word::as_str);
        // "At least" and "not only" deny nothing.
        let harmless = match word.as_str() {
            "least" => beside(at.checked_sub(1)) == Some("at"),
            "not" => beside(Some(at + 1)) == Some("only"),
            _ => false,
        };
        (!harmless && lists::NEGATIONS.has(word)).then_some(word.as_str())
    })
}

/// A year that stands in the tokens.
pub(crate) fn years(tokens: &[Word]) -> impl Iterator<Item = i16> + '_ {
    tokens
        .iter()
        .filter(|token| token.len() == 4 && token.bytes().all(|b| b.is_ascii_digit()))
        .filter_map(|token| token.parse().ok())
        .filter(|year| (1500..2200).contains(year))
}

/// The runs of figures of a text, without what parts thousands.
pub(crate) fn figures(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return all;
    }
    let mut run = String::new();
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    for (at, c) in text.char_indices() {
        let next = at + c.len_utf8();
        if c.is_ascii_digit() {
            run.push(c);
        } else if matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'')
            && !run.is_empty()
            && (0..3).all(|step| digit(next + step))
            && !digit(next + 3)
        {
            // A sign that parts thousands.
        } else if c == '.' && !run.is_empty() && digit(next) {
            run.push('.');
        } else if !run.is_empty() {
            all.push(std::mem::take(&mut run));
        }
    }
    if !run.is_empty() {
        all.push(run);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_and_marks_do_not_make_texts_different() {
        assert_eq!(basic("The \u{ab}Mazhilis\u{bb}"), "mazhilis");
    }

    #[test]
    fn figures_are_read_with_and_without_signs_between_thousands() {
        assert_eq!(
            figures("20,000 and 20 000, 70.96 or 3, 4"),
            ["20000", "20000", "70.96", "3", "4"]
        );
    }

    #[test]
    fn words_that_share_a_start_are_told_apart() {
        let list = Phrases::new(&["no", "nor", "not", "note*", "not a bit"]);
        for (text, of, inside) in [
            ("nobody", None, None),
            ("nor", Some("nor"), Some("nor")),
            ("it is noted", Some("noted"), None),
            ("n o t", None, None),
            ("a not a bit", Some("not"), Some("not")),
            ("no not", Some("no"), Some("no")),
            ("not no", Some("not"), Some("no")),
        ] {
            let tokens = tokens(text);
            assert_eq!(
                (list.first_of(&tokens), list.first_in(&tokens)),
                (of, inside),
                "{text}"
            );
        }
    }

    #[test]
    fn a_phrase_is_found_only_as_whole_words() {
        let text = tokens("Called according to plan");
        assert!(has_phrase(&text, "according to"));
        assert!(!has_phrase(&text, "cording to") && has_phrase(&text, "according"));
        assert!(has_phrase(&text, "to plan") && !has_phrase(&text, "plan to"));
        assert!(!has_phrase(&text, "accord") && !has_phrase(&text, "according tom"));
        assert_eq!(Phrases::new(&["plan*"]).first_of(&text), Some("plan"));
        let phrases = Phrases::new(&["to plan", "according", "accord", "plan to"]);
        assert_eq!(phrases.first_in(&text), Some("to plan"));
        assert_eq!(phrases.begins(&text), None);
        assert_eq!(phrases.begins(&tokens("plan to it")), Some("plan to"));
    }
}
