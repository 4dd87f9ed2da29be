//! A title that is shown before the question holds the answer.

use super::Rule;
use crate::deck::{Item, Level};
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
    for view in &context.facts {
        if view.key.iter().map(String::len).sum::<usize>() < 4 {
            continue;
        }
        let topic = context
            .deck
            .topics
            .iter()
            .find(|topic| topic.id == view.fact.topic);
        let labels = topic.map(|topic| (Item::Topic(topic.id.clone()), topic.title.as_str()));
        let deck = (Item::Deck, context.deck.title.as_str());
        for (_, label) in labels.into_iter().chain([deck]) {
            if prose::has_phrase(&prose::tokens(label), &view.key.join(" ")) {
                let key = &view.fact.says.gap;
                out.say(
                    At::new(&view.item, "says").words(key),
                    [("text", key), ("label", label)],
                );
            }
        }
    }
}
