//! A word that judges stands there as if it were a fact.

use super::{Rule, unattributed};
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{Out, lists};

pub(super) const RULE: Rule = Rule {
    name: "loaded-unattributed",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/loaded-unattributed.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    unattributed(context, out, |tokens| {
        lists::LOADED
            .first_of(tokens)
            .or_else(|| lists::LOADED_PHRASES.first_in(tokens))
    });
}
