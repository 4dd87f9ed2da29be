//! The picture of the reviews to come, with and without new facts.

use egui::Ui;

use super::{HIGH, whole};
use crate::stats::{Coming, Figures};
use crate::text::Arg;
use crate::ui::view::View;
use crate::ui::widgets::{Chart, Ink, Scale, Series, chart, legend};

/// Days between two that are written below the picture.
const WEEK: usize = 7;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, figures: &Figures) {
    let days = &figures.coming.days;
    let most = days.iter().map(Coming::reviews).fold(0.0, f64::max);
    let at = |place: usize| place as f64;
    let numbered = || days.iter().enumerate();
    let met = numbered().map(|(day, work)| (at(day), 0.0, work.reviews));
    let new = numbered().map(|(day, work)| (at(day), work.reviews, Coming::reviews(work)));
    let marks = numbered().step_by(WEEK).map(|(day, _)| {
        let number = i32::try_from(day).unwrap_or(0);
        (at(day), view.short_day(figures.today.plus(number)))
    });
    let name = says(view, figures);
    chart(
        ui,
        Chart {
            id: "coming",
            name: &name,
            height: HIGH,
            across: Scale {
                range: (-0.8, days.len() as f64 - 0.2),
                marks: marks.collect(),
            },
            up: Scale::from_zero(most),
            series: vec![
                Series::Bars(Ink::Accent, met.collect()),
                Series::Bars(Ink::Gold, new.collect()),
            ],
            hover: &|x| on(view, figures, x),
        },
    );
    let (met, new) = (
        view.say("progress-coming-met"),
        view.say("progress-coming-new"),
    );
    legend(ui, &[(Ink::Accent, &met), (Ink::Gold, &new)]);
}

fn says(view: &View<'_>, figures: &Figures) -> String {
    let days = &figures.coming.days;
    let of = |day: usize| days.get(day).map_or(0, |work| whole(work.reviews));
    let all: f64 = days.iter().map(|work| work.reviews).sum();
    let with: f64 = days.iter().map(Coming::reviews).sum();
    view.say_with(
        "progress-coming-says",
        [
            ("today", Arg::from(of(0))),
            ("tomorrow", Arg::from(of(1))),
            ("all", Arg::from(whole(all))),
            ("with", Arg::from(whole(with))),
        ],
    )
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a place between the edges of the picture"
)]
fn on(view: &View<'_>, figures: &Figures, x: f64) -> Option<String> {
    let day = x.round().clamp(0.0, 1e6) as i32;
    let work = figures.coming.days.get(usize::try_from(day).ok()?)?;
    let date = view.day(figures.today.plus(day));
    Some(view.say_with(
        "progress-coming-on",
        [
            ("date", Arg::from(date)),
            ("reviews", Arg::from(whole(work.reviews))),
            ("with", Arg::from(whole(Coming::reviews(work)))),
        ],
    ))
}
