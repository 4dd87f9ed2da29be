//! Two ranges among the options share a value.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "range-overlap",
    level: Level::Error,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/range-overlap.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let ranges: Vec<(&str, (f64, f64))> = pick
            .options()
            .filter_map(|option| Some((option, range(option)?)))
            .collect();
        for (at, (one, (low, high))) in ranges.iter().enumerate() {
            for (other, (least, most)) in ranges.iter().skip(at + 1) {
                if low.max(*least) <= high.min(*most) {
                    let at = At::new(&pick.item, "instead").words(other);
                    out.say(at, [("text", one), ("other", other)]);
                }
            }
        }
    }
}

/// The ends of a range such as "10 to 20" or "10-20 %"; periods of years are ranges too.
fn range(option: &str) -> Option<(f64, f64)> {
    let [low, high] = prose::figures(option).try_into().ok()?;
    let words = prose::tokens(option);
    let between = words.first().is_some_and(|word| word == "between");
    let joined = |word: &prose::Word| word == "to" || (between && word == "and");
    let parted = words.iter().any(joined) || option.contains(['-', '\u{2013}', '\u{2014}']);
    // "06-2019" is a month.
    let parted = parted && (!low.starts_with('0') || low == "0" || low.contains('.'));
    let (low, high) = (low.parse().ok()?, high.parse().ok()?);
    (parted && low < high).then_some((low, high))
}
