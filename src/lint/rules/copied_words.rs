//! A text of the deck shares eight words in a row with the source.

use super::Rule;
use crate::deck::{Deck, Item, Level};
use crate::lint::article::{names, shared_run};
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "copied-words",
    level: Level::Error,
    check,
    english_only: false,
    needs_article: true,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/copied-words.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let names = names(context.deck);
    let runs: Vec<Vec<u64>> = context
        .around
        .articles
        .values()
        .map(|article| article.runs(&names))
        .collect();
    for (item, field, text) in texts(context.deck) {
        if let Some(words) = runs.iter().find_map(|runs| shared_run(text, &names, runs)) {
            out.say(At::new(&item, field), [("words", &words)]);
        }
    }
}

/// Every text of the author's own, with its place. Evidence is meant to be the source's.
fn texts(deck: &Deck) -> Vec<(Item, &'static str, &str)> {
    let mut all: Vec<(Item, &'static str, &str)> = vec![
        (Item::Deck, "title", &deck.title),
        (Item::Deck, "about", &deck.about),
    ];
    for topic in &deck.topics {
        all.push((Item::Topic(topic.id.clone()), "read", &topic.read));
    }
    for fact in &deck.facts {
        let item = || Item::Fact(fact.id.clone());
        all.push((item(), "says", &fact.says.before));
        all.push((item(), "says", &fact.says.after));
        all.push((item(), "ask", &fact.ask));
        all.push((item(), "why", &fact.why));
        all.push((item(), "derived", &fact.derived));
    }
    let prefix = deck.id.as_str().len() + 1;
    for question in &deck.questions {
        let id = question.key.as_str().get(prefix..).unwrap_or_default();
        if id.contains('#') {
            continue;
        }
        let item = || Item::Question(id.into());
        all.push((item(), "ask", &question.ask));
        for wrong in question.wrong() {
            all.push((item(), "instead", &wrong.text));
            all.push((item(), "instead", &wrong.why));
        }
    }
    all
}
