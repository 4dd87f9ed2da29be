//! How a question is laid out for one showing: options shuffled, numbers and
//! dates sorted, the last one last. The shuffle comes from a seed, so that the
//! same showing can be made again.

use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom as _;

use crate::answer::{date, number};
use crate::deck::{Body, PartialDate, Question};

/// What the student sees of a question besides its words, in the order shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Layout {
    /// Options to pick from: one, or several.
    Options(Vec<String>),
    /// True or false; nothing to lay out.
    Statement,
    /// A field to write in.
    Field,
    /// Items to put in order, in the order they start in: never the right one.
    Items(Vec<String>),
    /// Two columns to pair.
    Columns {
        /// The left-hand texts.
        left: Vec<String>,
        /// The right-hand texts, with those left over among them.
        right: Vec<String>,
    },
    /// A card with a back to look at.
    Card,
}

/// Lays a question out for one showing.
pub fn lay_out(question: &Question, seed: u64) -> Layout {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    match &question.body {
        Body::Choice {
            right, wrong, last, ..
        } => {
            let mut options: Vec<String> = wrong.iter().map(|w| w.text.clone()).collect();
            options.push(right.clone());
            Layout::Options(arrange(options, last.as_deref(), &mut rng))
        }
        Body::Several { right, wrong } => {
            let mut options: Vec<String> = right.iter().map(|r| r.text.clone()).collect();
            options.extend(wrong.iter().map(|w| w.text.clone()));
            Layout::Options(arrange(options, None, &mut rng))
        }
        Body::TrueFalse { .. } => Layout::Statement,
        Body::Typed { .. } | Body::Number { .. } | Body::Date { .. } | Body::Cloze { .. } => {
            Layout::Field
        }
        Body::Order { items } => {
            let right: Vec<String> = items.iter().map(|item| item.text.clone()).collect();
            Layout::Items(out_of_order(&right, &mut rng))
        }
        Body::Match { pairs, left_over } => {
            let mut left: Vec<String> = pairs.iter().map(|pair| pair.left.clone()).collect();
            let mut right: Vec<String> = pairs.iter().map(|pair| pair.right.clone()).collect();
            right.extend(left_over.iter().cloned());
            left.shuffle(&mut rng);
            right.shuffle(&mut rng);
            Layout::Columns { left, right }
        }
        Body::Card { .. } => Layout::Card,
    }
}

/// Sorted if all are numbers or all are dates, otherwise shuffled; the last stays last.
fn arrange(mut options: Vec<String>, last: Option<&str>, rng: &mut ChaCha8Rng) -> Vec<String> {
    // A fixed order first, so that the deck file's order cannot show through.
    options.sort_unstable();
    if let Some(dates) = keys(&options, date_of) {
        options = sorted(options, dates);
    } else if let Some(numbers) = keys(&options, number_of) {
        options = sorted(options, numbers);
    } else {
        options.shuffle(rng);
    }
    if let Some(at) = last.and_then(|last| options.iter().position(|option| option == last)) {
        let option = options.remove(at);
        options.push(option);
    }
    options
}

fn keys<K>(options: &[String], read: fn(&str) -> Option<K>) -> Option<Vec<K>> {
    options.iter().map(|option| read(option)).collect()
}

fn sorted<K: PartialOrd>(options: Vec<String>, keys: Vec<K>) -> Vec<String> {
    let mut both: Vec<(K, String)> = keys.into_iter().zip(options).collect();
    both.sort_by(|a, b| a.0.partial_cmp(&b.0).unwrap_or(std::cmp::Ordering::Equal));
    both.into_iter().map(|(_, option)| option).collect()
}

fn number_of(text: &str) -> Option<f64> {
    let figures = number::read(text)?;
    // A text that begins with a number ("3 ministers resigned") is not one.
    (figures.unit.split_whitespace().count() <= 1)
        .then(|| figures.values.first().copied())
        .flatten()
}

fn date_of(text: &str) -> Option<PartialDate> {
    match date::read(text)? {
        date::Reading::One(date) => Some(date),
        date::Reading::Two(..) => None,
    }
}

