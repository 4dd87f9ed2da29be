//! The aim: how surely facts are to be remembered, for all decks and for one.
//! Another aim is asked about before it counts. It must not know how days
//! follow from an aim.

use egui::{FontSelection, Popup, TextWrapMode, Ui, WidgetText};

use crate::app::reschedule::Preview;
use crate::app::{AimDraft, Counts, Message, ScheduleMessage};
use crate::deck::{Deck, DeckId};
use crate::memory::{Retention, times};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::{Type, tokens};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Stepper, icon_button, menu_item, note, rule, say, setting_row, stepper,
};

/// The aim of all decks.
pub(super) fn of_all(ui: &mut Ui, view: &mut View<'_>) {
    let title = view.say("settings-aim");
    let names = ["settings-aim-lower", "settings-aim-higher"].map(|key| view.say(key));
    let draft = drafted(view, None);
    let now = percent(view.model.settings.aim());
    let shown = draft.as_ref().and_then(|draft| draft.aim).map_or(now, near);
    let meaning = meaning(view, shown);
    let wanted = setting_row(ui, &title, Some(&meaning), |ui| {
        aim(ui, view, (&title, &names), shown)
    });
    if let Some(wanted) = wanted {
        send(view, ScheduleMessage::Aim(None, Some(wanted)));
    }
    if let Some(draft) = draft {
        ask(ui, view, &draft, (now, shown));
    }
}

/// Decks with an aim of their own, and a way to give one to another deck.
pub(super) fn of_decks(ui: &mut Ui, view: &mut View<'_>) {
    let title = view.say("settings-own-aims");
    let hint = view.say("settings-own-aims-note");
    let model = view.model;
    let (own, others): (Vec<&Deck>, Vec<&Deck>) = model
        .library
        .decks()
        .iter()
        .map(AsRef::as_ref)
        .partition(|deck| model.settings.own_aim(&deck.id).is_some());
    setting_row(ui, &title, Some(&hint), |ui| add(ui, view, &others));
    for deck in own {
        rule(ui);
        of_deck(ui, view, deck);
    }
}

fn add(ui: &mut Ui, view: &mut View<'_>, others: &[&Deck]) {
    let label = view.say("settings-own-add");
    let button = ui.add(Button::bordered(&label).enabled(!others.is_empty()));
    Popup::menu(&button).show(|ui| {
        for deck in others {
            if menu_item(ui, Icon::Books, &deck.title).clicked() {
                send(view, ScheduleMessage::AddAim(deck.id.clone()));
                ui.close();
            }
        }
    });
}

fn of_deck(ui: &mut Ui, view: &mut View<'_>, deck: &Deck) {
    let of = |key| view.say_with(key, [("deck", Arg::from(&deck.title))]);
    let names = ["settings-aim-of-lower", "settings-aim-of-higher"].map(of);
    let drop = of("settings-own-drop");
    let draft = drafted(view, Some(&deck.id));
    let settings = &view.model.settings;
    let now = percent(settings.aim_of(&deck.id));
    let all = percent(settings.aim());
    let shown = draft
        .as_ref()
        .map_or(now, |draft| draft.aim.map_or(all, near));
    let meaning = meaning(view, shown);
    let wanted = setting_row(ui, &deck.title, Some(&meaning), |ui| {
        let dropped = icon_button(ui, Icon::X, &drop).clicked();
        let aim = aim(ui, view, (&deck.title, &names), shown);
        aim.map(Some).or_else(|| dropped.then_some(None))
    });
    if let Some(wanted) = wanted {
        send(view, ScheduleMessage::Aim(Some(deck.id.clone()), wanted));
    }
    if let Some(draft) = draft {
        ask(ui, view, &draft, (now, shown));
    }
}

/// The aim as a number in steps of one per cent. Gives the chance that is wanted.
fn aim(
    ui: &mut Ui,
    view: &View<'_>,
    (name, [lower, higher]): (&str, &[String; 2]),
    shown: i64,
) -> Option<f32> {
    let text = view.say_with("settings-percent", [("percent", Arg::from(shown))]);
    let numbers = Stepper {
        name,
        fewer: lower,
        more: higher,
        shown: &text,
        value: shown,
        range: percent(Retention::LOWEST)..=percent(Retention::HIGHEST),
        step: 1,
    };
    let wanted = stepper(ui, &numbers)?;
    Some(wanted as f32 / 100.0)
}

