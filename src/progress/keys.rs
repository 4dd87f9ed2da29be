//! Every key that events speak of, kept once and known by a number, so that a
//! million answers hold numbers and not texts. The numbers come from the order
//! of arrival; nothing that a person sees may follow from them.

use super::writers::place;

/// The number of a free place, which no key has.
const FREE: u32 = u32::MAX;
/// Where hashing starts and what it multiplies by: any odd number of many ones and zeros.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// Keys and their numbers.
#[derive(Debug, Clone)]
pub(super) struct Keys<K> {
    keys: Vec<K>,
    /// An open table: as many places as a power of two, at least a quarter of them free.
    places: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    /// A part of the key's hash, so that most other keys are passed without a look at them.
    mark: u32,
    number: u32,
}

enum Found {
    Number(u32),
    Free(usize),
}

impl<K> Default for Keys<K> {
    fn default() -> Self {
        Self {
            keys: Vec::new(),
            places: Vec::new(),
        }
    }
}

impl<K: AsRef<str> + for<'a> From<&'a str>> Keys<K> {
    /// The number of a key, if it is known.
    pub(super) fn find(&self, key: &str) -> Option<u32> {
        match self.look(hash(key), key)? {
            Found::Number(number) => Some(number),
            Found::Free(_) => None,
        }
    }

    /// The number of a key, which is known from now on.
    pub(super) fn number(&mut self, key: &str) -> u32 {
        self.make_room();
        let hash = hash(key);
        match self.look(hash, key) {
            Some(Found::Number(number)) => number,
            Some(Found::Free(at)) => {
                let number = u32::try_from(self.keys.len()).unwrap_or(FREE);
                self.keys.push(K::from(key));
                if let Some(place) = self.places.get_mut(at) {
                    *place = Place {
                        mark: upper(hash),
                        number,
                    };
                }
                number
            }
            None => FREE,
        }
    }

    /// The key of a number.
    pub(super) fn get(&self, number: u32) -> Option<&K> {
        self.keys.get(place(number))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// All keys, each at the place of its number.
    pub(super) fn iter(&self) -> std::slice::Iter<'_, K> {
        self.keys.iter()
    }

    fn look(&self, hash: u64, key: &str) -> Option<Found> {
        let count = self.places.len();
        let first = start(hash);
        for step in 0..count {
            let at = first.wrapping_add(step) & (count - 1);
            let Place { mark, number } = *self.places.get(at)?;
            if number == FREE {
                return Some(Found::Free(at));
            }
            let known = || self.get(number);
            if mark == upper(hash) && known().is_some_and(|known| known.as_ref() == key) {
                return Some(Found::Number(number));
            }
        }
        None
    }

    /// Makes the table twice as large before it is three quarters full.
    fn make_room(&mut self) {
        if (self.keys.len() + 1) * 4 <= self.places.len() * 3 {
            return;
        }
        let count = (self.places.len() * 2).max(16);
        let free = Place {
            mark: 0,
            number: FREE,
        };
        self.places = vec![free; count];
        for (number, key) in (0..FREE).zip(&self.keys) {
            let hash = hash(key.as_ref());
            let first = start(hash);
            let free = (0..count)
                .map(|step| first.wrapping_add(step) & (count - 1))
                .find(|at| self.places.get(*at).is_some_and(|at| at.number == FREE));
            if let Some(place) = free.and_then(|at| self.places.get_mut(at)) {
                *place = Place {
                    mark: upper(hash),
                    number,
                };
            }
        }
    }
}

fn hash(key: &str) -> u64 {
    let (words, rest) = key.as_bytes().as_chunks::<8>();
    let step = |hash: u64, word: u64| {
        let hash = (hash ^ word).wrapping_mul(MIX);
        hash ^ (hash >> 32)
    };
    let words = words.iter().map(|word| u64::from_le_bytes(*word));
    let hash = words.fold(MIX, step);
    rest.iter().map(|byte| u64::from(*byte)).fold(hash, step)
}

/// Where the search for a key begins: the lower half of its hash.
fn start(hash: u64) -> usize {
    usize::try_from(hash & u64::from(u32::MAX)).unwrap_or(0)
}

/// The upper half of a hash.
fn upper(hash: u64) -> u32 {
    u32::try_from(hash >> 32).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twenty keys that are looked for at the same place and have the same mark.
    fn alike() -> Vec<String> {
        let half = (0..5).fold(MIX, |half, _| {
            half.wrapping_mul(2_u64.wrapping_sub(MIX.wrapping_mul(half)))
        });
        assert_eq!(MIX.wrapping_mul(half), 1);
        let key = |high: u64| {
            let lower = (high << 16) ^ 5;
            let word = ((5 << 32) | lower).wrapping_mul(half) ^ MIX;
            String::from_utf8(word.to_le_bytes().to_vec()).ok()
        };
        (0..1 << 16).filter_map(key).take(20).collect()
    }

    #[test]
    fn keys_that_are_taken_for_each_other_have_numbers_of_their_own() {
        let alike = alike();
        assert_eq!(alike.len(), 20);
        assert!(alike.iter().all(|key| upper(hash(key)) == 5));
        let mut keys = Keys::<String>::default();
        for _ in 0..2 {
            for (number, key) in (0..).zip(&alike) {
                assert_eq!(keys.number(key), number);
            }
        }
        assert_eq!((keys.len(), keys.find("other")), (20, None));
    }

    #[test]
    fn a_quarter_of_the_table_is_free_and_no_more_than_need_be() {
        let mut keys = Keys::<String>::default();
        let sizes = (1..=25).map(|number| {
            keys.number(&number.to_string());
            keys.places.len()
        });
        let sizes: Vec<usize> = sizes.collect();
        assert_eq!(sizes, [[16; 12].as_slice(), &[32; 12], &[64; 1]].concat());
    }
}
