//! Whether the words of one question tell the answer of another. The one rule
//! for decks, where both could come in one session, and for mock exams, where
//! both could stand on one paper.

use super::prose::{Word, holds, shared};

/// An answer of fewer letters and digits than this stands in too many sentences by chance.
const SHORTEST_ANSWER: usize = 4;
/// So many in ten of the content words of a question have to stand in the other too.
const SHARED_IN_TEN: usize = 3;

/// Whether an answer is long enough to be read off somewhere.
pub(crate) fn is_long(answer: &[Word]) -> bool {
    let letters = answer.iter().map(|word| word.chars().count());
    letters.sum::<usize>() >= SHORTEST_ANSWER
}

/// Whether somebody who reads `seen`, its words and its content words, can read an answer that
/// [is long](is_long) off it: the answer stands there word for word, and three in ten of the
/// content words of what is `asked` stand there too, so that it is about the same matter.
pub(crate) fn gives_away<T: PartialEq>(
    (words, content): (&[T], &[u32]),
    asked: &[u32],
    answer: &[T],
) -> bool {
    holds(words, answer)
        && !asked.is_empty()
        && 10 * shared(asked, content) >= SHARED_IN_TEN * asked.len()
}

#[cfg(test)]
mod tests {
    use super::super::prose::{Lexicon, tokens};
    use super::*;

    fn tells(seen: &str, asked: &str, answer: &str) -> bool {
        let mut lexicon = Lexicon::default();
        let seen = tokens(seen);
        let content = lexicon.content(&seen);
        let asked = lexicon.content(&tokens(asked));
        let answer = tokens(answer);
        is_long(&answer) && gives_away((&seen, &content), &asked, &answer)
    }

    #[test]
    fn an_answer_is_read_off_where_it_stands_and_the_matter_is_the_same() {
        let asked = "Who became president of Kazakhstan in March 2019?";
        let office = "What was Tokayev before becoming president of Kazakhstan in March 2019?";
        assert!(tells(office, asked, "Tokayev"));
        assert!(
            !tells(office, asked, "Nazarbayev"),
            "it does not stand there"
        );
        assert!(!tells(
            "Where did Tokayev sign the accord?",
            asked,
            "Tokayev"
        ));
        assert!(!tells("The UN of the president of Kazakhstan", asked, "UN"));
        assert!(!tells(office, "Who?", "Tokayev"), "nothing is said of it");
    }
}
