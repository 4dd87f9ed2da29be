//! The right option shares the most words with the others, as the one that was varied does.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "convergence",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/convergence.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        if pick.content.len() < 4 || pick.content.iter().any(|words| words.len() < 2) {
            continue;
        }
        let overlap = |at: usize| -> usize {
            let others = pick
                .content
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at);
            others
                .map(|(_, other)| {
                    pick.content
                        .get(at)
                        .map_or(0, |own| prose::shared(own, other))
                })
                .sum()
        };
        let right = overlap(0);
        let others = (1..pick.content.len())
            .map(overlap)
            .max()
            .unwrap_or_default();
        if right >= 2 && right > others {
            out.say(At::new(&pick.item, "instead"), [("text", pick.right)]);
        }
    }
}
