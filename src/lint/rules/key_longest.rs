//! The right option is so much longer than the others that it can be guessed.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "key-longest",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/key-longest.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let length = |text: &str| text.chars().count();
        let wrong: Vec<usize> = pick.wrong.iter().map(|wrong| length(&wrong.text)).collect();
        let longest = wrong.iter().max().copied().unwrap_or_default();
        let sum: usize = wrong.iter().sum();
        let right = length(pick.right);
        // Longer than any, half as long again as the mean of them, and a dozen signs longer.
        let (all, half) = (right * wrong.len(), 2 * right * wrong.len() >= 3 * sum);
        if right > longest && half && all >= sum + 12 * wrong.len() {
            out.say(At::new(&pick.item, "instead"), [("text", pick.right)]);
        }
    }
}
