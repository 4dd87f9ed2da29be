//! Some options are of another kind than the rest: numbers among words, or written otherwise.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "hetero",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/hetero.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let options: Vec<&str> = pick
            .options()
            .filter(|option| Some(*option) != pick.last)
            .collect();
        let numbers = options.iter().filter(|option| is_number(option)).count();
        let mixed = numbers > 0 && numbers < options.len();
        // How an option is written matters only where the right one stands out by it.
        let stands_out = [begins_small, ends_as_a_sentence].into_iter().any(|is| {
            let right = options.first().is_some_and(is);
            options.iter().skip(1).all(|option| is(option) != right)
        });
        if mixed || stands_out {
            out.say(At::new(&pick.item, "instead"), []);
        }
    }
}

fn is_number(option: &&str) -> bool {
    !option.contains(char::is_alphabetic) && option.contains(|c: char| c.is_ascii_digit())
}

/// A number has no letter that could be small.
fn begins_small(option: &&str) -> bool {
    let word = option.trim_start_matches("the ").trim_start_matches("a ");
    word.chars().next().is_some_and(char::is_lowercase)
}

fn ends_as_a_sentence(option: &&str) -> bool {
    option.ends_with('.') && option.contains(' ')
}
