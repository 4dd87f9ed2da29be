//! Takes a text apart from its beginning: words, whole numbers, quoted texts,
//! written exactly as this program writes them. It knows no record; where
//! anything else stands it gives `None`, and the caller decides what then.

use std::borrow::Cow;

/// What is left of a text.
#[derive(Debug, Clone)]
pub(super) struct Scan<'a> {
    rest: &'a str,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// Is nothing left?
    pub(super) fn is_over(&self) -> bool {
        self.rest.is_empty()
    }

    /// Passes over this word, if it stands here.
    pub(super) fn skip(&mut self, word: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    /// Passes over this word and tells whether it stood here.
    pub(super) fn has(&mut self, word: &str) -> bool {
        self.skip(word).is_some()
    }

    /// Letters, as in the name of a variant.
    pub(super) fn letters(&mut self) -> Option<&'a str> {
        let bytes = self.rest.as_bytes().iter();
        let count = bytes.take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(word)
    }

    /// A whole number from zero up, without zeros before it.
    pub(super) fn natural(&mut self) -> Option<u64> {
        let mut value: u64 = 0;
        let mut count = 0;
        for byte in self.rest.bytes().take_while(u8::is_ascii_digit) {
            if count > 0 && value == 0 {
                return None;
            }
            value = value.checked_mul(10)?.checked_add(u64::from(byte - b'0'))?;
            count += 1;
        }
        self.rest = self.rest.get(count..)?;
        (count > 0).then_some(value)
    }

    /// A whole number of some type, negative or not.
    pub(super) fn number<T: TryFrom<i64>>(&mut self) -> Option<T> {
        let negative = self.has("-");
        let value = i64::try_from(self.natural()?).ok()?;
        T::try_from(if negative { -value } else { value }).ok()
    }

    /// A quoted text in which nothing is escaped.
    pub(super) fn plain(&mut self) -> Option<&'a str> {
        self.skip("\"")?;
        let mut bytes = self.rest.as_bytes().iter();
        let end = bytes.position(|byte| matches!(byte, b'"' | b'\\'))?;
        let (text, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest.strip_prefix('"')?;
        Some(text)
    }

    /// A quoted text with the escapes that this program writes.
    pub(super) fn text(&mut self) -> Option<Cow<'a, str>> {
        if let Some(plain) = self.clone().plain() {
            return self.plain().map(|_| Cow::Borrowed(plain));
        }
        self.skip("\"")?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(['"', '\\'])?;
            let (piece, rest) = self.rest.split_at_checked(end)?;
            text.push_str(piece);
            self.rest = rest;
            if self.has("\"") {
                return Some(Cow::Owned(text));
            }
            self.skip("\\")?;
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        for (word, sign) in [("\"", '"'), ("\\", '\\')] {
            if self.has(word) {
                return Some(sign);
            }
        }
        self.skip("u{")?;
        let (digits, rest) = self.rest.split_once('}')?;
        self.rest = rest;
        char::from_u32(u32::from_str_radix(digits, 16).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn natural(text: &str) -> Option<(u64, &str)> {
        let mut scan = Scan::new(text);
        scan.natural().map(|value| (value, scan.rest))
    }

    #[test]
    fn a_number_is_written_without_zeros_before_it_and_has_a_digit() {
        assert_eq!(natural("0,"), Some((0, ",")));
        assert_eq!(natural("90"), Some((90, "")));
        assert_eq!(natural("100"), Some((100, "")));
        for none in ["", ",", "00", "01", "-1"] {
            assert_eq!(natural(none), None, "{none:?}");
        }
        assert_eq!(natural(&u64::MAX.to_string()), Some((u64::MAX, "")));
        assert_eq!(natural("18446744073709551616"), None);
    }

    #[test]
    fn a_text_is_over_only_at_its_end() {
        let mut scan = Scan::new("a");
        assert!(!scan.is_over());
        assert!(scan.has("a") && scan.is_over());
    }
}
