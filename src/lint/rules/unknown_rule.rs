//! A rule is named that does not exist.

use super::Rule;
use crate::deck::Level;
use crate::lint::Out;
use crate::lint::context::Context;

pub(super) const RULE: Rule = Rule {
    name: "unknown-rule",
    level: Level::Error,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/unknown-rule.md"),
};

/// Found where suppressions are carried out, not by looking at the deck.
fn check(_: &Context<'_>, _: &mut Out<'_>) {}
