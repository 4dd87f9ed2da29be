//! A deck as the rules look at it: what is asked of which fact, in words that
//! are already parted, and what can be picked. Made once for all rules; it
//! judges nothing.

use std::collections::BTreeMap;

use super::Around;
use super::lists;
use super::prose::{self, Lexicon, Word};
use crate::deck::{Body, Deck, Fact, FactAnswer, FactKey, Item, ItemId, Question, Wrong};

/// Everything that rules need.
pub(crate) struct Context<'a> {
    pub(crate) deck: &'a Deck,
    pub(crate) around: &'a Around,
    pub(crate) is_english: bool,
    /// How many different words there are; the numbers of words are below it.
    pub(crate) words: usize,
    pub(crate) facts: Vec<FactView<'a>>,
    pub(crate) stems: Vec<Stem<'a>>,
    pub(crate) picks: Vec<Pick<'a>>,
    /// Authored questions, each with its item.
    pub(crate) questions: Vec<(Item, &'a Question)>,
}

/// A fact, in parts that are compared.
pub(crate) struct FactView<'a> {
    pub(crate) fact: &'a Fact,
    pub(crate) item: Item,
    /// The whole sentence and the question in words.
    pub(crate) tokens: Vec<Word>,
    /// What stands in the braces.
    pub(crate) key: Vec<Word>,
    /// The same as numbers.
    pub(crate) key_words: Vec<u32>,
    /// The explanation: its words, and its content words, as numbers.
    pub(crate) why_words: Vec<u32>,
    pub(crate) why_content: Vec<u32>,
    /// Somebody is named whose view it is.
    pub(crate) attributed: bool,
}

/// What a stem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StemKind {
    /// A question in words.
    Ask,
    /// A statement that may hold.
    Claim,
    /// A sentence with a gap.
    Gap,
}

/// Words that a student reads before answering.
pub(crate) struct Stem<'a> {
    pub(crate) item: Item,
    pub(crate) field: &'static str,
    pub(crate) text: &'a str,
    pub(crate) kind: StemKind,
    pub(crate) tokens: Vec<Word>,
    /// The same as numbers.
    pub(crate) words: Vec<u32>,
    /// The content words, as sorted numbers.
    pub(crate) content: Vec<u32>,
    /// The one fact that it asks for.
    pub(crate) fact: Option<usize>,
}

/// A choice among options.
pub(crate) struct Pick<'a> {
    pub(crate) item: Item,
    pub(crate) right: &'a str,
    pub(crate) wrong: &'a [Wrong],
    pub(crate) last: Option<&'a str>,
    /// The words of its question.
    pub(crate) ask_tokens: Vec<Word>,
    /// The content words of its question.
    pub(crate) asked: Vec<u32>,
    /// The words of each option, the right one first.
    pub(crate) tokens: Vec<Vec<Word>>,
    /// The content words of each option, the right one first.
    pub(crate) content: Vec<Vec<u32>>,
}

impl Pick<'_> {
    /// All options, the right one first.
    pub(crate) fn options(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.right).chain(self.wrong.iter().map(|wrong| wrong.text.as_str()))
    }

    /// All options with their words, the right one first.
    pub(crate) fn parted(&self) -> impl Iterator<Item = (&str, &[Word])> {
        self.options().zip(self.tokens.iter().map(Vec::as_slice))
    }
}

impl<'a> Context<'a> {
    pub(crate) fn new(deck: &'a Deck, around: &'a Around) -> Self {
        let mut lexicon = Lexicon::default();
        let asks: Vec<Vec<Word>> = deck
            .facts
            .iter()
            .map(|fact| prose::tokens(&fact.ask))
            .collect();
        let facts: Vec<FactView<'a>> = deck
            .facts
            .iter()
            .zip(&asks)
            .map(|(fact, ask)| fact_view(fact, ask, &mut lexicon))
            .collect();
        let by_key: BTreeMap<&FactKey, usize> = deck
            .facts
            .iter()
            .enumerate()
            .map(|(index, fact)| (&fact.key, index))
            .collect();
        let prefix = deck.id.as_str().len() + 1;
        let questions: Vec<(Item, &Question)> = deck
            .questions
            .iter()
            .filter(|question| !question.key.as_str().contains('#'))
            .map(|question| {
                let id = question.key.as_str().get(prefix..).unwrap_or_default();
                (Item::Question(ItemId::new(id)), question)
            })
            .collect();
        let mut made = Self {
            deck,
            around,
            is_english: deck.language.starts_with("en"),
            words: 0,
            facts,
            stems: Vec::new(),
            picks: Vec::new(),
            questions: Vec::new(),
        };
        let asked: Vec<Option<usize>> = asks
            .into_iter()
            .enumerate()
            .map(|(index, ask)| made.fact_stem(index, ask, &mut lexicon))
            .collect();
        for (item, question) in &questions {
            made.question((item, question), (&by_key, &asked), &mut lexicon);
        }
        made.questions = questions;
        made.words = lexicon.len();
        made
    }

    /// Adds a stem and gives its place.
    fn stem(&mut self, stem: Stem<'a>) -> usize {
        self.stems.push(stem);
        self.stems.len() - 1
    }

