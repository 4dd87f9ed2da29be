//! The text of a deck that begins: what must stand in it, and words that help.

use super::write::value;
use crate::deck::outline::Written;

/// A deck with a title and nothing else in it yet.
pub fn new_deck(id: &str, title: &str) -> String {
    let title = value(&Written::text(title), "");
    format!(
        "// A deck of facts. Each fact is one sentence with its answer in braces.\n\
         Deck(\n    format: 1,\n    revision: 1,\n    id: \"{id}\",\n    title: {title},\n    \
         language: \"en\",\n    \
         // A deck that is begun need not prove and explain everything at once.\n    \
         levels: [(\"no-citation\", Info), (\"no-explanation\", Info)],\n    sources: [],\n    names: [],\n    topics: [],\n    facts: [],\n    questions: [],\n)\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{Level, parse};
    use crate::desk::{Manuscript, quick};

    #[test]
    fn a_new_deck_with_facts_of_one_line_has_nothing_that_must_be_mended() {
        let mut desk = Manuscript::new(new_deck("my-deck", "My \"deck\""));
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
        let bad = desk
            .findings()
            .iter()
            .filter(|found| found.level != Level::Info);
        assert_eq!(
            bad.map(|found| found.rule).collect::<Vec<_>>(),
            Vec::<&str>::new()
        );
    }
}
