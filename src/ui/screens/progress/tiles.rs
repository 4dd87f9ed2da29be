//! The figures of the first line: the headline, old facts, time, days in a row.

use egui::Ui;

use super::{percent, whole};
use crate::app::settings::Streak;
use crate::stats::{DayOfStudy, Figures};
use crate::text::Arg;
use crate::ui::view::View;
use crate::ui::widgets::{Tile, tiles};

/// Where all tiles have room side by side.
const WIDE: f32 = 690.0;
/// The gap between two rows of tiles.
const GAP: f32 = 10.0;

/// A tile with its texts.
struct Told {
    label: String,
    value: String,
    note: Option<String>,
}

pub(super) fn show(ui: &mut Ui, view: &View<'_>, figures: &Figures) {
    let mut all = vec![
        known(view, figures),
        old(view, figures),
        time(view, figures),
    ];
    if view.model.settings.streak == Streak::Shown {
        all.push(streak(view, figures));
    }
    let all: Vec<Tile<'_>> = all
        .iter()
        .map(|told| Tile {
            label: &told.label,
            value: &told.value,
            note: told.note.as_deref(),
        })
        .collect();
    // Two and two rather than all under each other.
    let across = if ui.available_width() < WIDE {
        2
    } else {
        all.len()
    };
    for (number, row) in all.chunks(across).enumerate() {
        if number > 0 {
            ui.add_space(GAP);
        }
        tiles(ui, row);
    }
}

fn known(view: &View<'_>, figures: &Figures) -> Told {
    let known = &figures.known;
    let value = [
        ("known", Arg::from(whole(known.today))),
        ("all", Arg::from(known.facts)),
    ];
    let answered = Arg::from(known.answered);
    Told {
        label: view.say("progress-known-tile"),
        value: view.say_with("progress-known-value", value),
        note: Some(view.say_with("progress-known-tile-note", [("answered", answered)])),
    }
}

fn old(view: &View<'_>, figures: &Figures) -> Told {
    let total = figures.remembered.total();
    let label = view.say("progress-old-tile");
    let Some(share) = total.share() else {
        return Told {
            label,
            value: view.say("summary-old-none"),
            note: Some(view.say("progress-old-none")),
        };
    };
    let aim = percent(figures.aim.get());
    let note = [
        ("right", Arg::from(total.right)),
        ("all", Arg::from(total.all)),
        ("aim", Arg::from(aim)),
    ];
    Told {
        label,
        value: view.say_with("progress-percent", [("percent", Arg::from(percent(share)))]),
        note: Some(view.say_with("progress-old-note", note)),
    }
}

fn time(view: &View<'_>, figures: &Figures) -> Told {
    let week = figures.calendar.week;
    let answers = Arg::from(week.answers);
    Told {
        label: view.say("progress-time-tile"),
        value: spent(view, week),
        note: Some(view.say_with("progress-time-note", [("answers", answers)])),
    }
}

/// Time in minutes, from two hours on in hours.
fn spent(view: &View<'_>, day: DayOfStudy) -> String {
    let minutes = i64::try_from(day.ms.div_ceil(60_000)).unwrap_or(i64::MAX);
    if minutes < 120 {
        return view.say_with("progress-time", [("minutes", Arg::from(minutes))]);
    }
    let (hours, rest) = (Arg::from(minutes / 60), Arg::from(minutes % 60));
    view.say_with("progress-time-hours", [("hours", hours), ("minutes", rest)])
}

fn streak(view: &View<'_>, figures: &Figures) -> Told {
    let streak = figures.calendar.streak;
    let longest = Arg::from(streak.longest);
    Told {
        label: view.say("progress-streak-tile"),
        value: streak.now.to_string(),
        note: Some(view.say_with("progress-streak-note", [("longest", longest)])),
    }
}
