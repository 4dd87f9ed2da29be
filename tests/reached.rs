//! What the keyboard reaches is seen: on no screen the focus lies outside the visible part.
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
#[expect(dead_code, reason = "other tests use the rest")]
mod driven;

use std::collections::BTreeSet;

use app::App;
use bilim::app::Theme;
use egui::{Key, Modifiers, Rect};
use egui_kittest::Harness;

/// As often Tab is pressed at most; a screen has fewer controls, or its list goes on and on.
const MOST: usize = 40;
/// A ring is drawn around what has the focus, and half a point is lost where places are rounded.
const LOST: f32 = 1.0;

/// What has the focus: its number, where it is, and the part of it that is seen.
fn focus(harness: &Harness<'_, App>) -> Option<(u64, Rect, Rect)> {
    let focused = harness.ctx.memory(|memory| memory.focused())?;
    let response = harness.ctx.read_response(focused)?;
    Some((focused.value(), response.rect, response.interact_rect))
}

/// What is called so and cannot be seen where it has the focus, as Tab goes on or back.
fn unseen(app: App, size: (f32, f32), modifiers: Modifiers) -> Vec<String> {
    let window = Rect::from_min_size(egui::Pos2::ZERO, size.into());
    let mut harness = driven::window(app, size, Theme::Light);
    let (mut met, mut found) = (BTreeSet::new(), Vec::new());
    for _ in 0..MOST {
        harness.key_press_modifiers(modifiers, Key::Tab);
        harness.run();
        // What is read below is told by the pass before the last.
        harness.step();
        let Some((id, rect, seen)) = focus(&harness) else {
            continue;
        };
        if !met.insert(id) {
            break;
        }
        let seen = seen.intersect(window);
        // What is higher than its place is seen as far as there is room.
        let whole = rect.height().min(seen.height().max(60.0));
        if seen.width() < rect.width() - LOST || seen.height() < whole - LOST {
            found.push(format!("{rect:?} is seen in {seen:?}"));
        }
    }
    assert!(!met.is_empty(), "nothing is reached");
    found
}

#[test]
fn whatever_tab_reaches_is_seen_on_every_screen() {
    let mut found = Vec::new();
    for size in [(640.0, 480.0), (320.0, 240.0)] {
        for (name, app) in all::screens() {
            let unseen = unseen(app, size, Modifiers::NONE);
            if !unseen.is_empty() {
                found.push(format!("{name} at {size:?}: {unseen:#?}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn whatever_tab_reaches_on_the_way_back_is_seen_on_every_screen() {
    let mut found = Vec::new();
    for (name, app) in all::screens() {
        let unseen = unseen(app, (640.0, 480.0), Modifiers::SHIFT);
        if !unseen.is_empty() {
            found.push(format!("{name}: {unseen:#?}"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
