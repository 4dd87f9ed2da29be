//! The state that is asked for was so long ago that it may have changed.

use super::Rule;
use crate::deck::{Level, PartialDate, Volatility};
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "stale",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: true,
    text: include_str!("../../../assets/i18n/en/rules/stale.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let Some(today) = context.around.today.and_then(day) else {
        return;
    };
    for view in &context.facts {
        let (Some(as_of), Some(most)) = (view.fact.as_of, view.fact.volatility.and_then(lasts))
        else {
            continue;
        };
        let age = day(as_of).map_or(0, |then| today - then);
        if age > most {
            let said = [
                ("date", &*as_of.to_string()),
                ("days", &*age.to_string()),
                ("most", &*most.to_string()),
            ];
            out.say(At::new(&view.item, "as_of"), said);
        }
    }
}

/// For how many days a state of this kind is taken to last.
fn lasts(volatility: Volatility) -> Option<i64> {
    match volatility {
        Volatility::Office => Some(180),
        Volatility::Statistic | Volatility::Law => Some(365),
        Volatility::Ongoing => Some(90),
        Volatility::History => None,
    }
}

/// The last day of a date that may be less than a day, in days of the calendar.
fn day(date: PartialDate) -> Option<i64> {
    let (month, day) = (date.month.unwrap_or(12), date.day.unwrap_or(28));
    let date = jiff::civil::Date::new(date.year, month, day).ok()?;
    let start = jiff::civil::date(1, 1, 1);
    date.since(start)
        .ok()
        .map(|span| i64::from(span.get_days()))
}
