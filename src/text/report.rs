//! What is wrong in deck files, as `bilim check` prints it: for people with the
//! line and a caret under the place, for programs as JSON.

use serde::Serialize;

use super::{Arg, Texts};
use crate::deck::{Diagnostic, Finder, Level, Place, Spot, Spots};
use crate::lint::Finding;

/// A deck file that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Its name, as it was given.
    pub file: String,
    /// Its text.
    pub text: String,
    /// What is to be said of it, in the order of the text.
    pub notes: Vec<Noted>,
}

/// Something that is said of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Where.
    pub place: Place,
    /// The rule that says it.
    pub rule: &'static str,
    /// How bad it is.
    pub level: Level,
    /// What is said.
    pub said: Said,
}

impl Checked {
    /// A file with its problems and what the writing rules found in it.
    pub fn new(
        texts: &Texts,
        (file, text): (String, String),
        diagnostics: &[Diagnostic],
        (findings, spots): (&[Finding], &Spots),
    ) -> Self {
        let finder = Finder::new(&text, spots);
        let problems = diagnostics.iter().map(|diagnostic| Noted {
            place: diagnostic.place,
            rule: diagnostic.problem.rule(),
            level: diagnostic.level(),
            said: texts.problem(&diagnostic.problem),
        });
        let found = findings.iter().map(|finding| Noted {
            place: finder.place(
                &finding.on,
                Spot {
                    field: finding.field,
                    words: &finding.words,
                },
            ),
            rule: finding.rule,
            level: finding.level,
            said: texts.lint(finding),
        });
        let mut notes: Vec<Noted> = problems.chain(found).collect();
        notes.sort_by_key(|note| (note.place.start, note.level));
        Self { file, text, notes }
    }

    /// How many notes there are of a level.
    pub fn count(&self, level: Level) -> usize {
        self.notes.iter().filter(|note| note.level == level).count()
    }
}

/// What is said of one problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// How many signs of a long line are shown around the place.
pub(super) const WIDTH: usize = 100;

/// The word for a level, which programs may rely on.
fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "info",
    }
}

impl Texts {
    /// How bad something is, in a word.
    pub fn level(&self, level: Level) -> String {
        self.say(match level {
            Level::Error => "check-error",
            Level::Warning => "check-warning",
            Level::Info => "check-info",
        })
    }
}

/// The problems of a file for people; empty if there are none.
pub fn people(texts: &Texts, checked: &Checked) -> String {
    let mut out = String::new();
    for note in &checked.notes {
        let place = note.place;
        let head = texts.say_with(
            "check-head",
            [
                ("file", Arg::from(&checked.file)),
                ("line", Arg::from(place.line.to_string())),
                ("column", Arg::from(place.column.to_string())),
                ("level", Arg::from(texts.level(note.level))),
                ("message", Arg::from(&note.said.message)),
                ("rule", Arg::from(note.rule)),
            ],
        );
        out.push_str(&head);
        out.push('\n');
        if let Some((line, caret)) = excerpt(&checked.text, place) {
            let number = place.line.to_string();
            let margin = " ".repeat(number.len());
            for part in [
                " ", &number, " | ", &line, "\n ", &margin, " | ", &caret, "\n",
            ] {
                out.push_str(part);
            }
        }
        out.push_str(&texts.say_with("check-help", [("help", Arg::from(&note.said.help))]));
        out.push_str("\n\n");
    }
    out
}

/// The line of the place, and a line with carets under it. What a terminal could take for a
/// command is shown as a sign that means nothing.
fn excerpt(text: &str, place: Place) -> Option<(String, String)> {
    let line = text.lines().nth(place.line.checked_sub(1)?)?;
    let line = line.strip_prefix('\u{feff}').unwrap_or(line);
    let column = place.column.checked_sub(1)?;
    let first = column.saturating_sub(WIDTH / 2);
    let shown: String = line.chars().skip(first).take(WIDTH).map(harmless).collect();
    let marked = text.get(place.start..place.end).unwrap_or_default();
    let marked = marked.lines().next().unwrap_or_default().chars().count();
    let rest = shown.chars().count().saturating_sub(column - first);
    let carets = "^".repeat(marked.clamp(1, rest.max(1)));
    let before: String = shown.chars().take(column - first).map(blank).collect();
    Some((shown, format!("{before}{carets}")))
}

