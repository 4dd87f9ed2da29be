//! What is done with a text that is brought, as values: a file or a text is
//! read, its facts are put into a deck. Large tables take longer than a frame,
//! so that it is done where nothing waits; it changes no model.

use std::sync::Arc;

use crate::bring::{self, Encoding, Refused};
use crate::deck::List;
use crate::deck::outline::Outline;
use crate::desk::made::made;
use crate::desk::{Made, change};

use super::Said;
use super::rest::{Rest, rest};
use super::taken::{self, Taken, changes};

/// Something that is to be done with a text.
#[derive(Debug, Clone)]
pub struct Task {
    /// Only what comes of the latest is taken.
    pub(super) number: u64,
    pub(super) what: What,
}

#[derive(Debug, Clone)]
pub(super) enum What {
    /// The bytes of a file are read.
    File {
        bytes: Arc<[u8]>,
        deck: Option<Arc<Outline>>,
    },
    /// A text is read.
    Text {
        text: Arc<str>,
        said: Said,
        deck: Option<Arc<Outline>>,
    },
    /// The facts of a text are put into a deck.
    Add {
        text: Arc<str>,
        said: Said,
        taken: Arc<Taken>,
        deck: (Arc<str>, Arc<Outline>),
    },
}

impl PartialEq for Task {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Came {
    pub(super) number: u64,
    pub(super) what: News,
}

#[derive(Debug, Clone)]
pub(super) enum News {
    /// A file was read, with its text, or was refused.
    File(Result<File, Refused>),
    /// A text was read.
    Text(TakenOrNot),
    /// A deck was made, or cannot be.
    Added(Result<Added, change::Refused>),
}

/// A file that was read.
#[derive(Debug, Clone)]
pub(super) struct File {
    pub(super) text: Arc<str>,
    pub(super) encoding: Encoding,
    pub(super) taken: Arc<Taken>,
}

/// What was made of a text.
pub type TakenOrNot = Result<Arc<Taken>, Refused>;

/// A deck with new facts.
#[derive(Debug, Clone)]
pub(super) struct Added {
    pub(super) made: Made,
    /// How many facts stand before the new ones.
    pub(super) before: usize,
    /// What is left to be mended.
    pub(super) rest: Option<Rest>,
}

impl Task {
    /// Does it. `None` once `go_on` says no.
    pub fn run(self, go_on: &dyn Fn() -> bool) -> Option<Came> {
        let what = match self.what {
            What::File { bytes, deck } => file(&bytes, deck.as_deref(), go_on)?,
            What::Text { text, said, deck } => {
                let taken = taken::take(&text, &said, deck.as_deref(), go_on)?;
                News::Text(taken.map(Arc::new))
            }
            What::Add {
                text,
                said,
                taken,
                deck: (deck, outline),
            } => News::Added(add((&text, &said, &taken), (&deck, &outline), go_on)?),
        };
        let number = self.number;
        go_on().then_some(Came { number, what })
    }
}

fn file(bytes: &[u8], deck: Option<&Outline>, go_on: &dyn Fn() -> bool) -> Option<News> {
    let (text, encoding) = match bring::text(bytes) {
        Ok(read) => read,
        Err(refused) => return Some(News::File(Err(refused))),
    };
    let taken = go_on().then(|| taken::take(&text, &Said::default(), deck, go_on))??;
    let read = taken.map(|taken| File {
        text: text.into(),
        encoding,
        taken: Arc::new(taken),
    });
    Some(News::File(read))
}

fn add(
    (text, said, taken): (&str, &Said, &Taken),
    (deck, outline): (&Arc<str>, &Outline),
    go_on: &dyn Fn() -> bool,
) -> Option<Result<Added, change::Refused>> {
    let changes = changes((deck, outline), &taken.facts, said.source.as_deref());
    let with = match made(deck, &changes) {
        Ok(with) => with,
        Err(refused) => return Some(Err(refused)),
    };
    go_on().then(|| {
        Ok(Added {
            made: Made::new(deck, with),
            before: outline.of(List::Facts).count(),
            rest: rest(text, said, taken),
        })
    })
}
