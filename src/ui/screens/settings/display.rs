//! The settings of the look: colours, the size of text, movement. It must not
//! know colours; themes do.

use egui::Ui;

use crate::app::settings::ZOOM;
use crate::app::{Choice, Message, Motion, Theme};
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Stepper, card, rule, say, segmented, setting_row, stepper, switch};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("settings-look"));
        rule(ui);
        colours(ui, view);
        rule(ui);
        text_size(ui, view);
        rule(ui);
        motion(ui, view);
    });
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
