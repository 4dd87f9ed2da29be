//! Many short texts as one long one, so that a word is looked for in a single
//! run. It knows bytes and places, and no meaning.

use memchr::memmem::Finder;

/// Texts, one after the other, each closed by a line end, which no word holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Hay {
    text: Vec<u8>,
    /// Where each text ends, behind its line end.
    ends: Vec<usize>,
}

impl Hay {
    pub(super) fn push(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
        self.text.push(b'\n');
        self.ends.push(self.text.len());
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text at a place; empty if there is none.
    pub(super) fn get(&self, place: u32) -> &[u8] {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        let end = self.ends.get(place).copied().unwrap_or(0);
        let before = place
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let start = before.copied().unwrap_or(0);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Tells each place at which the word is found, once and in order.
    pub(super) fn scan(&self, word: &Finder<'_>, mut tell: impl FnMut(u32)) {
        let (mut from, mut place) = (0, 0);
        while let Some(at) = self.text.get(from..).and_then(|rest| word.find(rest)) {
            place = self.place_of(from + at, place);
            let Some(end) = self.ends.get(place) else {
                return;
            };
            tell(u32::try_from(place).unwrap_or(u32::MAX));
            from = *end;
            place += 1;
        }
    }

    /// The text that holds a byte, at `least` or later. It is often near, so the steps grow.
    fn place_of(&self, byte: usize, least: usize) -> usize {
        let mut step = 1;
        let mut low = least;
        while self.ends.get(low + step).is_some_and(|end| *end <= byte) {
            low += step;
            step *= 2;
        }
        let high = (low + step + 1).min(self.ends.len());
        let near = self.ends.get(low..high).unwrap_or_default();
        low + near.partition_point(|end| *end <= byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_told_once_however_far_apart_they_are() {
        let mut hay = Hay::default();
        for n in 0..1000 {
            hay.push(if [0, 1, 7, 500, 999].contains(&n) {
                "a word and a word"
            } else {
                ""
            });
        }
        let mut found = Vec::new();
        hay.scan(&Finder::new("word"), |place| found.push(place));
        assert_eq!(found, [0, 1, 7, 500, 999]);
        assert_eq!(hay.get(500), b"a word and a word\n");
        assert_eq!(hay.get(5000), b"");
    }
}
