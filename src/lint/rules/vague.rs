//! Words such as "often" make an option hard to call right or wrong.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::prose::Word;
use crate::lint::{At, Out, lists};

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
            if let Some(word) = lists::VAGUE.first_of(tokens)
                && !(word == "may" && is_month(option, tokens))
            {
                let at = At::new(&pick.item, "instead").words(option);
                out.say(at, [("word", word), ("text", option)]);
            }
        }
    }
}

/// May is a month where it has a capital, unless it begins several words without a figure.
fn is_month(option: &str, tokens: &[Word]) -> bool {
    let verb = tokens.len() > 1 && !option.contains(|c: char| c.is_ascii_digit());
    option.contains("May") && !(option.starts_with("May") && verb)
}
