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
    let mut key = ascii_key(text);
    for (from, to) in ALIKE {
        if key.contains(from) {
            key = key.replace(from, to);
        }
    }
    if let Some(rest) = key.strip_prefix("ye") {
        key = format!("e{rest}");
    }
    collapsed(&without_glides(&key).replace('y', "i"))
}

/// Without a y or i between a vowel and e or o.
fn without_glides(key: &str) -> String {
    let letters: Vec<char> = key.chars().collect();
    let at = |index: usize| letters.get(index).copied().unwrap_or_default();
    let glides = |index: usize| {
        index > 0
            && matches!(at(index), 'y' | 'i')
            && matches!(at(index - 1), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
            && matches!(at(index + 1), 'e' | 'o')
    };
    (0..letters.len())
        .filter(|index| !glides(*index))
        .map(at)
        .collect()
}

/// Letters that stand twice stand once; figures stay.
fn collapsed(key: &str) -> String {
    let mut last = None;
    key.chars()
        .filter(|c| {
            let again = last == Some(*c) && c.is_alphabetic();
            last = Some(*c);
            !again
        })
        .collect()
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
