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
    fn the_page_needs_nothing_from_elsewhere() {
        let html = Sheet::default().html();
        assert!(html.starts_with("<!doctype html>"));
        for outside in ["http:", "https:", "src=", "@import", "<link", "{{"] {
            assert!(!html.contains(outside), "{outside}");
        }
    }
}
