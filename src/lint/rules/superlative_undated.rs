//! Something is put above all others, and no time is given.

use super::Rule;
use crate::deck::{Level, Volatility};
use crate::lint::context::Context;
use crate::lint::prose::Word;
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
            || fact.volatility == Some(Volatility::History)
            || prose::years(&view.tokens).next().is_some();
        if dated {
            continue;
        }
        let found = (0..view.tokens.len()).find_map(|at| superlative(&view.tokens, at));
        if let Some((level, word)) = found {
            out.say_as(level, At::new(&view.item, ""), [("word", word)]);
        }
    }
}

/// A word that puts something above all others. Who was first stays so, and that is only noted.
fn superlative(tokens: &[Word], at: usize) -> Option<(Level, &str)> {
    let word = tokens.get(at)?.as_str();
    if word.ends_with("est") && lists::SUPERLATIVES.contains(&word) {
        return Some((Level::Warning, word));
    }
    if !matches!(word, "most" | "first" | "only") {
        return None;
    }
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let (before, next) = (
        before.map_or("", Word::as_str),
        tokens.get(at + 1)?.as_str(),
    );
    let noun = !lists::NO_RECORD.contains(&next);
    let found = match word {
        // "Most of them" and "most people" only count a part.
        "most" => before == "the" || !(matches!(before, "" | "at") || next.ends_with('s')),
        "first" => before != "at" && next.starts_with(char::is_alphabetic),
        _ => before == "the",
    };
    let level = match word {
        "first" => Level::Info,
        _ => Level::Warning,
    };
    (noun && found).then_some((level, word))
}
