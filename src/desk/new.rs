//! The text of a deck that begins: what must stand in it, and words that help.

use super::write::value;
use crate::deck::outline::Written;

/// A deck with a title and nothing else in it yet.
pub fn new_deck(id: &str, title: &str) -> String {
    let title = value(&Written::text(title), "");
    format!(
        "// A deck of facts. Each fact is one sentence with its answer in braces.\n\
         Deck(\n    format: 1,\n    revision: 1,\n    id: \"{id}\",\n    title: {title},\n    \
         language: \"en\",\n    sources: [],\n    names: [],\n    topics: [],\n    facts: [],\n    questions: [],\n)\n"
    )
}
