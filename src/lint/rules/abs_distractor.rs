//! Words such as "always" mark an option as wrong.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::prose::Word;
use crate::lint::{At, Out, lists};

pub(super) const RULE: Rule = Rule {
    name: "abs-distractor",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/abs-distractor.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let mut options = pick.parted();
        let right = options.next();
        if right.is_some_and(|(right, tokens)| absolute(right, tokens).is_some()) {
            continue;
        }
        for (wrong, tokens) in options {
            if let Some(word) = absolute(wrong, tokens) {
                let at = At::new(&pick.item, "instead").words(wrong);
                out.say(at, [("word", word), ("text", wrong)]);
            }
        }
    }
}

/// The word that allows no exception. "All of the above" and the All-Union Congress have none.
fn absolute<'t>(option: &str, tokens: &'t [Word]) -> Option<&'t str> {
    let word = lists::ABSOLUTES.first_of(tokens)?;
    let refers = lists::NONE_OF_THE_ABOVE.begins(tokens).is_some()
        || lists::ALL_OF_THE_ABOVE.begins(tokens).is_some();
    let in_name = word == "all" && (option.contains("All-") || option.contains("all-"));
    (!refers && !in_name).then_some(word)
}
