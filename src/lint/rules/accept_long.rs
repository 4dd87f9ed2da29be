//! An answer of more than five words is hard to write exactly.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "accept-long",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/accept-long.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        if view.key.len() > 5 {
            let gap = &view.fact.says.gap;
            out.say(At::new(&view.item, "says").words(gap), [("text", gap)]);
        }
    }
}
