//! Fields, and the controls of the settings.

use bilim::ui::widgets as w;
use egui::accesskit::{Role, Toggled};
use egui::{Id, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{press_in_every_way, with};

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
fn a_slider_moves_by_arrow_keys() {
    let mut harness = with(0.9, |ui, value: &mut f64| {
        if let Some(new) = w::slider(ui, "How well", *value, (0.7..=0.97, 0.01)) {
            *value = new;
        }
    });
    harness
        .get_by_role_and_label(Role::Slider, "How well")
        .focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert!((*harness.state() - 0.91).abs() < 1e-9);
}
