//! The text of a deck that begins: its head, empty lists, and comments that
//! say how to go on, in English as the words of the format are. It gives a
//! name for the file and writes none.

use any_ascii::any_ascii;

use super::id;
use super::write;
use crate::deck::ItemKind;
use crate::deck::outline::Written;

/// What is known of a deck that begins. Only its title is needed; all else may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beginning<'a> {
    /// Its title.
    pub title: &'a str,
    /// Who writes it.
    pub author: &'a str,
    /// A BCP 47 tag; English if it is empty.
    pub language: &'a str,
    /// What others may do with it.
    pub license: &'a str,
    /// Where its facts are read.
    pub source: ItsSource<'a>,
    /// The titles of its first topics; empty ones are left out.
    pub topics: &'a [&'a str],
}

/// The source of a deck that begins; there is none if all of it is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ItsSource<'a> {
    /// Its title.
    pub title: &'a str,
    /// Who wrote it.
    pub author: &'a str,
    /// Who published it.
    pub publisher: &'a str,
    /// When it was written: year, month or day, as a deck writes dates.
    pub written: &'a str,
    /// Where it can be found.
    pub url: &'a str,
    /// The file with its text.
    pub text: &'a str,
}

/// The name of the file and the text of a new deck. Its id is made of its title and is none of
/// those that are `taken`; the file has the name of the id. The deck's check finds nothing wrong
/// with it but that it has no facts yet.
pub fn new_deck(of: Beginning<'_>, taken: &[&str]) -> (String, String) {
    let title = line(of.title);
    let title = if title.is_empty() { "Deck" } else { &title };
    let id = id_of(title, "deck", |id| taken.contains(&id));
    let language = match line(of.language) {
        tag if tag.is_empty() => "en".to_owned(),
        tag => tag,
    };
    let quoted = |text: &str| write::value(&Written::text(text), "");
    let mut head = format!(
        "    format: 1,\n    revision: 1,\n    id: \"{id}\", // stays as it is: progress is kept by it\n    title: {},\n    language: {},\n",
        quoted(title),
        quoted(&language),
    );
    for (field, text) in [("license", of.license), ("author", of.author)] {
        let text = line(text);
        if !text.is_empty() {
            head.extend(["    ", field, ": ", &quoted(&text), ",\n"]);
        }
    }
    let sources: Vec<String> = source(of.source, title).into_iter().collect();
    let lists = [
        list(&SOURCES, &sources),
        list(&NAMES, &[]),
        list(&TOPICS, &topics(of.topics)),
        list(&FACTS, &[]),
        list(&QUESTIONS, &[]),
    ]
    .concat();
    let text = format!("{OPENING}Deck(\n{head}{LEVELS}{lists})\n");
    (format!("{id}.ron"), text)
}

/// A text on one line, as a deck keeps it.
fn line(text: &str) -> String {
    write::kept(text).replace("\n\n", " ")
}

/// An id made of a title, or of another word if nothing in it has Latin letters.
fn id_of(title: &str, other: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let named = any_ascii(title).contains(|c: char| c.is_ascii_alphanumeric());
    id::made_of(if named { title } else { other }, is_taken)
}

/// The item of the source. Without a title it is called as its file, its publisher or its author,
/// else as the deck.
fn source(of: ItsSource<'_>, deck: &str) -> Option<String> {
    let fields = [
        ("title", of.title),
        ("author", of.author),
        ("publisher", of.publisher),
        ("written", of.written),
        ("url", of.url),
        ("text", of.text),
    ]
    .map(|(name, text)| (name, line(text)));
    let filled = |(_, text): &&(&str, String)| !text.is_empty();
    fields.iter().find(filled)?;
    let file = of.text.rsplit(['/', '\\']).next().unwrap_or_default();
    let file = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let names = [of.title, file, of.publisher, of.author].map(line);
    let title = names.into_iter().find(|name| !name.is_empty());
    let title = title.unwrap_or_else(|| deck.to_owned());
    let mut all = vec![
        ("id", Written::text(id_of(&title, "source", |_| false))),
        ("title", Written::text(title)),
    ];
    let others = fields.iter().skip(1).filter(filled);
    all.extend(others.map(|(name, text)| (*name, Written::text(text))));
    Some(write::item(ItemKind::Source, &all, DEEPER))
}

