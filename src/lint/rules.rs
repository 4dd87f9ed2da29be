//! The table of all rules. Each stands in a file of its own, with what it looks
//! for; what is said of it to people is in `assets/i18n/en/rules`.

mod a_an_cue;
mod abs_distractor;
mod accept_collides;
mod accept_long;
mod alt_leak;
mod aota;
mod asks_more;
mod blanks;
mod causal_unattributed;
mod clang;
mod common_prefix;
mod contested_one_source;
mod convergence;
mod copied_words;
mod deck_longest;
mod distractor_note;
mod double_neg;
mod dup_stem;
mod excerpt_elsewhere;
mod excerpt_not_in_source;
mod future_passed;
mod hetero;
mod k_type;
mod key_longest;
mod key_not_in_excerpt;
mod key_num_not_in_excerpt;
mod label_leak;
mod leak;
mod loaded_unattributed;
mod name_validity;
mod neg_stem;
mod no_as_of;
mod no_citation;
mod no_explanation;
mod nota;
mod num_agree;
mod num_middle;
mod opinion_unattributed;
mod opposites;
mod opt_count;
mod opt_dup;
mod quote_no_speaker;
mod range_overlap;
mod stale;
mod stem_long;
mod stem_short;
mod superlative_undated;
mod tf_balance;
mod unfocused;
mod unit_missing;
mod unknown_rule;
mod unused_suppression;
mod vague;
mod why_leak;

use super::context::{Context, FactView};
use super::{At, Out, prose};
use crate::deck::Level;

/// A rule of good writing.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its name, as decks and messages have it.
    pub name: &'static str,
    /// How bad it is, unless the deck says otherwise.
    pub level: Level,
    /// Finds where a deck breaks it.
    pub(crate) check: fn(&Context<'_>, &mut Out<'_>),
    /// It looks for English words.
    pub english_only: bool,
    /// It needs the text of a source.
    pub needs_article: bool,
    /// It needs to know what day it is.
    pub needs_today: bool,
    /// What it is, why, a bad example and a better one, in Markdown.
    pub text: &'static str,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rule")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// All rules, in the order in which they are told.
pub static RULES: &[Rule] = &[
    opt_count::RULE,
    opt_dup::RULE,
    key_longest::RULE,
    deck_longest::RULE,
    nota::RULE,
    aota::RULE,
    k_type::RULE,
    neg_stem::RULE,
    double_neg::RULE,
    abs_distractor::RULE,
    vague::RULE,
    a_an_cue::RULE,
    num_agree::RULE,
    clang::RULE,
    convergence::RULE,
    opposites::RULE,
    range_overlap::RULE,
    num_middle::RULE,
    hetero::RULE,
    common_prefix::RULE,
    stem_short::RULE,
    stem_long::RULE,
    unfocused::RULE,
    blanks::RULE,
    dup_stem::RULE,
    leak::RULE,
    label_leak::RULE,
    alt_leak::RULE,
    why_leak::RULE,
    asks_more::RULE,
    tf_balance::RULE,
    accept_long::RULE,
    accept_collides::RULE,
    no_explanation::RULE,
    distractor_note::RULE,
    no_citation::RULE,
    key_num_not_in_excerpt::RULE,
    key_not_in_excerpt::RULE,
    excerpt_not_in_source::RULE,
    excerpt_elsewhere::RULE,
    copied_words::RULE,
    loaded_unattributed::RULE,
    opinion_unattributed::RULE,
    causal_unattributed::RULE,
    no_as_of::RULE,
    superlative_undated::RULE,
    stale::RULE,
    future_passed::RULE,
    name_validity::RULE,
    contested_one_source::RULE,
    quote_no_speaker::RULE,
    unit_missing::RULE,
    unknown_rule::RULE,
    unused_suppression::RULE,
];

/// The rule with a name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// The facts whose source's text is known, each with it.
fn cited<'c>(
    context: &'c Context<'_>,
) -> impl Iterator<Item = (&'c FactView<'c>, &'c super::Article)> {
    context.facts.iter().filter_map(|view| {
        let from = view.fact.from.as_ref()?;
        Some((view, context.around.articles.get(from.as_str())?))
    })
}

/// Says of each fact without a named voice which word of it needs one.
fn unattributed(
    context: &Context<'_>,
    out: &mut Out<'_>,
    find: impl for<'t> Fn(&'t [prose::Word]) -> Option<&'t str>,
) {
    for view in context.facts.iter().filter(|view| !view.attributed) {
        let Some(word) = find(&view.tokens).filter(|word| !is_name(view, word)) else {
            continue;
        };
        let first = word.split(' ').next();
        let asked = prose::tokens(&view.fact.ask);
        let in_ask = asked.iter().any(|token| first == Some(token));
        let field = if in_ask { "ask" } else { "says" };
        out.say(At::new(&view.item, field).words(word), [("word", word)]);
    }
}

/// Whether a word stands in a fact only as part of a name: with a capital, and not first.
fn is_name(view: &FactView<'_>, word: &str) -> bool {
    let word = word.split(' ').next().unwrap_or_default();
    let says = view.fact.says.full();
    [says.as_str(), &view.fact.ask].into_iter().all(|text| {
        let mut words = prose::placed(text).into_iter().enumerate();
        words.all(|(at, placed)| {
            let written = text.get(placed.bytes).unwrap_or_default();
            placed.word != word || (at > 0 && written.starts_with(char::is_uppercase))
        })
    })
}
