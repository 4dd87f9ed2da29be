//! A word of opinion stands there and nobody is named whose opinion it is.

use super::{Rule, unattributed};
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{Out, lists};

pub(super) const RULE: Rule = Rule {
    name: "opinion-unattributed",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/opinion-unattributed.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    unattributed(context, out, |tokens| lists::OPINIONS.first_of(tokens));
}
