//! Reads numbers as people write them, in several conventions, and never
//! guesses: what can be read in two ways keeps both readings. It knows no
//! tolerance and no question.

use unicode_normalization::UnicodeNormalization as _;

/// A number as it was written: one or two readings, never none.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Every value that the writing can mean: `1.234` is 1234 and 1.234.
    pub values: Vec<f64>,
    /// It was written with a per cent sign or word.
    pub percent: bool,
    /// What was written after the number, lower case, without the scale word.
    pub unit: String,
}

const SCALES: [(&str, f64); 18] = [
    ("k", 1e3),
    ("thousand", 1e3),
    ("тыс", 1e3),
    ("тысяч", 1e3),
    ("тысячи", 1e3),
    ("мың", 1e3),
    ("million", 1e6),
    ("millions", 1e6),
    ("mln", 1e6),
    ("млн", 1e6),
    ("миллион", 1e6),
    ("миллионов", 1e6),
    ("billion", 1e9),
    ("bn", 1e9),
    ("млрд", 1e9),
    ("миллиард", 1e9),
    ("trillion", 1e12),
    ("трлн", 1e12),
];
/// Words and signs for per cent, in lower case.
pub const PERCENT: [&str; 6] = ["%", "percent", "per cent", "процент", "процентов", "пайыз"];
const ABOUT: [&str; 6] = [
    "about",
    "around",
    "approximately",
    "some",
    "около",
    "шамамен",
];

/// Reads what was written; `None` if it is not one number with, at most, a scale word and a unit.
pub fn read(written: &str) -> Option<Figures> {
    let text = plain(written);
    let mut text = text.trim();
    for word in ABOUT {
        text = text.strip_prefix(word).map_or(text, str::trim_start);
    }
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = text
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_digit() || is_separator(*c)))
        .map_or(text.len(), |(at, _)| at);
    let (digits, tail) = text.split_at_checked(end)?;
    let values =
        readings(digits.trim_end_matches(|c: char| c.is_whitespace() || c == '.' || c == ','))?;
    let (scale, unit) = scale_of(tail.trim());
    let percent = PERCENT.contains(&unit);
    let values = values
        .into_iter()
        .map(|value| sign * value * scale)
        .collect();
    Some(Figures {
        values,
        percent,
        unit: unit.to_owned(),
    })
}

/// Compatible signs made equal, in small letters, with one minus, without "about" and signs of money.
fn plain(written: &str) -> String {
    let tidy = |c: char| match c {
        '~' | '\u{2248}' | '\u{20ac}' | '$' | '\u{20b8}' | '\u{20bd}' | '\u{a3}' => None,
        '\u{2212}' => Some('-'),
        _ => Some(c),
    };
    if written.is_ascii() {
        let signs = written.chars().filter_map(tidy);
        return signs.map(|c| c.to_ascii_lowercase()).collect();
    }
    let small = written.nfkc().flat_map(char::to_lowercase);
    small.filter_map(tidy).collect()
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '\u{2019}') || c.is_whitespace()
}

/// The scale word that the tail begins with, and the rest of the tail.
fn scale_of(tail: &str) -> (f64, &str) {
    let end = tail
        .find(|c: char| c.is_whitespace() || c == '.')
        .unwrap_or(tail.len());
    let (word, rest) = tail.split_at_checked(end).unwrap_or((tail, ""));
    for (name, scale) in SCALES {
        if word == name {
            return (scale, rest.trim_start_matches('.').trim());
        }
    }
    (1.0, tail.trim_end_matches('.'))
}

/// All values that digits and separators can mean; `None` if they are grouped as no number is.
fn readings(text: &str) -> Option<Vec<f64>> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(vec![text.parse().ok()?]);
    }
    let separators: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let kinds: std::collections::BTreeSet<char> = separators.iter().map(|c| kind(*c)).collect();
    let last = separators.last().map(|c| kind(*c));
    match (separators.len(), kinds.len(), last) {
        (1, _, Some(mark @ ('.' | ','))) => {
            let (whole, part) = text.split_once(mark)?;
            let decimal = decimal(whole, part)?;
            let grouped = part.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0";
            if grouped {
                Some(vec![format!("{whole}{part}").parse().ok()?, decimal])
            } else {
                Some(vec![decimal])
            }
        }
        (_, 1, Some(_)) => Some(vec![groups(text)?]),
        (_, 2, Some(mark @ ('.' | ','))) => {
            let (whole, part) = text.rsplit_once(mark)?;
            let whole = groups(whole)?;
            decimal(&format!("{whole}"), part).map(|value| vec![value])
        }
        _ => None,
    }
}

/// All spaces are one separator, both apostrophes another.
fn kind(c: char) -> char {
    if c.is_whitespace() {
        ' '
    } else if c == '\u{2019}' {
        '\''
    } else {
        c
    }
}

fn decimal(whole: &str, part: &str) -> Option<f64> {
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if part.is_empty() || !digits(part) || !digits(whole) {
        return None;
    }
    format!("0{whole}.{part}").parse().ok()
}

/// A whole number in groups of three, all parted by the same sign.
fn groups(text: &str) -> Option<f64> {
    let mut parts = text.split(is_separator);
    let first = parts.next()?;
    let mut digits = first.to_owned();
    let mut any = false;
    for part in parts {
        if part.len() != 3 {
            return None;
        }
        any = true;
        digits.push_str(part);
    }
    if any && !(1..=3).contains(&first.len()) {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_usual_writing() {
        let cases: &[(&str, &[f64], bool)] = &[
            ("70,96", &[70.96], false),
            ("70.96%", &[70.96], true),
            ("70.96 per cent", &[70.96], true),
            ("20,000,000", &[20_000_000.0], false),
            ("20.1 million", &[20_100_000.0], false),
            ("12 млн", &[12_000_000.0], false),
            ("1.234", &[1234.0, 1.234], false),
            ("1.234,56", &[1234.56], false),
            ("-5", &[-5.0], false),
            ("\u{2212}5", &[-5.0], false),
            ("12'345", &[12345.0], false),
            ("0.813", &[0.813], false),
            ("0,813", &[0.813], false),
            ("1 234,5", &[1234.5], false),
            ("60 000", &[60_000.0], false),
            ("60\u{a0}000", &[60_000.0], false),
            ("60k", &[60_000.0], false),
            ("60 тыс.", &[60_000.0], false),
            ("60 мың", &[60_000.0], false),
            ("about 125", &[125.0], false),
            ("102.", &[102.0], false),
        ];
        for (written, values, percent) in cases {
            let figures = read(written).unwrap_or_else(|| panic!("{written}"));
            assert_eq!(figures.values, *values, "{written}");
            assert_eq!(figures.percent, *percent, "{written}");
        }
    }

    #[test]
    fn what_is_not_one_number_is_not_read() {
        for written in ["", "many", "1,23,456", "1.2.3", ".", "12 34", "1 2", "1'23"] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
