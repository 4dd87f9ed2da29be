//! A line typed in the terminal session, turned into messages. It reads the
//! model to know what is asked, changes nothing and prints nothing.

use crate::app::{Action, AskSure, Choice, Message, Model};
use crate::deck::Body;
use crate::memory::Grade;
use crate::study::{Layout, Session, Step, Sure};

/// What a line means.
#[derive(Debug, Clone)]
pub(in crate::cli) enum Typed {
    /// These messages, one after another.
    Do(Vec<Message>),
    /// The end of the session.
    Quit,
    /// Why was the last fact asked?
    Why,
    /// What can be typed here?
    Help,
    /// It means nothing here; the key of the text that says what would.
    Unclear(&'static str),
}

/// Understands one line.
pub(super) fn understand(model: &Model, line: &str) -> Typed {
    let line = line.trim();
    match line {
        ":quit" | ":q" => return Typed::Quit,
        ":help" | ":?" => return Typed::Help,
        ":why" => return Typed::Why,
        ":undo" | ":u" => return act([Action::Undo]),
        ":bury" => return act([Action::Bury]),
        ":suspend" => return act([Action::Suspend]),
        ":sure" => return Typed::Do(vec![Message::Set(Choice::AskSure(other(model)))]),
        "?" => return act([Action::DontKnow]),
        _ => {}
    }
    match model.session.as_ref().map(Session::step) {
        Some(Step::Question(_)) if model.draft.held.is_some() => level(line),
        Some(Step::Question(asking)) => answer(model, asking, line),
        Some(Step::Page { .. } | Step::Feedback(_)) => act([Action::GoOn]),
        Some(Step::Done) | None => Typed::Quit,
    }
}

fn act<const N: usize>(actions: [Action; N]) -> Typed {
    Typed::Do(actions.into_iter().map(Message::Session).collect())
}

/// Asked how sure, or not, whichever it is not now.
fn other(model: &Model) -> AskSure {
    match model.settings.ask_sure {
        AskSure::Always => AskSure::Never,
        AskSure::Never => AskSure::Always,
    }
}

/// How sure an answer is.
fn level(line: &str) -> Typed {
    match line.parse().ok().and_then(Sure::of) {
        Some(sure) => act([Action::Sure(sure)]),
        None => Typed::Unclear("cli-unclear-sure"),
    }
}

/// An answer to a question, as the actions that give it in a session.
pub(in crate::cli) fn answer(model: &Model, asking: &crate::study::Asking, line: &str) -> Typed {
    match &asking.layout {
        Layout::Options(options) if is_several(model, asking) => several(line, options.len()),
        Layout::Options(options) => one_of(line, options.len()),
        Layout::Statement => one_of(line, 2),
        Layout::Field => act([Action::Write(line.to_owned()), Action::Check]),
        Layout::Items(items) => order(line, items.len()),
        Layout::Columns { left, right } => pairs(line, left.len(), right.len()),
        Layout::Card if model.draft.revealed => rate(line),
        Layout::Card if line.is_empty() => act([Action::Reveal]),
        Layout::Card => Typed::Unclear("cli-unclear-card"),
    }
}

fn is_several(model: &Model, asking: &crate::study::Asking) -> bool {
    model
        .library
        .question(&asking.question)
        .is_some_and(|question| matches!(question.body, Body::Several { .. }))
}

/// The places named in a line, counted from 0; `None` if one is none of `count`.
fn places(line: &str, count: usize) -> Option<Vec<usize>> {
    line.split([' ', ','])
        .filter(|part| !part.is_empty())
        .map(|part| place(part, count))
        .collect()
}

fn place(text: &str, count: usize) -> Option<usize> {
    let place = text.parse::<usize>().ok()?.checked_sub(1)?;
    (place < count).then_some(place)
}

fn one_of(line: &str, count: usize) -> Typed {
    match place(line, count) {
        Some(place) => act([Action::Pick(place)]),
        None => Typed::Unclear("cli-unclear-pick"),
    }
}

fn several(line: &str, count: usize) -> Typed {
    let Some(mut picked) = places(line, count).filter(|places| !places.is_empty()) else {
        return Typed::Unclear("cli-unclear-several");
    };
    picked.sort_unstable();
    picked.dedup();
    let picks = picked.into_iter().map(Action::Pick);
    Typed::Do(picks.chain([Action::Check]).map(Message::Session).collect())
}

/// The items in the order typed: a permutation, made of single moves.
fn order(line: &str, count: usize) -> Typed {
    let wanted = places(line, count).filter(|places| {
        let mut sorted = places.clone();
        sorted.sort_unstable();
        sorted.into_iter().eq(0..count)
    });
    let Some(wanted) = wanted else {
        return Typed::Unclear("cli-unclear-order");
    };
    let mut now: Vec<usize> = (0..count).collect();
    let mut actions = Vec::new();
    for (to, item) in wanted.into_iter().enumerate() {
        if let Some(from) = now.iter().position(|at| *at == item) {
            let item = now.remove(from);
            now.insert(to, item);
            actions.push(Action::Move(from, to));
        }
    }
    actions.push(Action::Check);
    Typed::Do(actions.into_iter().map(Message::Session).collect())
}

/// Pairs such as `1b 2a`: every left-hand text with a letter of its own.
fn pairs(line: &str, lefts: usize, rights: usize) -> Typed {
    let read = |part: &str| {
        let letter = part.chars().last()?;
        let number = part.strip_suffix(letter)?;
        let right =
            usize::try_from(u32::from(letter.to_ascii_lowercase()).checked_sub(u32::from('a'))?)
                .ok()?;
        Some((place(number, lefts)?, right)).filter(|(_, right)| *right < rights)
    };
    let parts = line.split([' ', ',']).filter(|part| !part.is_empty());
    let pairs: Option<Vec<(usize, usize)>> = parts.map(read).collect();
    let complete = pairs.filter(|pairs| {
        let distinct = |mut places: Vec<usize>| {
            places.sort_unstable();
            places.dedup();
            places.len() == lefts
        };
        pairs.len() == lefts
            && distinct(pairs.iter().map(|(left, _)| *left).collect())
            && distinct(pairs.iter().map(|(_, right)| *right).collect())
    });
    let Some(pairs) = complete else {
        return Typed::Unclear("cli-unclear-match");
    };
    let actions = pairs
        .into_iter()
        .flat_map(|(left, right)| [Action::Select(left), Action::PairWith(right)])
        .chain([Action::Check]);
    Typed::Do(actions.map(Message::Session).collect())
}

fn rate(line: &str) -> Typed {
    match line {
        "1" => act([Action::Rate(Grade::Again)]),
        "2" => act([Action::Rate(Grade::Hard)]),
        "3" => act([Action::Rate(Grade::Good)]),
        "4" => act([Action::Rate(Grade::Easy)]),
        _ => Typed::Unclear("cli-unclear-rate"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(actions: Vec<Action>) -> Typed {
        Typed::Do(actions.into_iter().map(Message::Session).collect())
    }

    /// Messages may carry whole journals, so they are compared by what they say.
    #[track_caller]
    fn same(got: &Typed, wanted: &Typed, about: &str) {
        assert_eq!(format!("{got:?}"), format!("{wanted:?}"), "{about}");
    }

    #[test]
    fn an_order_is_typed_as_the_numbers_of_its_items() {
        // 3 1 2: the third item first, then the first, then the second.
        same(
            &order("3 1 2", 3),
            &done(vec![
                Action::Move(2, 0),
                Action::Move(1, 1),
                Action::Move(2, 2),
                Action::Check,
            ]),
            "",
        );
        for bad in ["1 2", "1 1 2", "0 1 2", "4 1 2", "a b c", ""] {
            same(&order(bad, 3), &Typed::Unclear("cli-unclear-order"), bad);
        }
    }

    #[test]
    fn pairs_are_typed_as_number_and_letter() {
        same(
            &pairs("1b 2A", 2, 3),
            &done(vec![
                Action::Select(0),
                Action::PairWith(1),
                Action::Select(1),
                Action::PairWith(0),
                Action::Check,
            ]),
            "",
        );
        for bad in ["1b", "1b 1a", "1b 2b", "1d 2a", "b1 a2", "1ж 2a", ""] {
            same(&pairs(bad, 2, 3), &Typed::Unclear("cli-unclear-match"), bad);
        }
    }

    #[test]
    fn several_options_are_typed_as_numbers_in_any_order() {
        let wanted = done(vec![Action::Pick(0), Action::Pick(2), Action::Check]);
        same(&several("3 1", 4), &wanted, "");
        same(&several("1,3, 1", 4), &wanted, "the same twice counts once");
        same(&several("5", 4), &Typed::Unclear("cli-unclear-several"), "");
    }
}
