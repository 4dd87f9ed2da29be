//! A cause is claimed and nobody is named who says so.

use super::{Rule, unattributed};
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{Out, lists};

pub(super) const RULE: Rule = Rule {
    name: "causal-unattributed",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/causal-unattributed.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    unattributed(context, out, |tokens| lists::CAUSES.first_in(tokens));
}
