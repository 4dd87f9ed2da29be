//! More than four wrong options: readers tire, and few of them are plausible.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "opt-count",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/opt-count.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let count = pick.wrong.len() + 1;
        if count > 5 {
            out.say(
                At::new(&pick.item, "instead"),
                [("count", &count.to_string())],
            );
        }
    }
}
