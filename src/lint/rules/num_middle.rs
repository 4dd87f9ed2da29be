//! In most questions with numbers the right one is neither the smallest nor the largest.

use super::Rule;
use crate::deck::{Item, Level};
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "num-middle",
    level: Level::Info,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/num-middle.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let mut numbers = 0;
    let mut middle = 0;
    for pick in &context.picks {
        let values: Option<Vec<f64>> = pick.options().map(number).collect();
        let Some((right, wrong)) = values.as_deref().and_then(<[f64]>::split_first) else {
            continue;
        };
        numbers += 1;
        let inside =
            wrong.iter().any(|value| value < right) && wrong.iter().any(|value| value > right);
        middle += usize::from(inside);
    }
    if numbers >= 8 && 4 * middle >= 3 * numbers {
        let said = [
            ("count", &*middle.to_string()),
            ("all", &*numbers.to_string()),
        ];
        out.say(At::new(&Item::Deck, "questions"), said);
    }
}

/// The one number of an option.
fn number(option: &str) -> Option<f64> {
    let [figures] = prose::figures(option).try_into().ok()?;
    figures.parse().ok()
}
