//! Which facts of a deck have another answer than before: their memories start
//! again, all others are kept. It compares as marking does and knows neither
//! memories nor what is done about a change.

use std::collections::BTreeMap;

use crate::answer::{date, name_key, number, words};
use crate::deck::date::PartialDate;
use crate::deck::{Deck, Fact, FactAnswer, FactKey, NumberAnswer, TextAnswer};

/// A fact whose own answer became another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedAnswer {
    /// The fact.
    pub fact: FactKey,
    /// The answer as it was shown, with its unit.
    pub was: String,
    /// The answer as it is shown now, with its unit.
    pub is: String,
}

/// The facts that both decks have and that are answered in another way now, in the order of the
/// deck as it is now. Other accepted spellings, another tolerance or another sentence around the
/// answer are no change, and neither is another spelling or script of the same name.
pub fn changed_answers(before: &Deck, now: &Deck) -> Vec<ChangedAnswer> {
    let known: BTreeMap<&FactKey, &Fact> =
        before.facts.iter().map(|fact| (&fact.key, fact)).collect();
    let changed = now.facts.iter().filter_map(|fact| {
        let was = &known.get(&fact.key)?.answer;
        // Nearly all are as they were.
        (*was != fact.answer && !same(was, &fact.answer)).then(|| ChangedAnswer {
            fact: fact.key.clone(),
            was: was.shown(),
            is: fact.answer.shown(),
        })
    });
    changed.collect()
}

/// Whether two answers ask for the same thing to be kept in mind.
pub fn same(was: &FactAnswer, is: &FactAnswer) -> bool {
    match (was, is) {
        (FactAnswer::Text(was), FactAnswer::Text(is)) => same_words(was, is),
        (FactAnswer::Number(was), FactAnswer::Number(is)) => {
            near(was.value, is.value) && same_unit(&was.unit, &is.unit)
        }
        (FactAnswer::Date(was), FactAnswer::Date(is)) => was == is,
        (FactAnswer::Text(text), FactAnswer::Number(number))
        | (FactAnswer::Number(number), FactAnswer::Text(text)) => reads_as(&text.shown, number),
        (FactAnswer::Text(text), FactAnswer::Date(date))
        | (FactAnswer::Date(date), FactAnswer::Text(text)) => is_date(&text.shown, *date),
        (FactAnswer::Number(number), FactAnswer::Date(date))
        | (FactAnswer::Date(date), FactAnswer::Number(number)) => is_date(&number.shown, *date),
    }
}

/// The form that was shown is right now, or the one that is shown was right before.
fn same_words(was: &TextAnswer, is: &TextAnswer) -> bool {
    let holds = |text: &str, of: &TextAnswer| {
        let forms = std::iter::once(&of.shown).chain(&of.also);
        forms.into_iter().any(|form| alike(form, text))
    };
    holds(&was.shown, is) || holds(&is.shown, was)
}

