//! The article at the end of the question fits only some of the options.

use any_ascii::any_ascii;

use super::Rule;
use crate::deck::Level;
use crate::lint::context::Context;
use crate::lint::prose::Word;
use crate::lint::{At, Out, lists};

pub(super) const RULE: Rule = Rule {
    name: "a-an-cue",
    level: Level::Error,
    check,
    english_only: true,
    needs_article: false,
    needs_today: false,
    text: include_str!("../../../assets/i18n/en/rules/a-an-cue.md"),
};

fn check(context: &Context<'_>, out: &mut Out<'_>) {
    for pick in &context.picks {
        let Some(article @ ("a" | "an")) = pick.ask_tokens.last().map(Word::as_str) else {
            continue;
        };
        for option in pick.options() {
            if wants(option).is_some_and(|wanted| wanted != article) {
                let at = At::new(&pick.item, "instead").words(option);
                out.say(at, [("article", article), ("text", option)]);
            }
        }
    }
}

/// The article that stands before a word, by its sound; `None` before what has none.
fn wants(option: &str) -> Option<&'static str> {
    let option = option.trim_start_matches(|c: char| !c.is_alphanumeric());
    let word = option.split(|c: char| !c.is_alphanumeric()).next()?;
    let vowel = if word.starts_with(|c: char| c.is_ascii_digit()) {
        word.starts_with('8') || word == "11" || word == "18"
    } else if is_spelled(word) {
        word.starts_with(|c| lists::NAMED_WITH_VOWEL.contains(c))
    } else {
        sounds_open(&any_ascii(option).to_lowercase())
    };
    (!word.is_empty()).then_some(if vowel { "an" } else { "a" })
}

/// Is a word in capitals read letter by letter?
fn is_spelled(word: &str) -> bool {
    word.len() > 1
        && word.bytes().all(|b| b.is_ascii_uppercase())
        && !lists::READ_AS_WORDS.contains(&word)
}

/// Does a text in small letters begin with the sound of a vowel?
fn sounds_open(option: &str) -> bool {
    let begins = |list: &[&str]| list.iter().any(|start| option.starts_with(start));
    let vowel = option.starts_with(['a', 'e', 'i', 'o', 'u']);
    let closed = begins(lists::A_BEFORE_VOWEL) && !begins(lists::AN_BEFORE_VOWEL);
    (vowel && !closed) || begins(lists::AN_BEFORE_CONSONANT)
}
