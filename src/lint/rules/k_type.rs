//! An option made of other options asks for logic, not for the fact.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::prose::Word;
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
        let joined = |(option, tokens): (&str, &[Word])| {
            option.contains('&') || tokens.iter().any(|word| word == "and" || word == "both")
        };
        if !pick.parted().any(joined) {
            continue;
        }
        let options: Vec<String> = pick.options().map(prose::basic).collect();
        for option in pick.options().filter(|option| is_made_of(option, &options)) {
            out.say(
                At::new(&pick.item, "instead").words(option),
                [("text", option)],
            );
        }
    }
}

/// Whether an option is "both this and that", or joins other options or the letters of some.
fn is_made_of(option: &str, options: &[String]) -> bool {
    let joined = option.replace('&', " and ").to_lowercase();
    let (both, rest) = match joined.trim_start().strip_prefix("both ") {
        Some(rest) => (true, rest),
        None => (false, joined.as_str()),
    };
    let rest = rest.trim_end().trim_end_matches(" only");
    let mut parts = rest.split(" and ").flat_map(|part| part.split(", "));
    let more = parts.clone().count() > 1;
    let known = |part: &str| {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric());
        is_letter(part) || options.contains(&prose::basic(part))
    };
    more && (both || parts.all(known))
}

/// A letter that stands for an option, as in "A and B".
fn is_letter(part: &str) -> bool {
    part.len() == 1 && part.bytes().all(|b| (b'a'..=b'h').contains(&b))
}
