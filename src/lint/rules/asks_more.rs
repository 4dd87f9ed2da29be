//! The question asks for more than the one answer of its fact.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::{Context, StemKind};
use crate::lint::{At, Out, lists};

pub(super) const RULE: Rule = Rule {
    name: "asks-more",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/asks-more.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for stem in &context.stems {
        if stem.fact.is_none() || stem.kind == StemKind::Claim {
            continue;
        }
        // "Which two" is one answer where the answer is a pair.
        let pair = context
            .fact(stem.fact)
            .is_some_and(|view| view.key.iter().any(|word| word == "and"));
        let more = lists::ASKS_MORE.first_in(&stem.tokens).filter(|_| !pair);
        let twice = stem.text.matches('?').count() > 1;
        if more.is_some() || twice {
            let words = more.unwrap_or("?");
            out.say(At::new(&stem.item, stem.field), [("words", words)]);
        }
    }
}
