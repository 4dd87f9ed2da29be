//! What is said is true only at a time, and no time is given.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, lists, prose};

pub(super) const RULE: Rule = Rule {
    name: "no-as-of",
    level: Level::Error,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/no-as-of.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        let fact = view.fact;
        if fact.as_of.is_some() || fact.on.is_some() {
            continue;
        }
        let word = prose::first_of(&view.tokens, lists::PRESENT)
            .or_else(|| prose::first_phrase(&view.tokens, lists::PRESENT_STATES))
            .or_else(|| how_many_are(&view.tokens).filter(|_| !view.attributed));
        if let Some(word) = word {
            out.say(At::new(&view.item, ""), [("word", word)]);
        }
    }
}

/// "How many .. are": a number that is counted again and again.
fn how_many_are(tokens: &[String]) -> Option<&'static str> {
    let asks = prose::has_phrase(tokens, "how many");
    let present = tokens.iter().any(|token| token == "is" || token == "are");
    (asks && present).then_some("how many")
}
