//! Words and sentences as the rules compare them: tokens, content words with a
//! light stem, phrases. It knows English endings and no decks.

use std::collections::BTreeMap;

use super::lists;

/// The words and numbers of a text, in small letters, in order. Apostrophes join, everything
/// else that is no letter or figure parts; a comma or point between figures joins.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut word = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        } else if is_apostrophe(c) && !word.is_empty() {
            // "don't" is one word; the s of "Kazakhstan's" is none.
            let mut ahead = chars.clone().take(2);
            let own = matches!(ahead.next(), Some('s' | 'S'));
            if own && !ahead.next().is_some_and(char::is_alphanumeric) {
                chars.next();
            }
        } else if matches!(c, ',' | '.')
            && word.ends_with(|c: char| c.is_ascii_digit())
            && chars.peek().is_some_and(char::is_ascii_digit)
        {
            word.push(c);
        } else if !word.is_empty() {
            all.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        all.push(word);
    }
    all
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '\u{b4}' | '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}' | '\u{2032}'
    )
}

/// The tokens joined by single spaces: two texts with the same are the same to the rules.
pub(crate) fn basic(text: &str) -> String {
    let mut tokens = tokens(text);
    if tokens.len() > 1 && matches!(tokens.first().map(String::as_str), Some("the" | "a" | "an")) {
        tokens.remove(0);
    }
    tokens.join(" ")
}

/// A word that carries meaning: at least four letters, none of the words that every question has.
pub(crate) fn is_content(token: &str) -> bool {
    token.chars().all(char::is_alphabetic)
        && token.chars().count() >= 4
        && !lists::STOP.contains(&token)
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

/// Does the phrase stand in the tokens?
pub(crate) fn has_phrase(tokens: &[String], phrase: &str) -> bool {
    let starts_at = |from: usize| {
        let mut rest = tokens.iter().skip(from);
        phrase
            .split(' ')
            .all(|word| rest.next().is_some_and(|token| token == word))
    };
    (0..tokens.len()).any(starts_at)
}

/// Do these words stand together in the tokens?
pub(crate) fn holds(tokens: &[String], words: &[String]) -> bool {
    !words.is_empty() && tokens.windows(words.len()).any(|window| window == words)
}

/// Does one of the phrases stand in the tokens? The first that does.
pub(crate) fn first_phrase(tokens: &[String], phrases: &[&'static str]) -> Option<&'static str> {
    phrases
        .iter()
        .copied()
        .find(|phrase| has_phrase(tokens, phrase))
}

/// The first token that is in the list, or begins with an entry that ends in an asterisk.
pub(crate) fn first_of<'t>(tokens: &'t [String], list: &[&str]) -> Option<&'t str> {
    tokens
        .iter()
        .find(|token| {
            list.iter().any(|entry| match entry.strip_suffix('*') {
                Some(start) => token.starts_with(start),
                None => token.as_str() == *entry,
            })
        })
        .map(String::as_str)
}

/// A year that stands in the tokens.
pub(crate) fn years(tokens: &[String]) -> impl Iterator<Item = i16> + '_ {
    tokens
        .iter()
        .filter(|token| token.len() == 4 && token.bytes().all(|b| b.is_ascii_digit()))
        .filter_map(|token| token.parse().ok())
        .filter(|year| (1500..2200).contains(year))
}

/// The runs of figures of a text, without what parts thousands.
pub(crate) fn figures(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut run = String::new();
    let signs: Vec<char> = text.chars().collect();
    for (at, c) in signs.iter().enumerate() {
        let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
        if c.is_ascii_digit() {
            run.push(*c);
        } else if matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'')
            && !run.is_empty()
            && (1..=3).all(|step| digit(at + step))
            && !digit(at + 4)
        {
            // A sign that parts thousands.
        } else if *c == '.' && !run.is_empty() && digit(at + 1) {
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

/// Numbers for words, so that sets of words are compared quickly.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    numbers: BTreeMap<String, u32>,
}

impl Lexicon {
    /// The number of a word, always the same.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(word.to_owned(), number);
        number
    }

    /// The content words of tokens as sorted numbers, each once.
    pub(crate) fn content(&mut self, tokens: &[String]) -> Vec<u32> {
        let mut all: Vec<u32> = tokens
            .iter()
            .filter(|token| is_content(token))
            .map(|token| self.number(stem(token)))
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }
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
    fn tokens_are_words_and_numbers() {
        assert_eq!(
            tokens("He didn't win 70.96 per cent, in Nur-Sultan: 1,234."),
            [
                "he", "didnt", "win", "70.96", "per", "cent", "in", "nur", "sultan", "1,234"
            ]
        );
        assert_eq!(basic("The \u{ab}Mazhilis\u{bb}"), "mazhilis");
        assert_eq!(tokens("Kazakhstan\u{2019}s isn't"), ["kazakhstan", "isnt"]);
    }

    #[test]
    fn endings_do_not_make_words_different() {
        assert_eq!(stem("elected"), stem("elects"));
        assert_eq!(stem("city"), "city");
    }

    #[test]
    fn figures_are_read_with_and_without_signs_between_thousands() {
        assert_eq!(
            figures("20,000 and 20 000, 70.96 or 3, 4"),
            ["20000", "20000", "70.96", "3", "4"]
        );
    }

    #[test]
    fn a_phrase_is_found_only_as_whole_words() {
        let text = tokens("Called according to plan");
        assert!(has_phrase(&text, "according to"));
        assert!(!has_phrase(&text, "cording to"));
        assert_eq!(first_of(&text, &["plan*"]), Some("plan"));
    }
}
