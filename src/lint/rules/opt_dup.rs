//! Two options that are the same name in another spelling or script.

use std::collections::BTreeMap;

use super::Rule;
use crate::answer::name_key;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::{At, Out};

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
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for option in pick.options() {
            if let Some(first) = seen.insert(name_key(option), option) {
                let at = At::new(&pick.item, "instead").words(option);
                out.say(at, [("text", option), ("other", first)]);
            }
        }
    }
}
