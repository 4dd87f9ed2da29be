//! Less than half of the words of the answer stand in the evidence.

use super::Rule;
use crate::deck::{FactAnswer, Level};
use crate::lint::context::{Context, accepted};
use crate::lint::prose::{self, Word};
use crate::lint::{At, Out};

pub(super) const RULE: Rule = Rule {
    name: "key-not-in-excerpt",
    level: Level::Warning,
    check,
    english_only: false,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/key-not-in-excerpt.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for view in &context.facts {
        let fact = view.fact;
        let words = matches!(fact.answer, FactAnswer::Text(_));
        if !words || fact.evidence.is_empty() || !fact.derived.is_empty() {
            continue;
        }
        let evidence = fact.evidence.iter();
        let evidence: Vec<Word> = evidence.flat_map(|words| prose::tokens(words)).collect();
        let proof: Vec<&str> = evidence.iter().map(|token| prose::stem(token)).collect();
        let forms = || accepted(fact).into_iter().skip(1);
        let proved = is_proved(&view.key, &proof)
            || forms().any(|form| is_proved(&prose::tokens(&form), &proof));
        if !proved {
            out.say(At::new(&view.item, "evidence"), [("text", &fact.says.gap)]);
        }
    }
}

/// Half of the content words of a form, or of all words where it has none, stand in the evidence.
fn is_proved(tokens: &[Word], proof: &[&str]) -> bool {
    let mut words: Vec<&Word> = tokens
        .iter()
        .filter(|token| prose::is_content(token))
        .collect();
    if words.is_empty() {
        words = tokens.iter().filter(|token| is_worded(token)).collect();
    }
    let found = words
        .iter()
        .filter(|word| proof.contains(&prose::stem(word)))
        .count();
    2 * found >= words.len()
}

/// Figures are looked for by a rule of their own.
fn is_worded(token: &str) -> bool {
    token.contains(char::is_alphabetic)
}
