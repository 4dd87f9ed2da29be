//! Blocks of lines: `Q:` and `A:`, `C:` with gaps in square brackets, `---`
//! between them, as Markdown decks have them, and the same words in Russian and
//! Kazakh.

use super::limit::Refused;
use super::preview::{Found, Row};
use super::{anki, clean};

/// What a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opens {
    /// A question.
    Question,
    /// An answer.
    Answer,
    /// A sentence with gaps.
    Sentence,
}

/// The columns of the rows: question, answer, sentence, and what belongs to none.
const COLUMNS: usize = 4;
const STRAY: usize = 3;

impl Opens {
    fn column(self) -> usize {
        match self {
            Self::Question => 0,
            Self::Answer => 1,
            Self::Sentence => 2,
        }
    }
}

/// What a line begins, and the rest of it.
pub(super) fn opens(line: &str) -> Option<(Opens, &str)> {
    const WORDS: [(&str, Opens); 11] = [
        ("q", Opens::Question),
        ("question", Opens::Question),
        ("вопрос", Opens::Question),
        ("в", Opens::Question),
        ("сұрақ", Opens::Question),
        ("a", Opens::Answer),
        ("answer", Opens::Answer),
        ("ответ", Opens::Answer),
        ("о", Opens::Answer),
        ("жауап", Opens::Answer),
        ("c", Opens::Sentence),
    ];
    let (word, rest) = line.trim_start().split_once(':')?;
    if word.len() > 20 {
        return None;
    }
    let word = word.trim().to_lowercase();
    let known = WORDS.iter().find(|(name, _)| *name == word)?;
    Some((known.1, rest.trim()))
}

/// A question and its answer, where both stand in the question's line.
pub(super) fn inline(opens: Opens, rest: &str) -> Option<(&str, &str)> {
    if opens != Opens::Question {
        return None;
    }
    let words = [" A: ", " Answer: ", " О: ", " Ответ: ", " Жауап: ", "\tA: "];
    let (ask, answer) = words.iter().find_map(|word| rest.split_once(word))?;
    Some((ask.trim(), answer.trim()))
}

/// A block that is being read.
#[derive(Debug)]
struct Block {
    line: usize,
    lines: usize,
    column: usize,
    cells: [String; COLUMNS],
}

#[derive(Debug, Default)]
struct Reader {
    found: Found,
    block: Option<Block>,
    /// Empty lines since the last other one.
    blank: usize,
}

/// Reads the blocks of a text.
pub(super) fn read(text: &str) -> Result<Found, Refused> {
    let mut reader = Reader::default();
    let front = front(text);
    for line in text.lines() {
        reader.found.lines += 1;
        if reader.found.lines <= front {
            reader.found.heads += 1;
            reader.front(line);
        } else {
            reader.take(line)?;
        }
    }
    reader.flush()?;
    Ok(reader.found)
}

/// How many lines the settings at the beginning take, between lines of dashes.
fn front(text: &str) -> usize {
    let mut lines = text.lines();
    if lines.next().map(str::trim) != Some("---") {
        return 0;
    }
    let inside = lines.take(50).map(str::trim);
    let inside: Vec<&str> = inside.take_while(|line| *line != "---").collect();
    let settings = |line: &&str| line.is_empty() || line.contains('=') || line.starts_with('[');
    let closed = text.lines().nth(inside.len() + 1).map(str::trim) == Some("---");
    if closed && !inside.is_empty() && inside.iter().all(settings) {
        inside.len() + 2
    } else {
        0
    }
}

impl Reader {
    fn front(&mut self, line: &str) {
        if let Some((key, value)) = line.split_once('=')
            && key.trim() == "name"
        {
            self.found.title = Some(value.trim().trim_matches('"').to_owned());
        }
    }