pub(super) fn harmless(c: char) -> char {
    if c.is_control() && c != '\t' {
        '\u{fffd}'
    } else {
        c
    }
}

/// White space as wide as the sign in a terminal.
fn blank(c: char) -> char {
    match c {
        '\t' => '\t',
        // Chinese, Japanese and Korean signs are two columns wide.
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}' => '\u{3000}',
        _ => ' ',
    }
}

#[derive(Serialize)]
struct Row<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    rule: &'static str,
    level: &'static str,
    message: &'a str,
    help: &'a str,
}

/// The problems of all files as a JSON list.
pub fn json(checked: &[Checked]) -> String {
    let rows: Vec<Row<'_>> = checked
        .iter()
        .flat_map(|file| file.notes.iter().map(move |note| (file, note)))
        .map(|(file, note)| Row {
            file: &file.file,
            line: note.place.line,
            column: note.place.column,
            rule: note.rule,
            level: level(note.level),
            message: &note.said.message,
            help: &note.said.help,
        })
        .collect();
    // Numbers and texts only: there is nothing that could not be written.
    serde_json::to_string_pretty(&rows).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::parse;

    fn check(text: &str) -> Checked {
        let parsed = parse(text.as_bytes());
        let file = ("x.ron".to_owned(), text.to_owned());
        Checked::new(
            &Texts::english(),
            file,
            &parsed.diagnostics,
            (&[], &parsed.spots),
        )
    }

    #[test]
    fn a_caret_stands_under_the_place() {
        let text = "Deck(format: 1, id: \"x\", title: \"X\", facts: [\n\tFact(id: \"a\", sasy: \"{b}\"),\n])";
        let shown = people(&Texts::english(), &check(text));
        let lines: Vec<&str> = shown.lines().collect();
        assert!(lines[0].contains("x.ron:2:"), "{shown}");
        let excerpt = lines
            .iter()
            .position(|line| line.contains("sasy") && line.contains(" | "))
            .unwrap();
        let at = lines[excerpt].find("sasy").unwrap();
        assert_eq!(lines[excerpt + 1].find("^^^^"), Some(at), "{shown}");
    }

    #[test]
    fn json_names_file_place_rule_and_level() {
        let rows: serde_json::Value = serde_json::from_str(&json(&[check("Deck()")])).unwrap();
        let first = &rows[0];
        for field in ["file", "rule", "level", "message", "help"] {
            assert!(first[field].is_string(), "{field}: {first}");
        }
        assert_eq!(first["level"], "error");
        assert!(first["line"].is_u64() && first["column"].is_u64());
    }

    #[test]
    fn a_long_line_is_shown_around_its_place() {
        let text = format!(
            "Deck(format: 1, id: \"x\", title: \"X\", about: \"{}\", oops: 1)",
            "y".repeat(500)
        );
        let shown = people(&Texts::english(), &check(&text));
        assert!(shown.contains("oops"), "{shown}");
        assert!(
            shown.lines().all(|line| line.chars().count() < 300),
            "{shown}"
        );
    }

    #[test]
    fn a_place_is_named_as_editors_read_it_with_its_rule_and_a_remedy() {
        let shown = people(
            &Texts::english(),
            &check("Deck(format: 1, id: \"x\", title: \"X\",\n  colour: 5)"),
        );
        assert!(shown.starts_with("x.ron:2:3: error: "), "{shown}");
        assert!(shown.contains(" [unknown-field]\n"), "{shown}");
        assert!(shown.contains("\nhelp: "), "{shown}");
    }

    #[test]
    fn a_caret_is_not_moved_by_signs_that_are_two_columns_wide() {
        let shown = people(
            &Texts::english(),
            &check("Deck(format: 1, id: \"x\", title: \"\u{6f22}\u{5b57}\", oops: 5)"),
        );
        let caret = shown.lines().find(|line| line.contains("^^^^")).unwrap();
        assert_eq!(caret.matches('\u{3000}').count(), 2, "{shown}");
    }
}
