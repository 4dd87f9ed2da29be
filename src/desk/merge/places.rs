//! Where comments stand in a deck's text: each before or behind something that
//! can be named in any version of the deck. Comments inside of items and of the
//! deck's own fields belong to those and are not looked at.

use std::ops::Range;

use crate::deck::List;
use crate::deck::outline::Outline;

/// Something in a deck's text that has one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// `Deck(`
    Deck,
    /// A field of the deck itself.
    Field(String),
    /// The beginning of a list, such as `facts: [`.
    List(List),
    /// An item by its id.
    Item(List, String),
    /// The bracket that closes a list.
    ListEnd(List),
    /// The bracket that closes the deck.
    DeckEnd,
    /// The end of the text.
    End,
}

/// On which side of it a comment stands: behind it only if on the same line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Beside {
    Before,
    Behind,
}

/// A place for comments.
pub(super) type Place = (Mark, Beside);

/// The marks and comments of a text, in its order.
#[derive(Debug, Default)]
pub(super) struct Places {
    pub(super) marks: Vec<(Mark, Range<usize>)>,
    pub(super) comments: Vec<(Place, Range<usize>)>,
}

impl Places {
    /// `None` if something stands twice, or something unknown stands in the deck.
    pub(super) fn new(text: &str, outline: &Outline) -> Option<Self> {
        let Walk {
            marks, comments, ..
        } = Walk::new(text, outline).all()?;
        let mut names: Vec<&Mark> = marks.iter().map(|(mark, _)| mark).collect();
        names.sort();
        if names.windows(2).any(|pair| pair.first() == pair.last()) {
            return None;
        }
        let comments = comments
            .into_iter()
            .map(|bytes| Some((place(text, &marks, &bytes)?, bytes)));
        let comments = comments.collect::<Option<Vec<_>>>()?;
        Some(Self { marks, comments })
    }

    /// The bytes of a mark.
    pub(super) fn of(&self, mark: &Mark) -> Option<&Range<usize>> {
        let found = self.marks.iter().find(|(known, _)| known == mark);
        found.map(|(_, bytes)| bytes)
    }
}

/// The place of a comment: behind what stands before it on its line, else before what comes next.
fn place(text: &str, marks: &[(Mark, Range<usize>)], bytes: &Range<usize>) -> Option<Place> {
    let before = marks.iter().rev().find(|(_, mark)| mark.end <= bytes.start);
    if let Some((mark, at)) = before {
        let between = text.get(at.end..bytes.start)?;
        if !between.contains('\n') {
            return Some((mark.clone(), Beside::Behind));
        }
    }
    let (next, _) = marks.iter().find(|(_, mark)| mark.start >= bytes.end)?;
    Some((next.clone(), Beside::Before))
}

type Stretch = (Mark, Range<usize>);

/// A walk through what is no item and no field.
struct Walk<'t> {
    text: &'t str,
    at: usize,
    /// Where the word begins that is being passed.
    word: Option<usize>,
    /// The list that is open.
    list: Option<List>,
    /// What is known, the next one last.
    known: Vec<Stretch>,
    /// The byte of the bracket that closes the deck.
    end: usize,
    marks: Vec<Stretch>,
    comments: Vec<Range<usize>>,
}

impl<'t> Walk<'t> {
    fn new(text: &'t str, outline: &Outline) -> Self {
        let fields = outline.head.iter();
        let fields = fields.map(|field| (Mark::Field(field.name.clone()), field.bytes.clone()));
        let lists = outline.lists.iter();
        let lists = lists.map(|(list, open)| (Mark::List(*list), open.saturating_sub(1)..*open));
        let rows = outline.rows.iter().map(|row| {
            let mark = Mark::Item(row.kind.list(), row.id().to_owned());
            (mark, row.bytes.clone())
        });
        let mut known: Vec<Stretch> = fields.chain(lists).chain(rows).collect();
        known.sort_by_key(|(_, bytes)| std::cmp::Reverse(bytes.start));
        Self {
            text,
            at: 0,
            word: None,
            list: None,
            known,
            end: outline.end.unwrap_or(text.len()),
            marks: Vec::new(),
            comments: Vec::new(),
        }
    }

    /// Walks to the end; `None` if something unknown stands in the deck.
    fn all(mut self) -> Option<Self> {
        while let Some(rest) = self.text.get(self.at..).filter(|rest| !rest.is_empty()) {
            if let Some(mark) = self.next_known() {
                self.marks.push(mark);
                continue;
            }
            let length = comment(rest);
            if length > 0 {
                self.comments.push(self.at..self.at + length);
                self.at += length;
            } else {
                self.sign(rest)?;
            }
        }
        self.marks.push((Mark::End, self.at..self.at));
        self.known.is_empty().then_some(self)
    }

    /// What is known to begin here.
    fn next_known(&mut self) -> Option<Stretch> {
        let here = self.known.pop_if(|(_, bytes)| bytes.start == self.at);
        let (mark, bytes) = here?;
        self.at = bytes.end;
        let word = self.word.take();
        if let Mark::List(list) = mark {
            self.list = Some(list);
            return Some((mark, word.unwrap_or(bytes.start)..bytes.end));
        }
        Some((mark, bytes))
    }

    /// A sign between them, which may be a mark itself; `None` if it should not stand here.
    fn sign(&mut self, rest: &str) -> Option<()> {
        let sign = rest.chars().next()?;
        let from = self.at;
        self.at += sign.len_utf8();
        let mut start = from;
        let mark = match sign {
            '"' => return None,
            '#' => {
                self.at = from + rest.find(']')? + 1;
                None
            }
            '(' if self.marks.is_empty() => {
                start = self.word.take().unwrap_or(from);
                Some(Mark::Deck)
            }
            ')' if from == self.end => Some(Mark::DeckEnd),
            ']' => self.list.take().map(Mark::ListEnd),
            ',' => {
                self.word = None;
                None
            }
            _ => {
                if sign.is_alphabetic() || sign == '_' {
                    self.word.get_or_insert(from);
                }
                None
            }
        };
        self.marks.extend(mark.map(|mark| (mark, start..self.at)));
        Some(())
    }
}

/// The length of the comment that begins a text; 0 if none does.
fn comment(text: &str) -> usize {
    if text.starts_with("//") {
        let line = text.lines().next().unwrap_or_default();
        return line.trim_end().len();
    }
    if !text.starts_with("/*") {
        return 0;
    }
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(pair) = text.as_bytes().get(at..at + 2) {
        match pair {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    text.len()
}
