//! All widgets in one window, in three themes.

use bilim::app::Theme as ThemeChoice;
use bilim::ui::icon::Icon;
use bilim::ui::theme::{Type, size};
use bilim::ui::widgets::{self as w, Cap, OptionRow, Part, RowState, Tone, Trail};
use egui::{Ui, vec2};

use super::common;

#[path = "gallery/pages.rs"]
mod pages;

#[test]
fn the_gallery_looks_as_it_did_in_light() {
    show(ThemeChoice::Light, "gallery-light");
}

#[test]
fn the_gallery_looks_as_it_did_in_dark() {
    show(ThemeChoice::Dark, "gallery-dark");
}

#[test]
fn the_gallery_looks_as_it_did_in_high_contrast() {
    show(ThemeChoice::Contrast, "gallery-contrast");
}

fn show(choice: ThemeChoice, name: &str) {
    let mut harness = common::window(vec2(1580.0, 1215.0), choice, page);
    harness.run();
    common::snapshot(&mut harness, name);
}

fn page(ui: &mut Ui) {
    w::rail(ui, |ui| {
        w::brand(ui, "Bilim");
        w::nav_item(ui, Icon::Books, "Library", true);
        w::nav_item(ui, Icon::ListMagnifyingGlass, "Facts", false);
        w::nav_item(ui, Icon::ChartLine, "Progress", false);
        w::nav_item(ui, Icon::PencilSimple, "Author", false);
        icons(ui);
    });
    ui.add_space(24.0);
    w::column(ui, 1320.0, |ui| {
        w::columns(ui, (2, 24.0, 300.0), |ui, index| {
            if index == 0 {
                study(ui);
            } else {
                pages::show(ui);
            }
        });
    });
}

fn icons(ui: &mut Ui) {
    ui.add_space(16.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        for icon in Icon::ALL {
            w::icon_button(ui, icon, &format!("{icon:?}"));
        }
    });
}

fn study(ui: &mut Ui) {
    let bar = w::TopBar {
        close: "Close the session",
        share: 0.38,
        name: "Session",
        count: "9 of 31",
        actions: &[
            (Icon::ArrowUUpLeft, "Take back the answer", false),
            (Icon::Flag, "Flag the question", true),
        ],
    };
    w::top_bar(ui, &bar);
    ui.horizontal(|ui| {
        w::pill(ui, "The unrest", Tone::Neutral);
        w::pill(ui, "Remembered", Tone::Right);
        w::pill(ui, "Not yet", Tone::Wrong);
        w::pill(ui, "14 due", Tone::Accent);
        w::pill_icon(ui, Icon::Timer, "27:14 left", Tone::Gold);
        w::chip(ui, "Guess", false);
        w::chip(ui, "Fairly", true);
    });
    ui.add_space(8.0);
    w::heading(
        ui,
        Type::Question,
        "Soldiers of which organisation came during the unrest?",
    );
    ui.add_space(8.0);
    rows(ui);
    ui.add_space(4.0);
    w::gap_text(
        ui,
        Type::Question,
        &[
            Part::Plain("Kazakhstan stood at place "),
            Part::Gap("blank"),
            Part::Plain(" of 180 in the index of 2021, not at "),
            Part::Tint("102nd", Tone::Right),
            Part::Plain("."),
        ],
    );
    ui.add_space(4.0);
    order(ui);
    ui.add_space(8.0);
    w::key_hints(
        ui,
        &[
            (&["1", "\u{2013}", "4"], "answer"),
            (&["Ctrl Z"], "undo"),
            (&["F"], "flag"),
            (&["?"], "all keys"),
        ],
    );
    ui.add_space(8.0);
    bottom(ui);
}

fn bottom(ui: &mut Ui) {
    let left = |ui: &mut Ui| {
        ui.add(w::Button::bordered("More").icon(Icon::DotsThree));
        ui.add(w::Button::bordered("I don\u{2019}t know").cap("0"));
        ui.add(w::Button::primary("Check").cap("Enter").enabled(false));
    };
    let right = |ui: &mut Ui| {
        w::primary_button(ui, "Continue", Some("Space"));
    };
    w::ends(ui, 48.0, left, right);
}

fn rows(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = size::ROW_GAP;
    w::option_row(
        ui,
        OptionRow::new(Cap::Key("1"), "Commonwealth of Independent States"),
    );
    let picked = OptionRow::new(Cap::Key("2"), "Eurasian Economic Union").state(RowState::Picked);
    let response = w::option_row(ui, picked.trail(Trail::Tick));
    response.request_focus();
    let right = OptionRow::new(Cap::Key("3"), "Collective Security Treaty Organization");
    w::option_row(ui, right.state(RowState::Right));
    let wrong = OptionRow::new(Cap::Key("4"), "Shanghai Cooperation Organisation")
        .state(RowState::WrongPicked)
        .note("Your answer. China belongs to it too.");
    w::option_row(ui, wrong);
    w::columns(ui, (2, 16.0, 100.0), |ui, index| {
        let (key, text, state) = if index == 0 {
            ("5", "Left out", RowState::Missed)
        } else {
            ("6", "Of no further interest", RowState::Faded)
        };
        w::option_row(ui, OptionRow::new(Cap::Key(key), text).state(state));
    });
    w::columns(ui, (2, 16.0, 100.0), |ui, index| {
        let (badge, state) = if index == 0 {
            (Some("B"), RowState::Picked)
        } else {
            (None, RowState::Open)
        };
        let cell = ("7", "OSCE observers");
        w::match_cell(ui, cell, state, Trail::Badge(badge), 0.0);
    });
    w::option_row(
        ui,
        OptionRow::new(Cap::Key("0"), "I don\u{2019}t know").dashed(),
    );
}

fn order(ui: &mut Ui) {
    let item = |key, cap, text| w::OrderItem {
        key,
        cap,
        text,
        note: None,
        state: RowState::Open,
    };
    let items = [
        item(1, "1", "The constitution is changed"),
        item(2, "2", "Protests turn into a struggle for power"),
        item(3, "3", "Nazarbayev resigns as president"),
    ];
    w::order_list(
        ui,
        &items,
        Some(w::InHand {
            place: 1,
            up: "Move up",
            down: "Move down",
        }),
    );
}
