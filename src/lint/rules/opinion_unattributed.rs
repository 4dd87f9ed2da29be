//! A word of opinion stands there and nobody is named whose opinion it is.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, lists, prose};

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
    for view in &context.facts {
        if view.attributed {
            continue;
        }
        if let Some(word) = prose::first_of(&view.tokens, lists::OPINIONS) {
            let field = if prose::tokens(&view.fact.ask)
                .iter()
                .any(|token| word.split(' ').next() == Some(token))
            {
                "ask"
            } else {
                "says"
            };
            out.say(At::new(&view.item, field).words(word), [("word", word)]);
        }
    }
}
