//! What a mock exam came to: points, topics, certainty, and every question to
//! look at.

use egui::{ScrollArea, Ui};

use crate::app::Message;
use crate::app::mock::{Done, Message as Mock};
use crate::study::certainty::{Fit, Level, Table};
use crate::study::mock::{OfTopic, percent};
use crate::text::Arg;
use crate::ui::screens::sure;
use crate::ui::theme::{Type, size};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Tile, card, column, ends, note, page_head, progress_bar, rule, say, scrolling, tiles,
};

use super::{clock, grid};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, done: &Done) {
    scrolling(ui, ScrollArea::vertical().auto_shrink(false), |ui| {
        column(ui, size::SUMMARY, |ui| {
            ui.add_space(20.0);
            super::super::notices(ui, view);
            head(ui, view, done);
            ui.add_space(16.0);
            figures(ui, view, done);
            ui.add_space(18.0);
            questions(ui, view, done);
            ui.add_space(18.0);
            topics(ui, view, done);
            if let Some(table) = &done.exam.certainty {
                ui.add_space(18.0);
                certainty(ui, view, table);
            }
            ui.add_space(18.0);
            let (back, space) = (view.say("summary-back"), view.say("key-space"));
            if ui.add(Button::primary(&back).cap(&space)).clicked() {
                view.send(Message::Mock(Mock::Leave));
            }
            ui.add_space(32.0);
        });
    });
}

fn head(ui: &mut Ui, view: &View<'_>, done: &Done) {
    let percent = Arg::from(done.exam.percent());
    let title = view.say_with("mock-result", [("percent", percent)]);
    page_head(ui, &title, Some(&view.say("mock-result-note")));
}

/// Points as they are written: whole ones without a decimal.
pub(super) fn points(points: f64) -> String {
    let text = format!("{points:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// Marks of certainty, with their sign and two decimals.
fn signed(mark: f64) -> String {
    let text = format!("{:.2}", mark.abs());
    if text == "0.00" {
        text
    } else if mark < 0.0 {
        format!("\u{2212}{text}")
    } else {
        format!("+{text}")
    }
}

fn figures(ui: &mut Ui, view: &View<'_>, done: &Done) {
    let exam = &done.exam;
    let reached = view.say_with(
        "mock-points-of",
        [
            ("points", Arg::from(points(exam.points))),
            ("of", Arg::from(exam.marked.len())),
        ],
    );
    let time = view.say_with("mock-took", [("minutes", clock::minutes(exam.ms))]);
    let time_note = match exam.minutes {
        Some(minutes) => view.say_with("mock-took-of", [("minutes", Arg::from(minutes))]),
        None => view.say("mock-took-no-clock"),
    };
    let open = exam.marked.iter().filter(|one| one.response.is_none());
    let open_note = view.say_with("mock-open", [("count", Arg::from(open.count()))]);
    let (points_label, time_label, sure_label) = (
        view.say("mock-points"),
        view.say("mock-time"),
        view.say("mock-certainty"),
    );
    let mut all = vec![
        Tile {
            label: &points_label,
            value: &reached,
            note: Some(&open_note),
        },
        Tile {
            label: &time_label,
            value: &time,
            note: Some(&time_note),
        },
    ];
    let mean = exam.certainty.as_ref().map(|table| signed(table.mean));
    let mean_note = view.say("mock-mean-note");
    if let Some(mean) = &mean {
        all.push(Tile {
            label: &sure_label,
            value: mean,
            note: Some(&mean_note),
        });
    }
    tiles(ui, &all);
}

fn questions(ui: &mut Ui, view: &mut View<'_>, done: &Done) {
    card(ui, |ui| {
        let (label, key) = (view.say("mock-review"), view.say("key-r"));
        let title = view.say("mock-all-questions");
        let (_, pressed) = ends(
            ui,
            size::CONTROL,
            |ui| say(ui, Type::Section, &title),
            |ui| ui.add(Button::bordered(&label).cap(&key)).clicked(),
        );
        ui.add_space(8.0);
        let place = grid::judged(ui, view, done).or_else(|| pressed.then_some(0));
        if let Some(place) = place {
            view.send(Message::Mock(Mock::Review(place)));
        }
    });
}

fn topics(ui: &mut Ui, view: &View<'_>, done: &Done) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("mock-by-topic"));
        for topic in &done.exam.topics {
            rule(ui);
            row(ui, view, topic);
        }
    });
}

