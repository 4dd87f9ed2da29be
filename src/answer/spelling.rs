//! Two spellings of one name: keys that are equal where only the script, the
//! accents or the way of romanising differ. It knows no decks and judges no
//! answer; looser keys stand beside the strict one of `words`.

use any_ascii::any_ascii;

use super::words;

/// Romanisations of one sound, in the order in which they are made alike.
const ALIKE: [(&str, &str); 13] = [
    ("shch", "sh"),
    ("dzh", "j"),
    ("zh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("ck", "k"),
    ("q", "k"),
    ("w", "v"),
    ("x", "h"),
    ("ts", "c"),
    ("tz", "c"),
];

/// A text in plain Latin letters: the same for a name in Cyrillic, with accents or without.
pub fn ascii_key(text: &str) -> String {
    let key = words::key(text);
    if key.is_ascii() {
        return key;
    }
    any_ascii(&key)
        .chars()
        .filter(char::is_ascii_alphanumeric)
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
    let mut word = word.to_owned();
    let mut has = letters(&word);
    for (from, to) in ALIKE {
        let wanted = letters(from);
        // Most words lack a letter of most of them.
        if has & wanted == wanted && word.contains(from) {
            word = word.replace(from, to);
            has = letters(&word);
        }
    }
    if let Some(rest) = word.strip_prefix("ye") {
        word = format!("e{rest}");
    }
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

/// The small Latin letters of a word, a bit for each.
fn letters(word: &str) -> u32 {
    let letters = word.bytes().filter(u8::is_ascii_lowercase);
    letters.fold(0, |all, letter| all | 1 << (letter - b'a'))
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
