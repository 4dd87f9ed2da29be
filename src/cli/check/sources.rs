//! The texts of sources: those that are given by hand, and those that a deck
//! names itself. A deck travels, and its texts often stay behind: that is told,
//! and stops nothing.

use std::path::Path;

use super::{Failed, Read};
use crate::app::desk::{elsewhere, text_of};
use crate::deck::{Diagnostic, Finder, Item, ItemId, Problem, Source, Spot, TextFault, local_file};
use crate::lint::Article;
use crate::store::decks::read_file;
use crate::store::desk::read_text;
use crate::store::disk::RealDisk;
use crate::text::Texts;

/// The text of a source that cannot be looked at.
#[derive(Debug)]
pub(super) struct Absent {
    source: ItemId,
    file: String,
    fault: TextFault,
}

/// A text that was named by hand must be there.
pub(super) fn given(texts: &Texts, path: &Path) -> Result<Article, Failed> {
    let bytes = read_file(path.to_owned()).bytes;
    let bytes = bytes.map_err(|error| Failed(texts.store_error(&error)))?;
    let text = text_of(&bytes).map_err(|fault| {
        let file = path.display().to_string();
        Failed(texts.problem(&Problem::SourceText { file, fault }).message)
    })?;
    Ok(Article::new(&text))
}

/// The text that a source names itself, beside the deck's file; `None` if it names none.
pub(super) fn own(source: &Source, deck: &Path) -> Option<Result<Article, Absent>> {
    let absent = |file: String, fault| Absent {
        source: source.id.clone(),
        file,
        fault,
    };
    let Some(file) = local_file(&source.text) else {
        let fault = elsewhere(source)?;
        return Some(Err(absent(source.text.clone(), fault)));
    };
    let folder = deck.parent().unwrap_or_else(|| Path::new(""));
    let text = read_text(&RealDisk, &folder.join(&file)).and_then(|bytes| text_of(&bytes));
    Some(match text {
        Ok(text) => Ok(Article::new(&text)),
        Err(fault) => Err(absent(file, fault)),
    })
}

/// Adds which texts could not be looked at to what is told of a deck.
pub(super) fn tell(read: &mut Read) {
    let finder = Finder::new(&read.text, &read.parsed.spots);
    for absent in &read.absent {
        let spot = Spot {
            field: "text",
            words: "",
        };
        let item = Item::Source(absent.source.clone());
        read.parsed.diagnostics.push(Diagnostic {
            place: finder.place(&item, spot),
            item: Some(absent.source.clone()),
            problem: Problem::SourceText {
                file: absent.file.clone(),
                fault: absent.fault,
            },
        });
    }
}
