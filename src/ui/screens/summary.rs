//! What a session came to: one headline, three figures, what to look at again.

use egui::{ScrollArea, Ui};

use crate::app::in_session::given_text;
use crate::app::{Action, Message};
use crate::study::{Missed, Said, Summary, summarise};
use crate::text::Arg;
use crate::ui::theme::{Type, size};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, ListRow, Tile, Tone, card, column, ends, list_row, note, page_head, rule, say,
    scrolling, tiles,
};

/// Facts to look at again that are listed; the rest is only practised.
const LISTED: usize = 50;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    let Some(session) = &model.session else {
        return;
    };
    let summary = summarise(session, &model.library, &model.progress, model.now.day());
    scrolling(ui, ScrollArea::vertical().auto_shrink(false), |ui| {
        column(ui, size::SUMMARY, |ui| {
            ui.add_space(20.0);
            super::notices(ui, view);
            head(ui, view, &summary);
            ui.add_space(16.0);
            if !summary.practice {
                figures(ui, view, &summary);
                ui.add_space(18.0);
            }
            again(ui, view, &summary);
            ui.add_space(18.0);
            onward(ui, view);
            ui.add_space(32.0);
        });
    });
}

fn head(ui: &mut Ui, view: &View<'_>, summary: &Summary) {
    let facts = Arg::from(summary.facts);
    let (title, second) = if summary.practice {
        (
            view.say_with("summary-practice", [("facts", facts)]),
            view.say("summary-practice-note"),
        )
    } else {
        let minutes = summary.answer_ms.div_ceil(60_000).max(1);
        let minutes = Arg::from(i64::try_from(minutes).unwrap_or(i64::MAX));
        let right = Arg::from(summary.right_first);
        let back = Arg::from(summary.came_back);
        (
            view.say_with("summary-facts", [("facts", facts), ("minutes", minutes)]),
            view.say_with("summary-first", [("right", right), ("back", back)]),
        )
    };
    page_head(ui, &title, Some(&second));
}

fn figures(ui: &mut Ui, view: &View<'_>, summary: &Summary) {
    let old = if summary.old == 0 {
        view.say("summary-old-none")
    } else {
        let right = Arg::from(summary.old_remembered);
        view.say_with(
            "summary-old-count",
            [("right", right), ("all", Arg::from(summary.old))],
        )
    };
    let new = (summary.new).to_string();
    let next = summary.due_tomorrow.to_string();
    let (aim, new_note, next_note) = (
        view.say("summary-old-aim"),
        view.say("summary-new-note"),
        view.say("summary-next-note"),
    );
    tiles(
        ui,
        &[
            Tile {
                label: &view.say("summary-old"),
                value: &old,
                note: Some(&aim),
            },
            Tile {
                label: &view.say("summary-new"),
                value: &new,
                note: Some(&new_note),
            },
            Tile {
                label: &view.say("summary-next"),
                value: &next,
                note: Some(&next_note),
            },
        ],
    );
}

fn again(ui: &mut Ui, view: &mut View<'_>, summary: &Summary) {
    let count = summary.again.len();
    card(ui, |ui| {
        if count == 0 {
            note(ui, Type::Body, &view.say("summary-all-right"));
            return;
        }
        let label = view.say_with("summary-practise", [("count", Arg::from(count))]);
        let key = view.say("key-p");
        let title = view.say("summary-again");
        let (_, pressed) = ends(
            ui,
            size::CONTROL,
            |ui| say(ui, Type::Section, &title),
            |ui| ui.add(Button::bordered(&label).cap(&key)).clicked(),
        );
        if pressed {
            view.send(Message::Session(Action::Practise));
        }
        for missed in summary.again.iter().take(LISTED) {
            rule(ui);
            row(ui, view, missed);
        }
    });
}

fn row(ui: &mut Ui, view: &View<'_>, missed: &Missed) {
    let library = &view.model.library;
    let Some(fact) = library.fact(&missed.fact) else {
        return;
    };
    let title = if fact.ask.is_empty() {
        fact.says.open()
    } else {
        fact.ask.clone()
    };
    let mut given = match &missed.said {
        Said::Now(given) => given_text(&given.response),
        Said::Earlier(text) => text.clone(),
    };
    if given.is_empty() {
        given = view.say("study-dont-know");
    }
    let said = view.say_with("summary-said", [("given", Arg::from(given))]);
    let answer = view.answer(&missed.fact);
    let places: Vec<String> = fact.at.iter().map(ToString::to_string).collect();
    let place = view.say_with(
        "summary-paragraph",
        [("places", Arg::from(places.join(", ")))],
    );
    list_row(
        ui,
        ListRow {
            title: &title,
            note: Some((&said, Tone::Wrong)),
            answer: Some(&answer),
            place: (!places.is_empty()).then_some(place.as_str()),
        },
    );
}

fn onward(ui: &mut Ui, view: &mut View<'_>) {
    let (back, space) = (view.say("summary-back"), view.say("key-space"));
    let more = view.model.overview.more;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        if ui.add(Button::primary(&back).cap(&space)).clicked() {
            view.send(Message::Leave);
        }
        if more > 0 {
            let label = view.say_with("more-new", [("count", Arg::from(more))]);
            if ui.add(Button::bordered(&label)).clicked() {
                view.send(Message::MoreNew);
            }
        }
    });
}
