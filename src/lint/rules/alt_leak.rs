//! The words of an image that stands with a question hold its answer.

use std::collections::BTreeMap;

use super::Rule;
use crate::deck::{FactKey, Level};
use crate::lint::context::{Context, FactView, accepted};
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "alt-leak",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/alt-leak.md"),
};

/// Shorter answers stand in many texts by chance.
const SHORTEST: usize = 4;

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let facts: BTreeMap<&FactKey, &FactView<'_>> = context
        .facts
        .iter()
        .map(|view| (&view.fact.key, view))
        .collect();
    for (item, question) in &context.questions {
        let asked = question.facts();
        let (Some(image), [only]) = (&question.image, asked.as_slice()) else {
            continue;
        };
        let Some(view) = facts.get(only) else {
            continue;
        };
        let shown = prose::tokens(&image.alt);
        let given = accepted(view.fact).into_iter().find(|form| {
            let form = prose::tokens(form);
            let long = form.iter().map(|word| word.chars().count()).sum::<usize>() >= SHORTEST;
            long && prose::holds(&shown, &form)
        });
        if let Some(form) = given {
            out.say(At::new(item, "image").words(&form), [("text", &form)]);
        }
    }
}
