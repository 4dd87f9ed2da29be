//! The widgets as a person meets them: found by name and role, pressed by pointer, keyboard and
//! screen reader, seen in three themes.
#![cfg(feature = "gui")]

#[path = "common/ui.rs"]
mod common;
#[path = "ui_widgets/controls.rs"]
mod controls;
#[path = "ui_widgets/gallery.rs"]
mod gallery;
#[path = "ui_widgets/order.rs"]
mod order;

use bilim::ui::icon::Icon;
use bilim::ui::theme::{ThemeChoice, Type};
use bilim::ui::widgets as w;
use egui::accesskit::{Role, Toggled};
use egui::{Id, Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// A window that counts or keeps something.
fn with<'a, S: 'a>(state: S, show: impl FnMut(&mut egui::Ui, &mut S) + 'a) -> Harness<'a, S> {
    common::window_with(vec2(720.0, 480.0), ThemeChoice::Light, show, state)
}

/// Presses the widget with this name by pointer, by Enter, by Space and by a screen reader.
fn press_in_every_way<S>(harness: &mut Harness<'_, S>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
    for key in [Key::Enter, Key::Space] {
        harness.get_by_role_and_label(role, name).focus();
        harness.run();
        assert!(
            harness.get_by_role_and_label(role, name).is_focused(),
            "{name}"
        );
        harness.key_press(key);
        harness.run();
    }
    harness.get_by_role_and_label(role, name).click_accesskit();
    harness.run();
}

#[test]
fn buttons_are_pressed_in_every_way() {
    let mut harness = with(0, |ui, count: &mut u32| {
        for response in [
            w::primary_button(ui, "Check", Some("Enter")),
            w::button(ui, "More", None),
            w::link_button(ui, "All facts"),
            w::icon_button(ui, Icon::X, "Close"),
            w::chip(ui, "Known", false),
            w::nav_item(ui, Icon::Books, "Library", false),
        ] {
            *count += u32::from(response.clicked());
        }
    });
    for (done, name) in ["Check", "More", "All facts", "Close", "Known", "Library"]
        .into_iter()
        .enumerate()
    {
        press_in_every_way(&mut harness, Role::Button, name);
        assert_eq!(
            *harness.state(),
            4 * (u32::try_from(done).unwrap() + 1),
            "{name}"
        );
    }
}

#[test]
fn a_disabled_button_says_so_and_does_nothing() {
    let mut harness = with(0, |ui, count: &mut u32| {
        let button = w::Button::primary("Check").cap("Enter").enabled(false);
        *count += u32::from(ui.add(button).clicked());
    });
    let node = harness.get_by_label("Check");
    assert!(node.accesskit_node().is_disabled());
    node.click();
    harness.run();
    assert_eq!(*harness.state(), 0);
}

#[test]
fn a_row_tells_whether_it_is_picked_and_what_it_was() {
    let mut harness = with(w::RowState::Open, |ui, state: &mut w::RowState| {
        let mut row = w::OptionRow::new(w::Cap::Key("1"), "Astana").state(*state);
        row.trail = w::Trail::Tick;
        row.said = Some("The right answer");
        if w::option_row(ui, row).clicked() {
            *state = w::RowState::Picked;
        }
    });
    let toggled = |harness: &Harness<'_, w::RowState>| {
        harness.get_by_label("Astana").accesskit_node().toggled()
    };
    assert_eq!(toggled(&harness), Some(Toggled::False));
    press_in_every_way(&mut harness, Role::Button, "Astana");
    assert_eq!(toggled(&harness), Some(Toggled::True));
    *harness.state_mut() = w::RowState::Right;
    harness.run();
    let node = harness.get_by_role_and_label(Role::ListItem, "Astana");
    let told = node.accesskit_node().description();
    assert_eq!(told.as_deref(), Some("The right answer"));
}

#[test]
fn a_row_keeps_its_place_when_it_is_marked() {
    let start = ("water".to_owned(), w::RowState::Open);
    let mut harness = with(start, |ui, (text, state)| {
        w::option_row(ui, w::OptionRow::new(w::Cap::Key("1"), text).state(*state));
        w::option_row(ui, w::OptionRow::new(w::Cap::Key("2"), "After it"));
    });
    // Some of these lengths fit into one line only while the text is not semibold.
    for words in 38..54 {
        harness.state_mut().0 = "a ".repeat(words);
        harness.state_mut().1 = w::RowState::Open;
        harness.run();
        let open = harness.get_by_label("After it").rect();
        for state in [
            w::RowState::Picked,
            w::RowState::Right,
            w::RowState::WrongPicked,
            w::RowState::Missed,
            w::RowState::Faded,
        ] {
            harness.state_mut().1 = state;
            harness.run();
            let now = harness.get_by_label("After it").rect();
            assert_eq!(now, open, "{words} words, {state:?}");
        }
    }
}

#[test]
fn a_bar_tells_its_share() {
    let harness = with((), |ui, ()| {
        w::progress_bar(ui, 0.25, "Session");
    });
    let bar = harness.get_by_role_and_label(Role::ProgressIndicator, "Session");
    assert_eq!(bar.accesskit_node().numeric_value(), Some(25.0));
}

#[test]
fn a_gap_is_spoken_and_a_filled_one_gives_its_text() {
    let mut harness = with(false, |ui, filled: &mut bool| {
        let gap = if *filled {
            w::Part::Strong("CSTO")
        } else {
            w::Part::Gap("blank")
        };
        let parts = [
            w::Part::Plain("Soldiers of the "),
            gap,
            w::Part::Plain(" came."),
        ];
        w::gap_text(ui, Type::Question, &parts);
    });
    harness.get_by_label("Soldiers of the blank came.");
    *harness.state_mut() = true;
    harness.run();
    harness.get_by_label("Soldiers of the CSTO came.");
}

#[test]
fn a_column_keeps_its_margins_in_a_narrow_window() {
    let size = vec2(400.0, 300.0);
    let harness = common::window(size, ThemeChoice::Light, |ui| {
        w::column(ui, 720.0, |ui| {
            w::option_row(ui, w::OptionRow::new(w::Cap::Key("1"), "A row"));
        });
    });
    let row = harness.get_by_label("A row").rect();
    assert_eq!((row.left(), row.right()), (20.0, 380.0));
}

#[test]
fn a_heading_is_a_heading() {
    let harness = with((), |ui, ()| {
        w::page_head(ui, "Good evening", Some("23 facts"));
    });
    harness.get_by_role_and_label(Role::Heading, "Good evening");
}

#[test]
fn a_dialog_is_dismissed_by_escape_and_its_menu_lines_are_pressed() {
    let mut harness = with((0, false), |ui, (count, gone): &mut (u32, bool)| {
        let id = Id::unique("sure");
        let done = w::dialog(ui, (id, 320.0), "Leave the session", |ui| {
            w::menu_item(ui, Icon::Moon, "Rest until tomorrow").clicked()
        });
        *count += u32::from(done.inner);
        *gone |= done.dismissed;
    });
    press_in_every_way(&mut harness, Role::MenuItem, "Rest until tomorrow");
    assert_eq!(*harness.state(), (4, false));
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().1);
}

#[test]
fn the_top_bar_tells_what_was_pressed_and_what_does_not_work() {
    let mut harness = with(Vec::new(), |ui, done: &mut Vec<w::TopBarDone>| {
        let actions = [
            (Icon::ArrowUUpLeft, "Undo", false),
            (Icon::Flag, "Flag", true),
        ];
        let bar = w::TopBar {
            close: "Close",
            share: 0.5,
            name: "Session",
            count: "9 of 31",
            actions: &actions,
        };
        done.extend(w::top_bar(ui, &bar));
    });
    assert!(harness.get_by_label("Undo").accesskit_node().is_disabled());
    for name in ["Close", "Undo", "Flag"] {
        harness.get_by_label(name).click();
        harness.run();
    }
    let wanted = [w::TopBarDone::Close, w::TopBarDone::Action(1)];
    assert_eq!(*harness.state(), wanted);
}
