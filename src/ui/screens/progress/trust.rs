//! The picture of predicted against actual answers, and the scores.

use egui::Ui;

use super::{HIGH, percent, percent_mark};
use crate::stats::calibration::LEAST;
use crate::stats::{Calibration, Figures};
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Chart, Ink, Scale, Series, Spot, chart, note};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, figures: &Figures) {
    let calibration = &figures.calibration;
    let count = calibration.total().all;
    if count < LEAST {
        let count = Arg::from(count);
        note(
            ui,
            Type::Body,
            &view.say_with("progress-trust-few", [("count", count)]),
        );
        return;
    }
    let points = calibration.parts().filter_map(|part| {
        let between = part.came.between();
        Some(Spot {
            at: [part.predicted()?, part.came.share()?],
            low: between.low,
            high: between.high,
        })
    });
    let points: Vec<Spot> = points.collect();
    // Where little is predicted there is nothing to see.
    let least = points.iter().map(|spot| spot.at[0]).fold(1.0, f64::min);
    let left = ((least - 0.05) * 10.0).floor().max(0.0) / 10.0;
    let name = says(view, calibration);
    chart(
        ui,
        Chart {
            id: "trust",
            name: &name,
            height: HIGH,
            across: per_cent(left),
            up: per_cent(0.0),
            series: vec![
                Series::Guide([left, left], [1.0, 1.0]),
                Series::Points(Ink::Gold, points),
            ],
            hover: &|x| on(view, calibration, x),
        },
    );
    note(ui, Type::Small, &scores(view, calibration));
}

/// From a share to the whole, in steps that can be read.
fn per_cent(from: f64) -> Scale {
    let step = if from < 0.5 { 0.25 } else { 0.1 };
    let marks = (0..=10).map(|mark| f64::from(mark) * step);
    let marks = marks.filter(|share| *share >= from - 1e-9 && *share <= 1.0 + 1e-9);
    Scale {
        range: (from, 1.02),
        marks: marks.map(|share| (share, percent_mark(share))).collect(),
    }
}

fn says(view: &View<'_>, calibration: &Calibration) -> String {
    let total = calibration.total();
    let expected: f64 = calibration
        .parts()
        .filter_map(|part| Some(part.predicted()? * f64::from(part.came.all)))
        .sum();
    let expected = expected / f64::from(total.all.max(1));
    view.say_with(
        "progress-trust-says",
        [
            ("count", Arg::from(total.all)),
            ("predicted", Arg::from(percent(expected))),
            ("came", Arg::from(percent(total.share().unwrap_or(0.0)))),
            (
                "off",
                Arg::from(percent(calibration.error().unwrap_or(0.0))),
            ),
        ],
    )
}

fn scores(view: &View<'_>, calibration: &Calibration) -> String {
    let of = |score: Option<f64>| Arg::from(format!("{:.3}", score.unwrap_or(0.0)));
    view.say_with(
        "progress-trust-scores",
        [
            ("brier", of(calibration.brier())),
            ("loss", of(calibration.log_loss())),
            ("error", of(calibration.error())),
        ],
    )
}

fn on(view: &View<'_>, calibration: &Calibration, x: f64) -> Option<String> {
    let parts = calibration.parts();
    let parts = parts.filter_map(|part| Some((part.predicted()?, part.came)));
    let (predicted, came) = parts.min_by(|a, b| {
        let far = |predicted: f64| (predicted - x).abs();
        far(a.0).total_cmp(&far(b.0))
    })?;
    Some(view.say_with(
        "progress-trust-on",
        [
            ("predicted", Arg::from(percent(predicted))),
            ("right", Arg::from(came.right)),
            ("all", Arg::from(came.all)),
        ],
    ))
}
