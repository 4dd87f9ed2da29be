//! An option made of other options asks for logic, not for the fact.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "k-type",
    level: Level::Warning,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/k-type.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        if !pick.tokens.iter().flatten().any(|word| word == "and") {
            continue;
        }
        let options: Vec<String> = pick.options().map(prose::basic).collect();
        for (at, option) in pick.options().enumerate() {
            let Some(whole) = options.get(at) else {
                continue;
            };
            let parts: Vec<&str> = whole.trim_start_matches("both ").split(" and ").collect();
            let made_of_others = parts.len() > 1
                && parts
                    .iter()
                    .all(|part| options.iter().any(|other| other == part || is_letter(part)));
            if made_of_others {
                out.say(
                    At::new(&pick.item, "instead").words(option),
                    [("text", option)],
                );
            }
        }
    }
}

/// A letter that stands for an option, as in "A and B".
fn is_letter(part: &str) -> bool {
    part.len() == 1 && part.bytes().all(|b| (b'a'..=b'h').contains(&b))
}