/// Whether two texts are one answer but for case, spaces, signs, script and romanisation.
fn alike(a: &str, b: &str) -> bool {
    let (one, other) = (words::key(a), words::key(b));
    if one.is_empty() || other.is_empty() {
        return a.trim() == b.trim();
    }
    if one == other {
        return true;
    }
    // The keys of sounds hold only what can be told in Latin letters.
    let (one, other) = (name_key(a), name_key(b));
    !one.is_empty() && one == other
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// A unit that was or is not given fits any other.
fn same_unit(a: &str, b: &str) -> bool {
    let percent = |unit: &str| {
        let unit = unit.trim().to_lowercase();
        crate::deck::written::number::PERCENT.contains(&unit.as_str())
    };
    a.trim().is_empty()
        || b.trim().is_empty()
        || (percent(a) && percent(b))
        || (!percent(a) && !percent(b) && alike(a, b))
}

fn reads_as(text: &str, number: &NumberAnswer) -> bool {
    number::read(text).is_some_and(|figures| {
        let unit = if figures.percent { "%" } else { &figures.unit };
        figures
            .values
            .iter()
            .any(|value| near(*value, number.value))
            && same_unit(unit, &number.unit)
    })
}

fn is_date(text: &str, wanted: PartialDate) -> bool {
    match date::read(text) {
        Some(date::Reading::One(date)) => date == wanted,
        Some(date::Reading::Two(..)) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::parse;

    fn deck(names: &str, fact: &str) -> Deck {
        let text = format!(
            "Deck(format: 1, id: \"d\", title: \"D\", names: [{names}], facts: [Fact(id: \"a\", {fact})])"
        );
        let parsed = parse(text.as_bytes());
        assert_eq!(parsed.diagnostics, [], "{fact}");
        parsed.deck.unwrap()
    }

    #[track_caller]
    fn changes(before: &str, now: &str) -> Vec<(String, String)> {
        let all = changed_answers(&deck("", before), &deck("", now));
        all.into_iter().map(|one| (one.was, one.is)).collect()
    }

    #[test]
    fn another_answer_is_a_change() {
        for (before, now) in [
            ("says: \"The {army} left.\"", "says: \"The {navy} left.\""),
            (
                "says: \"He got {70} per cent.\", answer: Number(value: 70, unit: \"%\")",
                "says: \"He got {71} per cent.\", answer: Number(value: 71, unit: \"%\")",
            ),
            (
                "says: \"It took {11} weeks.\", answer: Number(value: 11, unit: \"weeks\")",
                "says: \"It took {11} months.\", answer: Number(value: 11, unit: \"months\")",
            ),
            (
                "says: \"It was {11} of it.\", answer: Number(value: 11, unit: \"%\")",
                "says: \"It was {11} of it.\", answer: Number(value: 11, unit: \"tenge\")",
            ),
            (
                "says: \"In {June 2019}.\", answer: Date(\"2019-06\")",
                "says: \"In {July 2019}.\", answer: Date(\"2019-07\")",
            ),
            (
                "says: \"In {2019} so.\", answer: Date(\"2019\")",
                "says: \"In {June 2019} so.\", answer: Date(\"2019-06\")",
            ),
            (
                "says: \"In {2019} so.\"",
                "says: \"In {2020} so.\", answer: Number(value: 2020)",
            ),
            ("says: \"In {+} so.\"", "says: \"In {-} so.\""),
        ] {
            assert_eq!(changes(before, now).len(), 1, "{before} {now}");
        }
        let shown = changes(
            "says: \"The {army} left.\"",
            "says: \"The {navy} came back.\"",
        );
        assert_eq!(shown, [("army".to_owned(), "navy".to_owned())]);
    }

    #[test]
    fn wording_spelling_tolerance_and_script_are_no_change() {
        for (before, now) in [
            (
                "says: \"The {army} left.\"",
                "says: \"Then the {Army} went.\", also: [\"soldiers\"], not: [\"navy\"]",
            ),
            ("says: \"{Tokayev} won.\"", "says: \"{Тоқаев} won.\""),
            (
                "says: \"The {Nur-Sultan} law.\"",
                "says: \"The {nur  sultan} law.\"",
            ),
            (
                "says: \"The {CSTO} left.\", also: [\"ODKB\"]",
                "says: \"The {ODKB} left.\", also: [\"CSTO\"]",
            ),
            (
                "says: \"He got {70.96} of it.\", answer: Number(value: 70.96, unit: \"%\")",
                "says: \"He got {70.96} of it.\", answer: Number(value: 70.960, unit: \"per cent\", within: 0.5, near: 2)",
            ),
            (
                "says: \"In {2019} so.\"",
                "says: \"In {2019} so.\", answer: Date(\"2019\")",
            ),
            (
                "says: \"He got {70} of it.\"",
                "says: \"He got {70} of it.\", answer: Number(value: 70, unit: \"seats\")",
            ),
        ] {
            assert_eq!(changes(before, now), [], "{before} {now}");
        }
    }

    #[test]
    fn a_name_with_other_words_is_another_answer_and_a_fact_that_is_new_or_gone_is_none() {
        let name = |text: &str| format!("Name(id: \"n\", kind: Person, text: \"{text}\")");
        let fact = "says: \"It was {X}.\", answer: Name(\"n\")";
        let fact = |text: &str| fact.replace('X', text);
        let before = deck(&name("Ada"), &fact("Ada"));
        let now = deck(&name("Bel"), &fact("Bel"));
        assert_eq!(changed_answers(&before, &now).len(), 1);
        let mut none = before.clone();
        none.facts.clear();
        assert_eq!(changed_answers(&none, &now), []);
        assert_eq!(changed_answers(&before, &none), []);
    }
}
