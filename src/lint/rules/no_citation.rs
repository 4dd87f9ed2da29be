//! The fact does not say where it was read, or which words prove it.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "no-citation",
    level: Level::Error,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/no-citation.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        let missing = if view.fact.from.is_none() {
            "from"
        } else if view.fact.evidence.is_empty() {
            "evidence"
        } else {
            continue;
        };
        out.say(At::new(&view.item, missing), []);
    }
}
