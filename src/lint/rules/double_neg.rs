//! A negation in the question and another in an option.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "double-neg",
    level: Level::Error,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/double-neg.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        if prose::negation(&pick.ask_tokens).is_none() {
            continue;
        }
        for (option, tokens) in pick.parted() {
            if let Some(word) = prose::negation(tokens) {
                let at = At::new(&pick.item, "instead").words(option);
                out.say(at, [("word", word), ("text", option)]);
            }
        }
    }
}
