//! The answer of one question stands in another that is about the same.

use std::collections::BTreeMap;

use super::Rule;
use crate::answer::leak::{gives_away, is_long};
use crate::deck::Level;
use crate::lint::context::{Context, StemKind};
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "leak",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/leak.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let mut holding: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for view in &context.facts {
        if let Some(first) = view.key.first() {
            holding.entry(first).or_default();
        }
    }
    for (at, stem) in context.stems.iter().enumerate() {
        for token in &stem.tokens {
            if let Some(list) = holding.get_mut(token.as_str()) {
                list.push(at);
            }
        }
    }
    for stem in &context.stems {
        let Some(view) = context.fact(stem.fact) else {
            continue;
        };
        // A word that a fifth of all questions have is their subject, and gives nothing away.
        let usual = |word: &String| {
            let holding = holding.get(word.as_str()).map_or(0, Vec::len);
            5 * holding > context.stems.len().max(25)
        };
        let told = !view.key.iter().all(usual) && is_long(&view.key);
        let Some(first) = view.key.first().filter(|_| told) else {
            continue;
        };
        let met = holding.get(first.as_str()).into_iter().flatten().take(MOST);
        for other in met.filter_map(|at| context.stems.get(*at)) {
            if other.fact == stem.fact || stem.kind == StemKind::Claim {
                continue;
            }
            let seen = (other.tokens.as_slice(), other.content.as_slice());
            if gives_away(seen, &stem.content, &view.key) {
                let key = &view.fact.says.gap;
                let at = At::new(&other.item, other.field).words(key);
                out.say(at, [("text", key), ("other", stem.text)]);
            }
        }
    }
}

/// How many questions with the first word of an answer are looked at.
const MOST: usize = 200;
