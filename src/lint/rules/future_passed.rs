//! Something is told as still to come, and its time is over.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, lists, prose};

pub(super) const RULE: Rule = Rule {
    name: "future-passed",
    level: Level::Error,
    check,
    english_only: true,
    needs_article: false,
    needs_today: true,
    text: include_str!("../../../assets/i18n/en/rules/future-passed.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let Some(today) = context.around.today else {
        return;
    };
    for view in &context.facts {
        let Some(word) = lists::FUTURE.first_in(&view.tokens) else {
            continue;
        };
        let over = prose::years(&view.tokens).find(|year| *year < today.year);
        if let Some(year) = over.filter(|_| !view.attributed) {
            let said = [("word", word), ("year", &*year.to_string())];
            out.say(At::new(&view.item, "says"), said);
        }
    }
}
