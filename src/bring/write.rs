//! New facts as items of a deck, in the style of the shipped ones, and whole
//! decks of them. How values are written is known to `desk`.

use super::fact::{Answer, NewFact};
use super::ids::Taken;
use crate::deck::outline::Written;
use crate::deck::{Gapped, ItemKind, gapped};
use crate::desk::id::made_of;
use crate::desk::write::{item, value};

/// An item that is in no deck yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    /// What it is.
    pub kind: ItemKind,
    /// Its fields, the id first.
    pub fields: Vec<(&'static str, Written)>,
}

/// The items that a new fact becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Items {
    /// Its topic, if the deck has none of that title.
    pub topic: Option<NewItem>,
    /// The fact.
    pub fact: NewItem,
    /// A choice, if the fact has wrong options.
    pub choice: Option<NewItem>,
}

impl Items {
    /// All of them, in the order of the lists of a deck.
    pub fn all(self) -> impl Iterator<Item = NewItem> {
        let items = self.topic.into_iter().chain([self.fact]);
        items.chain(self.choice)
    }
}

/// What a new deck says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Head {
    /// Its title; the id is made of it.
    pub title: String,
    /// The title of the text that its facts come from, or empty.
    pub source: String,
}

/// A step to the right.
const STEP: &str = "    ";
/// What stands before an item.
const INDENT: &str = "        ";

/// Makes the items of a fact; the ids that they take are added to those that are taken.
pub fn items(fact: &NewFact, taken: &mut Taken) -> Items {
    let says = gapped(&fact.says).ok();
    let id = taken.fact(&says.as_ref().map_or_else(String::new, Gapped::full));
    let topic = (!fact.topic.is_empty()).then(|| taken.topic(&fact.topic));
    let mut fields = vec![("id", Written::text(&id))];
    let mut add = |name, value: Option<Written>| fields.extend(value.map(|value| (name, value)));
    let filled = |text: &str| (!text.is_empty()).then(|| Written::text(text));
    add("topic", topic.as_ref().map(|(id, _)| Written::text(id)));
    add("at", at(&fact.at));
    add("says", Some(Written::text(&fact.says)));
    add("answer", answer(&fact.answer));
    let also = (!fact.also.is_empty()).then(|| Written::texts(&fact.also));
    add("also", also);
    add("ask", filled(&fact.ask));
    add("why", filled(&fact.why));
    add("on", fact.on.map(|on| Written::text(on.to_string())));
    // Without a question of its own the sentence asks, its gap open.
    let open = says.filter(|_| fact.ask.is_empty()).map(|says| says.open());
    let choice = (fact.instead.len() > 1).then(|| {
        let which = taken.choice(&id);
        choice((&which, &id), open, &fact.instead)
    });
    Items {
        topic: topic.filter(|(_, new)| *new).map(|(id, _)| NewItem {
            kind: ItemKind::Topic,
            fields: vec![
                ("id", Written::text(id)),
                ("title", Written::text(&fact.topic)),
            ],
        }),
        fact: NewItem {
            kind: ItemKind::Fact,
            fields,
        },
        choice,
    }
}

fn at(places: &[u32]) -> Option<Written> {
    let number = |place: &u32| Written::Number(place.to_string());
    match places {
        [] => None,
        [only] => Some(number(only)),
        several => Some(Written::List(several.iter().map(number).collect())),
    }
}

fn answer(answer: &Answer) -> Option<Written> {
    match answer {
        Answer::Braces => None,
        Answer::Words(words) => Some(Written::text(words)),
        Answer::Number { value, unit } => {
            let mut fields = vec![("value".to_owned(), Written::Number(value.to_string()))];
            if !unit.is_empty() {
                fields.push(("unit".to_owned(), Written::text(unit)));
            }
            Some(Written::Call("Number".to_owned(), fields))
        }
        Answer::Date(date) => {
            let date = Written::text(date.to_string());
            let fields = vec![(String::new(), date)];
            Some(Written::Call("Date".to_owned(), fields))
        }
    }
}

fn choice((id, fact): (&str, &str), ask: Option<String>, instead: &[String]) -> NewItem {
    let mut fields = vec![("id", Written::text(id)), ("fact", Written::text(fact))];
    fields.extend(ask.map(|ask| ("ask", Written::text(ask))));
    // What an option is true of instead is for a person to say.
    let option = |text: &String| Written::Tuple(vec![Written::text(text), Written::text("")]);
    let options = instead.iter().map(option).collect();
    fields.push(("instead", Written::List(options)));
    NewItem {
        kind: ItemKind::Question(crate::deck::Kind::Choice),
        fields,
    }
}

/// The text of the items of a fact, each with its comma and line end.
pub fn write(fact: &NewFact, taken: &mut Taken) -> String {
    items(fact, taken).all().map(|item| line(&item)).collect()
}

fn line(new: &NewItem) -> String {
    [INDENT, &item(new.kind, &new.fields, INDENT), ",\n"].concat()
}

/// The text of a whole deck of new facts.
pub fn deck(facts: &[NewFact], head: &Head) -> String {
    let mut taken = Taken::default();
    let mut lists = [const { String::new() }; 4];
    let [sources, topics, all, questions] = &mut lists;
    if !head.source.is_empty() {
        let fields = vec![
            ("id", Written::text("source")),
            ("title", Written::text(&head.source)),
        ];
        let kind = ItemKind::Source;
        sources.push_str(&line(&NewItem { kind, fields }));
    }
    for fact in facts {
        let items = items(fact, &mut taken);
        topics.extend(items.topic.as_ref().map(line));
        all.push_str(&line(&items.fact));
        questions.extend(items.choice.as_ref().map(line));
    }
    let id = if head.title.contains(char::is_alphanumeric) {
        made_of(&head.title, |_| false)
    } else {
        "deck".to_owned()
    };
    let mut fields = vec![("id", id.as_str()), ("title", head.title.as_str())];
    fields.extend(language(facts).map(|language| ("language", language)));
    let mut out = [STEP, "format: 1,\n", STEP, "revision: 1,\n"].concat();
    for (name, text) in fields {
        let text = value(&Written::text(text), STEP);
        out.extend([STEP, name, ": ", &text, ",\n"]);
    }
    let names = ["sources", "topics", "facts", "questions"];
    for (name, items) in names.iter().zip(&lists).filter(|(_, i)| !i.is_empty()) {
        out.extend([STEP, name, ": [\n", items, STEP, "],\n"]);
    }
    ["Deck(\n", &out, ")\n"].concat()
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
