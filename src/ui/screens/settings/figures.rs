//! The settings of the progress screen: whether days in a row are counted.

use egui::Ui;

use crate::app::settings::Streak;
use crate::app::{Choice, Message};
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{card, rule, say, setting_row, switch};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("progress-title"));
        rule(ui);
        streak(ui, view);
    });
}

fn streak(ui: &mut Ui, view: &mut View<'_>) {
    let title = view.say("progress-streak-tile");
    let hint = view.say("progress-streak-setting");
    let on = view.model.settings.streak == Streak::Shown;
    let pressed = setting_row(ui, &title, Some(&hint), |ui| {
        switch(ui, &title, on).clicked()
    });
    if pressed {
        let wanted = if on { Streak::Hidden } else { Streak::Shown };
        view.send(Message::Set(Choice::Streak(wanted)));
    }
}