/// What an aim means for the number of reviews.
fn meaning(view: &View<'_>, percent: i64) -> String {
    let of = |percent: i64| times(Retention::new(percent as f64 / 100.0));
    let below = percent - 5;
    let (key, than, times) = if Retention::new(below as f64 / 100.0) > Retention::LOWEST {
        ("settings-aim-more", below, of(below) / of(percent))
    } else {
        ("settings-aim-least", 90, of(percent) / of(90))
    };
    view.say_with(
        key,
        [
            ("aim", Arg::from(percent)),
            ("times", Arg::from(format!("{times:.1}"))),
            ("than", Arg::from(than)),
        ],
    )
}

/// From when does another aim count?
fn ask(ui: &mut Ui, view: &mut View<'_>, draft: &AimDraft, (now, then): (i64, i64)) {
    let title = view.say_with(
        "settings-asks",
        [("now", Arg::from(now)), ("then", Arg::from(then))],
    );
    say(ui, Type::Strong, &title);
    brings(ui, view, draft);
    ui.add_space(8.0);
    let labels = ["settings-from-now", "settings-for-all", "settings-leave"].map(|k| view.say(k));
    let [from_now, for_all, leave] = &labels;
    let moves = draft.waits || draft.preview.is_none_or(|preview| preview.moved > 0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(12.0, 8.0);
        for (button, message) in [
            (
                Button::bordered(from_now),
                ScheduleMessage::KeepAim(Counts::FromNowOn),
            ),
            (
                Button::bordered(for_all).enabled(moves),
                ScheduleMessage::KeepAim(Counts::ForAllDates),
            ),
            (Button::quiet(leave), ScheduleMessage::LeaveAim),
        ] {
            if ui.add(button).clicked() {
                send(view, message);
            }
        }
    });
    ui.add_space(12.0);
}

/// What another aim would bring. While that is worked out the place is kept as high as it was, and
/// what the aim before would have brought stays there.
fn brings(ui: &mut Ui, view: &View<'_>, draft: &AimDraft) {
    let numbers = |preview: Preview| {
        view.say_with(
            "settings-asks-note",
            [
                ("moved", Arg::from(preview.moved)),
                ("facts", Arg::from(preview.facts)),
                ("today", Arg::from(preview.today)),
                ("then", Arg::from(preview.then)),
            ],
        )
    };
    let decks = view.model.overview.decks.iter();
    let all = decks.map(|deck| deck.known + deck.learning).sum();
    let longest = numbers(Preview {
        facts: all,
        moved: all,
        today: all,
        then: all,
    });
    let text = match draft.preview {
        Some(preview) => numbers(preview),
        None => view.say("settings-asks-waits"),
    };
    let height = height(ui, &longest);
    ui.vertical(|ui| {
        ui.set_min_height(height);
        note(ui, Type::Note, &text);
    });
}

/// How high a note is at the width that there is.
fn height(ui: &Ui, text: &str) -> f32 {
    let text = Type::Note.rich(text, tokens(ui).muted);
    let wrap = Some(TextWrapMode::Wrap);
    let width = ui.available_width();
    let galley = WidgetText::from(text).into_galley(ui, wrap, width, FontSelection::Default);
    galley.size().y
}

fn drafted(view: &View<'_>, deck: Option<&DeckId>) -> Option<AimDraft> {
    let draft = view.model.schedule.draft.clone();
    draft.filter(|draft| draft.deck.as_ref() == deck)
}

fn send(view: &mut View<'_>, message: ScheduleMessage) {
    view.send(Message::Schedule(message));
}

fn percent(aim: Retention) -> i64 {
    per_cent(aim.get())
}

fn near(aim: f32) -> i64 {
    per_cent(f64::from(aim))
}

#[expect(clippy::cast_possible_truncation, reason = "a chance between 0 and 1")]
fn per_cent(chance: f64) -> i64 {
    (chance * 100.0).round() as i64
}
