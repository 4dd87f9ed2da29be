//! Something is put above all others, and no time is given.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, lists, prose};

pub(super) const RULE: Rule = Rule {
    name: "superlative-undated",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/superlative-undated.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        let fact = view.fact;
        let dated = fact.as_of.is_some()
            || fact.on.is_some()
            || prose::years(&view.tokens).next().is_some();
        if dated {
            continue;
        }
        if let Some(word) = superlative(&view.tokens) {
            out.say(At::new(&view.item, ""), [("word", word)]);
        }
    }
}

/// A superlative with what it is said of after it; "most of" only counts a part.
fn superlative(tokens: &[String]) -> Option<&str> {
    let mut pairs = tokens.windows(2);
    pairs.find_map(|pair| match pair {
        [word, next] => {
            let put_above = lists::SUPERLATIVES.contains(&word.as_str()) && next != "of";
            put_above.then_some(word.as_str())
        }
        _ => None,
    })
}
