//! Words and sentences as the rules compare them: phrases, years and figures
//! among the words that `answer` parts. It knows no decks.

use super::lists;
pub(crate) use crate::answer::prose::{
    Lexicon, Placed, holds, is_content, placed, shared, stem, tokens,
};

/// The tokens joined by single spaces: two texts with the same are the same to the rules.
pub(crate) fn basic(text: &str) -> String {
    let mut tokens = tokens(text);
    if tokens.len() > 1 && matches!(tokens.first().map(String::as_str), Some("the" | "a" | "an")) {
        tokens.remove(0);
    }
    tokens.join(" ")
}

/// Does the phrase stand in the tokens?
pub(crate) fn has_phrase(tokens: &[String], phrase: &str) -> bool {
    // Most words begin with another letter than the phrase.
    let first = phrase.bytes().next();
    tokens.iter().enumerate().any(|(at, token)| {
        let from = tokens.get(at..).unwrap_or_default();
        token.bytes().next() == first && is_begun_by(from, phrase)
    })
}

/// Do the tokens begin with the phrase?
fn is_begun_by(tokens: &[String], phrase: &str) -> bool {
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

/// The first token that denies.
pub(crate) fn negation(tokens: &[String]) -> Option<&str> {
    (0..tokens.len()).find_map(|at| {
        let word = tokens.get(at)?;
        let beside = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map(String::as_str);
        // "At least" and "not only" deny nothing.
        let harmless = match word.as_str() {
            "least" => beside(at.checked_sub(1)) == Some("at"),
            "not" => beside(Some(at + 1)) == Some("only"),
            _ => false,
        };
        (!harmless && lists::NEGATIONS.contains(&word.as_str())).then_some(word.as_str())
    })
}

/// The phrase that the tokens begin with.
pub(crate) fn begins(tokens: &[String], phrases: &[&'static str]) -> Option<&'static str> {
    let mut phrases = phrases.iter().copied();
    phrases.find(|phrase| is_begun_by(tokens, phrase))
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
    fn a_phrase_is_found_only_as_whole_words() {
        let text = tokens("Called according to plan");
        assert!(has_phrase(&text, "according to"));
        assert!(!has_phrase(&text, "cording to") && has_phrase(&text, "according"));
        assert!(has_phrase(&text, "to plan") && !has_phrase(&text, "plan to"));
        assert!(!has_phrase(&text, "accord") && !has_phrase(&text, "according tom"));
        assert_eq!(first_of(&text, &["plan*"]), Some("plan"));
    }
}
