//! The explanation of one fact gives away the answer of another of its topic.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use crate::deck::{ItemId, Level};
use crate::lint::context::{Context, FactView};
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "why-leak",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/why-leak.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let whys: Vec<Vec<String>> = context
        .facts
        .iter()
        .map(|view| prose::tokens(&view.fact.why))
        .collect();
    let holding = with_first_words(context, &whys);
    for stem in &context.stems {
        let Some(view) = context.fact(stem.fact) else {
            continue;
        };
        let Some(first) = view.key.first().filter(|_| is_told(view)) else {
            continue;
        };
        let asked: BTreeSet<&str> = content(&stem.tokens);
        let met = holding.get(&(&view.fact.topic, first.as_str()));
        for other in met.into_iter().flatten().take(MOST) {
            let (Some(why), Some(sister)) = (whys.get(*other), context.facts.get(*other)) else {
                continue;
            };
            if stem.fact == Some(*other) || !prose::holds(why, &view.key) {
                continue;
            }
            let shared = content(why).intersection(&asked).count();
            if 2 * shared >= asked.len() && shared >= 2 {
                let key = &view.fact.says.gap;
                let at = At::new(&sister.item, "why").words(key);
                out.say(at, [("text", key), ("other", stem.text)]);
            }
        }
    }
}

/// How many explanations with the first word of an answer are looked at.
const MOST: usize = 100;

/// An answer of fewer than four letters stands in many explanations by chance.
fn is_told(view: &FactView<'_>) -> bool {
    view.key.iter().map(String::len).sum::<usize>() >= 4
}

/// The facts of a topic whose explanation has a word that begins an answer of that topic.
fn with_first_words<'c>(
    context: &'c Context<'_>,
    whys: &'c [Vec<String>],
) -> BTreeMap<(&'c ItemId, &'c str), Vec<usize>> {
    let mut holding: BTreeMap<(&ItemId, &str), Vec<usize>> = BTreeMap::new();
    for view in context.facts.iter().filter(|view| is_told(view)) {
        if let Some(first) = view.key.first() {
            holding.entry((&view.fact.topic, first)).or_default();
        }
    }
    for ((at, view), why) in context.facts.iter().enumerate().zip(whys) {
        for token in why {
            if let Some(list) = holding.get_mut(&(&view.fact.topic, token.as_str()))
                && list.last() != Some(&at)
            {
                list.push(at);
            }
        }
    }
    holding
}

fn content(tokens: &[String]) -> BTreeSet<&str> {
    tokens
        .iter()
        .filter(|token| prose::is_content(token))
        .map(|token| prose::stem(token))
        .collect()
}
