//! The evidence stands in the source, but not in the paragraph that is given.

use super::{Rule, cited};
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "excerpt-elsewhere",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: true,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/excerpt-elsewhere.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for (view, article) in cited(context) {
        for words in &view.fact.evidence {
            let found = article.paragraphs_with(words);
            let given = &view.fact.at;
            if given.is_empty() || found.is_empty() || given.iter().any(|at| found.contains(at)) {
                continue;
            }
            let list = |numbers: &[u32]| {
                numbers
                    .iter()
                    .map(u32::to_string)
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            let said = [
                ("text", &**words),
                ("found", &*list(&found)),
                ("given", &*list(given)),
            ];
            out.say(At::new(&view.item, "at"), said);
        }
    }
}
