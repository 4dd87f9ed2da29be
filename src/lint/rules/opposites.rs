//! Two options say the opposite, and one of them is right: the rest is read no more.

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::prose::Word;
use crate::lint::{At, Out, lists};

pub(super) const RULE: Rule = Rule {
    name: "opposites",
    level: Level::Info,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/opposites.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let mut options = pick.parted();
        let Some((_, right)) = options.next() else {
            continue;
        };
        for (wrong, tokens) in options {
            if pick.wrong.len() > 1 && are_opposites(right, tokens) {
                let at = At::new(&pick.item, "instead").words(wrong);
                out.say(at, [("text", pick.right), ("other", wrong)]);
            }
        }
    }
}

/// Alike but for one word, which is the opposite of the other's.
fn are_opposites(one: &[Word], other: &[Word]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut differ = one.iter().zip(other).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (differ.next(), differ.next()) else {
        return false;
    };
    lists::OPPOSITES
        .iter()
        .any(|(x, y)| (a == x && b == y) || (a == y && b == x))
}
