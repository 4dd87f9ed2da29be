//! Changes to a deck as they are told before they are made: what each does, and
//! the lines it touches before and after.

use std::ops::Range;

use super::report::{WIDTH, harmless};
use super::{Arg, Texts};
use crate::deck::Place;
use crate::deck::patch::Patch;
use crate::lint::fix::{Fix, Remedy, apply};

/// How many lines of one change are shown on each side.
const LINES: usize = 6;

impl Texts {
    /// What a change does, in a sentence.
    pub fn fix(&self, remedy: Remedy) -> String {
        self.say(match remedy {
            Remedy::Quotes => "fix-quotes",
            Remedy::Minus => "fix-minus",
            Remedy::Sign => "fix-sign",
            Remedy::Comma => "fix-comma",
            Remedy::Colon => "fix-colon",
            Remedy::BareField => "fix-bare-field",
            Remedy::Once => "fix-once",
            Remedy::Bracket => "fix-bracket",
            Remedy::Word => "fix-word",
            Remedy::Form => "fix-form",
            Remedy::Date => "fix-date",
            Remedy::Id => "fix-id",
            Remedy::Reference => "fix-reference",
            Remedy::Drop => "fix-drop",
            Remedy::Braces => "fix-braces",
            Remedy::Kind => "fix-kind",
            Remedy::Format => "fix-format",
            Remedy::Attribute => "fix-attribute",
            Remedy::Reason => "fix-reason",
            Remedy::Paragraph => "fix-paragraph",
            Remedy::Stops => "fix-stops",
        })
    }
}

/// The lines that a change touches, before and after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The number of the first of them, from 1.
    pub first: usize,
    /// As they are.
    pub before: Vec<String>,
    /// As they will be.
    pub after: Vec<String>,
}

/// The lines of `text` that a change touches; lines that stay as they are at either end are left out.
pub fn lines(text: &str, fix: &Fix) -> Lines {
    let start = fix.patches.iter().map(|patch| patch.bytes.start).min();
    let end = fix.patches.iter().map(|patch| patch.bytes.end).max();
    let whole = whole_lines(text, start.unwrap_or_default()..end.unwrap_or_default());
    let here = text.get(whole.clone()).unwrap_or_default();
    let mut moved = fix.clone();
    for Patch { bytes, .. } in &mut moved.patches {
        *bytes = bytes.start - whole.start..bytes.end - whole.start;
    }
    let changed = apply(here, &[moved]);
    let (before, after): (Vec<&str>, Vec<&str>) =
        (here.lines().collect(), changed.lines().collect());
    let same = |(one, other): &(&&str, &&str)| one == other;
    let head = before.iter().zip(&after).take_while(same).count();
    let most = before.len().min(after.len()) - head;
    let ends = before.iter().rev().zip(after.iter().rev());
    let tail = ends.take(most).take_while(same).count();
    let own = |lines: &[&str]| -> Vec<String> {
        let middle = lines.get(head..lines.len() - tail).unwrap_or_default();
        middle.iter().map(|line| (*line).to_owned()).collect()
    };
    Lines {
        first: line_of(text, whole.start, fix.place) + head,
        before: own(&before),
        after: own(&after),
    }
}

/// What is shown of the lines before and after a change: of each as much as fits around the first
/// difference.
pub fn shown(lines: &Lines) -> [Vec<String>; 2] {
    let from = first_difference(lines).saturating_sub(WIDTH / 2);
    let cut = |line: &String| line.chars().skip(from).take(WIDTH).map(harmless).collect();
    [&lines.before, &lines.after].map(|side| side.iter().take(LINES).map(cut).collect())
}

/// The line of a byte, from 1, counted from a place near by.
fn line_of(text: &str, at: usize, near: Place) -> usize {
    let between = at.min(near.start)..at.max(near.start);
    let between = text.get(between).unwrap_or_default();
    let breaks = between.matches('\n').count();
    if at < near.start {
        near.line.saturating_sub(breaks)
    } else {
        near.line + breaks
    }
}

/// The bytes of the lines around some bytes.
fn whole_lines(text: &str, bytes: Range<usize>) -> Range<usize> {
    let above = text.get(..bytes.start).unwrap_or_default();
    let below = text.get(bytes.end..).unwrap_or_default();
    let start = above.rfind('\n').map_or(0, |at| at + 1);
    let end = below.find('\n').map_or(text.len(), |at| bytes.end + at);
    start..end
}

/// All changes of a file, each with its sentence and its lines, for a terminal.
pub fn preview(texts: &Texts, file: &str, text: &str, fixes: &[Fix]) -> String {
    let mut out = String::new();
    for fix in fixes {
        let head = [
            ("file", Arg::from(file)),
            ("line", Arg::from(fix.place.line.to_string())),
            ("column", Arg::from(fix.place.column.to_string())),
            ("sentence", Arg::from(texts.fix(fix.remedy))),
            ("rule", Arg::from(fix.rule)),
        ];
        out.push_str(&texts.say_with("fix-head", head));
        out.push('\n');
        let lines = lines(text, fix);
        for (sign, side) in [" - ", " + "].into_iter().zip(shown(&lines)) {
            for (number, line) in (lines.first..).zip(side) {
                out.extend([" ", &number.to_string(), sign, &line, "\n"]);
            }
        }
        out.push('\n');
    }
    out
}

/// At which sign the first line of one side differs from that of the other.
fn first_difference(lines: &Lines) -> usize {
    match (lines.before.first(), lines.after.first()) {
        (Some(before), Some(after)) => {
            let same = before.chars().zip(after.chars());
            same.take_while(|(one, other)| one == other).count()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::parse;
    use crate::lint::Around;
    use crate::lint::fix::fixes;

    const DECK: &str = "Deck(format: 1, id: \"x\", title: \"X\", facts: [\n  Fact(id: \"a\",\n    says: \u{201c}The {army} left.\u{201d},\n  ),\n])";

    #[test]
    fn a_change_shows_the_line_before_and_after_it() {
        let fixes = fixes(DECK, &parse(DECK.as_bytes()), &Around::default());
        let shown = preview(&Texts::english(), "x.ron", DECK, &fixes);
        let told: Vec<&str> = shown.lines().collect();
        assert!(
            told[0].starts_with("x.ron:3:11: ") && told[0].ends_with("[curly-quotes]"),
            "{shown}"
        );
        assert_eq!(told[1], " 3 -     says: \u{201c}The {army} left.\u{201d},");
        assert_eq!(told[2], " 3 +     says: \"The {army} left.\",");
    }

    #[test]
    fn only_lines_that_change_are_shown() {
        let fix = Fix {
            rule: "leak",
            item: None,
            place: Place::TOP,
            remedy: Remedy::Drop,
            patches: vec![Patch {
                bytes: 4..8,
                with: String::new(),
            }],
        };
        let lines = lines("one\ntwo\nthree\n", &fix);
        assert_eq!(
            (lines.first, lines.before.as_slice()),
            (2, &["two".to_owned()][..])
        );
        assert_eq!(lines.after, Vec::<String>::new());
    }
}
