//! The widgets as a person meets them: found by name and role, pressed by pointer, keyboard and
//! screen reader, seen in three themes.
#![cfg(feature = "gui")]

#[path = "common/ui.rs"]
mod common;
#[path = "ui_widgets/gallery.rs"]
mod gallery;

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
    const LONG: &str = "The circle around the former president is to blame for what happened \
                        in the first days of that January, as most of the observers see it";
    let mut harness = with(w::RowState::Open, |ui, state: &mut w::RowState| {
        w::option_row(ui, w::OptionRow::new(w::Cap::Key("1"), LONG).state(*state));
        w::option_row(ui, w::OptionRow::new(w::Cap::Key("2"), "After it"));
    });
    let open = harness.get_by_label("After it").rect();
    for state in [
        w::RowState::Picked,
        w::RowState::Right,
        w::RowState::WrongPicked,
        w::RowState::Missed,
        w::RowState::Faded,
    ] {
        *harness.state_mut() = state;
        harness.run();
        assert_eq!(harness.get_by_label("After it").rect(), open, "{state:?}");
    }
}

#[test]
fn a_field_has_a_name_and_takes_what_is_typed() {
    let mut harness = with(String::new(), |ui, text: &mut String| {
        let mut field = w::TextField::new(Id::unique("answer"), "Your answer", text);
        field.suffix = Some("%");
        w::text_field(ui, field);
    });
    let field = harness.get_by_role_and_label(Role::TextInput, "Your answer");
    field.focus();
    harness.run();
    harness.get_by_label("Your answer").type_text("70.96");
    harness.run();
    assert_eq!(harness.state(), "70.96");
    assert_eq!(
        harness.get_by_label("Your answer").value().as_deref(),
        Some("70.96")
    );
}

#[test]
fn one_of_several_is_chosen_and_the_others_say_they_are_not() {
    let mut harness = with(0, |ui, chosen: &mut usize| {
        if let Some(new) = w::segmented(ui, "Theme", &["System", "Light", "Dark"], *chosen) {
            *chosen = new;
        }
    });
    press_in_every_way(&mut harness, Role::RadioButton, "Dark");
    assert_eq!(*harness.state(), 2);
    let toggled = |name| harness.get_by_label(name).accesskit_node().toggled();
    assert_eq!(toggled("Dark"), Some(Toggled::True));
    assert_eq!(toggled("System"), Some(Toggled::False));
    harness.get_by_role_and_label(Role::RadioGroup, "Theme");
}

#[test]
fn a_number_is_stepped_within_its_bounds() {
    let mut harness = with(9, |ui, value: &mut i64| {
        let shown = value.to_string();
        let stepper = w::Stepper {
            name: "New facts a day",
            fewer: "One fewer",
            more: "One more",
            shown: &shown,
            value: *value,
            range: 0..=11,
            step: 1,
        };
        if let Some(new) = w::stepper(ui, &stepper) {
            *value = new;
        }
    });
    harness.get_by_label("One more").click();
    harness.run();
    assert_eq!(*harness.state(), 10);
    harness
        .get_by_label("New facts a day")
        .increment_accesskit();
    harness.run();
    assert_eq!(*harness.state(), 11);
    assert!(
        harness
            .get_by_label("One more")
            .accesskit_node()
            .is_disabled()
    );
    harness.get_by_label("New facts a day").focus();
    harness.run();
    for (key, after) in [
        (Key::ArrowUp, 11),
        (Key::ArrowDown, 10),
        (Key::ArrowDown, 9),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(*harness.state(), after);
    }
}

#[test]
fn a_switch_tells_its_state_and_turns() {
    let mut harness = with(false, |ui, on: &mut bool| {
        w::setting_row(ui, "Movement", Some("Follows the system when off"), |ui| {
            if w::switch(ui, "Movement", *on).clicked() {
                *on = !*on;
            }
        });
    });
    let get = |harness: &Harness<'_, bool>| {
        let node = harness.get_by_role_and_label(Role::Switch, "Movement");
        node.accesskit_node().toggled()
    };
    assert_eq!(get(&harness), Some(Toggled::False));
    harness.get_by_role(Role::Switch).click();
    harness.run();
    assert_eq!(get(&harness), Some(Toggled::True));
    harness.get_by_role(Role::Switch).focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(get(&harness), Some(Toggled::False));
}

#[test]
fn a_bar_tells_its_share() {
    let harness = with((), |ui, ()| {
        w::progress_bar(ui, 0.25, "Session");
    });
    let bar = harness.get_by_role_and_label(Role::ProgressIndicator, "Session");
    assert_eq!(bar.accesskit_node().numeric_value(), Some(25.0));
}

/// Four rows in a window, and what was done to them last.
fn order<'a>() -> Harness<'a, (Vec<&'static str>, w::OrderDone)> {
    let items = vec!["First", "Second", "Third", "Fourth"];
    with((items, w::OrderDone::default()), |ui, (items, last)| {
        let rows: Vec<w::OrderItem<'_>> = items
            .iter()
            .zip(["1", "2", "3", "4"])
            .map(|(text, cap)| w::OrderItem {
                key: text.len() as u64 * 256 + u64::from(text.as_bytes()[0]),
                cap,
                text,
                note: None,
                state: w::RowState::Open,
            })
            .collect();
        let done = w::order_list(ui, &rows, Some(1));
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
        w::page_head(ui, "Good evening", Some("23 facts"))
    });
    harness.get_by_role_and_label(Role::Heading, "Good evening");
}
