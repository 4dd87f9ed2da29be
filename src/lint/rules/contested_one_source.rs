//! Sources disagree, and only one publisher is given.

use std::collections::BTreeSet;

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "contested-one-source",
    level: Level::Error,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/contested-one-source.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        let fact = view.fact;
        if !fact.contested {
            continue;
        }
        let publishers: BTreeSet<&str> = fact
            .from
            .iter()
            .chain(&fact.also_from)
            .filter_map(|id| context.deck.sources.iter().find(|source| source.id == *id))
            .map(|source| source.publisher.as_str())
            .filter(|publisher| !publisher.is_empty())
            .collect();
        if publishers.len() < 2 {
            out.say(At::new(&view.item, "contested"), []);
        }
    }
}
