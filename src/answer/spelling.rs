//! Two spellings of one name: keys that are equal where only the script, the
//! accents or the way of romanising differ. It knows no decks and judges no
//! answer; looser keys stand beside the strict one of `words`.

use std::borrow::Cow;

use any_ascii::any_ascii;

use super::words;

/// Two ways to romanise one sound.
struct Alike {
    from: &'static str,
    to: &'static str,
    /// What a word must have for it.
    pieces: u128,
}

const fn alike(from: &'static str, to: &'static str) -> Alike {
    let pieces = pieces(from);
    Alike { from, to, pieces }
}

/// Romanisations of one sound, in the order in which they are made alike.
const ALIKE: [Alike; 13] = [
    alike("shch", "sh"),
    alike("dzh", "j"),
    alike("zh", "j"),
    alike("dj", "j"),
    alike("kh", "h"),
    alike("gh", "g"),
    alike("ph", "f"),
    alike("ck", "k"),
    alike("q", "k"),
    alike("w", "v"),
    alike("x", "h"),
    alike("ts", "c"),
    alike("tz", "c"),
];

/// A text in plain Latin letters: the same for a name in Cyrillic, with accents or without.
pub fn ascii_key(text: &str) -> String {
    let key = words::key(text);
    if key.is_ascii() {
        return key;
    }
    any_ascii(&key)
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '.')
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// The same, with usual ways to romanise Russian and Central Asian names made alike:
/// Tokayev, Tokaev, Toqaev and the Cyrillic form have one key.
pub fn name_key(text: &str) -> String {
    sounds(&ascii_key(text))
}

/// A word in small Latin letters, with the ways to romanise a sound made alike, no y or i
/// between a vowel and e or o, and no letter twice in a row; figures stay.
pub fn sounds(word: &str) -> String {
    let mut word = Cow::Borrowed(word);
    let mut has = pieces(&word);
    for Alike {
        from,
        to,
        pieces: wanted,
    } in ALIKE
    {
        // Most words lack a piece of most of them.
        if has & wanted == wanted && word.contains(from) {
            word = Cow::Owned(word.replace(from, to));
            has = pieces(&word);
        }
    }
    let word = match word.strip_prefix("ye") {
        Some(rest) => Cow::Owned(["e", rest].concat()),
        None => word,
    };
    let mut out = String::with_capacity(word.len());
    let (mut before, mut letters) = (None, word.chars().peekable());
    while let Some(letter) = letters.next() {
        let glide = matches!(letter, 'y' | 'i')
            && matches!(before, Some('a' | 'e' | 'i' | 'o' | 'u' | 'y'))
            && matches!(letters.peek(), Some('e' | 'o'));
        before = Some(letter);
        let letter = if letter == 'y' { 'i' } else { letter };
        let again = letter.is_alphabetic() && out.ends_with(letter);
        if !glide && !again {
            out.push(letter);
        }
    }
    out
}

/// The bytes of a word and its pairs of bytes, as bits; several of them share a bit.
const fn pieces(word: &str) -> u128 {
    let (mut all, mut rest) = (0, word.as_bytes());
    while let [first, more @ ..] = rest {
        all |= 1 << (*first % 64);
        if let [second, ..] = more {
            all |= 1 << (64 + (first.wrapping_mul(5) ^ *second) % 64);
        }
        rest = more;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_a_name_have_one_key() {
        for (key, forms) in [
            (
                "tokaev",
                ["Tokayev", "Tokaev", "Toqaev", "Toqayev", "Токаев", "Тоқаев"].as_slice(),
            ),
            (
                "nazarbaev",
                &["Nazarbayev", "Nazarbaev", "Назарбаев", "Nazarbaýev"],
            ),
            (
                "kirgizstan",
                &[
                    "Kyrgyzstan",
                    "Kirghizstan",
                    "Qırğızstan",
                    "Қырғызстан",
                    "Кыргызстан",
                ],
            ),
            ("rahmon", &["Rahmon", "Rakhmon", "Раҳмон", "Рахмон"]),
            ("japarov", &["Japarov", "Zhaparov", "Dzhaparov", "Жапаров"]),
        ] {
            for form in forms {
                assert_eq!(name_key(form), key, "{form}");
            }
        }
    }

    #[test]
    fn different_names_keep_different_keys() {
        assert_ne!(name_key("Rahmon"), name_key("Rahmonov"));
        assert_ne!(name_key("Bukhara"), name_key("Buxoro"));
        assert_ne!(name_key("Article 91"), name_key("Article 911"));
    }

    #[test]
    fn a_plain_key_only_changes_the_script() {
        assert_eq!(ascii_key("Мәжіліс"), "mazhilis");
        assert_eq!(ascii_key("Majilis"), "majilis");
    }
}