    /// The place of the stem of how a fact says to ask for it.
    fn fact_stem(&mut self, index: usize, ask: Vec<Word>, lexicon: &mut Lexicon) -> Option<usize> {
        let fact = self.deck.facts.get(index)?;
        if fact.ask.is_empty() {
            return None;
        }
        let item = Item::Fact(fact.id.clone());
        let mut stem = Stem::new((item, "ask"), (&fact.ask, ask), lexicon);
        stem.fact = Some(index);
        Some(self.stem(stem))
    }

    fn question(
        &mut self,
        (item, question): (&Item, &'a Question),
        (by_key, asked): (&BTreeMap<&FactKey, usize>, &[Option<usize>]),
        lexicon: &mut Lexicon,
    ) {
        let facts = question.facts();
        let fact = match facts.as_slice() {
            [only] => by_key.get(only).copied(),
            _ => None,
        };
        let shared = fact
            .and_then(|fact| self.deck.facts.get(fact))
            .is_some_and(|fact| fact.ask == question.ask);
        let field = match question.body {
            Body::TrueFalse { .. } => "claim",
            Body::Card { .. } => "front",
            Body::Choice { .. }
            | Body::Several { .. }
            | Body::Typed { .. }
            | Body::Number { .. }
            | Body::Date { .. }
            | Body::Cloze { .. }
            | Body::Order { .. }
            | Body::Match { .. } => "ask",
        };
        let stem = if shared {
            fact.and_then(|fact| asked.get(fact).copied()).flatten()
        } else if question.ask.is_empty() {
            None
        } else {
            let ask = (question.ask.as_str(), prose::tokens(&question.ask));
            let mut stem = Stem::new((item.clone(), field), ask, lexicon);
            stem.fact = fact;
            if field == "claim" {
                stem.kind = StemKind::Claim;
            }
            Some(self.stem(stem))
        };
        if let Body::Choice {
            right, wrong, last, ..
        } = &question.body
        {
            let tokens: Vec<Vec<Word>> = std::iter::once(right)
                .chain(wrong.iter().map(|wrong| &wrong.text))
                .map(|option| prose::tokens(option))
                .collect();
            let stem = stem.and_then(|stem| self.stems.get(stem));
            let (ask_tokens, asked) = stem
                .map(|stem| (stem.tokens.clone(), stem.content.clone()))
                .unwrap_or_default();
            self.picks.push(Pick {
                item: item.clone(),
                right,
                wrong,
                last: last.as_deref(),
                asked,
                content: tokens
                    .iter()
                    .map(|tokens| lexicon.content(tokens))
                    .collect(),
                ask_tokens,
                tokens,
            });
        }
    }

    /// The fact that a stem or a choice asks for.
    pub(crate) fn fact(&self, index: Option<usize>) -> Option<&FactView<'a>> {
        self.facts.get(index?)
    }
}

impl<'a> Stem<'a> {
    fn new(
        (item, field): (Item, &'static str),
        (text, tokens): (&'a str, Vec<Word>),
        lexicon: &mut Lexicon,
    ) -> Self {
        let gap = text.contains('\u{2026}') || text.contains("___");
        let (words, content) = lexicon.numbers(&tokens);
        Self {
            item,
            field,
            text,
            kind: if gap { StemKind::Gap } else { StemKind::Ask },
            words,
            content,
            tokens,
            fact: None,
        }
    }
}

fn fact_view<'a>(fact: &'a Fact, ask: &[Word], lexicon: &mut Lexicon) -> FactView<'a> {
    let mut tokens = prose::tokens(&fact.says.full());
    tokens.extend_from_slice(ask);
    let quoted = [&fact.says.before, &fact.says.after, &fact.ask]
        .iter()
        .any(|text| text.contains(QUOTES));
    let (key, why) = (prose::tokens(&fact.says.gap), prose::tokens(&fact.why));
    let (why_words, why_content) = lexicon.numbers(&why);
    FactView {
        fact,
        item: Item::Fact(fact.id.clone()),
        attributed: fact.by.is_some() || quoted || is_attributed(&tokens),
        key_words: lexicon.numbers(&key).0,
        why_words,
        why_content,
        key,
        tokens,
    }
}

/// Marks around somebody's own words.
pub(crate) const QUOTES: [char; 6] = ['"', '\u{201c}', '\u{201d}', '\u{ab}', '\u{bb}', '\u{201e}'];

/// Do the words say whose view it is?
pub(crate) fn is_attributed(tokens: &[Word]) -> bool {
    let mut found = lists::ATTRIBUTIONS.found_in(tokens);
    // "So-called" names nobody.
    found.any(|(_, phrase)| phrase != "called" || !prose::has_phrase(tokens, "so called"))
}

/// All forms in which a fact's answer is accepted.
pub(crate) fn accepted(fact: &Fact) -> Vec<String> {
    let mut forms = vec![fact.says.gap.clone()];
    match &fact.answer {
        FactAnswer::Text(text) => {
            forms.push(text.shown.clone());
            forms.extend(text.also.iter().cloned());
        }
        FactAnswer::Number(number) => forms.push(number.shown_with_unit()),
        FactAnswer::Date(date) => forms.push(date.to_string()),
    }
    forms
}
