//! The explanation of one fact gives away the answer of another of its topic.

use std::collections::BTreeMap;

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
    let holding = with_first_words(context);
    for stem in &context.stems {
        let Some(view) = context.fact(stem.fact) else {
            continue;
        };
        let Some(first) = view.key_words.first().filter(|_| is_told(view)) else {
            continue;
        };
        let met = holding.get(&(*first, &view.fact.topic));
        for other in met.into_iter().flatten().take(MOST) {
            let Some(sister) = context.facts.get(*other) else {
                continue;
            };
            if stem.fact == Some(*other) || !prose::holds(&sister.why_words, &view.key_words) {
                continue;
            }
            let shared = prose::shared(&stem.content, &sister.why_content);
            if 2 * shared >= stem.content.len() && shared >= 2 {
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
    view.key.iter().map(|word| word.len()).sum::<usize>() >= 4
}

/// The facts of a topic whose explanation has a word that begins an answer of that topic, by the
/// word's number.
fn with_first_words<'c>(context: &'c Context<'_>) -> BTreeMap<(u32, &'c ItemId), Vec<usize>> {
    let mut holding: BTreeMap<(u32, &ItemId), Vec<usize>> = BTreeMap::new();
    // Most words of explanations begin no answer.
    let mut begins = vec![false; context.words];
    for view in context.facts.iter().filter(|view| is_told(view)) {
        if let Some(first) = view.key_words.first() {
            holding.entry((*first, &view.fact.topic)).or_default();
            if let Some(begins) = begins.get_mut(*first as usize) {
                *begins = true;
            }
        }
    }
    for (at, view) in context.facts.iter().enumerate() {
        for word in &view.why_words {
            if begins.get(*word as usize) == Some(&true)
                && let Some(list) = holding.get_mut(&(*word, &view.fact.topic))
                && list.last() != Some(&at)
            {
                list.push(at);
            }
        }
    }
    holding
}
