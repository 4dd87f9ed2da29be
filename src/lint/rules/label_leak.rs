//! A title that is shown before the question holds the answer.

use std::collections::BTreeMap;

use super::Rule;
use crate::deck::{ItemId, Level};
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "label-leak",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/label-leak.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let deck = (prose::tokens(&context.deck.title), &context.deck.title);
    let topics: BTreeMap<&ItemId, (Vec<prose::Word>, &String)> = context
        .deck
        .topics
        .iter()
        .map(|topic| (&topic.id, (prose::tokens(&topic.title), &topic.title)))
        .collect();
    for view in &context.facts {
        if view.key.iter().map(|word| word.len()).sum::<usize>() < 4 {
            continue;
        }
        for (tokens, label) in topics.get(&view.fact.topic).into_iter().chain([&deck]) {
            if prose::holds(tokens, &view.key) {
                let key = &view.fact.says.gap;
                let at = At::new(&view.item, "says").words(key);
                out.say(at, [("text", key), ("label", label)]);
            }
        }
    }
}
