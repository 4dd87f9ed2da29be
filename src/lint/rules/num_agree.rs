//! The verb of the question fits only some of the options.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::prose::Word;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "num-agree",
    level: Level::Info,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/num-agree.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let asked = pick.ask_tokens.last().map(Word::as_str);
        let Some("is" | "are" | "was" | "were") = asked else {
            continue;
        };
        let is_plural = |tokens: &[Word]| {
            let last = tokens.last();
            last.is_some_and(|word| word.ends_with('s') && !word.ends_with("ss"))
        };
        let mut plural = pick.parted().map(|(_, tokens)| is_plural(tokens));
        let right = plural.next();
        if plural.all(|wrong| Some(wrong) != right) {
            out.say(At::new(&pick.item, "instead"), [("text", pick.right)]);
        }
    }
}
