//! The history of one fact: how often it was asked and forgotten, and how well
//! it was remembered over time, as a small curve.

use egui::Ui;

use super::list::percent;
use crate::deck::FactKey;
use crate::progress::Review;
use crate::study::curve::curve;
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Curve, note};

pub(super) fn show(ui: &mut Ui, view: &View<'_>, key: &FactKey) {
    let model = view.model;
    let Some(known) = model.progress.fact(key).filter(|known| known.answers > 0) else {
        return;
    };
    let told = view.say_with(
        "facts-story",
        [
            ("asked", Arg::from(known.answers)),
            ("recalled", Arg::from(known.recalled)),
            ("lapses", Arg::from(known.lapses)),
        ],
    );
    note(ui, Type::Note, &told);
    match model.progress.reviews(key) {
        Some(reviews) => {
            // Only what was answered since its memory began.
            let answers = usize::try_from(known.answers).unwrap_or(usize::MAX);
            let before = reviews.len().saturating_sub(answers);
            picture(ui, view, reviews.get(before..).unwrap_or_default());
        }
        None => {
            note(ui, Type::Small, &view.say("facts-story-later"));
        }
    }
}

fn picture(ui: &mut Ui, view: &View<'_>, reviews: &[Review]) {
    let model = view.model;
    let today = model.now.day();
    let next = model.facts.open_row(&model.library);
    let next = next.and_then(|row| row.next);
    let Some(curve) = curve(model.progress.fsrs(), reviews, today, next) else {
        return;
    };
    // On the day of the first answer the line has no length yet.
    let days = f64::from(curve.end.max(1));
    // Most of what happens happens above one half; the scale says where it begins.
    let lowest = curve
        .points
        .iter()
        .map(|(_, chance)| *chance)
        .fold(1.0, f64::min);
    let floor = if lowest >= 0.5 { 0.5 } else { 0.0 };
    let height = |chance: f64| share((chance - floor) / (1.0 - floor));
    let levels = [(0.0, floor), (0.5, f64::midpoint(floor, 1.0)), (1.0, 1.0)];
    let levels = levels.map(|(at, chance)| (at, percent(view, share(chance))));
    let levels = levels.each_ref().map(|(at, text)| (*at, text.as_str()));
    let points: Vec<(f32, f32)> = curve
        .points
        .iter()
        .map(|(day, chance)| (share(day / days), height(*chance)))
        .collect();
    let dots: Vec<(f32, f32, bool)> = curve
        .dots
        .iter()
        .map(|dot| {
            (
                share(f64::from(dot.day) / days),
                share(dot.chance),
                dot.right,
            )
        })
        .collect();
    let right = curve.dots.iter().filter(|dot| dot.right).count();
    let first = view.day(curve.first);
    let name = view.say_with(
        "facts-curve",
        [
            ("first", Arg::from(&first)),
            ("right", Arg::from(right)),
            ("all", Arg::from(curve.dots.len())),
        ],
    );
    let last = view.day(today.max(next.unwrap_or(today)));
    let ends = (
        first.as_str(),
        if curve.end > 0 { last.as_str() } else { "" },
    );
    crate::ui::widgets::curve(
        ui,
        &Curve {
            name: &name,
            points: &points,
            now: share(f64::from(curve.today) / days),
            dots: &dots,
            ends,
            levels: &levels,
        },
    );
}

fn share(of: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
    let share = of.clamp(0.0, 1.0) as f32;
    share
}
