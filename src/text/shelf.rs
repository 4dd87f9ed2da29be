//! What is said of deck files that come and go.

use std::path::Path;

use super::{Arg, Texts};
use crate::store::brought::{Fault, Left, NotADeck};

impl Texts {
    /// A sentence about a file or a folder.
    pub fn about_path(&self, key: &str, path: &Path) -> String {
        self.say_with(key, [("path", Arg::from(path.display().to_string()))])
    }

    /// Why a file that was brought is not used.
    pub fn not_a_deck(&self, path: &Path, why: &NotADeck) -> String {
        match why {
            NotADeck::Unread(error) => self.store_error(error),
            NotADeck::NoDeck(first) => {
                let said = self.problem(&first.problem);
                self.say_with(
                    "shelf-no-deck",
                    [
                        ("path", Arg::from(path.display().to_string())),
                        ("line", Arg::from(first.place.line.to_string())),
                        ("column", Arg::from(first.place.column.to_string())),
                        ("message", Arg::from(said.message)),
                        ("help", Arg::from(said.help)),
                    ],
                )
            }
            NotADeck::Parcel(fault) => {
                let key = match fault {
                    Fault::Damaged => "shelf-zip-damaged",
                    Fault::NoDeck => "shelf-zip-no-deck",
                    Fault::ManyDecks => "shelf-zip-many-decks",
                    Fault::TooLarge => "shelf-zip-too-large",
                };
                self.about_path(key, path)
            }
        }
    }

    /// That images did not go where their deck went; nothing if all did.
    pub fn images_left(&self, deck: &str, left: &Left) -> Option<String> {
        let files: Vec<&str> = left.keys().map(String::as_str).collect();
        (!files.is_empty()).then(|| {
            let args = [
                ("deck", Arg::from(deck)),
                ("count", Arg::from(files.len())),
                ("files", Arg::from(files.join(", "))),
            ];
            self.say_with("shelf-images-left", args)
        })
    }
}
