//! A right form is, in another spelling, also one that is never right.

use std::collections::BTreeMap;

use super::Rule;
use crate::answer::name_key;
use crate::deck::{FactAnswer, Level};
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "accept-collides",
    level: Level::Error,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/accept-collides.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        let FactAnswer::Text(answer) = &view.fact.answer else {
            continue;
        };
        if answer.not.is_empty() {
            continue;
        }
        let right: BTreeMap<String, &str> = std::iter::once(&answer.shown)
            .chain(&answer.also)
            .map(|form| (name_key(form), form.as_str()))
            .collect();
        for form in &answer.not {
            if let Some(accepted) = right.get(&name_key(form)) {
                out.say(
                    At::new(&view.item, "not"),
                    [("text", accepted), ("other", form)],
                );
            }
        }
    }
}
