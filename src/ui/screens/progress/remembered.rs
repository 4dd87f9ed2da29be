//! The picture of old facts remembered, by the days since the answer before.

use egui::Ui;

use super::{HIGH, percent, percent_mark};
use crate::stats::Figures;
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Chart, Ink, Scale, Series, Spot, chart, note};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, figures: &Figures) {
    let rows = view.texts.by_days(&figures.remembered);
    if figures.remembered.total().all == 0 {
        note(ui, Type::Body, &view.say("progress-none-here"));
        return;
    }
    let at = |place: usize| place as f64;
    let numbered = || rows.iter().enumerate();
    let points = numbered().filter_map(|(place, (_, share))| {
        let between = share.between();
        Some(Spot {
            at: [at(place), share.share()?],
            low: between.low,
            high: between.high,
        })
    });
    let aim = figures.aim.get();
    let marks = [0.0, 0.25, 0.5, 0.75, 1.0];
    let name = says(view, figures);
    chart(
        ui,
        Chart {
            id: "remembered",
            name: &name,
            height: HIGH,
            across: Scale {
                range: (-0.5, 2.5),
                marks: numbered()
                    .map(|(at, (days, _))| (at as f64, days.clone()))
                    .collect(),
            },
            up: Scale {
                range: (0.0, 1.0),
                marks: marks
                    .iter()
                    .map(|share| (*share, percent_mark(*share)))
                    .collect(),
            },
            series: vec![
                Series::Guide([-0.5, aim], [2.5, aim]),
                Series::Points(Ink::Accent, points.collect()),
            ],
            hover: &|x| on(view, figures, x),
        },
    );
}

fn says(view: &View<'_>, figures: &Figures) -> String {
    let remembered = &figures.remembered;
    let share = remembered.total().share().unwrap_or(0.0);
    let expected = remembered.expected().unwrap_or(0.0);
    view.say_with(
        "progress-remembered-says",
        [
            ("share", Arg::from(percent(share))),
            ("expected", Arg::from(percent(expected))),
            ("aim", Arg::from(percent(figures.aim.get()))),
        ],
    )
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place between the edges of the picture"
)]
fn on(view: &View<'_>, figures: &Figures, x: f64) -> Option<String> {
    let rows = view.texts.by_days(&figures.remembered);
    let (days, share) = rows.get(x.round().max(0.0) as usize)?;
    Some(view.say_with(
        "progress-remembered-on",
        [
            ("days", Arg::from(days)),
            ("right", Arg::from(share.right)),
            ("all", Arg::from(share.all)),
        ],
    ))
}
