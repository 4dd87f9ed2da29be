//! The explanation of one fact gives away the answer of another of its topic.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use crate::deck::{ItemId, Level};
use crate::lint::context::Context;
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
    let mut topics: BTreeMap<&ItemId, Vec<usize>> = BTreeMap::new();
    for (at, view) in context.facts.iter().enumerate() {
        topics.entry(&view.fact.topic).or_default().push(at);
    }
    for stem in &context.stems {
        let (Some(own), Some(view)) = (stem.fact, context.fact(stem.fact)) else {
            continue;
        };
        if view.key.iter().map(String::len).sum::<usize>() < 4 || stem.content.is_empty() {
            continue;
        }
        let key = view.key.join(" ");
        let asked: BTreeSet<&str> = content(&stem.tokens);
        let sisters = topics.get(&view.fact.topic).into_iter().flatten();
        for other in sisters.filter(|other| **other != own).take(MOST) {
            let Some(why) = whys.get(*other).filter(|why| prose::has_phrase(why, &key)) else {
                continue;
            };
            let shared = content(why).intersection(&asked).count();
            if 2 * shared >= asked.len() && shared >= 2 {
                let item = context
                    .facts
                    .get(*other)
                    .map_or(&stem.item, |other| &other.item);
                let key = &view.fact.says.gap;
                out.say(
                    At::new(item, "why").words(key),
                    [("text", key), ("other", stem.text)],
                );
            }
        }
    }
}

/// How many facts of a topic are looked at for each question.
const MOST: usize = 100;

fn content(tokens: &[String]) -> BTreeSet<&str> {
    tokens
        .iter()
        .filter(|token| prose::is_content(token))
        .map(|token| prose::stem(token))
        .collect()
}
