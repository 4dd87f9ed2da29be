//! Time in an exam, in words and figures.

use crate::text::Arg;
use crate::ui::view::View;

/// Minutes and seconds that are left, as on a clock.
pub(super) fn left(view: &View<'_>, ms: u64) -> String {
    // Rounded up: the clock stands at 0:00 only when time is over.
    let seconds = ms.div_ceil(1000);
    let (minutes, seconds) = (seconds / 60, format!("{:02}", seconds % 60));
    let minutes = Arg::from(i64::try_from(minutes).unwrap_or(i64::MAX));
    view.say_with(
        "mock-left",
        [("minutes", minutes), ("seconds", Arg::from(seconds))],
    )
}

/// Whole minutes that something took, at least one.
pub(super) fn minutes(ms: u64) -> Arg<'static> {
    let minutes = ms.div_ceil(60_000).max(1);
    Arg::from(i64::try_from(minutes).unwrap_or(i64::MAX))
}
