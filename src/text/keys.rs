//! Holds the texts and the code together: every key that is used has a text,
//! every text is used, and no sentence stands in code.
#![cfg(test)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::ENGLISH;

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push(path);
        }
    }
}

/// All source files without their comments and unit tests.
#[expect(
    clippy::disallowed_methods,
    reason = "a test reads the project's own sources"
)]
fn code() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    files
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let text = text.split("cfg(test)").next().unwrap_or_default();
            let lines = text
                .lines()
                .map(|line| line.split("//").next().unwrap_or_default());
            let code = lines.collect::<Vec<_>>().join("\n");
            (path, code)
        })
        .collect()
}

/// The string literals of a source, those with escaped quotes cut at them.
fn literals(code: &str) -> Vec<String> {
    let code = code.replace("'\"'", "' '").replace("b'\"'", "b' '");
    code.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn keys() -> BTreeSet<String> {
    let lines = ENGLISH.iter().flat_map(|(_, content)| content.lines());
    lines
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(str::to_owned)
        .collect()
}

/// The keys that belong to problems of decks are put together from the names of rules.
fn is_of_a_problem(key: &str) -> bool {
    key.starts_with("problem-") || key.starts_with("lint-")
}

#[test]
fn every_text_is_used() {
    let used: BTreeSet<String> = code().iter().flat_map(|(_, code)| literals(code)).collect();
    let unused: Vec<String> = keys()
        .into_iter()
        .filter(|key| !used.contains(key) && !is_of_a_problem(key))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_key_that_is_used_has_a_text() {
    let keys = keys();
    let areas: BTreeSet<&str> = keys
        .iter()
        .filter_map(|key| key.split('-').next())
        .collect();
    let looks_like_a_key = |text: &str| {
        let mut parts = text.split('-');
        let area = parts.next().unwrap_or_default();
        areas.contains(area)
            && parts.next().is_some()
            && text
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let mut missing = Vec::new();
    for (path, code) in code() {
        // Names of rules, of fault words in the journal and of fonts are not texts.
        let names_rules = path.ends_with("deck/diagnostic/problem/rule.rs")
            || path.components().any(|part| part.as_os_str() == "lint");
        if names_rules || path.ends_with("app/message.rs") {
            continue;
        }
        for text in literals(&code) {
            if looks_like_a_key(&text) && !keys.contains(&text) {
                missing.push(format!("{}: {text}", path.display()));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn no_sentence_stands_in_code() {
    let mut sentences = Vec::new();
    for (path, code) in code() {
        let own = ["ui", "shell", "app", "cli", "study"];
        let inside = own
            .iter()
            .any(|part| path.components().any(|c| c.as_os_str() == *part));
        // The themes are part of the program: what is wrong in them meets a developer only.
        if !inside || path.ends_with("ui/theme/tokens.rs") {
            continue;
        }
        // The reasons of lints are for developers.
        let code: Vec<&str> = code
            .lines()
            .filter(|line| !line.contains("reason =") && !line.contains("must_use"))
            .collect();
        for text in literals(&code.join("\n")) {
            let words = text.split(' ').filter(|word| {
                word.len() > 1
                    && word
                        .chars()
                        .all(|c| c.is_alphabetic() || c == '.' || c == ',')
            });
            if words.count() >= 2 {
                sentences.push(format!("{}: {text}", path.display()));
            }
        }
    }
    assert_eq!(sentences, Vec::<String>::new());
}
