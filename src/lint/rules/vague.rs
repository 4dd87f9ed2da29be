//! Words such as "often" make an option hard to call right or wrong.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, lists, prose};

pub(super) const RULE: Rule = Rule {
    name: "vague",
    level: Level::Info,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/vague.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        for (option, tokens) in pick.parted() {
            if let Some(word) = prose::first_of(tokens, lists::VAGUE) {
                let at = At::new(&pick.item, "instead").words(option);
                out.say(at, [("word", word), ("text", option)]);
            }
        }
    }
}
