//! A number of the answer stands in no words of the evidence.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, lists, prose};

pub(super) const RULE: Rule = Rule {
    name: "key-num-not-in-excerpt",
    level: Level::Error,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/key-num-not-in-excerpt.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        let fact = view.fact;
        if fact.evidence.is_empty() || !fact.derived.is_empty() {
            continue;
        }
        let figures = prose::figures(&fact.says.gap);
        if figures.is_empty() {
            continue;
        }
        let mut proved: Vec<String> = fact
            .evidence
            .iter()
            .flat_map(|words| prose::figures(words))
            .collect();
        for token in fact.evidence.iter().flat_map(|words| prose::tokens(words)) {
            proved.extend(
                lists::NUMBERS
                    .iter()
                    .filter(|(word, _)| *word == token)
                    .map(|(_, figure)| (*figure).to_owned()),
            );
        }
        let missing = figures.into_iter().find(|figure| !proved.contains(figure));
        if let Some(figure) = missing {
            out.say(At::new(&view.item, "evidence"), [("figure", &figure)]);
        }
    }
}
