//! Facts that do not stick: forgotten again and again although they had been
//! remembered. What a lapse is and after how many of them a student is told is
//! said here and nowhere else; what helps is the coach's business.

use crate::progress::FactProgress;

/// After so many lapses a fact is marked for the first time.
pub const FIRST: u32 = 6;
/// After so many further lapses it is marked again.
pub const FURTHER: u32 = 3;

/// How often a fact lapsed: was missed straight after it had been remembered. Misses in a row
/// are one lapse, and a fact that was never right has none.
pub fn lapses(known: &FactProgress) -> u32 {
    known.lapses
}

/// Whether a fact is one that does not stick.
pub fn is_sticking(known: &FactProgress) -> bool {
    marks(lapses(known)) > 0
}

/// How often a fact with so many lapses was marked: at 6, 9, 12 and so on.
pub fn marks(lapses: u32) -> u32 {
    match lapses.checked_sub(FIRST) {
        Some(further) => 1 + further / FURTHER,
        None => 0,
    }
}

/// Whether the student is to be told when the lapses of a fact have risen from `before` to
/// `now`.
pub fn is_marked(before: u32, now: u32) -> bool {
    marks(now) > marks(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_is_marked_at_the_sixth_lapse_and_at_each_third_after_it() {
        let told: Vec<u32> = (1..=13).filter(|now| is_marked(now - 1, *now)).collect();
        assert_eq!(told, [6, 9, 12]);
    }

    #[test]
    fn a_lapse_that_was_taken_back_tells_nothing() {
        assert!(!is_marked(6, 6));
        assert!(!is_marked(6, 5));
    }
}