/// A shuffle that is not the right order already, where there is another.
fn out_of_order(right: &[String], rng: &mut ChaCha8Rng) -> Vec<String> {
    let mut items = right.to_vec();
    items.shuffle(rng);
    if items == right {
        items.reverse();
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{FactKey, FactText, Pair, QuestionKey, Wrong};

    fn wrong(text: &str) -> Wrong {
        Wrong {
            text: text.to_owned(),
            why: String::new(),
        }
    }

    fn choice(right: &str, others: &[&str], last: Option<&str>) -> Question {
        Question {
            key: QuestionKey::new("d/q"),
            ask: "Which?".to_owned(),
            image: None,
            body: Body::Choice {
                fact: FactKey::new("d/f"),
                right: right.to_owned(),
                wrong: others.iter().map(|o| wrong(o)).collect(),
                last: last.map(str::to_owned),
            },
        }
    }

    fn options(question: &Question, seed: u64) -> Vec<String> {
        let Layout::Options(options) = lay_out(question, seed) else {
            panic!("a choice has options");
        };
        options
    }

    #[test]
    fn the_right_option_stands_in_every_place_about_equally_often() {
        let question = choice("A", &["B", "C", "D"], None);
        let mut places = [0; 4];
        for seed in 0..4000 {
            places[options(&question, seed)
                .iter()
                .position(|o| o == "A")
                .unwrap()] += 1;
        }
        for count in places {
            assert!((850..1150).contains(&count), "{places:?}");
        }
    }

    #[test]
    fn one_seed_gives_one_layout() {
        let question = choice("A", &["B", "C", "D"], None);
        assert_eq!(options(&question, 7), options(&question, 7));
    }

    #[test]
    fn numbers_and_dates_stand_in_order() {
        let shares = choice("70.96\u{a0}%", &["90.96 %", "60.96 %", "80.96 %"], None);
        assert_eq!(
            options(&shares, 1),
            ["60.96 %", "70.96\u{a0}%", "80.96 %", "90.96 %"]
        );
        let dates = choice(
            "June 2019",
            &["September 2022", "March 2019", "June 2022"],
            None,
        );
        assert_eq!(
            options(&dates, 1),
            ["March 2019", "June 2019", "June 2022", "September 2022"]
        );
        let wages = choice(
            "60,000 tenge",
            &["125,000 tenge", "30,000 tenge", "90,000 tenge"],
            None,
        );
        assert_eq!(options(&wages, 5)[0], "30,000 tenge");
    }

    #[test]
    fn the_last_option_stays_last() {
        let question = choice("A", &["B", "None of these", "C"], Some("None of these"));
        for seed in 0..50 {
            assert_eq!(options(&question, seed)[3], "None of these");
        }
    }

    #[test]
    fn an_order_never_starts_in_the_right_order() {
        let items: Vec<FactText> = ["a", "b", "c"]
            .iter()
            .map(|text| FactText {
                fact: FactKey::new(text),
                text: (*text).to_owned(),
            })
            .collect();
        let question = Question {
            key: QuestionKey::new("d/o"),
            ask: String::new(),
            image: None,
            body: Body::Order { items },
        };
        for seed in 0..200 {
            assert_ne!(
                lay_out(&question, seed),
                Layout::Items(vec!["a".into(), "b".into(), "c".into()])
            );
        }
    }

    #[test]
    fn the_columns_of_a_match_hold_every_text_once() {
        let pair = |left: &str, right: &str| Pair {
            fact: FactKey::new(left),
            left: left.to_owned(),
            right: right.to_owned(),
        };
        let question = Question {
            key: QuestionKey::new("d/m"),
            ask: String::new(),
            image: None,
            body: Body::Match {
                pairs: vec![pair("1", "a"), pair("2", "b")],
                left_over: vec!["c".to_owned()],
            },
        };
        let Layout::Columns {
            mut left,
            mut right,
        } = lay_out(&question, 3)
        else {
            panic!("two columns");
        };
        left.sort();
        right.sort();
        assert_eq!(left, ["1", "2"]);
        assert_eq!(right, ["a", "b", "c"]);
    }
}
