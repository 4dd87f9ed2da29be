//! A page to print: facts with their answers and where they stand. Pure text;
//! it is given every word and knows no file.

/// A page to print.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// What it is about.
    pub title: String,
    /// A line under the title.
    pub note: String,
    /// The facts.
    pub rows: Vec<Row>,
}

/// A fact on the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// What is asked.
    pub ask: String,
    /// The answer.
    pub answer: String,
    /// Where it was read.
    pub source: String,
}

/// Letters in a line of what is asked, of the answer, and of where it was read, as the page is
/// printed on A4; a few less than there is room for.
const LETTERS: [usize; 3] = [58, 34, 50];
/// Lines of text on the page, in tenths.
const LINES: usize = 730;
/// What stands between two facts, in tenths of a line.
const BETWEEN: usize = 5;

/// The first rows, as many as fit on one printed page.
pub fn on_one_page(rows: Vec<Row>) -> Vec<Row> {
    let mut room = LINES;
    let fits = |row: &Row| {
        let high = height(row);
        let fits = high <= room;
        room = room.saturating_sub(high);
        fits
    };
    rows.into_iter().take_while(fits).collect()
}

/// How high a row is, in tenths of a line.
fn height(row: &Row) -> usize {
    let lines = |text: &str, letters: usize| text.chars().count().div_ceil(letters);
    let [ask, answer, source] = LETTERS;
    let beside = lines(&row.answer, answer) + lines(&row.source, source);
    10 * lines(&row.ask, ask).max(beside) + BETWEEN
}

const PAGE: &str = include_str!("../../../assets/sheet/page.html");
const ROW: &str = include_str!("../../../assets/sheet/row.html");

impl Sheet {
    /// The page as HTML that needs nothing else.
    pub fn html(&self) -> String {
        let rows: Vec<String> = self
            .rows
            .iter()
            .map(|row| {
                let values = [
                    ("ask", escaped(&row.ask)),
                    ("answer", escaped(&row.answer)),
                    ("source", escaped(&row.source)),
                ];
                filled(ROW, &values)
            })
            .collect();
        let values = [
            ("language", escaped(&self.language)),
            ("title", escaped(&self.title)),
            ("note", escaped(&self.note)),
            ("rows", rows.concat()),
        ];
        filled(PAGE, &values)
    }
}

/// Puts values into the places `{{name}}` of a template, once through: a value is never read
/// as a template itself.
fn filled(template: &str, values: &[(&str, String)]) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((name, after)) = after.split_once("}}") else {
            break;
        };
        let value = values.iter().find(|(known, _)| *known == name);
        out.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Text as it stands in HTML, between tags or in an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_deck_is_text_and_never_a_tag_or_a_template() {
        let sheet = Sheet {
            language: "en".to_owned(),
            title: "<script>alert(1)</script>".to_owned(),
            rows: vec![Row {
                ask: "Is 1 < 2 & \"so\"? {{title}}".to_owned(),
                answer: "</td>".to_owned(),
                ..Row::default()
            }],
            ..Sheet::default()
        };
        let html = sheet.html();
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("Is 1 &lt; 2 &amp; &quot;so&quot;? {{title}}"));
        assert!(html.contains("&lt;/td&gt;"));
    }

    #[test]
    fn what_does_not_fit_on_one_page_is_left_out() {
        let row = |letters: usize| Row {
            ask: "a".repeat(letters),
            answer: "b".to_owned(),
            source: "c".to_owned(),
        };
        assert_eq!(on_one_page(vec![row(20); 30]).len(), 29);
        assert_eq!(on_one_page(vec![row(20); 9]).len(), 9);
        assert_eq!(on_one_page(vec![row(150); 30]).len(), 20);
    }

    #[test]
    fn the_page_needs_nothing_from_elsewhere() {
        let html = Sheet::default().html();
        assert!(html.starts_with("<!doctype html>"));
        for outside in ["http:", "https:", "src=", "@import", "<link", "{{"] {
            assert!(!html.contains(outside), "{outside}");
        }
    }
}
