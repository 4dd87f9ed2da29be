//! Words of the evidence do not stand in the text of the source.

use super::{Rule, cited};
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "excerpt-not-in-source",
    level: Level::Error,
    check,
    english_only: false,
    needs_article: true,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/excerpt-not-in-source.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for (view, article) in cited(context) {
        for words in &view.fact.evidence {
            if !article.holds(words) {
                out.say(
                    At::new(&view.item, "evidence").words(words),
                    [("text", words)],
                );
            }
        }
    }
}
