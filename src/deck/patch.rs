//! Changes of a text by stretches of bytes: what an edit, a machine fix or a
//! merge does to a deck file. Everything outside the stretches stays as it is.

use std::ops::Range;

/// Some bytes of a text, and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patch {
    /// The bytes that go; empty for a place where something comes in.
    pub bytes: Range<usize>,
    /// What stands there afterwards.
    pub with: String,
}

impl Patch {
    /// A text in the place of others.
    pub fn new(bytes: Range<usize>, with: impl Into<String>) -> Self {
        Self {
            bytes,
            with: with.into(),
        }
    }

    /// A text that comes in at a place.
    pub fn insert(at: usize, with: impl Into<String>) -> Self {
        Self::new(at..at, with)
    }
}

/// A text after its patches, and the patches that lead back. `None` if some of them lie in each
/// other, or not at the borders of signs.
pub fn apply(text: &str, patches: &[Patch]) -> Option<(String, Vec<Patch>)> {
    let mut sorted: Vec<&Patch> = patches.iter().collect();
    sorted.sort_by_key(|patch| (patch.bytes.start, patch.bytes.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut back = Vec::with_capacity(sorted.len());
    let mut at = 0;
    for patch in sorted {
        // Fails where this one begins before the one before it has ended.
        out.push_str(text.get(at..patch.bytes.start)?);
        let start = out.len();
        out.push_str(&patch.with);
        back.push(Patch::new(start..out.len(), text.get(patch.bytes.clone())?));
        at = patch.bytes.end;
    }
    out.push_str(text.get(at..)?);
    Some((out, back))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patches_lead_there_and_back() {
        let text = "one two three";
        let patches = [
            Patch::new(8..13, "3"),
            Patch::insert(3, " and"),
            Patch::new(0..3, "1"),
        ];
        let (there, back) = apply(text, &patches).unwrap();
        assert_eq!(there, "1 and two 3");
        assert_eq!(apply(&there, &back).unwrap().0, text);
    }

    #[test]
    fn patches_that_lie_in_each_other_are_refused() {
        assert_eq!(
            apply("abcdef", &[Patch::new(0..3, ""), Patch::new(2..4, "")]),
            None
        );
        assert_eq!(apply("é", &[Patch::new(1..2, "")]), None);
        assert_eq!(apply("a", &[Patch::new(1..9, "")]), None);
    }
}
