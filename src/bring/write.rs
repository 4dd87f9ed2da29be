//! New facts as the text of a deck, in the style of the shipped ones.

use std::fmt::Write as _;

use super::fact::{Answer, NewFact};
use super::ids::{self, Taken};
use crate::deck::{Gapped, gapped};

/// The items that a new fact becomes, each with its comma and line end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The id of the fact.
    pub id: String,
    /// `Fact(..),`
    pub fact: String,
    /// `Choice(..),`, if it has wrong options.
    pub choice: Option<String>,
    /// `Topic(..),`, if its topic is not known yet.
    pub topic: Option<String>,
}

/// What a new deck says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Head {
    /// Its title; the id is made of it.
    pub title: String,
    /// What its facts come from, or empty.
    pub source: String,
}

/// Items begin behind this, their fields behind one step more.
const INDENT: &str = "        ";

/// Writes a fact; the ids that it takes are added to those that are taken.
pub fn write(fact: &NewFact, taken: &mut Taken) -> Written {
    let says = gapped(&fact.says).ok();
    let id = taken.fact(&says.as_ref().map_or_else(String::new, Gapped::full));
    let topic = (!fact.topic.is_empty()).then(|| taken.topic(&fact.topic));
    let new_topic = topic.as_ref().filter(|(_, new)| *new);
    let new_topic = new_topic.map(|(id, _)| {
        let mut item = Item::new("Topic");
        item.text("id", id);
        item.text("title", &fact.topic);
        item.end()
    });
    let mut item = Item::new("Fact");
    item.text("id", &id);
    if let Some((topic, _)) = &topic {
        item.text("topic", topic);
    }
    match fact.at.as_slice() {
        [] => {}
        [only] => item.field("at", &only.to_string()),
        several => {
            let several: Vec<String> = several.iter().map(u32::to_string).collect();
            item.field("at", &format!("[{}]", several.join(", ")));
        }
    }
    item.text("says", &fact.says);
    match &fact.answer {
        Answer::Braces => {}
        Answer::Words(words) => item.text("answer", words),
        Answer::Number { value, unit } if unit.is_empty() => {
            item.field("answer", &format!("Number(value: {value})"));
        }
        Answer::Number { value, unit } => {
            let unit = quoted(unit);
            item.field("answer", &format!("Number(value: {value}, unit: {unit})"));
        }
        Answer::Date(date) => item.field("answer", &format!("Date(\"{date}\")")),
    }
    if !fact.also.is_empty() {
        let also: Vec<String> = fact.also.iter().map(|form| quoted(form)).collect();
        item.field("also", &format!("[{}]", also.join(", ")));
    }
    item.filled("ask", &fact.ask);
    item.filled("why", &fact.why);
    if let Some(on) = fact.on {
        item.field("on", &format!("\"{on}\""));
    }
    // Without a question of its own the sentence asks, its gap open.
    let open = says.filter(|_| fact.ask.is_empty()).map(|says| says.open());
    let choice = (fact.instead.len() > 1).then(|| {
        let which = taken.choice(&id);
        choice((&which, &id), open.as_deref(), &fact.instead)
    });
    Written {
        id,
        fact: item.end(),
        choice,
        topic: new_topic,
    }
}

fn choice((id, fact): (&str, &str), ask: Option<&str>, instead: &[String]) -> String {
    let mut item = Item::new("Choice");
    item.text("id", id);
    item.text("fact", fact);
    item.filled("ask", ask.unwrap_or_default());
    let mut options = String::from("[\n");
    for option in instead {
        // What it is true of instead is for a person to say.
        writeln!(options, "{INDENT}        ({}, \"\"),", quoted(option)).ok();
    }
    options.push_str(INDENT);
    options.push_str("    ]");
    item.field("instead", &options);
    item.end()
}

/// A whole deck of new facts.
pub fn deck(facts: &[NewFact], head: &Head) -> String {
    let mut taken = Taken::default();
    let mut lists = [const { String::new() }; 3];
    let [topics, items, questions] = &mut lists;
    for fact in facts {
        let written = write(fact, &mut taken);
        items.push_str(&written.fact);
        topics.extend(written.topic);
        questions.extend(written.choice);
    }
    let mut out = String::from("Deck(\n    format: 1,\n    revision: 1,\n");
    let id = ids::short(&head.title, "deck");
    for (field, text) in [("id", id.as_str()), ("title", head.title.as_str())] {
        writeln!(out, "    {field}: {},", quoted(text)).ok();
    }
    if let Some(language) = language(facts) {
        writeln!(out, "    language: \"{language}\",").ok();
    }
    if !head.source.is_empty() {
        let mut item = Item::new("Source");
        item.text("id", "source");
        item.text("title", &head.source);
        writeln!(out, "    sources: [\n{}    ],", item.end()).ok();
    }
    for (field, items) in ["topics", "facts", "questions"].iter().zip(&lists) {
        if !items.is_empty() {
            writeln!(out, "    {field}: [\n{items}    ],").ok();
        }
    }
    out.push_str(")\n");
    out
}

/// Kazakh or Russian, where most letters are Cyrillic; of Latin ones nothing is said.
fn language(facts: &[NewFact]) -> Option<&'static str> {
    let (mut letters, mut cyrillic, mut kazakh) = (0_usize, 0_usize, 0_usize);
    for c in facts.iter().take(500).flat_map(|fact| fact.says.chars()) {
        letters += usize::from(c.is_alphabetic());
        cyrillic += usize::from(('\u{400}'..='\u{4ff}').contains(&c));
        kazakh += usize::from("әғқңөұүһӘҒҚҢӨҰҮҺ".contains(c));
    }
    if cyrillic * 2 <= letters {
        None
    } else if kazakh * 50 > cyrillic {
        Some("kk")
    } else {
        Some("ru")
    }
}

/// An item that is being written.
struct Item(String);

impl Item {
    fn new(kind: &str) -> Self {
        Self(format!("{INDENT}{kind}(\n"))
    }

    fn field(&mut self, name: &str, value: &str) {
        self.0.extend([INDENT, "    ", name, ": ", value, ",\n"]);
    }

    fn text(&mut self, name: &str, text: &str) {
        self.field(name, &quoted(text));
    }

    /// A text that may be empty and is then left out.
    fn filled(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.text(name, text);
        }
    }

    fn end(mut self) -> String {
        self.0.extend([INDENT, "),\n"]);
        self.0
    }
}

/// A text in quotes, as RON reads it back.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {
                write!(out, "\\u{{{:x}}}", u32::from(c)).ok();
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
