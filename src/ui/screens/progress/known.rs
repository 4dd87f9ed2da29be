//! The picture of how much would be remembered, day by day.

use egui::Ui;

use super::{HIGH, whole};
use crate::stats::Figures;
use crate::text::Arg;
use crate::time::Day;
use crate::ui::view::View;
use crate::ui::widgets::{Chart, Ink, Scale, Series, chart};

/// Days that are written below the picture.
const WRITTEN: usize = 4;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, figures: &Figures) {
    let points = &figures.known.by_day;
    let across = |day: Day| f64::from(day.0);
    let line: Vec<[f64; 2]> = points.iter().map(|(day, n)| [across(*day), *n]).collect();
    let most = points.iter().map(|(_, count)| *count).fold(0.0, f64::max);
    let first = points.first().map_or(figures.today, |(day, _)| *day);
    let step = points.len().div_ceil(WRITTEN).max(1);
    let marks = points.iter().step_by(step);
    let name = says(view, figures);
    // The height of the legend beside it, so that both pictures end on one line.
    let room = crate::ui::theme::Type::Small.line() + 4.0;
    chart(
        ui,
        Chart {
            id: "known",
            name: &name,
            height: HIGH + room,
            across: Scale {
                range: (across(first) - 0.5, across(figures.today) + 0.5),
                marks: marks
                    .map(|(day, _)| (across(*day), view.short_day(*day)))
                    .collect(),
            },
            up: Scale::from_zero(most),
            series: vec![Series::Line(Ink::Accent, line)],
            hover: &|x| on(view, figures, x),
        },
    );
}

fn says(view: &View<'_>, figures: &Figures) -> String {
    let first = figures.known.by_day.first();
    let (day, count) = first.copied().unwrap_or((figures.today, 0.0));
    view.say_with(
        "progress-known-says",
        [
            ("first", Arg::from(whole(count))),
            ("date", Arg::from(view.day(day))),
            ("now", Arg::from(whole(figures.known.today))),
        ],
    )
}

fn on(view: &View<'_>, figures: &Figures, x: f64) -> Option<String> {
    let points = figures.known.by_day.iter();
    let far = |day: Day| (f64::from(day.0) - x).abs();
    let (day, count) = points.min_by(|a, b| far(a.0).total_cmp(&far(b.0)))?;
    let (date, count) = (Arg::from(view.day(*day)), Arg::from(whole(*count)));
    Some(view.say_with("progress-known-on", [("date", date), ("count", count)]))
}