/// The items of the topics.
fn topics(titles: &[&str]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    let titles = titles.iter().map(|title| line(title));
    let titles = titles.filter(|title| !title.is_empty());
    let items = titles.map(|title| {
        let id = id_of(&title, "topic", |id| ids.iter().any(|known| known == id));
        ids.push(id.clone());
        let fields = [("id", Written::text(id)), ("title", Written::text(title))];
        write::item(ItemKind::Topic, &fields, DEEPER)
    });
    items.collect()
}

/// A list of the new deck: its name, what stands in it, and an example of an item.
type Told = (&'static str, &'static str, &'static str);

const SOURCES: Told = (
    "sources",
    "Where facts were read",
    "Source(id: \"paper\", title: \"The morning paper\", written: \"2022-11\")",
);
const NAMES: Told = (
    "names",
    "Names with all their right spellings",
    "Name(id: \"csto\", kind: Organisation, text: \"Collective Security Treaty Organization\", also: [\"CSTO\"])",
);
const TOPICS: Told = (
    "topics",
    "Pages to read before their facts are asked",
    "Topic(id: \"troops\", title: \"The alliance\", read: \"About 120 words.\")",
);
const FACTS: Told = (
    "facts",
    "What is to be kept",
    "Fact(id: \"kz\", says: \"In Kazakhstan people pay in {tenge}.\")",
);
const QUESTIONS: Told = (
    "questions",
    "Questions besides the gap and the card that each fact gives by itself",
    "Choice(id: \"pay\", fact: \"kz\", ask: \"In what do people pay?\", instead: [(\"som\", \"\"), (\"rouble\", \"\")])",
);

/// A list with its items; one that is empty shows what could stand in it.
fn list((name, what, example): &Told, items: &[String]) -> String {
    if items.is_empty() {
        return format!("    // {what}, such as:\n    // {example}\n    {name}: [],\n");
    }
    let items = items.iter().map(|item| [DEEPER, item, ",\n"].concat());
    let items: String = items.collect();
    format!("    // {what}\n    {name}: [\n{items}    ],\n")
}

const OPENING: &str =
    "// One fact is one sentence with its answer in braces. All else can be added bit by bit.\n";

const LEVELS: &str = "    // A deck that is begun need not prove and explain everything at once.
    levels: [(\"no-citation\", Info), (\"no-explanation\", Info)],
";

/// How far the items of a list stand to the right.
const DEEPER: &str = "        ";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{Level, parse};
    use crate::desk::{Depth, Manuscript, quick};

    #[test]
    fn a_new_deck_with_facts_of_one_line_has_nothing_that_must_be_mended() {
        let of = Beginning {
            title: "My \"deck\"",
            ..Beginning::default()
        };
        let (_, text) = new_deck(of, &[]);
        let mut desk = Manuscript::new(text);
        for line in [
            "Soldiers of the {CSTO} came and left again.",
            "The president of Kazakhstan is {Tokayev}.",
            "The constitution was changed in {June 2022}.",
        ] {
            let change = quick::fact(desk.outline(), line, None).unwrap();
            desk.change(&change).unwrap();
        }
        assert_eq!(parse(desk.text().as_bytes()).diagnostics, []);
        desk.rest();
        let found = desk.inspection(Depth::Findings).unwrap().findings();
        let bad = found.iter().filter(|found| found.level != Level::Info);
        assert_eq!(
            bad.map(|found| found.rule).collect::<Vec<_>>(),
            Vec::<&str>::new()
        );
    }
}
