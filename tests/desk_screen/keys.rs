//! The keys of the desk: steps back and on, items moved, doubled and removed.

use bilim::app::Screen;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::driven::press;
use crate::hands::{TEXT, at_desk, chord, desk, ids, pick, write};

const SHIFTED: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

#[test]
fn alt_and_an_arrow_moves_the_item_and_its_pick_goes_along() {
    let mut harness = at_desk(TEXT);
    chord(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(ids(&harness), ["second", "blocs", "third"]);
    chord(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(ids(&harness), ["second", "third", "blocs"]);
    chord(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(ids(&harness), ["second", "third", "blocs"]);
    chord(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(ids(&harness), ["second", "blocs", "third"]);
}

#[test]
fn steps_are_taken_back_and_made_again_by_keys() {
    let mut harness = at_desk(TEXT);
    let says = "The fact, in one sentence, its answer in braces";
    write(&mut harness, says, "Nobody of the {CSTO} came.");
    let changed = desk(&harness).manuscript.text().to_string();
    assert!(changed.contains("Nobody of the {CSTO} came."));
    chord(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(desk(&harness).manuscript.text().as_ref(), TEXT);
    chord(&mut harness, SHIFTED, Key::Z);
    assert_eq!(**desk(&harness).manuscript.text(), *changed);
    chord(&mut harness, Modifiers::COMMAND, Key::Z);
    chord(&mut harness, Modifiers::COMMAND, Key::Y);
    assert_eq!(**desk(&harness).manuscript.text(), *changed);
}

#[test]
fn an_item_is_doubled_and_removed_by_keys() {
    let mut harness = at_desk(TEXT);
    pick(&mut harness, "Then came B.");
    chord(&mut harness, Modifiers::COMMAND, Key::D);
    assert_eq!(ids(&harness), ["blocs", "second", "second-2", "third"]);
    press(&mut harness, Key::Delete);
    assert_eq!(ids(&harness), ["blocs", "second", "third"]);
    chord(&mut harness, Modifiers::COMMAND, Key::Z);
    chord(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(desk(&harness).manuscript.text().as_ref(), TEXT);
    harness.get_by_label("d.ron, saved");
}

#[test]
fn escape_leaves_the_field_first_and_then_the_desk() {
    let mut harness = at_desk(TEXT);
    let says = "The fact, in one sentence, its answer in braces";
    // The last key of writing is Esc.
    write(&mut harness, says, "Soldiers of the {CSTO} came.");
    assert_eq!(harness.state().model.screen, Screen::Desk);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model.screen, Screen::Library);
}