    fn take(&mut self, line: &str) -> Result<(), Refused> {
        let plain = line.trim();
        if plain.is_empty() {
            self.blank += 1;
        } else if plain.len() >= 3 && plain.bytes().all(|b| b == b'-') {
            self.flush()?;
            self.found.heads += 1;
        } else if let Some((opens, rest)) = opens(line) {
            match inline(opens, rest) {
                Some((ask, answer)) => {
                    self.open(opens, ask)?;
                    self.answer_here(answer);
                }
                None => self.open(opens, rest)?,
            }
        } else {
            self.go_on(plain)?;
        }
        Ok(())
    }

    fn open(&mut self, opens: Opens, rest: &str) -> Result<(), Refused> {
        let waits = self.block.as_ref().is_some_and(|block| block.column == 0);
        if opens == Opens::Answer && waits {
            if let Some(block) = &mut self.block {
                block.column = 1;
            }
            self.add(rest);
            return Ok(());
        }
        self.begin(opens.column(), rest)
    }

    /// An answer in the line of its question.
    fn answer_here(&mut self, answer: &str) {
        if let Some(block) = &mut self.block {
            block.column = Opens::Answer.column();
            if let Some(cell) = block.cells.get_mut(block.column) {
                answer.clone_into(cell);
            }
        }
    }

    /// A line that begins nothing goes on with the block, unless that is whole and an empty
    /// line stands between.
    fn go_on(&mut self, line: &str) -> Result<(), Refused> {
        let parted = self.blank > 0;
        match &self.block {
            Some(block) if !parted || block.column == 0 => {
                self.add(line);
                Ok(())
            }
            Some(_) | None => self.begin(STRAY, line),
        }
    }

    fn begin(&mut self, column: usize, text: &str) -> Result<(), Refused> {
        self.flush()?;
        self.block = Some(Block {
            line: self.found.lines,
            lines: 0,
            column,
            cells: Default::default(),
        });
        self.add(text);
        Ok(())
    }

    fn add(&mut self, text: &str) {
        let Some(block) = &mut self.block else {
            return;
        };
        block.lines += self.blank + 1;
        self.blank = 0;
        if let Some(cell) = block.cells.get_mut(block.column) {
            if !cell.is_empty() {
                cell.push('\n');
            }
            cell.push_str(text);
        }
    }

    fn flush(&mut self) -> Result<(), Refused> {
        self.found.empty += std::mem::take(&mut self.blank);
        let Some(block) = self.block.take() else {
            return Ok(());
        };
        let cells = block.cells.map(|cell| clean::cell(&cell));
        let sentence = cells.get(Opens::Sentence.column());
        let apart = sentence.and_then(|sentence| anki::brackets(sentence));
        let (line, lines) = (block.line, block.lines);
        let Some(apart) = apart else {
            let mut cells = cells.to_vec();
            if cells.iter().all(String::is_empty) {
                // A word such as `Q:` and nothing else is not nothing.
                cells = vec![String::new(); STRAY];
                cells.push(clean::start(":"));
            }
            return self.found.push(Row { line, lines, cells });
        };
        for sentence in apart {
            let cells = vec![String::new(), String::new(), sentence];
            self.found.push(Row { line, lines, cells })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_go_on_over_lines_and_stray_text_is_kept_apart() {
        let text = "---\nname = \"Unrest\"\n---\n\nQ: Who\nleft?\nA: The army\n\nChapter 2\n---\nC: The [CSTO] came in [January].\n";
        let found = read(text).unwrap();
        assert_eq!(found.title.as_deref(), Some("Unrest"));
        assert_eq!((found.heads, found.empty, found.lines), (4, 2, 11));
        let rows: Vec<(usize, usize)> = found.rows.iter().map(|r| (r.line, r.lines)).collect();
        assert_eq!(rows, [(5, 3), (9, 1), (11, 1), (11, 1)]);
        assert_eq!(found.rows[0].cells, ["Who\nleft?", "The army"]);
        assert_eq!(found.rows[1].cells[STRAY], "Chapter 2");
        assert_eq!(found.rows[2].cells[2], "The {CSTO} came in January.");
    }
}
