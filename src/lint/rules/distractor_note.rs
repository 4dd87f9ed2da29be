//! A wrong option does not say what it is true of.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "distractor-note",
    level: Level::Info,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/distractor-note.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        for wrong in pick.wrong {
            if wrong.why.is_empty() {
                let at = At::new(&pick.item, "instead").words(&wrong.text);
                out.say(at, [("text", &wrong.text)]);
            }
        }
    }
}
