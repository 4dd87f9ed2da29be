//! The picture of an exam's forecast, day by day, each with its range, and of the
//! real mark.

use egui::Ui;

use super::{HIGH, percent, percent_mark};
use crate::stats::{Figures, Foretold};
use crate::text::Arg;
use crate::time::Day;
use crate::ui::view::View;
use crate::ui::widgets::{Chart, Ink, Scale, Series, Spot, chart};

/// Days that are written below the picture.
const WRITTEN: usize = 5;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, figures: &Figures) {
    let foretold = &figures.foretold;
    let across = |day: Day| f64::from(day.0);
    let points = foretold.days.iter().map(|outlook| Spot {
        at: [across(outlook.day), outlook.mid],
        low: outlook.low,
        high: outlook.high,
    });
    let mark = foretold.mark.map(|(day, mark)| Spot {
        at: [across(day), mark],
        low: mark,
        high: mark,
    });
    let first = foretold.days.first().map_or(figures.today, |at| at.day);
    let last = foretold.days.last().map_or(figures.today, |at| at.day);
    let last = foretold.mark.map_or(last, |(day, _)| last.max(day));
    let step = foretold.days.len().div_ceil(WRITTEN).max(1);
    let written = foretold.days.iter().step_by(step);
    let name = says(view, foretold);
    chart(
        ui,
        Chart {
            id: "foretold",
            name: &name,
            height: HIGH,
            across: Scale {
                range: (across(first) - 0.5, across(last) + 0.5),
                marks: written
                    .map(|at| (across(at.day), view.short_day(at.day)))
                    .collect(),
            },
            up: Scale {
                range: (0.0, 1.0),
                marks: [0.0, 0.25, 0.5, 0.75, 1.0]
                    .map(|share| (share, percent_mark(share)))
                    .into(),
            },
            series: vec![
                Series::Points(Ink::Accent, points.collect()),
                Series::Points(Ink::Gold, mark.into_iter().collect()),
            ],
            hover: &|x| on(view, foretold, x),
        },
    );
}

fn says(view: &View<'_>, foretold: &Foretold) -> String {
    let Some(last) = foretold.days.last() else {
        return String::new();
    };
    let mark = foretold.mark.map_or(0, |(_, mark)| percent(mark));
    view.say_with(
        "progress-foretold-says",
        [
            ("days", Arg::from(foretold.days.len())),
            ("date", Arg::from(view.day(last.day))),
            ("low", Arg::from(percent(last.low))),
            ("high", Arg::from(percent(last.high))),
            (
                "known",
                Arg::from(if foretold.mark.is_some() { "yes" } else { "no" }),
            ),
            ("mark", Arg::from(mark)),
        ],
    )
}

fn on(view: &View<'_>, foretold: &Foretold, x: f64) -> Option<String> {
    let far = |day: Day| (f64::from(day.0) - x).abs();
    let days = foretold.days.iter();
    let at = days.min_by(|a, b| far(a.day).total_cmp(&far(b.day)))?;
    Some(view.say_with(
        "progress-foretold-on",
        [
            ("date", Arg::from(view.day(at.day))),
            ("low", Arg::from(percent(at.low))),
            ("mid", Arg::from(percent(at.mid))),
            ("high", Arg::from(percent(at.high))),
        ],
    ))
}
