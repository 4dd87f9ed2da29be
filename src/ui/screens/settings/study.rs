//! The settings of study: how much comes, and when. It must not know how a day
//! is decided; it shows the choices and sends what is wanted.

use egui::Ui;

use crate::app::settings::NEW_A_DAY;
use crate::app::{AskSure, Choice, Message};
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Stepper, card, rule, say, setting_row, stepper, switch};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("settings-study"));
        rule(ui);
        new_a_day(ui, view);
        rule(ui);
        ask_sure(ui, view);
    });
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

fn ask_sure(ui: &mut Ui, view: &mut View<'_>) {
    let (title, hint) = (view.say("settings-sure"), view.say("settings-sure-note"));
    let on = view.model.settings.ask_sure == AskSure::Always;
    let pressed = setting_row(ui, &title, Some(&hint), |ui| {
        switch(ui, &title, on).clicked()
    });
    if pressed {
        let wanted = if on { AskSure::Never } else { AskSure::Always };
        view.send(Message::Set(Choice::AskSure(wanted)));
    }
}
