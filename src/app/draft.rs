//! The answer that is being made: what was picked, written, moved or paired so
//! far. It belongs to one showing of one question and is thrown away with it.

use crate::answer::{Response, Retype};
use crate::study::{Asking, Layout};

use super::message::Action;

/// An answer in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// What was written.
    pub text: String,
    /// The options picked, by their place.
    pub picked: Vec<usize>,
    /// Items in the order given to them so far.
    pub items: Vec<String>,
    /// The item or left-hand text in hand.
    pub selected: Option<usize>,
    /// Left-hand places with the right-hand place given to each.
    pub pairs: Vec<(usize, usize)>,
    /// The back of the card was turned up.
    pub revealed: bool,
    /// Why the last try could not be judged.
    pub retype: Option<Retype>,
    /// The answer as it was given, while it waits to be told how sure it is.
    pub held: Option<Response>,
}

impl Draft {
    /// A fresh draft for a question on the screen.
    pub fn new(asking: &Asking) -> Self {
        let items = match &asking.layout {
            Layout::Items(items) => items.clone(),
            Layout::Options(_)
            | Layout::Statement
            | Layout::Field
            | Layout::Columns { .. }
            | Layout::Card => Vec::new(),
        };
        Self {
            items,
            selected: matches!(asking.layout, Layout::Columns { .. }).then_some(0),
            ..Self::default()
        }
    }

    /// Writes, moves or pairs, as a session and a mock exam have it in common; `lefts` is how
    /// many texts there are to pair. Other actions change nothing.
    pub fn edit(&mut self, action: Action, lefts: usize) {
        match action {
            Action::Write(text) => {
                self.text = text;
                self.retype = None;
            }
            Action::Select(place) => self.selected = Some(place),
            Action::Move(from, to) => self.move_item(from, to),
            Action::PairWith(right) => self.pair_with(right, lefts),
            Action::Reveal => self.revealed = true,
            Action::GoOn
            | Action::TestFirst
            | Action::Pick(_)
            | Action::Rate(_)
            | Action::Check
            | Action::DontKnow
            | Action::Sure(_)
            | Action::Undo
            | Action::Bury
            | Action::Suspend
            | Action::Report(_)
            | Action::Override(_)
            | Action::Practise => {}
        }
    }

    /// Picks an option of Several, or puts it back.
    pub fn toggle(&mut self, place: usize) {
        if self.picked.contains(&place) {
            self.picked.retain(|picked| *picked != place);
        } else {
            self.picked.push(place);
        }
    }

    /// Moves an item of an order to another place, and keeps it in hand.
    pub fn move_item(&mut self, from: usize, to: usize) {
        if from < self.items.len() && to < self.items.len() {
            let item = self.items.remove(from);
            self.items.insert(to, item);
            self.selected = Some(to);
        }
    }

    /// Gives a right-hand text to the left-hand text in hand; the same again
    /// takes it back. A right-hand text belongs to one left-hand text only.
    pub fn pair_with(&mut self, right: usize, lefts: usize) {
        let Some(left) = self.selected else {
            return;
        };
        let had = self.pairs.contains(&(left, right));
        self.pairs.retain(|(l, r)| *l != left && *r != right);
        if !had {
            self.pairs.push((left, right));
            // On to the next that is still open, so that pairing needs no reselecting.
            let open = |place: &usize| self.pairs.iter().all(|(l, _)| l != place);
            self.selected = (left + 1..lefts).chain(0..left).find(open).or(Some(left));
        }
    }

    /// The right-hand place given to a left-hand place.
    pub fn paired(&self, left: usize) -> Option<usize> {
        self.pairs
            .iter()
            .find(|(l, _)| *l == left)
            .map(|(_, right)| *right)
    }

    /// Whether the answer is complete enough to be checked.
    pub fn is_ready(&self, layout: &Layout) -> bool {
        match layout {
            Layout::Options(_) => !self.picked.is_empty(),
            Layout::Statement | Layout::Card => false,
            Layout::Field => !self.text.trim().is_empty(),
            Layout::Items(_) => true,
            Layout::Columns { left, .. } => self.pairs.len() == left.len(),
        }
    }

    /// The answer as it stands, for the kinds that are checked as a whole.
    pub fn response(&self, layout: &Layout) -> Option<Response> {
        match layout {
            Layout::Options(options) => Some(Response::PickSeveral(
                self.picked
                    .iter()
                    .filter_map(|place| options.get(*place).cloned())
                    .collect(),
            )),
            Layout::Field => Some(Response::Write(self.text.clone())),
            Layout::Items(_) => Some(Response::Arrange(self.items.clone())),
            Layout::Columns { left, right } => Some(Response::Pair(
                self.pairs
                    .iter()
                    .filter_map(|(l, r)| Some((left.get(*l)?.clone(), right.get(*r)?.clone())))
                    .collect(),
            )),
            Layout::Statement | Layout::Card => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairing_moves_on_to_the_next_open_text() {
        let mut draft = Draft {
            selected: Some(0),
            ..Draft::default()
        };
        draft.pair_with(2, 3);
        assert_eq!((draft.paired(0), draft.selected), (Some(2), Some(1)));
        draft.pair_with(2, 3);
        assert_eq!(
            draft.paired(0),
            None,
            "a right-hand text belongs to one only"
        );
        assert_eq!(draft.paired(1), Some(2));
        draft.selected = Some(1);
        draft.pair_with(2, 3);
        assert_eq!(draft.paired(1), None, "the same again takes it back");
    }

    #[test]
    fn moving_an_item_keeps_it_in_hand() {
        let mut draft = Draft {
            items: vec!["a".into(), "b".into(), "c".into()],
            ..Draft::default()
        };
        draft.move_item(0, 2);
        assert_eq!(draft.items, ["b", "c", "a"]);
        assert_eq!(draft.selected, Some(2));
        draft.move_item(9, 0);
        assert_eq!(draft.items, ["b", "c", "a"]);
    }
}
