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
        let mixed = options.iter().any(is_number) && !options.iter().all(has_figure);
        let stopped = differ(&options, ends_as_a_sentence);
        // Names begin with a capital: a sign of what is right only where they part it from all others.
        let small: Vec<bool> = options.iter().filter_map(begins_small).collect();
        let parted = small.len() == options.len()
            && small
                .iter()
                .skip(1)
                .all(|other| Some(other) != small.first());
        let at = At::new(&pick.item, "instead");
        if mixed || stopped || parted {
            out.say(at, []);
        } else if small.contains(&true) && small.contains(&false) {
            out.say_as(Level::Info, at, []);
        }
    }
}

/// Is it so of some options and not of others?
fn differ(options: &[&str], is: impl Fn(&&str) -> bool) -> bool {
    options.iter().any(&is) && !options.iter().all(is)
}

fn is_number(option: &&str) -> bool {
    !option.contains(char::is_alphabetic) && has_figure(option)
}

/// "Less than 10" goes with numbers too.
fn has_figure(option: &&str) -> bool {
    option.contains(|c: char| c.is_ascii_digit())
}

/// Whether a text begins with a small letter; a number has none that could be small.
fn begins_small(option: &&str) -> Option<bool> {
    let word = option.trim_start_matches("the ").trim_start_matches("a ");
    let first = word.chars().next().filter(|c| c.is_alphabetic())?;
    Some(first.is_lowercase())
}

/// A full stop after a word, not after an abbreviation or an initial.
fn ends_as_a_sentence(option: &&str) -> bool {
    let words = option.strip_suffix('.').unwrap_or_default();
    let last = words.rsplit(' ').next().unwrap_or_default();
    let word = last.starts_with(char::is_lowercase) && words != last && last != "etc";
    let least = if word { 3 } else { 4 };
    last.chars().count() >= least && !last.contains('.')
}
