//! Answers in words: the same answer is recognised whatever its case, spaces
//! and punctuation. The rule is exact otherwise; it knows no typing slips and
//! no transliteration, only the forms that a deck lists.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What an answer in words turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordsMatch {
    /// One of the accepted forms.
    Right,
    /// A form that is listed as something else; here it is as the deck writes it.
    Other(String),
    /// Nothing that the deck knows.
    Wrong,
    /// Nothing that could be compared: no letter and no digit.
    Empty,
}

/// What is compared of a text: compatibility forms unified, letters made small,
/// only letters, marks and digits kept, a leading article dropped.
///
/// Combining marks stay, because й is not и. Everything else that is not a
/// letter or digit goes, spaces too, in any script: `Nur-Sultan` is
/// `nursultan`, and `Астана` stays `астана`.
///
/// Between figures a point or comma stays, as a point, where it parts a whole
/// number from tenths: 1.5 is not 15, while 1,000 is 1000.
pub fn key(text: &str) -> String {
    let text = &*decimals(text);
    if text.is_ascii() {
        let mut key = String::with_capacity(text.len());
        let signs = after_article(text).chars();
        key.extend(signs.filter(|c| c.is_ascii_alphanumeric() || *c == '.'));
        key.make_ascii_lowercase();
        return key;
    }
    let unified: String = text.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    after_article(&unified)
        .chars()
        .filter(|c| c.is_alphanumeric() || is_combining_mark(*c) || *c == '.')
        .collect()
}

/// A text without points and commas but those of decimals, which are points.
fn decimals(text: &str) -> Cow<'_, str> {
    if !text.contains(['.', ',']) {
        return Cow::Borrowed(text);
    }
    let signs = text.char_indices().filter_map(|(at, c)| match c {
        '.' | ',' => is_decimal(text.as_bytes(), at).then_some('.'),
        _ => Some(c),
    });
    Cow::Owned(signs.collect())
}

/// Whether the sign at a byte parts tenths off: figures on both sides, not just three to the right,
/// and not the same sign again, as in a date.
fn is_decimal(text: &[u8], at: usize) -> bool {
    let (before, rest) = text.split_at(at);
    let Some((sign, after)) = rest.split_first() else {
        return false;
    };
    let left = before
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_digit())
        .count();
    let right = after.iter().take_while(|b| b.is_ascii_digit()).count();
    let again = before.iter().rev().nth(left) == Some(sign)
        || (after.get(right) == Some(sign) && after.get(right + 1).is_some_and(u8::is_ascii_digit));
    left > 0 && right > 0 && right != 3 && !again
}

/// What follows an English article that other words follow; all of the text without one.
fn after_article(text: &str) -> &str {
    let text = text.trim();
    match text.split_once(char::is_whitespace) {
        Some((first, rest))
            if ["the", "a", "an"]
                .iter()
                .any(|a| first.eq_ignore_ascii_case(a)) =>
        {
            rest
        }
        Some(_) | None => text,
    }
}

/// Compares what was written with the accepted and the refused forms.
/// Accepted forms win; a deck whose lists overlap is refused before.
pub fn compare<'a>(
    written: &str,
    accepted: impl IntoIterator<Item = &'a str>,
    refused: impl IntoIterator<Item = &'a str>,
) -> WordsMatch {
    let written = key(written);
    if written.is_empty() {
        return WordsMatch::Empty;
    }
    if accepted.into_iter().any(|form| key(form) == written) {
        return WordsMatch::Right;
    }
    refused
        .into_iter()
        .find(|form| key(form) == written)
        .map_or(WordsMatch::Wrong, |form| WordsMatch::Other(form.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: &WordsMatch) {
        let accepted = ["Nur-Sultan", "Нұр-Сұлтан", "the Pandora Papers"];
        let refused = ["Panama Papers", "Astana"];
        assert_eq!(&compare(written, accepted, refused), expected, "{written}");
    }

    #[test]
    fn case_space_and_punctuation_do_not_matter() {
        for written in [
            "nursultan",
            " NUR  SULTAN ",
            "Nur\u{2013}Sultan.",
            "нұр-сұлтан",
            "Pandora papers",
            "“Pandora Papers”",
        ] {
            check(written, &WordsMatch::Right);
        }
    }

    #[test]
    fn a_listed_other_name_is_never_right_and_is_named() {
        check(
            "panama papers",
            &WordsMatch::Other("Panama Papers".to_owned()),
        );
        check("ASTANA", &WordsMatch::Other("Astana".to_owned()));
    }

    #[test]
    fn tenths_are_not_tens() {
        assert_ne!(key("1.5 million"), key("15 million"));
        assert_ne!(key("70,96 га"), key("7096 га"));
        for (one, other) in [
            ("1.5", "1,5"),
            ("1,000", "1000"),
            ("1,234.5", "1234.5"),
            ("12.06.2019", "12/06/2019"),
            ("the U.S.", "us"),
            ("in 1991.", "in 1991"),
        ] {
            assert_eq!(key(one), key(other), "{one}");
        }
    }

    #[test]
    fn a_near_miss_is_wrong() {
        check("Pandora Paper", &WordsMatch::Wrong);
        check("Nursutan", &WordsMatch::Wrong);
        check("Нур-Султан", &WordsMatch::Wrong);
    }

    #[test]
    fn names_in_any_script_stay_different() {
        assert_ne!(key("Астана"), key("Бишкек"));
        assert_ne!(key("май"), key("маи"));
        assert_ne!(key("ұ"), key("у"));
        assert_eq!(key("e\u{301}"), key("\u{e9}"));
    }

    #[test]
    fn what_has_no_letter_or_digit_is_empty() {
        for written in ["", "   ", "?!", "\u{200b}"] {
            check(written, &WordsMatch::Empty);
        }
    }

    #[test]
    fn an_article_is_dropped_and_one_alone_is_kept() {
        for (written, dropped) in [
            ("The Greens", "greens"),
            ("a law", "law"),
            (" An  army ", "army"),
            ("the Мажилис", "мажилис"),
            ("Theatre a", "theatrea"),
        ] {
            assert_eq!(key(written), dropped, "{written}");
        }
        for alone in ["the", " a ", "an."] {
            assert_eq!(key(alone), alone.trim_matches([' ', '.']), "{alone}");
        }
    }
}
