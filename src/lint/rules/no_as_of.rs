//! What is said is true only at a time, and no time is given.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::prose::Word;
use crate::lint::{At, Out, lists};

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
        let word = lists::PRESENT
            .first_of(&view.tokens)
            .or_else(|| present_state(&view.tokens))
            .or_else(|| how_many_are(&view.tokens).filter(|_| !view.attributed));
        if let Some(word) = word {
            out.say(At::new(&view.item, ""), [("word", word)]);
        }
    }
}

/// "Is the president": what is said of somebody, not "it is the president who ..".
fn present_state(tokens: &[Word]) -> Option<&'static str> {
    (0..tokens.len()).find_map(|at| {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let here = tokens
            .get(at..)
            .filter(|rest| rest.first().is_some_and(|word| word == "is"))?;
        let said = before.is_none_or(|word| word != "it");
        lists::PRESENT_STATES.begins(here).filter(|_| said)
    })
}

/// "How many .. are": a number that is counted again and again.
fn how_many_are(tokens: &[Word]) -> Option<&'static str> {
    let asked = tokens.windows(2).position(|pair| pair == ["how", "many"])?;
    let mut rest = tokens.iter().skip(asked);
    rest.any(|token| token == "is" || token == "are")
        .then_some("how many")
}
