//! Bytes to text, whatever program has written them: byte order marks, UTF-16
//! without one, UTF-8, and the one-byte encodings of Windows and others, the
//! Kazakh one too. It knows nothing of what the text means.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding as Known, IBM866, KOI8_U, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1254,
};

/// How a text was encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding {
    /// Its name.
    pub name: &'static str,
    /// Some bytes mean nothing in it; a replacement sign stands for them.
    pub damaged: bool,
}

/// Windows-1251 with Kazakh letters (STRK1048-2002): where the two differ.
const KAZAKH: [(char, char); 16] = [
    ('\u{40c}', 'Қ'),
    ('\u{40b}', 'Һ'),
    ('\u{45c}', 'қ'),
    ('\u{45b}', 'һ'),
    ('\u{40e}', 'Ұ'),
    ('\u{45e}', 'ұ'),
    ('\u{408}', 'Ә'),
    ('\u{490}', 'Ө'),
    ('\u{404}', 'Ғ'),
    ('\u{407}', 'Ү'),
    ('\u{491}', 'ө'),
    ('\u{454}', 'ғ'),
    ('\u{458}', 'ә'),
    ('\u{405}', 'Ң'),
    ('\u{455}', 'ң'),
    ('\u{457}', 'ү'),
];

/// The text of bytes. Any bytes give a text.
pub fn decode(bytes: &[u8]) -> (String, Encoding) {
    if let Some((encoding, mark)) = Known::for_bom(bytes) {
        return plain(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if let Some(encoding) = utf16(bytes) {
        return plain(encoding, bytes);
    }
    if is_utf8(bytes) {
        return plain(UTF_8, bytes);
    }
    let encoding = guessed(bytes);
    let (text, how) = plain(encoding, bytes);
    if encoding == WINDOWS_1251 && is_kazakh(&text) {
        let encoding = Encoding {
            name: "KZ-1048",
            ..how
        };
        return (text.chars().map(kazakh).collect(), encoding);
    }
    (text, how)
}

fn plain(encoding: &'static Known, bytes: &[u8]) -> (String, Encoding) {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let encoding = Encoding {
        name: encoding.name(),
        damaged,
    };
    (text.into_owned(), encoding)
}

/// UTF-16 without a mark: of each pair one byte is nearly always the same few, those of Latin,
/// Cyrillic and punctuation.
fn utf16(bytes: &[u8]) -> Option<&'static Known> {
    let sample = bytes.get(..bytes.len().min(8192)).unwrap_or_default();
    let pairs = sample.len() / 2;
    if pairs == 0 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let high = |at: usize| {
        let of_pairs = sample.iter().skip(at).step_by(2);
        of_pairs.filter(|byte| matches!(byte, 0 | 4)).count()
    };
    let (first, second) = (high(0), high(1));
    if second * 10 > pairs * 7 && first * 10 < pairs * 2 {
        Some(UTF_16LE)
    } else if first * 10 > pairs * 7 && second * 10 < pairs * 2 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether it is UTF-8, be it with a few damaged signs.
fn is_utf8(bytes: &[u8]) -> bool {
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        let starts = chunk.valid().bytes().filter(|byte| *byte >= 0xc0);
        good += starts.count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 20
}

/// The most likely of the older encodings, by a stretch around the first sign that is not ASCII.
fn guessed(bytes: &[u8]) -> &'static Known {
    const STRETCH: usize = 1 << 18;
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let from = first.saturating_sub(1024);
    let to = bytes.len().min(from + STRETCH);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(from..to).unwrap_or_default(), true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let usual = [
        WINDOWS_1250,
        WINDOWS_1251,
        WINDOWS_1252,
        WINDOWS_1254,
        KOI8_U,
        IBM866,
    ];
    if usual.contains(&guess) {
        return guess;
    }
    // A few words can be those of many languages. Near by, Cyrillic is the most likely.
    detector.guess(Some(b"kz"), Utf8Detection::Deny)
}

/// Whether what was read as Windows-1251 is Kazakh: no language writes ы together with the
/// letters of Serbian and Macedonian that stand in the places of Kazakh ones.
fn is_kazakh(text: &str) -> bool {
    let (mut yery, mut foreign) = (0_usize, 0_usize);
    for c in text.chars() {
        yery += usize::from(matches!(c, 'ы' | 'Ы'));
        let of_others = matches!(
            c,
            '\u{40c}' | '\u{45c}' | '\u{458}' | '\u{455}' | '\u{454}' | '\u{457}' | '\u{491}'
        );
        foreign += usize::from(of_others);
    }
    yery > 0 && foreign > 1
}

fn kazakh(c: char) -> char {
    let other = KAZAKH.iter().find(|(there, _)| *there == c);
    other.map_or(c, |(_, here)| *here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_is_known_without_a_mark() {
        for text in ["Who left?;The army\n", "Астана — бас қала\n"] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!(decode(&little).0, text);
            assert_eq!(decode(&big).0, text);
            assert_eq!(decode(text.as_bytes()).0, text);
        }
    }

    #[test]
    fn encodings_of_one_byte_are_told_apart_by_their_words() {
        for (encoding, text) in [
            (WINDOWS_1251, "вопрос;ответ\n".repeat(3)),
            (WINDOWS_1251, "Столица - Астана\n".to_owned()),
            (WINDOWS_1252, "Welche Stadt ist schön?;München\n".to_owned()),
            (
                WINDOWS_1254,
                "Soru;Cevap\nBaşkent neresi?;Ankara şehri\nİlk başkan kim?;Atatürk\n".to_owned(),
            ),
        ] {
            let (bytes, _, _) = encoding.encode(&text);
            assert_eq!(decode(&bytes).0, text);
        }
    }

    #[test]
    fn a_damaged_sign_does_not_make_utf8_something_else() {
        let mut bytes = "Астана — столица Казахстана, а не Алматы"
            .as_bytes()
            .to_vec();
        bytes.push(0xd0);
        let (text, encoding) = decode(&bytes);
        assert!(text.starts_with("Астана"));
        assert_eq!((encoding.name, encoding.damaged), ("UTF-8", true));
    }
}
