//! Values as text, in the way in which the shipped decks are written. What is
//! written here is read back as the same value; it knows nothing of items.

use crate::deck::ItemKind;
use crate::deck::outline::Written;

/// How far the fields of an item stand to the right of its first word.
const STEP: &str = "    ";
/// The longest list that stands on one line, in signs.
const LINE: usize = 100;

/// A value. `indent` is what stands before the line on which it begins.
pub fn value(value: &Written, indent: &str) -> String {
    match value {
        Written::Text(text) => quoted(text, indent),
        Written::Number(raw) | Written::Word(raw) | Written::Other(raw) => raw.clone(),
        Written::List(all) => list(all, indent),
        Written::Tuple(all) => format!("({})", joined(all, indent)),
        Written::Call(word, fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(name, of)| {
                    if name.is_empty() {
                        self::value(of, indent)
                    } else {
                        format!("{name}: {}", self::value(of, indent))
                    }
                })
                .collect();
            format!("{word}({})", fields.join(", "))
        }
    }
}

fn joined(all: &[Written], indent: &str) -> String {
    let all: Vec<String> = all.iter().map(|one| value(one, indent)).collect();
    all.join(", ")
}

/// A list on one line, or one element a line where elements are tuples or too long for that.
fn list(all: &[Written], indent: &str) -> String {
    let line = joined(all, indent);
    let tuples = all.iter().any(|one| matches!(one, Written::Tuple(_)));
    if !tuples && line.chars().count() <= LINE || all.is_empty() {
        return format!("[{line}]");
    }
    let deeper = format!("{indent}{STEP}");
    let lines = all
        .iter()
        .map(|one| format!("\n{deeper}{},", value(one, &deeper)));
    format!("[{}\n{indent}]", lines.collect::<String>())
}

/// A text in quotes. Paragraphs are parted by an empty line and indented, as a person would;
/// signs that a deck cannot hold are left out.
fn quoted(text: &str, indent: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for (number, paragraph) in paragraphs(text).enumerate() {
        if number > 0 {
            out.push_str("\n\n");
            out.push_str(indent);
        }
        for c in paragraph.chars() {
            match c {
                '"' | '\\' => out.extend(['\\', c]),
                '\t' => out.push(' '),
                c if c.is_control() || c == '\u{feff}' => {}
                c => out.push(c),
            }
        }
    }
    out.push('"');
    out
}

/// What a deck can keep of a text: paragraphs, each without line breaks and trimmed.
fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut all: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in text.split('\n').map(str::trim) {
        match all.last_mut() {
            Some(last) if goes_on && !line.is_empty() => {
                last.push(' ');
                last.push_str(line);
            }
            Some(_) | None if line.is_empty() => {}
            Some(_) | None => all.push(line.to_owned()),
        }
        goes_on = !line.is_empty();
    }
    all.into_iter()
}

/// A text as it is read again once it was written.
pub fn kept(text: &str) -> String {
    let all: Vec<String> = paragraphs(text)
        .map(|paragraph| {
            let signs = paragraph.chars().map(|c| if c == '\t' { ' ' } else { c });
            let kept: String = signs
                .filter(|c| !c.is_control() && *c != '\u{feff}')
                .collect();
            kept.trim().to_owned()
        })
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    all.join("\n\n")
}

/// A whole item, one field a line. `indent` is what stands before its first line.
pub fn item(kind: ItemKind, fields: &[(&str, Written)], indent: &str) -> String {
    let deeper = format!("{indent}{STEP}");
    let lines = fields.iter().map(|(name, of)| {
        let value = value(of, &deeper);
        [deeper.as_str(), name, ": ", &value, ",\n"].concat()
    });
    let lines: String = lines.collect();
    format!("{}(\n{lines}{indent})", kind.word())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::outline::outline;

    /// A value as it is read from a deck into which it was written.
    fn read_back(written: &Written) -> Written {
        let text = item(
            ItemKind::Fact,
            &[("id", Written::text("a")), ("x", written.clone())],
            "",
        );
        let outline = outline(&format!("Deck(facts: [{text}])"));
        let row = outline.rows.first().unwrap();
        row.field("x").unwrap().written.clone()
    }

    #[test]
    fn what_is_written_is_read_back_the_same() {
        let values = [
            Written::text("He said \"no\" \\ and left.\n\nThen he came."),
            Written::texts(["ОДКБ", "the CSTO"]),
            Written::texts(vec!["a long text that goes on and on"; 9]),
            Written::name("csto"),
            Written::Word("true".into()),
            Written::List(vec![Written::Tuple(vec![
                Written::name("sco"),
                Written::text("It is another."),
            ])]),
            Written::Call(
                "Number".into(),
                vec![
                    ("value".into(), Written::Number("70.96".into())),
                    ("unit".into(), Written::text("%")),
                ],
            ),
        ];
        for written in values {
            assert_eq!(read_back(&written), written);
        }
    }

    #[test]
    fn what_a_deck_cannot_hold_is_left_out_and_said_so() {
        let odd = "a\u{0}b\tc\r\nd\n\n\n  e \u{feff}";
        assert_eq!(kept(odd), "ab c d\n\ne");
        assert_eq!(read_back(&Written::text(odd)), Written::text(kept(odd)));
    }
}
