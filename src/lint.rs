//! How well a deck is written: rules about questions, options, evidence and
//! wording, each in a file of its own. It reads a finished deck and says what
//! it finds, as facts; it knows no files, no sentences and no students.
//!
//! The rules follow the item-writing guidelines of Haladyna, Downing and
//! Rodriguez (2002) and the flaw list of the National Board of Medical
//! Examiners; rules about evidence, dates and attribution are our own.

mod article;
mod context;
pub mod fix;
mod lists;
mod prose;
mod rules;
pub mod source;

use std::collections::BTreeMap;

use crate::deck::{Deck, Item, Level, PartialDate};

pub use article::Article;
pub use rules::{RULES, Rule, rule};

/// One thing that a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name.
    pub rule: &'static str,
    /// How bad it is, after the deck's own say.
    pub level: Level,
    /// The item it is about.
    pub on: Item,
    /// The field of that item, or empty.
    pub field: &'static str,
    /// Words in that field, or empty.
    pub words: String,
    /// What a sentence about it needs, by name.
    pub said: Vec<(&'static str, String)>,
}

/// What is known besides the deck.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// Today, for what goes out of date; without it nothing does.
    pub today: Option<PartialDate>,
    /// The texts of sources, by the source's id.
    pub articles: BTreeMap<String, Article>,
}

/// Everything that the rules say of a deck, in the order of the table of rules. What the deck
/// suppresses with a reason is left out; a reason that is no longer needed is reported.
pub fn lint(deck: &Deck, around: &Around) -> Vec<Finding> {
    let context = context::Context::new(deck, around);
    let mut all = Vec::new();
    for rule in RULES {
        if rule.needs_article && around.articles.is_empty() {
            continue;
        }
        if rule.english_only && !context.is_english {
            continue;
        }
        let mut out = Out {
            rule,
            all: &mut all,
        };
        (rule.check)(&context, &mut out);
    }
    level(deck, &mut all);
    suppress(deck, around, &mut all);
    all
}

/// Takes what one rule finds.
pub(crate) struct Out<'a> {
    rule: &'static Rule,
    all: &'a mut Vec<Finding>,
}

/// Where something was found.
#[derive(Debug, Clone)]
pub(crate) struct At<'a> {
    item: Item,
    field: &'static str,
    words: &'a str,
}

impl<'a> At<'a> {
    pub(crate) fn new(item: &Item, field: &'static str) -> Self {
        Self {
            item: item.clone(),
            field,
            words: "",
        }
    }

    /// Words of the field that are meant.
    pub(crate) fn words(mut self, words: &'a str) -> Self {
        self.words = words;
        self
    }
}

impl Out<'_> {
    /// Notes a finding with what its sentence needs.
    pub(crate) fn say<const N: usize>(&mut self, at: At<'_>, said: [(&'static str, &str); N]) {
        self.say_as(self.rule.level, at, said);
    }

    /// The same, as bad as is said here.
    pub(crate) fn say_as<const N: usize>(
        &mut self,
        level: Level,
        at: At<'_>,
        said: [(&'static str, &str); N],
    ) {
        self.all.push(Finding {
            rule: self.rule.name,
            level,
            on: at.item,
            field: at.field,
            words: at.words.to_owned(),
            said: said
                .into_iter()
                .map(|(name, words)| (name, words.to_owned()))
                .collect(),
        });
    }
}

/// The levels that the deck sets for itself.
fn level(deck: &Deck, all: &mut [Finding]) {
    let own: BTreeMap<&str, Level> = deck
        .levels
        .iter()
        .map(|(rule, level)| (rule.as_str(), *level))
        .collect();
    for finding in all {
        if let Some(level) = own.get(finding.rule) {
            finding.level = *level;
        }
    }
}

/// Takes out what is suppressed, and reports reasons that serve no more and rules that are none.
fn suppress(deck: &Deck, around: &Around, all: &mut Vec<Finding>) {
    let mut news = Vec::new();
    for entry in &deck.suppressed {
        let Some(known) = rule(&entry.rule) else {
            news.push(about("unknown-rule", entry.on.clone(), &entry.rule));
            continue;
        };
        let before = all.len();
        all.retain(|finding| {
            let here = entry.on == Item::Deck || finding.on == entry.on;
            !(here && finding.rule == entry.rule)
        });
        let could_not_tell = (known.needs_article && around.articles.is_empty())
            || (known.needs_today && around.today.is_none());
        if all.len() == before && !could_not_tell {
            news.push(about("unused-suppression", entry.on.clone(), &entry.rule));
        }
    }
    for (name, _) in &deck.levels {
        if rule(name).is_none() {
            let mut finding = about("unknown-rule", Item::Deck, name);
            finding.field = "levels";
            news.push(finding);
        }
    }
    level(deck, &mut news);
    all.append(&mut news);
}

/// A finding about the name of a rule that stands in the deck.
fn about(name: &'static str, on: Item, words: &str) -> Finding {
    Finding {
        rule: name,
        level: rule(name).map_or(Level::Warning, |rule| rule.level),
        on,
        field: "suppress",
        words: words.to_owned(),
        said: vec![("name", words.to_owned())],
    }
}
