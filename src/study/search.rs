//! Finding facts by what is typed, in any script and without accents. It keeps
//! one long folded text of all facts and answers with their places; what is
//! not to be found yet is the caller's to say. It knows no screen.

mod fold;
mod gather;
mod hay;
mod needle;
mod spellings;

use hay::Hay;
use needle::{Finders, Word};

pub use fold::folded;
pub use gather::Gather;
pub use needle::Needle;
pub use spellings::Spellings;

/// Marks the loose form of a name in a folded text; no folded text holds it.
const MARK: u8 = 1;
/// A loose form shorter than this finds too much.
const LEAST: usize = 3;

/// All facts, folded. Facts are known by their place: 0 for the first that was added.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// What may always be found: sentence around the gap, question, topic.
    open: Hay,
    /// What gives the answer away.
    secret: Hay,
}

/// What the index keeps of one fact, each a folded text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// What may always be found.
    pub open: String,
    /// What gives the answer away.
    pub secret: String,
}

impl Index {
    /// Takes one more fact in, at the next place.
    pub fn add(&mut self, entry: &Entry) {
        self.open.push(&entry.open);
        self.secret.push(&entry.secret);
    }

    /// How many facts were taken in.
    pub fn len(&self) -> usize {
        self.open.len()
    }

    /// Whether no fact was taken in.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The places of all facts in which every word is found, in order. A fact that is `hidden`
    /// is not found by its answer.
    pub fn find(&self, needle: &Needle, hidden: impl Fn(u32) -> bool) -> Vec<u32> {
        let words = needle.by_length();
        let Some((first, rest)) = words.split_first() else {
            return (0..).take(self.len()).collect();
        };
        let finders = Finders::of(first);
        let mut found = vec![false; self.len()];
        let forms = [Some(&finders.folded), finders.loose.as_ref()];
        for finder in forms.into_iter().flatten() {
            self.open.scan(finder, |place| set(&mut found, place));
            self.secret.scan(finder, |place| {
                if !hidden(place) {
                    set(&mut found, place);
                }
            });
        }
        let places = (0..).zip(found).filter(|(_, found)| *found);
        let places: Vec<u32> = places.map(|(place, _)| place).collect();
        self.keep(places, rest, hidden)
    }

    /// The same among some places, which are in order.
    pub fn find_among(
        &self,
        needle: &Needle,
        places: &[u32],
        hidden: impl Fn(u32) -> bool,
    ) -> Vec<u32> {
        self.keep(places.to_vec(), &needle.by_length(), hidden)
    }

    fn keep(
        &self,
        mut places: Vec<u32>,
        words: &[&Word],
        hidden: impl Fn(u32) -> bool,
    ) -> Vec<u32> {
        let all: Vec<Finders<'_>> = words.iter().map(|word| Finders::of(word)).collect();
        places.retain(|place| {
            let open = self.open.get(*place);
            let secret = if hidden(*place) {
                &[]
            } else {
                self.secret.get(*place)
            };
            all.iter()
                .all(|word| word.is_in(open) || word.is_in(secret))
        });
        places
    }
}

fn set(found: &mut [bool], place: u32) {
    let place = usize::try_from(place).unwrap_or(usize::MAX);
    if let Some(found) = found.get_mut(place) {
        *found = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(entries: &[(&str, &str)]) -> Index {
        let mut index = Index::default();
        for (open, secret) in entries {
            let mut gather = Gather::default();
            gather.open(open);
            gather.secret(secret);
            index.add(&gather.entry());
        }
        index
    }

    fn find(index: &Index, typed: &str) -> Vec<u32> {
        index.find(&Needle::read(typed), |_| false)
    }

    #[test]
    fn every_word_has_to_be_there_in_any_order_and_in_any_part() {
        let index = index(&[("Soldiers came", "CSTO"), ("Soldiers left", "SCO")]);
        assert_eq!(find(&index, "csto sold"), [0]);
        assert_eq!(find(&index, "soldiers"), [0, 1]);
        assert_eq!(find(&index, "soldiers nato"), Vec::<u32>::new());
        assert_eq!(find(&index, "  "), [0, 1], "nothing is looked for");
    }

    #[test]
    fn a_name_is_found_in_another_script_and_another_romanisation() {
        let index = index(&[
            ("Tokayev was elected in Qyrghyzstan", ""),
            ("Жапаров was", ""),
        ]);
        for typed in ["Токаев", "тоқаев", "Tokaev", "toqayev", "Кыргызстан"] {
            assert_eq!(find(&index, typed), [0], "{typed}");
        }
        assert_eq!(find(&index, "japarov"), [1]);
        assert_eq!(find(&index, "zhaparov"), [1]);
    }

    #[test]
    fn accents_case_and_apostrophes_are_forgiven() {
        let index = index(&[(
            "O\u{2bb}zbekiston and S\u{e3}o Tom\u{e9}, 20,000 people",
            "",
        )]);
        for typed in ["ozbekiston", "sao tome", "S\u{c3}O", "20,000", "20000"] {
            assert_eq!(find(&index, typed), [0], "{typed}");
        }
    }

    #[test]
    fn what_is_hidden_is_not_found_by_its_answer() {
        let index = index(&[("Soldiers of the", "CSTO"), ("Talks with the", "CSTO")]);
        let found = index.find(&Needle::read("csto"), |place| place == 0);
        assert_eq!(found, [1]);
        let found = index.find_among(&Needle::read("soldiers csto"), &[0, 1], |place| place == 0);
        assert_eq!(found, Vec::<u32>::new());
    }

    #[test]
    fn a_loose_form_finds_names_only() {
        let index = index(&[("A local matter", ""), ("He called", "")]);
        assert_eq!(find(&index, "call"), [1]);
    }

    #[test]
    fn more_letters_narrow_what_was_found_or_say_that_they_do_not() {
        let narrows = |new: &str, old: &str| Needle::read(new).narrows(&Needle::read(old));
        assert!(narrows("toka", "tok"));
        assert!(narrows("tokaev el", "tokaev"));
        assert!(narrows("tokaev", ""));
        assert!(!narrows("tok", "toka"));
        assert!(
            !narrows("zham", "zha"),
            "what sounds like j is found by zh alone"
        );
    }

    #[test]
    fn narrowing_finds_what_a_fresh_search_finds() {
        let index = index(&[
            ("Tokayev spoke", "Astana"),
            ("Nazarbayev spoke", "Zhambyl"),
            ("A tower of Tokmok", "x"),
        ]);
        for typed in ["Токаев spoke", "zhambyl", "nazarbaev", "tokm", "astana"] {
            let (mut before, mut found) = (Needle::default(), find(&index, ""));
            for (end, letter) in typed.char_indices() {
                let so_far: String = typed.chars().take(end + letter.len_utf8()).collect();
                let needle = Needle::read(&so_far);
                found = if needle.narrows(&before) {
                    index.find_among(&needle, &found, |_| false)
                } else {
                    find(&index, &so_far)
                };
                assert_eq!(found, find(&index, &so_far), "{so_far}");
                before = needle;
            }
        }
    }
}
