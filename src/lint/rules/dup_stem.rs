//! Two questions ask the same in nearly the same words.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use crate::deck::Level;
use crate::lint::context::{Context, Stem};
use crate::lint::{At, Out, prose};

pub(super) const RULE: Rule = Rule {
    name: "dup-stem",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/dup-stem.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    let mut buckets: BTreeMap<(u32, Vec<String>), Vec<usize>> = BTreeMap::new();
    for (at, stem) in context.stems.iter().enumerate() {
        if stem.content.len() < 2 {
            continue;
        }
        let figures = prose::figures(stem.text);
        let mut met: BTreeSet<usize> = BTreeSet::new();
        for word in rare(stem) {
            let bucket = buckets.entry((*word, figures.clone())).or_default();
            met.extend(bucket.iter().rev().take(MOST).copied());
            bucket.push(at);
        }
        let other = met
            .into_iter()
            .filter_map(|other| context.stems.get(other))
            .find(|other| is_same(stem, other));
        if let Some(other) = other {
            out.say(
                At::new(&stem.item, stem.field),
                [("text", stem.text), ("other", other.text)],
            );
        }
    }
}

/// How many earlier questions with the same word one is compared with at most.
const MOST: usize = 40;

/// The words of which another question must share one to share four fifths of all: the last in the
/// order of their numbers, as rare words come late in a deck.
fn rare<'s>(stem: &'s Stem<'_>) -> &'s [u32] {
    let count = stem.content.len();
    let least = (4 * count).div_ceil(5);
    stem.content
        .get(least.saturating_sub(1)..)
        .unwrap_or_default()
}

/// The same content but for a fifth, asked of other facts or of the same.
fn is_same(one: &Stem<'_>, other: &Stem<'_>) -> bool {
    let shared = prose::shared(&one.content, &other.content);
    let all = one.content.len() + other.content.len() - shared;
    one.kind == other.kind
        && 5 * shared >= 4 * all
        && (one.fact.is_none() || one.fact != other.fact)
}
