//! The figures of the first line: the headline, old facts, time, days in a row,
//! the forecast of the next exam. They must not count anything themselves.

use egui::Ui;

use super::{percent, whole};
use crate::app::settings::Streak;
use crate::stats::{DayOfStudy, Figures};
use crate::study::exam::figures::is_told;
use crate::text::Arg;
use crate::ui::screens::exam;
use crate::ui::view::View;
use crate::ui::widgets::{Tile, tiles};

/// Where all tiles have room side by side.
const WIDE: f32 = 690.0;
/// Where even five have.
const WIDER: f32 = 860.0;
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
    all.extend(next_exam(view));
    let all: Vec<Tile<'_>> = all
        .iter()
        .map(|told| Tile {
            label: &told.label,
            value: &told.value,
            note: told.note.as_deref(),
        })
        .collect();
    // Two and two rather than all under each other.
    let width = ui.available_width();
    let across = if width < WIDE {
        2
    } else if width < WIDER && all.len() > 4 {
        3
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

/// The next exam of the deck asked for, or of all, with the forecast that its page shows.
fn next_exam(view: &View<'_>) -> Option<Told> {
    let model = view.model;
    let to_come = model.exams.all().iter().filter(|figures| figures.days > 0);
    let asked = model.figures.filter.deck.as_ref();
    let (exam, figures) = to_come
        .filter_map(|figures| Some((model.settings.exam(&figures.id)?, figures)))
        .find(|(exam, _)| asked.is_none_or(|deck| exam.decks.contains(deck)))?;
    let note = if is_told(exam.form) {
        "progress-exam-note"
    } else {
        "progress-exam-note-essay"
    };
    let name = Arg::from(exam::name(view, exam));
    Some(Told {
        label: view.say_with("progress-exam-tile", [("days", Arg::from(figures.days))]),
        value: exam::range(view, figures.planned),
        note: Some(view.say_with(note, [("name", name)])),
    })
}
