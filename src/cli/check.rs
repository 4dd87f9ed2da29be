//! `bilim check`: reads deck files and folders and prints what is wrong in them.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::deck::{Diagnostic, Level, parse};
use crate::store::StoreError;
use crate::store::decks::{DeckFile, read_file, read_folder};
use crate::text::report::{self, Checked};
use crate::text::{Arg, Texts};

use super::{Failed, Format};

/// Exit code 0 if there is no error, 1 if there are some.
pub(super) fn run(texts: &Texts, paths: &[PathBuf], format: Format) -> Result<ExitCode, Failed> {
    let mut files = Vec::new();
    for path in paths {
        files.extend(find(path).map_err(|error| Failed(texts.store_error(&error)))?);
    }
    if files.is_empty() {
        return Err(Failed(texts.say("cli-no-deck-files")));
    }
    let checked: Vec<Checked> = files
        .into_iter()
        .map(check)
        .collect::<Result<_, _>>()
        .map_err(|error| Failed(texts.store_error(&error)))?;
    let text = match format {
        Format::Text => people(texts, &checked),
        Format::Json => report::json(texts, &checked),
    };
    writeln!(io::stdout(), "{text}").map_err(Failed::printing(texts))?;
    let bad = errors(&checked) > 0;
    Ok(if bad {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn find(path: &Path) -> Result<Vec<DeckFile>, StoreError> {
    if path.is_dir() {
        read_folder(path)
    } else {
        Ok(vec![read_file(path.to_owned())])
    }
}

fn check(file: DeckFile) -> Result<Checked, StoreError> {
    let name = file.path.display().to_string();
    match file.bytes {
        Ok(bytes) => Ok(Checked {
            diagnostics: parse(&bytes).diagnostics,
            text: String::from_utf8_lossy(&bytes).into_owned(),
            file: name,
        }),
        // Too large is a problem of the deck, like any other.
        Err(StoreError::TooLarge { bytes, .. }) => Ok(Checked {
            file: name,
            text: String::new(),
            diagnostics: vec![Diagnostic::too_large(bytes)],
        }),
        Err(error) => Err(error),
    }
}

fn errors(checked: &[Checked]) -> usize {
    let all = checked.iter().flat_map(|file| &file.diagnostics);
    all.filter(|diagnostic| diagnostic.level() == Level::Error)
        .count()
}

fn people(texts: &Texts, checked: &[Checked]) -> String {
    let mut text: String = checked
        .iter()
        .map(|file| report::people(texts, file))
        .collect();
    text.push_str(&texts.say_with(
        "cli-checked",
        [
            ("files", Arg::from(checked.len())),
            ("errors", Arg::from(errors(checked))),
        ],
    ));
    text
}
