//! The verb of the question fits only some of the options.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "num-agree",
    level: Level::Info,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/num-agree.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let tokens = prose::tokens(pick.ask);
        let Some("is" | "are" | "was" | "were") = tokens.last().map(String::as_str) else {
            continue;
        };
        let plural = |text: &str| {
            let last = prose::tokens(text).pop().unwrap_or_default();
            last.ends_with('s') && !last.ends_with("ss")
        };
        let right = plural(pick.right);
        if pick.wrong.iter().all(|wrong| plural(&wrong.text) != right) {
            out.say(At::new(&pick.item, "instead"), [("text", pick.right)]);
        }
    }
}
