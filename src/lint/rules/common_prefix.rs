//! All options begin with the same words, which could stand in the question.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::prose::Word;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "common-prefix",
    level: Level::Info,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/common-prefix.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let first: Vec<Option<&[Word]>> =
            pick.tokens.iter().map(|tokens| tokens.get(..3)).collect();
        let Some(Some(words)) = first.first() else {
            continue;
        };
        if first.iter().all(|other| *other == Some(*words)) {
            out.say(
                At::new(&pick.item, "instead"),
                [("words", &words.join(" "))],
            );
        }
    }
}
