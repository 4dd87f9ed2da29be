//! A question of fewer than four words leaves open what is asked.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::{Context, StemKind};
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "stem-short",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/stem-short.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for stem in &context.stems {
        let asks = matches!(stem.kind, StemKind::Ask);
        // Questions of several facts show them all; a few words lead in.
        if asks && stem.fact.is_some() && stem.tokens.len() < 4 {
            out.say(At::new(&stem.item, stem.field), [("text", stem.text)]);
        }
    }
}
