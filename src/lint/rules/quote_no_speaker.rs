//! Somebody is quoted, and nobody is named.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::{Context, QUOTES, is_attributed};
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "quote-no-speaker",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/quote-no-speaker.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        let fact = view.fact;
        let quoted = [&fact.says.before, &fact.says.after, &fact.ask]
            .iter()
            .any(|text| text.matches(QUOTES).count() >= 2);
        if quoted && fact.by.is_none() && !is_attributed(&view.tokens) {
            out.say(At::new(&view.item, "says"), []);
        }
    }
}
