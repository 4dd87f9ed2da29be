//! Of the statements far more are true than false, or the other way round.

use super::Rule;
use crate::deck::{Body, Item, Level};
use crate::lint::context::Context;
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "tf-balance",
    level: Level::Info,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/tf-balance.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let mut holding = 0_u32;
    let mut all = 0_u32;
    for (_, question) in &context.questions {
        if let Body::TrueFalse { holds, .. } = question.body {
            all += 1;
            holding += u32::from(holds);
        }
    }
    let share = 100 * holding / all.max(1);
    if all >= 20 && !(35..=65).contains(&share) {
        let said = [("share", &*share.to_string()), ("all", &*all.to_string())];
        out.say(At::new(&Item::Deck, "questions"), said);
    }
}
