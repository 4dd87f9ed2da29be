//! All widgets in one window, in three themes.

use bilim::ui::icon::Icon;
use bilim::ui::theme::{ThemeChoice, Type, size};
use bilim::ui::widgets::{self as w, Cap, OptionRow, Part, RowState, Tone, Trail};
use egui::{Id, Ui, vec2};

use super::common;

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
    let mut harness = common::window(vec2(1580.0, 1190.0), choice, page);
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
            if index == 0 { study(ui) } else { pages(ui) }
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
    ui.horizontal(|ui| {
        w::icon_button(ui, Icon::X, "Close the session");
        ui.allocate_ui(vec2(440.0, 20.0), |ui| w::progress_bar(ui, 0.38, "Session"));
        w::note(ui, Type::Small, "9 of 31");
        w::icon_button(ui, Icon::ArrowUUpLeft, "Take back the answer");
        w::icon_button(ui, Icon::Flag, "Flag the question");
    });
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
            (&["1", "4"], "answer"),
            (&["Ctrl Z"], "undo"),
            (&["F"], "flag"),
            (&["?"], "all keys"),
        ],
    );
    ui.add_space(8.0);
    let left = |ui: &mut Ui| {
        ui.add(w::Button::bordered("More").icon(Icon::DotsThree));
        ui.add(w::Button::bordered("I don\u{2019}t know").cap("0"));
        ui.add(w::Button::primary("Check").cap("Enter").enabled(false));
    };
    let right = |ui: &mut Ui| {
        w::primary_button(ui, "Continue", Some("Space"));
    };
    w::ends(ui, left, right);
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
        let cell = OptionRow::new(Cap::Key("7"), "OSCE observers").state(state);
        w::option_row(ui, cell.trail(Trail::Badge(badge)));
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
    w::order_list(ui, &items, Some(1));
}

fn pages(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 16.0;
    let head = |ui: &mut Ui| w::page_head(ui, "Good evening", Some("23 facts to review"));
    w::ends(ui, head, |ui| {
        ui.add(
            w::Button::primary("Study now")
                .icon(Icon::Play)
                .cap("Space"),
        );
    });
    let exam = [
        Part::Strong("Exam on 12 December, in 19 days. "),
        Part::Plain("Forecast 76 to 90 % on questions like these."),
    ];
    w::banner(ui, (Tone::Gold, Icon::CalendarCheck), &exam, Some("Plan"));
    w::columns(ui, (2, 16.0, 200.0), |ui, index| {
        if index == 0 {
            deck(ui)
        } else {
            w::tile(ui, "Next due", "17", Some("facts tomorrow"))
        }
    });
    w::card(ui, list);
    w::card(ui, settings);
    let slip = [Part::Plain("Nazarb"), Part::Slip("ya"), Part::Plain("ev")];
    let why = [
        Part::Plain("Accepted with a slip: Nazarb"),
        Part::Tint("ay", Tone::Right),
    ];
    w::verdict(ui, (Tone::Right, Icon::CheckCircle), &slip, &why);
    let mut text = String::from("70.96");
    let mut none = String::new();
    w::columns(ui, (2, 16.0, 100.0), |ui, index| {
        if index == 0 {
            let mut field = w::TextField::new(Id::unique("share"), "Your answer", &mut text);
            field.suffix = Some("%");
            w::text_field(ui, field);
        } else {
            let mut field = w::TextField::new(Id::unique("search"), "Search", &mut none);
            field.icon = Some(Icon::MagnifyingGlass);
            field.hint = "Search 164 facts";
            field.kind = Type::Body;
            w::text_field(ui, field);
        }
    });
}

fn deck(ui: &mut Ui) {
    w::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        w::ends(
            ui,
            |ui| w::heading(ui, Type::Section, "The vote"),
            |ui| w::icon_button(ui, Icon::DotsThreeVertical, "More about the vote"),
        );
        w::deck_bar(ui, 0.62, 0.18, "Known of the vote");
        let left = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            w::pill(ui, "14 due", Tone::Accent);
            w::pill(ui, "6 new", Tone::Gold);
        };
        w::ends(ui, left, |ui| w::note(ui, Type::Small, "37 of 47"));
    });
}

fn list(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 4.0;
    w::ends(
        ui,
        |ui| w::heading(ui, Type::Section, "What to look at again"),
        |ui| w::button(ui, "Practise these 2", None),
    );
    w::rule(ui);
    let row = w::ListRow {
        title: "Organisation whose soldiers came",
        note: Some(("You said: Shanghai Cooperation Organisation", Tone::Wrong)),
        answer: Some("CSTO"),
        place: Some("\u{b6}6"),
    };
    w::list_row(ui, row);
    w::rule(ui);
    let long = w::ListRow {
        title: "Minimum wage that was named before the vote and called too low to live on",
        answer: Some("60,000 tenge"),
        ..row
    };
    w::list_row(ui, long);
}

fn settings(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 0.0;
    w::setting_row(
        ui,
        "New facts a day",
        Some("Ten is about 9 minutes a day"),
        |ui| {
            let stepper = w::Stepper {
                name: "New facts a day",
                fewer: "One fewer",
                more: "One more",
                shown: "10",
                value: 10,
                range: 0..=50,
                step: 1,
            };
            w::stepper(ui, &stepper)
        },
    );
    w::rule(ui);
    w::setting_row(ui, "Theme", None, |ui| {
        w::segmented(
            ui,
            "Theme",
            &["System", "Light", "Dark", "High contrast"],
            1,
        )
    });
    w::rule(ui);
    w::setting_row(ui, "Movement", None, |ui| {
        w::switch(ui, "Movement", true);
        w::switch(ui, "Movement of nothing", false);
    });
}
