//! A question of more than sixty words tests reading.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "stem-long",
    level: Level::Info,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/stem-long.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for stem in &context.stems {
        if stem.tokens.len() > 60 {
            let count = stem.tokens.len().to_string();
            out.say(At::new(&stem.item, stem.field), [("count", &count)]);
        }
    }
}
