//! One fact: what it says, how strong it is, when it comes next, how it is
//! asked, where it was read. While its answer is hidden, nothing here gives it
//! away.

use egui::Ui;

use super::filters::state_name;
use super::list::{next, percent};
use super::{actions, send, story};
use crate::app::facts::Message;
use crate::deck::{Fact, FactKey, Kind};
use crate::study::known::{Row, State, When, date_of};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::screens::image;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Part, Tone, ends, gap_text, heading, icon, icon_button, note, pill, progress_bar, rule,
    say, weak_bar,
};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, key: &FactKey) {
    let model = view.model;
    let Some(fact) = model.library.fact(key) else {
        return;
    };
    let Some(row) = model.facts.open_row(&model.library).copied() else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 6.0;
    top(ui, view, key);
    says(ui, view, fact, row.hidden);
    ui.add_space(4.0);
    chips(ui, view, fact, &row);
    section(ui, view, "facts-memory");
    strength(ui, view, key, &row);
    story::show(ui, view, key);
    section(ui, view, "facts-from");
    source(ui, view, fact, row.hidden);
    section(ui, view, "facts-asked-as");
    kinds(ui, view, key);
    ui.add_space(10.0);
    actions::show(ui, view, (key, &row));
}

fn section(ui: &mut Ui, view: &View<'_>, key: &str) {
    ui.add_space(10.0);
    rule(ui);
    ui.add_space(6.0);
    heading(ui, Type::NoteStrong, &view.say(key));
}

fn top(ui: &mut Ui, view: &mut View<'_>, key: &FactKey) {
    let library = &view.model.library;
    let deck = library.deck_of(key).map_or("", |deck| deck.title.as_str());
    let topic = library.topic_of(key);
    let topic = topic.map_or("", |topic| topic.title.as_str());
    let place = view.say_with(
        "facts-place",
        [("deck", Arg::from(deck)), ("topic", Arg::from(topic))],
    );
    let close = view.say("facts-close");
    let ((), closed) = ends(
        ui,
        36.0,
        |ui| {
            let room = (ui.available_width() - 52.0).max(60.0);
            ui.allocate_ui(egui::vec2(room, 20.0), |ui| {
                ui.set_max_width(room);
                note(ui, Type::Small, &place);
            });
        },
        |ui| icon_button(ui, Icon::X, &close).clicked(),
    );
    if closed {
        send(view, Message::Close);
    }
}

fn says(ui: &mut Ui, view: &mut View<'_>, fact: &Fact, hidden: bool) {
    let gap = view.say("gap");
    let middle = if hidden {
        Part::Gap(&gap)
    } else {
        Part::Strong(&fact.says.gap)
    };
    let parts = [
        Part::Plain(&fact.says.before),
        middle,
        Part::Plain(&fact.says.after),
    ];
    gap_text(ui, Type::Field, &parts);
    if hidden {
        actions::look(ui, view);
        return;
    }
    let says = fact.says.full();
    if !fact.why.is_empty() && fact.why != says {
        note(ui, Type::Note, &fact.why);
    }
    if !fact.derived.is_empty() {
        let how = [("how", Arg::from(&fact.derived))];
        note(ui, Type::Small, &view.say_with("feedback-derived", how));
    }
    image::show(ui, view, fact.image.as_ref());
}

fn chips(ui: &mut Ui, view: &View<'_>, fact: &Fact, row: &Row) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
        for state in State::ALL {
            if row.states.has(state) {
                let tone = match state {
                    State::Known | State::Due => Tone::Accent,
                    State::New | State::Sticking | State::SureWrong => Tone::Gold,
                    State::Learning | State::Suspended | State::Buried | State::Moved => {
                        Tone::Neutral
                    }
                };
                pill(ui, &state_name(view, state), tone);
            }
        }
        match date_of(fact) {
            Some((date, When::Event)) => {
                pill(ui, &view.texts.date(date), Tone::Neutral);
            }
            Some((date, When::AsOf)) => {
                let date = [("date", Arg::from(view.texts.date(date)))];
                pill(ui, &view.say_with("feedback-as-of", date), Tone::Neutral);
            }
            // The sentence says it, or hides it.
            Some((_, When::Answer)) | None => {}
        }
        if let Some(who) = &fact.by {
            let text = view.say_with("study-according", [("who", Arg::from(who))]);
            pill(ui, &text, Tone::Neutral);
        }
    });
}

fn strength(ui: &mut Ui, view: &View<'_>, key: &FactKey, row: &Row) {
    let known = view.model.progress.fact(key);
    let Some((share, memory)) = row.strength.zip(known.and_then(|known| known.memory)) else {
        note(ui, Type::Note, &view.say("facts-unmet"));
        return;
    };
    let percent = percent(view, share);
    let text = view.say_with("facts-strength", [("percent", Arg::from(&percent))]);
    if share < 0.8 {
        weak_bar(ui, share, &text);
    } else {
        progress_bar(ui, share, &text);
    }
    say(ui, Type::Note, &text);
    let stability = memory.stability();
    #[expect(clippy::cast_possible_truncation, reason = "at most 36,500 days")]
    let days = stability.round() as i64;
    let holds = if days < 1 {
        view.say("facts-holds-hours")
    } else {
        view.say_with("facts-holds", [("days", Arg::from(days))])
    };
    note(ui, Type::Note, &holds);
    let today = view.model.now.day();
    let text = match row.next {
        Some(day) if day > today && !row.states.has(State::Suspended) => view.say_with(
            "facts-comes",
            [
                ("when", Arg::from(view.when(day))),
                ("date", Arg::from(view.day(day))),
            ],
        ),
        Some(_) | None => view.say_with("facts-comes-so", [("when", Arg::from(next(view, row)))]),
    };
    note(ui, Type::Note, &text);
}

fn source(ui: &mut Ui, view: &mut View<'_>, fact: &Fact, hidden: bool) {
    let library = &view.model.library;
    ui.horizontal(|ui| {
        icon(ui, Icon::Quotes);
        note(ui, Type::Note, &view.texts.source(library, &fact.key));
    });
    if !hidden {
        for words in &fact.evidence {
            let words = [("words", Arg::from(words))];
            note(ui, Type::Small, &view.say_with("facts-evidence", words));
        }
    }
    let source = library.source_of(&fact.key);
    let source = source.zip(library.deck_of(&fact.key));
    if let Some((source, deck)) = source {
        let label = view.say("facts-read");
        if ui.add(Button::link(&label)).clicked() {
            let read = Message::Read(deck.id.clone(), source.id.clone());
            send(view, read);
        }
    }
}

/// The ways a fact is asked, each once, as the deck has them.
fn kinds(ui: &mut Ui, view: &View<'_>, key: &FactKey) {
    let asked: Vec<Kind> = view
        .model
        .library
        .questions_of(key)
        .map(|question| question.kind())
        .collect();
    let kinds = Kind::ALL.into_iter().filter(|kind| asked.contains(kind));
    let names: Vec<String> = kinds.map(|kind| view.say(kind_key(kind))).collect();
    note(ui, Type::Note, &names.join(", "));
}

fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice => "facts-kind-choice",
        Kind::Several => "facts-kind-several",
        Kind::TrueFalse => "facts-kind-true-false",
        Kind::Typed => "facts-kind-typed",
        Kind::Number => "facts-kind-number",
        Kind::Date => "facts-kind-date",
        Kind::Cloze => "facts-kind-cloze",
        Kind::Order => "facts-kind-order",
        Kind::Match => "facts-kind-match",
        Kind::Card => "facts-kind-card",
    }
}
