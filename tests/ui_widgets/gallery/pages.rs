//! The half of the gallery that belongs to the pages beside the rail.

use bilim::ui::icon::Icon;
use bilim::ui::theme::Type;
use bilim::ui::widgets::{self as w, Part, Tone};
use egui::{Id, Ui};

pub(super) fn show(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 16.0;
    let head = |ui: &mut Ui| w::page_head(ui, "Good evening", Some("23 facts to review"));
    w::ends(ui, 62.0, head, |ui| {
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
        deck(ui, if index == 0 { "The vote" } else { "The unrest" });
    });
    let tile = |label, value, note| w::Tile { label, value, note };
    w::tiles(
        ui,
        &[
            tile("Old facts remembered", "20 of 23", Some("aim 9 in 10")),
            tile("Time, last 7 days", "58 min", None),
            tile("Exam forecast", "76 to 90 %", Some("12 December")),
        ],
    );
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

fn deck(ui: &mut Ui, title: &str) {
    w::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        w::ends(
            ui,
            36.0,
            |ui| w::heading(ui, Type::Section, title),
            |ui| w::icon_button(ui, Icon::DotsThreeVertical, &format!("More about {title}")),
        );
        w::deck_bar(ui, 0.62, 0.18, "Known of the vote");
        let left = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            w::pill(ui, "14 due", Tone::Accent);
            w::pill(ui, "6 new", Tone::Gold);
        };
        w::ends(ui, 26.0, left, |ui| w::note(ui, Type::Small, "37 of 47"));
    });
}

fn list(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 4.0;
    w::ends(
        ui,
        52.0,
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
    w::setting_row(
        ui,
        "How well to remember",
        Some("More means more reviews"),
        |ui| {
            w::say(ui, Type::Body, "90 %");
            w::slider(ui, "How well to remember", 0.9, (0.7..=0.97, 0.01))
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
