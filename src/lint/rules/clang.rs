//! A word of the question stands in the right option and in no other.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "clang",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/clang.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let common = common(context);
    for pick in &context.picks {
        let Some((right, wrong)) = pick.content.split_first() else {
            continue;
        };
        let clang = prose::shared(
            &pick.asked,
            &right
                .iter()
                .filter(|word| !common.contains(word))
                .filter(|word| wrong.iter().all(|other| other.binary_search(word).is_err()))
                .copied()
                .collect::<Vec<u32>>(),
        );
        if clang > 0 {
            out.say(At::new(&pick.item, "instead"), [("text", pick.right)]);
        }
    }
}

/// Words that more than a fifth of the questions of a deck have: its subject, and no clue.
fn common(context: &Context<'_>) -> BTreeSet<u32> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for word in context.stems.iter().flat_map(|stem| &stem.content) {
        *counts.entry(*word).or_default() += 1;
    }
    let most = context.stems.len().max(10) / 5;
    counts
        .into_iter()
        .filter(|(_, count)| *count > most)
        .map(|(word, _)| word)
        .collect()
}
