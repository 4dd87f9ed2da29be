//! The gap comes before anything that says what belongs into it.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "blanks",
    level: Level::Info,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/blanks.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        let fact = view.fact;
        let first = !fact.says.before.contains(char::is_alphanumeric);
        if first && prose::tokens(&fact.says.after).len() < 4 {
            out.say(At::new(&view.item, "says"), [("text", &fact.says.open())]);
        }
    }
}
