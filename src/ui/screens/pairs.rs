//! Two columns to pair: texts at the left are taken in hand, texts at the right
//! are given to them. Before and after the answer they stand in the same place.

use egui::Ui;

use crate::app::Action;
use crate::deck::Pair;
use crate::ui::icon::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{Cap, OptionRow, RowState, Trail, columns, option_row};

use super::sheet::Sheet;

/// The letter of a right-hand text.
fn letter(place: usize) -> String {
    u8::try_from(place)
        .ok()
        .and_then(|place| b'A'.checked_add(place))
        .map_or_else(String::new, |letter| char::from(letter).to_string())
}

/// The columns while the answer is being made.
pub(super) fn open(
    ui: &mut Ui,
    view: &mut View<'_>,
    sheet: &Sheet<'_>,
    (left, right): (&[String], &[String]),
) {
    let draft = sheet.draft;
    columns(ui, (2, 20.0, 220.0), |ui, column| {
        ui.spacing_mut().item_spacing.y = 12.0;
        if column == 0 {
            for (place, text) in left.iter().enumerate() {
                let key = (place + 1).to_string();
                let given = draft.paired(place).map(letter);
                let mut row = OptionRow::new(Cap::Key(&key), text);
                row.trail = Trail::Badge(given.as_deref());
                if given.is_some() || draft.selected == Some(place) {
                    row.state = RowState::Picked;
                }
                if option_row(ui, row).clicked() {
                    sheet.send(view, Action::Select(place));
                }
            }
        } else {
            for (place, text) in right.iter().enumerate() {
                let key = letter(place);
                if option_row(ui, OptionRow::new(Cap::Key(&key), text)).clicked() {
                    sheet.send(view, Action::PairWith(place));
                }
            }
        }
    });
}

/// The columns after the answer: each left-hand text with what it belongs to.
pub(super) fn judged(
    ui: &mut Ui,
    view: &View<'_>,
    columns_shown: (&[String], &[String]),
    pairs: &[Pair],
    given: &[(String, String)],
) {
    let (left, right) = columns_shown;
    columns(ui, (2, 20.0, 220.0), |ui, column| {
        ui.spacing_mut().item_spacing.y = 12.0;
        if column == 0 {
            for text in left {
                let Some(pair) = pairs.iter().find(|pair| pair.left == *text) else {
                    continue;
                };
                let is_right = given
                    .iter()
                    .any(|(l, r)| *l == pair.left && *r == pair.right);
                let belongs = right.iter().position(|r| *r == pair.right).map(letter);
                let said = view.say(if is_right { "said-right" } else { "said-wrong" });
                let mut row = OptionRow::new(
                    Cap::Icon(if is_right {
                        Icon::CheckCircle
                    } else {
                        Icon::XCircle
                    }),
                    text,
                );
                row.state = if is_right {
                    RowState::Right
                } else {
                    RowState::WrongPicked
                };
                row.trail = Trail::Badge(belongs.as_deref());
                row.said = Some(&said);
                option_row(ui, row);
            }
        } else {
            for (place, text) in right.iter().enumerate() {
                let key = letter(place);
                let mut row = OptionRow::new(Cap::Key(&key), text);
                row.state = RowState::Faded;
                option_row(ui, row);
            }
        }
    });
}
