//! The dates that stand under a line of time: of years, months or days, as the
//! scale has room for them. It knows the calendar and no fact.

use jiff::civil::Date;

use super::Span;
use crate::deck::PartialDate;
use crate::time::Day;

/// A date on the axis: where it stands, from 0 to 1, and how much of it is shown.
type Tick = (f64, PartialDate);

/// Dates for the axis: first days of years, months or days, at least `least` (a share of the
/// span) apart.
pub fn ticks(span: Span, least: f64) -> Vec<Tick> {
    let days = span.days() * least;
    let start = date_of(span.from);
    let all: &mut dyn Iterator<Item = (Option<Date>, Option<PartialDate>)> = if days > 183.0 {
        &mut years(start, days)
    } else if days > 15.0 {
        &mut months(start, days)
    } else {
        &mut single_days(start, days)
    };
    let placed = all.map_while(|(date, shown)| {
        let share = span.share(f64::from(Day::from_date(date?).0));
        Some((share, shown?))
    });
    placed
        .take_while(|(share, _)| *share <= 1.0)
        .filter(|(share, _)| *share >= 0.0)
        .collect()
}

/// The first of these steps that is long enough, else the last.
fn step<const N: usize>(steps: [i16; N], length: f64, least: f64) -> i16 {
    let long = |step: &i16| f64::from(*step) * length >= least;
    let last = steps.last().copied().unwrap_or(1);
    steps.into_iter().find(long).unwrap_or(last)
}

fn years(start: Date, days: f64) -> impl Iterator<Item = (Option<Date>, Option<PartialDate>)> {
    let step = step([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], 365.25, days);
    let first = start.year() - start.year().rem_euclid(step);
    let years = (0..).map_while(move |n: i16| first.checked_add(n.checked_mul(step)?));
    years.skip_while(|year| *year < 1).map(|year| {
        (
            Date::new(year, 1, 1).ok(),
            PartialDate::new(year, None, None),
        )
    })
}

fn months(start: Date, days: f64) -> impl Iterator<Item = (Option<Date>, Option<PartialDate>)> {
    let step = i32::from(step([1, 2, 3, 6], 30.4, days));
    let month = (i32::from(start.month()) - 1) / step * step;
    let first = i32::from(start.year()) * 12 + month;
    (0..).map(move |n: i32| {
        let all = first.saturating_add(n.saturating_mul(step));
        let year = i16::try_from(all.div_euclid(12)).unwrap_or(i16::MAX);
        let month = i8::try_from(all.rem_euclid(12) + 1).unwrap_or(1);
        let date = Date::new(year, month, 1).ok();
        (date, PartialDate::new(year, Some(month), None))
    })
}

fn single_days(
    start: Date,
    days: f64,
) -> impl Iterator<Item = (Option<Date>, Option<PartialDate>)> {
    let step = i32::from(step([1, 2, 5, 10], 1.0, days));
    let first = Day::from_date(start).0.div_euclid(step) * step;
    (0..).map(move |n: i32| {
        let date = Day(first.saturating_add(n.saturating_mul(step))).date();
        let shown = date
            .and_then(|date| PartialDate::new(date.year(), Some(date.month()), Some(date.day())));
        (date, shown)
    })
}

fn date_of(day: f64) -> Date {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "clamped to the days of the years 1 to 9999"
    )]
    let day = day.clamp(-719_162.0, 2_932_896.0).floor() as i32;
    Day(day).date().unwrap_or(Date::constant(1970, 1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_has_dates_at_every_scale() {
        for (from, to) in [
            (0.0, 14.0),
            (0.0, 400.0),
            (0.0, 4000.0),
            (-500_000.0, 20_000.0),
        ] {
            let ticks = ticks(Span { from, to }, 0.15);
            assert!((1..=8).contains(&ticks.len()), "{from} {to}: {ticks:?}");
            assert!(ticks.is_sorted_by(|a, b| b.0 - a.0 >= 0.1), "{ticks:?}");
        }
    }
}
