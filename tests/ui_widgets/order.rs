//! The list that is put in order.

use bilim::ui::widgets as w;
use egui::accesskit::{Role, Toggled};
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{press_in_every_way, with};

/// Four rows in a window, and what was done to them last.
fn order<'a>() -> Harness<'a, (Vec<&'static str>, w::OrderDone)> {
    let items = vec!["First", "Second", "Third", "Fourth"];
    with((items, w::OrderDone::default()), |ui, (items, last)| {
        let rows: Vec<w::OrderItem<'_>> = items
            .iter()
            .zip(["1", "2", "3", "4"])
            .map(|(text, cap)| w::OrderItem {
                key: text.bytes().map(u64::from).sum(),
                cap,
                text,
                note: None,
                state: w::RowState::Open,
            })
            .collect();
        let done = w::order_list(
            ui,
            &rows,
            Some(w::InHand {
                place: 1,
                up: "Move up",
                down: "Move down",
            }),
        );
        if let Some(step) = done.moved {
            let item = items.remove(step.from);
            items.insert(step.to, item);
        }
        if done != w::OrderDone::default() {
            *last = done;
        }
    })
}

#[test]
fn a_row_is_dragged_to_another_place() {
    for (row, by, to) in [
        ("First", 140.0, 2),
        ("Fourth", -300.0, 0),
        ("Second", 8.0, 1),
    ] {
        let mut harness = order();
        let start = harness.get_by_label(row).rect().center();
        harness.hover_at(start);
        harness.drag_at(start);
        harness.run();
        for part in 1_u8..=4 {
            harness.hover_at(start + vec2(0.0, by * f32::from(part) / 4.0));
            harness.run();
        }
        harness.drop_at(start + vec2(0.0, by));
        harness.run();
        assert_eq!(
            harness.state().0.iter().position(|name| *name == row),
            Some(to),
            "{row}"
        );
    }
}

#[test]
fn a_row_of_an_order_is_picked_for_the_arrow_keys() {
    let mut harness = order();
    assert_eq!(
        harness.get_by_label("Second").accesskit_node().toggled(),
        Some(Toggled::True)
    );
    press_in_every_way(&mut harness, Role::Button, "Third");
    assert_eq!(harness.state().1.picked, Some(2));
    assert_eq!(harness.state().1.moved, None);
}

#[test]
fn the_row_in_hand_is_moved_by_its_buttons() {
    for (button, to) in [("Move up", 0), ("Move down", 2)] {
        let mut harness = order();
        harness.get_by_label(button).click();
        harness.run();
        let place = harness.state().0.iter().position(|name| *name == "Second");
        assert_eq!(place, Some(to), "{button}");
    }
}
