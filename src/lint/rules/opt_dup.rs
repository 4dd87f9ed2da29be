//! Two options that are the same name in another spelling or script.

use std::collections::BTreeMap;

use super::Rule;
use crate::answer::name_key;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "opt-dup",
    level: Level::Error,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/opt-dup.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let mut seen: BTreeMap<(String, Vec<String>), &str> = BTreeMap::new();
        for option in pick.options() {
            if let Some(first) = seen.insert((name_key(option), figures(option)), option) {
                let at = At::new(&pick.item, "instead").words(option);
                out.say(at, [("text", option), ("other", first)]);
            }
        }
    }
}

/// The figures of an option with their signs: 1.5 is not 15, and -5 is not 5.
fn figures(option: &str) -> Vec<String> {
    let mut all = prose::figures(option);
    if option
        .trim_start()
        .starts_with(['-', '\u{2212}', '\u{2013}'])
    {
        all.extend(all.first().map(|_| "-".to_owned()));
    }
    all
}
