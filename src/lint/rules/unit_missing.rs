//! A number without a unit, and nothing after it that is counted.

use super::Rule;
use crate::deck::{FactAnswer, Level};
use crate::lint::context::Context;
use crate::lint::{At, Out, lists, prose};

pub(super) const RULE: Rule = Rule {
    name: "unit-missing",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/unit-missing.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        let FactAnswer::Number(number) = &view.fact.answer else {
            continue;
        };
        let counted = prose::tokens(&view.fact.says.after)
            .first()
            .is_some_and(|word| word.chars().all(char::is_alphabetic));
        let in_gap = view
            .key
            .iter()
            .any(|word| word.chars().any(char::is_alphabetic));
        let unitless = lists::WITHOUT_UNIT.first_of(&view.tokens);
        if number.unit.is_empty() && !counted && !in_gap && unitless.is_none() {
            out.say(At::new(&view.item, "answer"), [("text", &number.shown)]);
        }
    }
}
