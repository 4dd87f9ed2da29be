//! "None of the above" tells nothing about what the student knows.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, lists};

pub(super) const RULE: Rule = Rule {
    name: "nota",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/nota.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        for (option, tokens) in pick.parted() {
            if lists::NONE_OF_THE_ABOVE.begins(tokens).is_some() {
                out.say(
                    At::new(&pick.item, "instead").words(option),
                    [("text", option)],
                );
            }
        }
    }
}
