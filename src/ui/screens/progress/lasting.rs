//! The picture of how long memories last.

use egui::Ui;

use super::HIGH;
use crate::stats::{Figures, Lasting};
use crate::text::Arg;
use crate::ui::view::View;
use crate::ui::widgets::{Chart, Ink, Scale, Series, chart};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, figures: &Figures) {
    let counts = figures.lasting.counts;
    let most = counts.iter().copied().max().unwrap_or(0);
    let bars = counts.iter().enumerate();
    let bars = bars.map(|(part, count)| (part as f64, 0.0, f64::from(*count)));
    let bounds = Lasting::UP_TO.iter().enumerate();
    let marks = bounds.map(|(part, days)| (part as f64 + 0.5, days.to_string()));
    let name = says(view, &figures.lasting);
    chart(
        ui,
        Chart {
            id: "lasting",
            name: &name,
            height: HIGH,
            across: Scale {
                range: (-0.7, counts.len() as f64 - 0.3),
                marks: marks.collect(),
            },
            up: Scale::from_zero(f64::from(most)),
            series: vec![Series::Bars(Ink::Gold, bars.collect())],
            hover: &|x| on(view, &figures.lasting, x),
        },
    );
}

fn says(view: &View<'_>, lasting: &Lasting) -> String {
    let short: u32 = lasting.counts.iter().take(3).sum();
    let long: u32 = lasting.counts.iter().skip(6).sum();
    view.say_with(
        "progress-lasting-says",
        [
            ("short", Arg::from(short)),
            ("all", Arg::from(lasting.total())),
            ("long", Arg::from(long)),
        ],
    )
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place between the edges of the picture"
)]
fn on(view: &View<'_>, lasting: &Lasting, x: f64) -> Option<String> {
    let part = x.round().max(0.0) as usize;
    let count = lasting.counts.get(part)?;
    let (days, count) = (Arg::from(view.texts.lasting_part(part)), Arg::from(*count));
    Some(view.say_with("progress-lasting-on", [("days", days), ("count", count)]))
}