fn row(ui: &mut Ui, view: &View<'_>, topic: &OfTopic) {
    let deck = view.model.library.deck(&topic.deck);
    let title = deck
        .and_then(|deck| deck.topics.iter().find(|known| known.id == topic.topic))
        .map_or("", |known| known.title.as_str());
    let reached = view.say_with(
        "mock-topic",
        [
            ("points", Arg::from(points(topic.points))),
            ("of", Arg::from(topic.of)),
            ("percent", Arg::from(percent(topic.points, topic.of))),
        ],
    );
    ends(
        ui,
        24.0,
        |ui| {
            let room = (ui.available_width() - 150.0).max(80.0);
            let down = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(egui::vec2(room, 0.0), down, |ui| {
                ui.set_width(room);
                say(ui, Type::Body, title);
            });
        },
        |ui| note(ui, Type::Note, &reached),
    );
    ui.add_space(4.0);
    #[expect(clippy::cast_possible_truncation, reason = "0 to 1, for a bar")]
    let share = (topic.points / topic.of.max(1) as f64) as f32;
    let name = view.say_with(
        "mock-topic-name",
        [("topic", Arg::from(title)), ("reached", Arg::from(reached))],
    );
    progress_bar(ui, share, &name);
}

fn certainty(ui: &mut Ui, view: &View<'_>, table: &Table) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("mock-certainty"));
        note(ui, Type::Note, &view.say("mock-certainty-note"));
        for level in table.levels.iter().rev() {
            rule(ui);
            level_row(ui, view, level);
        }
        rule(ui);
        let sum = view.say_with(
            "mock-certainty-sum",
            [
                ("mean", Arg::from(signed(table.mean))),
                ("expected", Arg::from(signed(table.expected))),
            ],
        );
        say(ui, Type::Body, &sum);
        let bonus = view.say_with(
            "mock-certainty-bonus",
            [("bonus", Arg::from(in_points(table.bonus)))],
        );
        note(ui, Type::Note, &bonus);
    });
}

/// A share as per cent points with its sign.
fn in_points(share: f64) -> String {
    let text = format!("{:.1}", (share * 100.0).abs());
    if text == "0.0" {
        "0".to_owned()
    } else if share < 0.0 {
        format!("\u{2212}{text}")
    } else {
        format!("+{text}")
    }
}

fn level_row(ui: &mut Ui, view: &View<'_>, level: &Level) {
    let title = view.say(sure::level(level.sure));
    let answers = Arg::from(level.answers);
    let text = match level.fit {
        None => view.say("mock-level-none"),
        Some(fit) => {
            let judged = view.say(match fit {
                Fit::Over => "mock-fit-over",
                Fit::SlightlyOver => "mock-fit-slightly-over",
                Fit::Fits => "mock-fit-fits",
                Fit::SlightlyUnder => "mock-fit-slightly-under",
                Fit::Under => "mock-fit-under",
            });
            view.say_with(
                "mock-level",
                [
                    ("count", answers),
                    ("percent", Arg::from(percent(level.accuracy, 1))),
                    ("fit", Arg::from(judged)),
                ],
            )
        }
    };
    say(ui, Type::Strong, &title);
    note(ui, Type::Note, &text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_they_are_read() {
        assert_eq!([12.0, 12.5, 0.0].map(points), ["12", "12.5", "0"]);
        assert_eq!(
            [0.7, -1.5, 0.0, -0.001].map(signed),
            ["+0.70", "\u{2212}1.50", "0.00", "0.00"]
        );
        assert_eq!([-0.01, 0.042].map(in_points), ["\u{2212}1.0", "+4.2"]);
    }
}
