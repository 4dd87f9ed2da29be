//! A negation in the question is overlooked, and then a right thought gives a wrong answer.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::{Context, StemKind};
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "neg-stem",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/neg-stem.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for stem in &context.stems {
        if stem.kind == StemKind::Claim {
            continue;
        }
        let Some(word) = prose::negation(&stem.tokens) else {
            continue;
        };
        let shouted = stem.text.contains(&word.to_uppercase());
        let level = if shouted { Level::Info } else { Level::Warning };
        let at = At::new(&stem.item, stem.field).words(word);
        out.say_as(level, at, [("word", word)]);
    }
}
