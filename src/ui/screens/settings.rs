//! The settings: how much to study, how the program looks.

use egui::Ui;

use crate::app::settings::{NEW_A_DAY, ZOOM};
use crate::app::{Choice, Dialog, Message, Mode, Motion, Theme};
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Stepper, card, link_button, page_head, rule, say, segmented, setting_row, stepper,
    switch,
};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    page_head(ui, &view.say("settings-title"), None);
    ui.add_space(16.0);
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("settings-study"));
        rule(ui);
        new_a_day(ui, view);
    });
    ui.add_space(16.0);
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("settings-look"));
        rule(ui);
        colours(ui, view);
        rule(ui);
        text_size(ui, view);
        rule(ui);
        motion(ui, view);
    });
    ui.add_space(16.0);
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("settings-progress"));
        for (dialog, title, hint, does) in [
            (
                Dialog::Export,
                "whole-export",
                "whole-export-note",
                "whole-export-open",
            ),
            (
                Dialog::Import,
                "whole-import",
                "whole-import-note",
                "whole-import-open",
            ),
            (
                Dialog::Restore,
                "whole-restore",
                "whole-restore-note",
                "whole-restore-open",
            ),
        ] {
            rule(ui);
            let (title, hint) = (view.say(title), view.say(hint));
            let label = view.say(does);
            let works = view.model.mode == Mode::Work;
            let pressed = setting_row(ui, &title, Some(&hint), |ui| {
                ui.add(Button::bordered(&label).enabled(works)).clicked()
            });
            if pressed {
                view.send(Message::Open(dialog));
            }
        }
    });
    ui.add_space(16.0);
    let keys = view.say("keys-title");
    if link_button(ui, &keys).clicked() {
        view.send(Message::Open(Dialog::Keys));
    }
}

fn new_a_day(ui: &mut Ui, view: &mut View<'_>) {
    let (title, hint) = (view.say("settings-new"), view.say("settings-new-note"));
    let (fewer, more) = (view.say("settings-fewer"), view.say("settings-more"));
    let count = view.model.settings.new_a_day;
    let wanted = setting_row(ui, &title, Some(&hint), |ui| {
        let numbers = Stepper {
            name: &title,
            fewer: &fewer,
            more: &more,
            shown: &count.to_string(),
            value: i64::from(count),
            range: i64::from(*NEW_A_DAY.start())..=i64::from(*NEW_A_DAY.end()),
            step: 1,
        };
        stepper(ui, &numbers)
    });
    if let Some(wanted) = wanted.and_then(|wanted| u32::try_from(wanted).ok()) {
        view.send(Message::Set(Choice::NewADay(wanted)));
    }
}

fn colours(ui: &mut Ui, view: &mut View<'_>) {
    let title = view.say("settings-theme");
    let names = Theme::ALL.map(|theme| {
        view.say(match theme {
            Theme::System => "settings-theme-system",
            Theme::Light => "settings-theme-light",
            Theme::Dark => "settings-theme-dark",
            Theme::Contrast => "settings-theme-contrast",
        })
    });
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let now = view.model.settings.theme;
    let selected = Theme::ALL
        .iter()
        .position(|theme| *theme == now)
        .unwrap_or(0);
    let wanted = setting_row(ui, &title, None, |ui| {
        segmented(ui, &title, &names, selected)
    });
    if let Some(theme) = wanted.and_then(|index| Theme::ALL.get(index)) {
        view.send(Message::Set(Choice::Theme(*theme)));
    }
}

/// In per cent; egui's own keys go in steps of ten, too.
#[expect(
    clippy::cast_possible_truncation,
    reason = "per cents between 75 and 250"
)]
fn text_size(ui: &mut Ui, view: &mut View<'_>) {
    let percent = |zoom: f32| (zoom * 100.0).round() as i64;
    let (title, hint) = (view.say("settings-size"), view.say("settings-size-note"));
    let (fewer, more) = (view.say("settings-smaller"), view.say("settings-larger"));
    let value = percent(view.model.settings.zoom);
    let shown = view.say_with("settings-percent", [("percent", Arg::from(value))]);
    let wanted = setting_row(ui, &title, Some(&hint), |ui| {
        let numbers = Stepper {
            name: &title,
            fewer: &fewer,
            more: &more,
            shown: &shown,
            value,
            range: percent(*ZOOM.start())..=percent(*ZOOM.end()),
            step: 25,
        };
        stepper(ui, &numbers)
    });
    if let Some(wanted) = wanted {
        view.send(Message::Set(Choice::Zoom(wanted as f32 / 100.0)));
    }
}

fn motion(ui: &mut Ui, view: &mut View<'_>) {
    let (title, hint) = (
        view.say("settings-motion"),
        view.say("settings-motion-note"),
    );
    let on = view.model.settings.motion == Motion::On;
    let pressed = setting_row(ui, &title, Some(&hint), |ui| {
        switch(ui, &title, on).clicked()
    });
    if pressed {
        let wanted = if on { Motion::Off } else { Motion::On };
        view.send(Message::Set(Choice::Motion(wanted)));
    }
}
