//! Narrow windows, as a small screen or large text makes them: no screen runs over the edge, and
//! nothing has to be scrolled sideways.
#![cfg(feature = "gui")]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/all.rs"]
mod all;
#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[path = "common/ui.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod common;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;
#[path = "common/driven.rs"]
mod driven;

use app::App;
use bilim::app::{Dialog, Message, Theme};
use egui::accesskit::Role;
use egui::{Key, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// So high that most of each screen is seen.
const HEIGHT: f32 = 2000.0;
/// As much of a table stands above and below what its first column holds.
const TABLE: f32 = 120.0;

/// What stands over the edge of a window of this width.
fn over(harness: &Harness<'_, App>, width: f32) -> Vec<String> {
    // A table that is brought has columns of its own, and is the one thing that is scrolled sideways.
    let column = harness.query_all_by_role(Role::ComboBox).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with("Column 1"))
    });
    let table = column.map(|column| column.rect().expand2(vec2(0.0, TABLE)));
    let in_table =
        |rect: Rect| table.is_some_and(|table| table.y_range().contains(rect.center().y));
    let nodes = harness.root().children_recursive();
    nodes
        .filter(|node| node.accesskit_node().bounding_box().is_some())
        .filter(|node| node.accesskit_node().label().is_some() || node.value().is_some())
        .filter(|node| !in_table(node.rect()))
        // A field scrolls what is longer than it.
        .filter(|node| node.accesskit_node().role() != Role::TextRun)
        .filter(|node| node.rect().right() > width + 0.5 || node.rect().left() < -0.5)
        .map(|node| {
            let said = node.accesskit_node().label().or_else(|| node.value());
            format!("{said:?} {:?}", node.rect())
        })
        .collect()
}

/// Buttons of the bar at the bottom that stand on one another.
fn crowded(harness: &Harness<'_, App>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    let buttons = nodes.filter(|node| node.accesskit_node().role() == Role::Button);
    let buttons: Vec<(Option<String>, Rect)> = buttons
        .map(|node| (node.accesskit_node().label(), node.rect()))
        .filter(|(_, rect)| rect.center().y > HEIGHT - 60.0)
        .collect();
    let mut found = Vec::new();
    for (place, (name, one)) in buttons.iter().enumerate() {
        for (other_name, other) in buttons.iter().skip(place + 1) {
            let both = one.intersect(*other);
            if both.width() > 0.5 && (one.center().y - other.center().y).abs() < 1.0 {
                found.push(format!("{name:?} on {other_name:?}"));
            }
        }
    }
    found
}

/// 432 points are 1080 pixels with text at 2.5 times its size, 320 are 640 at twice.
#[test]
fn no_screen_runs_over_the_edge_of_a_narrow_window() {
    let mut found = Vec::new();
    for width in [320.0, 432.0, 640.0] {
        for (name, app) in all::screens() {
            let harness = driven::window(app, (width, HEIGHT), Theme::Contrast);
            let mut over = over(&harness, width);
            over.extend(crowded(&harness));
            if !over.is_empty() {
                found.push(format!("{name} at {width}: {over:#?}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// 640 by 480 pixels with text at 2.5 times its size.
#[test]
fn a_dialog_that_is_higher_than_the_window_scrolls_to_its_way_out() {
    let size = (256.0, 192.0);
    for key in [Key::PageDown, Key::Tab] {
        let mut app = App::at("troops-which");
        app.send(Message::Open(Dialog::Fault));
        let mut harness = driven::window(app, size, Theme::Light);
        let out = |harness: &Harness<'_, App>| harness.get_by_label("Close").rect();
        assert!(out(&harness).bottom() > size.1, "{:?}", out(&harness));
        for _ in 0..8 {
            driven::press(&mut harness, key);
            let close = harness.get_by_label("Close");
            if key == Key::Tab && close.accesskit_node().is_focused() {
                break;
            }
        }
        let close = out(&harness);
        assert!(
            close.top() > 0.0 && close.bottom() < size.1,
            "{key:?}: {close:?}"
        );
        driven::click(&mut harness, "Close");
        assert_eq!(harness.state().model.dialog, None);
    }
}
