//! Over the whole deck the right option is the longest more often than chance has it.

use super::Rule;
use crate::deck::{Item, Level};
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "deck-longest",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/deck-longest.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let mut count = 0_u32;
    let mut options = 0;
    for pick in &context.picks {
        let length = |text: &str| text.chars().count();
        let right = length(pick.right);
        options += pick.wrong.len() + 1;
        count += u32::from(pick.wrong.iter().all(|wrong| length(&wrong.text) < right));
    }
    let all = u32::try_from(context.picks.len()).unwrap_or(u32::MAX);
    if all < 20 {
        return;
    }
    let chance = f64::from(all) / options as f64;
    if tail(all, count, chance) < 0.01 {
        let said = [("count", &*count.to_string()), ("all", &*all.to_string())];
        out.say(At::new(&Item::Deck, "questions"), said);
    }
}

/// The chance of at least `least` successes in `all` trials.
fn tail(all: u32, least: u32, chance: f64) -> f64 {
    let mut term = (1.0 - chance).powi(i32::try_from(all).unwrap_or(i32::MAX));
    let mut below = 0.0;
    for successes in 0..least {
        below += term;
        let left = f64::from(all - successes);
        term *= left / f64::from(successes + 1) * chance / (1.0 - chance);
    }
    (1.0 - below).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirteen_of_thirty_may_be_chance_and_eighteen_may_not() {
        // Binomial tails for four options.
        assert!((tail(30, 13, 0.25) - 0.0216).abs() < 1e-4);
        assert!((tail(30, 18, 0.25) - 5.0e-5).abs() < 1e-6);
    }
}
