//! What other programs write into a text for themselves: the first line of
//! Excel that names the separator, the header lines of Anki, its HTML and its gaps, and the gaps in square brackets of Markdown
//! decks. A sentence with several gaps becomes several, one gap each.

use std::collections::BTreeSet;

use super::limit::MAX_CELL;
use super::preview::Separator;

/// The longest tag of HTML, in signs.
const TAG: usize = 1_000;
/// The most gaps of a sentence.
const GAPS: usize = 20;
/// The most bytes of a text in which gaps or tags are looked for: no sentence is longer.
pub(super) const LONGEST: usize = MAX_CELL * 4;

/// What the header lines of a text say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) separator: Option<Separator>,
    /// Cells hold HTML.
    pub(super) html: bool,
    /// Names of columns, by their place.
    pub(super) names: Vec<String>,
    pub(super) title: Option<String>,
    /// How many lines it takes.
    pub(super) lines: usize,
}

/// Reads the lines at the beginning of a text that are Anki's or Excel's.
pub(super) fn header(text: &str) -> Header {
    const KNOWN: [&str; 12] = [
        "separator",
        "html",
        "columns",
        "deck",
        "notetype",
        "tags",
        "guid",
        "if matches",
        "deck column",
        "notetype column",
        "tags column",
        "guid column",
    ];
    let mut header = Header::default();
    let first = text.lines().next().unwrap_or_default().trim_matches('"');
    if let Some(value) = first.strip_prefix("sep=").filter(|value| value.len() == 1) {
        header.separator = separator(value);
        header.lines = 1;
        return header;
    }
    for line in text.lines() {
        let parts = line.strip_prefix('#').and_then(|line| line.split_once(':'));
        let Some((key, value)) = parts.filter(|(key, _)| KNOWN.contains(&key.trim())) else {
            break;
        };
        header.lines += 1;
        let plain = value.trim();
        match key.trim() {
            "separator" => header.separator = separator(value),
            "html" => header.html = plain.eq_ignore_ascii_case("true"),
            "deck" => header.title = Some(plain.to_owned()).filter(|title| !title.is_empty()),
            "columns" => {
                let sign = header.separator.map_or('\t', |s| char::from(s.sign()));
                header.names = value.split(sign).map(|n| n.trim().to_owned()).collect();
            }
            other => header.column(other, plain),
        }
    }
    header
}

impl Header {
    /// `#tags column:3`: the third column holds the tags.
    fn column(&mut self, key: &str, value: &str) {
        let place = value
            .parse::<usize>()
            .ok()
            .filter(|at| (1..=100).contains(at));
        if let (Some(name), Some(place)) = (key.strip_suffix(" column"), place) {
            if self.names.len() < place {
                self.names.resize(place, String::new());
            }
            if let Some(slot) = self.names.get_mut(place - 1) {
                name.clone_into(slot);
            }
        }
    }
}

fn separator(value: &str) -> Option<Separator> {
    match value.trim().to_lowercase().as_str() {
        "tab" | "\\t" => Some(Separator::Tab),
        "semicolon" | ";" => Some(Separator::Semicolon),
        "comma" | "," => Some(Separator::Comma),
        "pipe" | "|" => Some(Separator::Pipe),
        "" if value.contains('\t') => Some(Separator::Tab),
        _ => None,
    }
}

/// The text of a cell with HTML: tags go, breaks and entities become what they mean.
pub(super) fn without_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        // No tag is longer, and no search for its end may go on and on.
        let near = tag.char_indices().nth(TAG).map_or(tag.len(), |(at, _)| at);
        let end = tag.get(..near).and_then(|near| near.find('>'));
        match end.and_then(|end| Some((tag.get(..end)?, tag.get(end + 1..)?))) {
            Some((name, after)) if name.starts_with(|c: char| c.is_alphabetic() || c == '/') => {
                let name = name.trim_matches('/').to_lowercase();
                let breaks = ["br", "div", "p", "li"];
                if breaks
                    .iter()
                    .any(|one| name.split(' ').next() == Some(*one))
                {
                    out.push('\n');
                }
                rest = after;
            }
            Some(_) | None => {
                out.push('<');
                rest = tag;
            }
        }
    }
    out.push_str(rest);
    for (entity, sign) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        out = out.replace(entity, sign);
    }
    out
}

