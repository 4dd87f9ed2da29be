//! A name is used for a time at which it was another.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "name-validity",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/name-validity.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for name in &context.deck.names {
        if name.since.is_none() && name.until.is_none() {
            continue;
        }
        for view in &context.facts {
            let Some(date) = view.fact.on.or(view.fact.as_of) else {
                continue;
            };
            let early = name
                .since
                .is_some_and(|since| date < since.cut(date.precision()));
            let late = name
                .until
                .is_some_and(|until| date > until.cut(date.precision()));
            if (early || late) && prose::has_phrase(&view.tokens, &prose::basic(&name.text)) {
                let said = [("name", &*name.text), ("date", &*date.to_string())];
                out.say(At::new(&view.item, "says").words(&name.text), said);
            }
        }
    }
}
