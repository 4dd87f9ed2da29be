//! Small rules about the text of a cell: what is no text is taken out, spaces
//! are made one. They know no roles.

/// Marks that change the direction of text or cannot be seen.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A cell without hidden marks and control signs, its ends trimmed; line breaks stay. The
/// apostrophe that spreadsheets are told "this is no formula" with goes.
pub(super) fn cell(text: &str) -> String {
    let trimmed = text.trim();
    let plain = match trimmed.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        Some(_) | None => trimmed,
    };
    let odd = |c: char| is_hidden(c) || (c.is_control() && c != '\n');
    if !plain.contains(odd) {
        return plain.to_owned();
    }
    let kept = plain.chars().filter(|c| !is_hidden(*c));
    let spaced: String = kept.map(|c| if odd(c) { ' ' } else { c }).collect();
    spaced.trim().to_owned()
}

/// A text in one line: breaks and runs of spaces become one space.
pub(super) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.trim().chars().peekable();
    while let Some(c) = chars.next() {
        if !c.is_whitespace() {
            out.push(c);
            continue;
        }
        let mut one = if c == '\n' || c == '\t' { ' ' } else { c };
        while chars.next_if(|next| next.is_whitespace()).is_some() {
            one = ' ';
        }
        out.push(one);
    }
    out
}

/// The beginning of a text, to show what it is about.
pub(super) fn start(text: &str) -> String {
    const LONGEST: usize = 200;
    // What is far behind is not shown, so it is not tidied either.
    let near = text.char_indices().nth(LONGEST * 5);
    let text = line(near.and_then(|(at, _)| text.get(..at)).unwrap_or(text));
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => {
            let start = text.get(..at).unwrap_or_default();
            format!("{start}\u{2026}")
        }
        None => text,
    }
}

/// How many words a text has.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}
