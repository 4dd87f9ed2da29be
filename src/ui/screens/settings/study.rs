//! The settings of study: how much comes, how surely it is to be kept, on which
//! days. It must not know how a day is picked; it shows the choices and sends
//! what is wanted.

use egui::Ui;

use super::aim;
use crate::app::settings::NEW_A_DAY;
use crate::app::{Choice, Message, ScheduleMessage};
use crate::study::{Ease, Spread, Weekday};
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Stepper, card, rule, say, setting_below, setting_row, stepper, switch, turn_button,
};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("settings-study"));
        let rows: [fn(&mut Ui, &mut View<'_>); 5] =
            [new_a_day, aim::of_all, aim::of_decks, week, even];
        for row in rows {
            rule(ui);
            row(ui, view);
        }
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

/// The days of the week; a press goes from normal to light to free.
fn week(ui: &mut Ui, view: &mut View<'_>) {
    let (title, hint) = (view.say("settings-week"), view.say("settings-week-note"));
    let wanted = setting_below(ui, &title, Some(&hint), |ui| {
        let mut wanted = None;
        for day in Weekday::ALL {
            let ease = view.model.settings.week.ease(day);
            let (next, chosen) = match ease {
                Ease::Normal => (Ease::Light, "settings-normal"),
                Ease::Light => (Ease::Free, "settings-light"),
                Ease::Free => (Ease::Normal, "settings-free"),
            };
            let (long, short) = named(day);
            let (long, short, chosen) = (view.say(long), view.say(short), view.say(chosen));
            let values = [("day", Arg::from(long)), ("ease", Arg::from(&chosen))];
            let name = view.say_with("settings-day", values);
            let strong = ease != Ease::Normal;
            if turn_button(ui, &name, (&short, &chosen), strong).clicked() {
                wanted = Some((day, next));
            }
        }
        wanted
    });
    if let Some((day, ease)) = wanted {
        view.send(Message::Schedule(ScheduleMessage::Ease(day, ease)));
    }
}

/// The keys of a day's name, long and short.
fn named(day: Weekday) -> (&'static str, &'static str) {
    match day {
        Weekday::Monday => ("settings-monday", "settings-mon"),
        Weekday::Tuesday => ("settings-tuesday", "settings-tue"),
        Weekday::Wednesday => ("settings-wednesday", "settings-wed"),
        Weekday::Thursday => ("settings-thursday", "settings-thu"),
        Weekday::Friday => ("settings-friday", "settings-fri"),
        Weekday::Saturday => ("settings-saturday", "settings-sat"),
        Weekday::Sunday => ("settings-sunday", "settings-sun"),
    }
}

fn even(ui: &mut Ui, view: &mut View<'_>) {
    let (title, hint) = (view.say("settings-even"), view.say("settings-even-note"));
    let on = view.model.settings.spread == Spread::Even;
    let pressed = setting_row(ui, &title, Some(&hint), |ui| {
        switch(ui, &title, on).clicked()
    });
    if pressed {
        let wanted = if on { Spread::Chance } else { Spread::Even };
        view.send(Message::Schedule(ScheduleMessage::Spread(wanted)));
    }
}
