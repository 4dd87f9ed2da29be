//! The names by which things are known for ever: an item's id inside its deck,
//! and the keys `deck/fact` and `deck/question` that the journal points to.
//! They are plain text, cheap to clone, and never made from a position.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes the text as it is.
            pub fn new(text: impl AsRef<str>) -> Self {
                Self(Arc::from(text.as_ref()))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(|text| Self(Arc::from(text)))
            }
        }
    };
}

text_id!(
    /// The id of a deck, unique among all decks that are open.
    DeckId
);
text_id!(
    /// The id of a source, name, topic, fact or question, unique in its list.
    ItemId
);
text_id!(
    /// A fact of a deck: `deck/fact`.
    FactKey
);
text_id!(
    /// A question of a deck: `deck/question`; those that arise from a fact are
    /// `deck/fact#gap`, `deck/fact#card` and `deck/fact#typed`.
    QuestionKey
);

impl FactKey {
    /// The key of a fact of a deck.
    pub fn of(deck: &DeckId, fact: &ItemId) -> Self {
        Self::new([deck.as_str(), "/", fact.as_str()].concat())
    }
}

impl QuestionKey {
    /// The key of a question of a deck.
    pub fn of(deck: &DeckId, question: &ItemId) -> Self {
        Self::new([deck.as_str(), "/", question.as_str()].concat())
    }

    /// The key of a question that arises from a fact; `form` is `gap`, `card` or `typed`.
    pub fn derived(deck: &DeckId, fact: &ItemId, form: &str) -> Self {
        Self::new([deck.as_str(), "/", fact.as_str(), "#", form].concat())
    }
}
