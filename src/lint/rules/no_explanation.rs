//! Nothing is explained: feedback that only says right or wrong teaches little.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "no-explanation",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/no-explanation.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        if view.fact.why.is_empty() {
            out.say(At::new(&view.item, "why"), []);
        }
    }
}
