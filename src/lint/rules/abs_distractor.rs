//! Words such as "always" mark an option as wrong.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, lists, prose};

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
        if right.is_some_and(|(_, tokens)| prose::first_of(tokens, lists::ABSOLUTES).is_some()) {
            continue;
        }
        for (wrong, tokens) in options {
            let whole = tokens.join(" ");
            let refers = lists::NONE_OF_THE_ABOVE.contains(&whole.as_str())
                || lists::ALL_OF_THE_ABOVE.contains(&whole.as_str());
            if let Some(word) = prose::first_of(tokens, lists::ABSOLUTES).filter(|_| !refers) {
                let at = At::new(&pick.item, "instead").words(wrong);
                out.say(at, [("word", word), ("text", wrong)]);
            }
        }
    }
}
