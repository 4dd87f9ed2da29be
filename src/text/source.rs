//! Where a fact was read, in words: the source's title and the paragraphs.

use super::{Arg, Texts};
use crate::deck::{FactKey, Library};

impl Texts {
    /// The source of a fact with its place, or that there is none.
    pub fn source(&self, library: &Library, key: &FactKey) -> String {
        let Some(source) = library.source_of(key) else {
            return self.say("source-none");
        };
        let places: Vec<String> = library
            .fact(key)
            .map(|fact| fact.at.iter().map(ToString::to_string).collect())
            .unwrap_or_default();
        if places.is_empty() {
            return source.title.clone();
        }
        self.say_with(
            "source-at",
            [
                ("source", Arg::from(&source.title)),
                ("count", Arg::from(places.len())),
                ("places", Arg::from(places.join(", "))),
            ],
        )
    }
}
