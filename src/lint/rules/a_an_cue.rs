//! The article at the end of the question fits only some of the options.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, lists};

pub(super) const RULE: Rule = Rule {
    name: "a-an-cue",
    level: Level::Error,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/a-an-cue.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let Some(article @ ("a" | "an")) = pick.ask_tokens.last().map(String::as_str) else {
            continue;
        };
        for option in pick.options() {
            if wants(option) != article {
                let at = At::new(&pick.item, "instead").words(option);
                out.say(at, [("article", article), ("text", option)]);
            }
        }
    }
}

/// The article that stands before a word, by its sound.
fn wants(option: &str) -> &'static str {
    let option = option.to_lowercase();
    let begins = |list: &[&str]| list.iter().any(|start| option.starts_with(start));
    let vowel = option.starts_with(['a', 'e', 'i', 'o', 'u']);
    if (vowel && !begins(lists::A_BEFORE_VOWEL)) || begins(lists::AN_BEFORE_CONSONANT) {
        "an"
    } else {
        "a"
    }
}
