//! The text of a deck that begins: its head, empty lists, and comments that
//! say how to go on, in English as the words of the format are. It gives a
//! name for the file and writes none.

use any_ascii::any_ascii;

use super::id;
use super::write;
use crate::deck::outline::Written;

/// What is known of a deck that begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beginning<'a> {
    /// Its title.
    pub title: &'a str,
    /// Who writes it; may be empty.
    pub author: &'a str,
    /// A BCP 47 tag; English if it is empty.
    pub language: &'a str,
}

/// The name of the file and the text of a new deck. Its id is made of its title and is none of
/// those that are `taken`; the file has the name of the id. The deck's check finds nothing wrong
/// with it but that it has no facts yet.
pub fn new_deck(of: Beginning<'_>, taken: &[&str]) -> (String, String) {
    let title = write::kept(of.title).replace("\n\n", " ");
    let title = if title.is_empty() { "Deck" } else { &title };
    let latin = any_ascii(title);
    let named = latin.contains(|c: char| c.is_ascii_alphanumeric());
    let words = if named { title } else { "deck" };
    let id = id::made_of(words, |id| taken.contains(&id));
    let language = match write::kept(of.language) {
        tag if tag.is_empty() => "en".to_owned(),
        tag => tag,
    };
    let quoted = |text: &str| write::value(&Written::text(text), "");
    let mut head = format!(
        "    format: 1,\n    revision: 1,\n    id: \"{id}\", // stays as it is: progress is kept by it\n    title: {},\n    language: {},\n",
        quoted(title),
        quoted(&language),
    );
    let author = write::kept(of.author).replace("\n\n", " ");
    if !author.is_empty() {
        head.extend(["    author: ", &quoted(&author), ",\n"]);
    }
    let text = format!("{OPENING}Deck(\n{head}{LISTS})\n");
    (format!("{id}.ron"), text)
}

const OPENING: &str =
    "// One fact is one sentence with its answer in braces. All else can be added bit by bit.\n";

const LISTS: &str = "    // A deck that is begun need not prove and explain everything at once.
    levels: [(\"no-citation\", Info), (\"no-explanation\", Info)],
    // Where facts were read, such as:
    // Source(id: \"paper\", title: \"The morning paper\", written: \"2022-11\")
    sources: [],
    // Names with all their right spellings, such as:
    // Name(id: \"csto\", kind: Organisation, text: \"Collective Security Treaty Organization\", also: [\"CSTO\"])
    names: [],
    // Pages to read before their facts are asked, such as:
    // Topic(id: \"troops\", title: \"The alliance\", read: \"About 120 words.\")
    topics: [],
    // What is to be kept, such as:
    // Fact(id: \"kz\", says: \"In Kazakhstan people pay in {tenge}.\")
    facts: [],
    // Questions besides the gap and the card that each fact gives by itself, such as:
    // Choice(id: \"pay\", fact: \"kz\", ask: \"In what do people pay?\", instead: [(\"som\", \"\"), (\"rouble\", \"\")])
    questions: [],
";

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
