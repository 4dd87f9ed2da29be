//! A rule is suppressed that has nothing to say here any more.

use super::Rule;
use crate::deck::Level;
use crate::lint::Out;
use crate::lint::context::Context;

pub(super) const RULE: Rule = Rule {
    name: "unused-suppression",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/unused-suppression.md"),
};

/// Found where suppressions are carried out, not by looking at the deck.
fn check(_: &Context<'_>, _: &mut Out<'_>) {}
