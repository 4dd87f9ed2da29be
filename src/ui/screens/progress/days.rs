//! The picture of a year of answers.

use egui::Ui;

use crate::stats::Figures;
use crate::text::Arg;
use crate::ui::view::View;
use crate::ui::widgets::{Days, days};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, figures: &Figures) {
    let calendar = &figures.calendar;
    let counts: Vec<u32> = calendar.days.iter().map(|day| day.answers).collect();
    let numbered = (0..).zip(0..counts.len());
    let months: Vec<(usize, String)> = numbered
        .filter_map(|(number, place)| {
            let date = calendar.first.plus(number).date()?;
            (date.day() == 1).then(|| (place, view.month(date.month())))
        })
        .collect();
    let name = says(view, figures);
    let shown = Days {
        name: &name,
        counts: &counts,
        months: &months,
    };
    let (response, under) = days(ui, &shown);
    if let Some(place) = under {
        response.on_hover_text_at_pointer(on(view, figures, place));
    }
}

fn says(view: &View<'_>, figures: &Figures) -> String {
    let days = (0..).zip(&figures.calendar.days);
    let most = days.max_by_key(|(number, day)| (day.answers, *number));
    let (number, most) = most.map_or((0, 0), |(number, day)| (number, day.answers));
    let all: u32 = figures.calendar.days.iter().map(|day| day.answers).sum();
    view.say_with(
        "progress-calendar-says",
        [
            ("answers", Arg::from(all)),
            (
                "date",
                Arg::from(view.day(figures.calendar.first.plus(number))),
            ),
            ("most", Arg::from(most)),
        ],
    )
}

fn on(view: &View<'_>, figures: &Figures, place: usize) -> String {
    let calendar = &figures.calendar;
    let day = calendar.first.plus(i32::try_from(place).unwrap_or(0));
    let answers = calendar.days.get(place).map_or(0, |day| day.answers);
    let (date, answers) = (Arg::from(view.day(day)), Arg::from(answers));
    view.say_with(
        "progress-calendar-on",
        [("date", date), ("answers", answers)],
    )
}
