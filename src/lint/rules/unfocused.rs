//! The question asks nothing by itself; only the options tell what it is about.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, lists};

pub(super) const RULE: Rule = Rule {
    name: "unfocused",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/unfocused.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for stem in &context.stems {
        if let Some(words) = lists::UNFOCUSED.first_in(&stem.tokens) {
            out.say(At::new(&stem.item, stem.field), [("words", words)]);
        }
    }
}