/// A piece of a sentence: plain, or in the gap with this number.
type Piece = (Option<String>, String);

/// Sentences with one gap each, of one with gaps of Anki: `{{c1::army}}`. `None` if it has none.
pub(super) fn cloze(text: &str) -> Option<Vec<String>> {
    if text.len() > LONGEST {
        return None;
    }
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{c") {
        let Some((inside, behind)) = after.split_once("}}") else {
            break;
        };
        let Some((number, answer)) = inside.split_once("::") else {
            break;
        };
        let answer = answer.split("::").next().unwrap_or_default();
        pieces.push((None, before.to_owned()));
        pieces.push((Some(number.to_owned()), answer.to_owned()));
        rest = behind;
    }
    pieces.push((None, rest.to_owned()));
    apart(&pieces)
}

/// Sentences with one gap each, of one with gaps in square brackets. `None` if it has none.
pub(super) fn brackets(text: &str) -> Option<Vec<String>> {
    if text.len() > LONGEST {
        return None;
    }
    let mut pieces: Vec<Piece> = vec![(None, String::new())];
    let mut chars = text.chars().peekable();
    let mut gaps = 0_usize;
    while let Some(c) = chars.next() {
        let inside = pieces.last().is_some_and(|(gap, _)| gap.is_some());
        let escaped = (c == '\\').then(|| chars.next_if(|n| matches!(n, '[' | ']')));
        let sign = escaped.flatten().unwrap_or(c);
        match sign {
            '[' if c == '[' && !inside => {
                gaps += 1;
                pieces.push((Some(gaps.to_string()), String::new()));
            }
            ']' if c == ']' && inside => pieces.push((None, String::new())),
            _ => {
                if let Some((_, text)) = pieces.last_mut() {
                    text.push(sign);
                }
            }
        }
    }
    let open = pieces.last().is_some_and(|(gap, _)| gap.is_some());
    (!open).then(|| apart(&pieces)).flatten()
}

/// One sentence for each gap, the others filled. A gap that stands twice stays twice; of more
/// gaps than a sentence has, none is one.
fn apart(pieces: &[Piece]) -> Option<Vec<String>> {
    let gaps = pieces.iter().filter_map(|(gap, _)| gap.as_ref());
    let mut seen = BTreeSet::new();
    let gaps: Vec<&String> = gaps
        .filter(|gap| seen.insert(*gap))
        .take(GAPS + 1)
        .collect();
    let sentence = |wanted: &String| {
        let mut out = String::new();
        for (gap, text) in pieces {
            let text = text.replace('{', "{{").replace('}', "}}");
            if gap.as_ref() == Some(wanted) {
                out.extend(["{", text.trim(), "}"]);
            } else {
                out.push_str(&text);
            }
        }
        out
    };
    (1..=GAPS)
        .contains(&gaps.len())
        .then(|| gaps.into_iter().map(sentence).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_lines_say_how_to_read_the_rest() {
        let header = header("#separator:Semicolon\n#html:true\n#tags column:3\n#tag is text\n");
        assert_eq!(header.separator, Some(Separator::Semicolon));
        assert_eq!((header.html, header.lines), (true, 3));
        assert_eq!(header.names, ["", "", "tags"]);
    }

    #[test]
    fn each_gap_is_a_sentence_of_its_own() {
        let two = cloze("The {{c1::CSTO}} came in {{c2::January::month}}.").unwrap();
        assert_eq!(
            two,
            ["The {CSTO} came in January.", "The CSTO came in {January}."]
        );
        let two = brackets("The [CSTO] came {in} [January] \\[2022\\].").unwrap();
        assert_eq!(
            two,
            [
                "The {CSTO} came {{in}} January [2022].",
                "The CSTO came {{in}} {January} [2022]."
            ]
        );
        assert_eq!(brackets("none"), None);
        assert_eq!(cloze("{{none}}"), None);
    }

    #[test]
    fn of_html_the_words_stay() {
        assert_eq!(
            without_html("a&nbsp;<b>b</b><br/>1 < 2 &amp;lt; <div class=\"x\">c</div>"),
            "a b\n1 < 2 &lt; \nc\n"
        );
    }
}
