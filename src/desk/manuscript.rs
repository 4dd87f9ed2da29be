//! A deck that is being written: its text, what stands in it, what is wrong
//! with it, and every step back to where it began. It does not know where the
//! text is kept.

use std::sync::Arc;

use crate::deck::outline::{Outline, Row, outline};
use crate::deck::patch::{Patch, apply};
use crate::deck::{Deck, Parsed, parse};
use crate::lint;

use super::change::{Change, Refused, patches};
use super::made::made;

/// A deck in the making.
#[derive(Debug, Clone)]
pub struct Manuscript {
    text: Arc<str>,
    outline: Outline,
    parsed: Parsed,
    findings: Vec<lint::Finding>,
    /// Whether the findings are of this text.
    linted: bool,
    /// What the rules know besides the deck.
    around: lint::Around,
    /// The text as it was last read from disk or written there.
    saved: Arc<str>,
    past: Vec<Step>,
    future: Vec<Step>,
}

/// The way from one text to another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    patches: Vec<Patch>,
    /// Changes of the same field one after another are one step.
    same: Option<Same>,
}

/// What a run of changes is about.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Same {
    row: Option<usize>,
    field: &'static str,
}

impl Manuscript {
    /// A deck as it was read from disk. The rules have not looked at it yet.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        let text: Arc<str> = text.into();
        let mut manuscript = Self {
            saved: Arc::clone(&text),
            outline: Outline::default(),
            parsed: parse(b""),
            findings: Vec::new(),
            linted: false,
            around: lint::Around::default(),
            text: Arc::from(""),
            past: Vec::new(),
            future: Vec::new(),
        };
        manuscript.take(text);
        manuscript
    }

    /// Its text.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// The text as it is on disk, as far as is known.
    pub fn saved(&self) -> &Arc<str> {
        &self.saved
    }

    /// What stands in it.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// An item of it.
    pub fn row(&self, place: usize) -> Option<&Row> {
        self.outline.rows.get(place)
    }

    /// What came of reading it.
    pub fn parsed(&self) -> &Parsed {
        &self.parsed
    }

    /// The deck without its bad items, if it is one.
    pub fn deck(&self) -> Option<&Deck> {
        self.parsed.deck.as_ref()
    }

    /// What the rules of good writing found at the last [`rest`](Self::rest).
    pub fn findings(&self) -> &[lint::Finding] {
        &self.findings
    }

    /// What the rules know besides the deck: today, and the texts of its sources.
    pub fn around(&self) -> &lint::Around {
        &self.around
    }

    /// The rules know more.
    pub fn look_around(&mut self, around: lint::Around) {
        self.around = around;
        self.linted = false;
    }

    /// Whether there is something to be saved.
    pub fn is_changed(&self) -> bool {
        self.text != self.saved
    }

    /// Whether a step can be taken back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether a step that was taken back can be made again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Makes a change.
    pub fn change(&mut self, change: &Change) -> Result<(), Refused> {
        let patches = patches(&self.text, &self.outline, change)?;
        let same = match change {
            Change::Set { row, field, .. } => Some(Same {
                row: Some(*row),
                field,
            }),
            Change::Head { field, .. } => Some(Same { row: None, field }),
            Change::Add { .. }
            | Change::Insert { .. }
            | Change::Remove(_)
            | Change::Move { .. }
            | Change::Patches(_) => None,
        };
        self.step(&patches, same);
        Ok(())
    }

    /// Several changes as one step: each is worked out on what the one before it made.
    pub fn change_all(&mut self, changes: &[Change]) -> Result<(), Refused> {
        let text = made(&self.text, changes)?;
        self.become_text(&text);
        Ok(())
    }

    /// The whole text becomes another, as one step that can be taken back.
    pub fn become_text(&mut self, text: &str) {
        let patches = difference(&self.text, text);
        self.step(&patches, None);
    }

    fn step(&mut self, patches: &[Patch], same: Option<Same>) {
        let Some((text, back)) = apply(&self.text, patches) else {
            return;
        };
        if *text == *self.text {
            return;
        }
        self.future.clear();
        let run = same.is_some() && self.past.last().is_some_and(|step| step.same == same);
        if run && let Some(step) = self.past.pop() {
            // One step for the whole run: from its end to its beginning.
            let began = apply(&self.text, &step.patches).map(|(text, _)| text);
            let patches = difference(&text, &began.unwrap_or_default());
            self.past.push(Step { patches, same });
        } else {
            self.past.push(Step {
                patches: back,
                same,
            });
        }
        self.take(Arc::from(text));
    }

    /// The field is left: what comes next is a step of its own, and the rules look at the deck.
    pub fn rest(&mut self) {
        if let Some(step) = self.past.last_mut() {
            step.same = None;
        }
        self.lint();
    }

    /// One step back.
    pub fn undo(&mut self) {
        if let Some(step) = self.past.pop()
            && let Some((text, patches)) = apply(&self.text, &step.patches)
        {
            self.future.push(Step {
                patches,
                same: None,
            });
            self.take(Arc::from(text));
        }
    }

    /// A step that was taken back is made again.
    pub fn redo(&mut self) {
        if let Some(step) = self.future.pop()
            && let Some((text, patches)) = apply(&self.text, &step.patches)
        {
            self.past.push(Step {
                patches,
                same: None,
            });
            self.take(Arc::from(text));
        }
    }

    /// This text is on disk now.
    pub fn is_saved(&mut self, text: impl Into<Arc<str>>) {
        self.saved = text.into();
    }

    fn take(&mut self, text: Arc<str>) {
        self.outline = outline(&text);
        self.parsed = parse(text.as_bytes());
        self.text = text;
        self.linted = false;
    }

    fn lint(&mut self) {
        if !self.linted {
            let deck = self.parsed.deck.as_ref();
            let found = deck.map(|deck| lint::lint(deck, &self.around));
            self.findings = found.unwrap_or_default();
            self.linted = true;
        }
    }
}

/// The one patch from a text to another: what stands between their common beginning and end.
fn difference(from: &str, to: &str) -> Vec<Patch> {
    if from == to {
        return Vec::new();
    }
    let head: usize = from
        .chars()
        .zip(to.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (rest_from, rest_to) = (
        from.get(head..).unwrap_or_default(),
        to.get(head..).unwrap_or_default(),
    );
    let tail: usize = rest_from
        .chars()
        .rev()
        .zip(rest_to.chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let with = rest_to.get(..rest_to.len() - tail).unwrap_or_default();
    vec![Patch::new(head..from.len() - tail, with)]
}
