//! The answer of one question stands in another that is about the same.

use super::Rule;
use crate::answer::leak::{gives_away, is_long};
use crate::deck::Level;
use crate::lint::context::{Context, StemKind};
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "leak",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/leak.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let holding = with_first_words(context);
    for stem in &context.stems {
        let Some(view) = context.fact(stem.fact) else {
            continue;
        };
        // A word that a fifth of all questions have is their subject, and gives nothing away.
        let usual = |word: &u32| {
            let holding = with(&holding, *word).len();
            5 * holding > context.stems.len().max(25)
        };
        let told = !view.key_words.iter().all(usual) && is_long(&view.key);
        let Some(first) = view.key_words.first().filter(|_| told) else {
            continue;
        };
        let met = with(&holding, *first).iter().take(MOST);
        for other in met.filter_map(|at| context.stems.get(*at)) {
            if other.fact == stem.fact || stem.kind == StemKind::Claim {
                continue;
            }
            let seen = (other.words.as_slice(), other.content.as_slice());
            if gives_away(seen, &stem.content, &view.key_words) {
                let key = &view.fact.says.gap;
                let at = At::new(&other.item, other.field).words(key);
                out.say(at, [("text", key), ("other", stem.text)]);
            }
        }
    }
}

/// The questions with each word that begins an answer, by the word's number.
fn with_first_words(context: &Context<'_>) -> Vec<Option<Vec<usize>>> {
    let mut holding: Vec<Option<Vec<usize>>> = vec![None; context.words];
    for first in context
        .facts
        .iter()
        .filter_map(|view| view.key_words.first())
    {
        if let Some(list) = holding.get_mut(*first as usize) {
            *list = Some(Vec::new());
        }
    }
    for (at, stem) in context.stems.iter().enumerate() {
        for word in &stem.words {
            if let Some(Some(list)) = holding.get_mut(*word as usize)
                && list.last() != Some(&at)
            {
                list.push(at);
            }
        }
    }
    holding
}

fn with(holding: &[Option<Vec<usize>>], word: u32) -> &[usize] {
    let list = holding.get(word as usize).and_then(Option::as_ref);
    list.map_or(&[], Vec::as_slice)
}

/// How many questions with the first word of an answer are looked at.
const MOST: usize = 200;
