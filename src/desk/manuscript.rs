//! A deck that is being written: its text, what stands in it, what is wrong
//! with it, and every step back to where it began. It does not know where the
//! text is kept.

mod light;

use std::sync::Arc;

use crate::deck::outline::{Outline, Row, outline};
use crate::deck::patch::{Patch, apply};
use crate::deck::{Deck, Diagnostic, FactKey, Finder, Parsed, Question};
use crate::lint;

use super::change::{Change, Refused, patches};
use super::inspect::{Depth, Found, Inspected, Inspection, Stands};
use super::made::{Made, difference, made};
use super::reading::Known;

/// A deck in the making.
#[derive(Debug, Clone)]
pub struct Manuscript {
    text: Arc<str>,
    outline: Arc<Outline>,
    /// What came of reading it or, while it is behind, an earlier text.
    read: Arc<Known>,
    /// Where the problems of that stand now.
    problems: Vec<Stands>,
    /// What is known of the text that is on disk, if that was read.
    saved_read: Option<Arc<Known>>,
    /// What is not needed any more and waits for somebody who has time to let go of it.
    gone: Option<Arc<Known>>,
    /// The text that somebody was last asked to read.
    asked: Option<Arc<str>>,
    /// Whether the text has become another since it was read.
    behind: bool,
    reads: Reads,
    /// How often anything became other of what is known of it.
    revision: u64,
    /// What the rules found the last time that they looked, and where it stands now.
    found: Arc<[Found]>,
    stands: Vec<Stands>,
    /// How thoroughly the rules have looked at this text; `None` if they have not.
    looked: Option<Depth>,
    /// Whether the rules have looked at any text of it.
    known: bool,
    /// Whether nothing is being written in it, so that the rules may look.
    rests: bool,
    /// What the rules know besides the deck.
    around: Arc<lint::Around>,
    /// The text as it was last read from disk or written there.
    saved: Arc<str>,
    past: Vec<Step>,
    future: Vec<Step>,
}

/// When a text that has become another is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// At once.
    AtOnce,
    /// Where that would take long, and only one item has changed, somebody else reads it: see
    /// [`Manuscript::reading`].
    Later,
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
            outline: Arc::default(),
            read: Arc::new(Known::of("")),
            saved_read: None,
            gone: None,
            asked: None,
            problems: Vec::new(),
            behind: false,
            reads: Reads::AtOnce,
            revision: 0,
            found: Arc::default(),
            stands: Vec::new(),
            looked: None,
            known: false,
            rests: false,
            around: Arc::default(),
            text: Arc::from(""),
            past: Vec::new(),
            future: Vec::new(),
        };
        manuscript.take(text);
        manuscript.saved_read = Some(Arc::clone(&manuscript.read));
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

    /// The deck that is on disk; `None` if that was not read here, or is none.
    pub fn saved_deck(&self) -> Option<&Deck> {
        self.saved_read.as_ref()?.deck()
    }

    /// What stands in it.
    pub fn outline(&self) -> &Arc<Outline> {
        &self.outline
    }

    /// An item of it.
    pub fn row(&self, place: usize) -> Option<&Row> {
        self.outline.rows.get(place)
    }

    /// What came of reading it; of an earlier text while this one waits to be read.
    pub fn parsed(&self) -> &Parsed {
        &self.read.parsed
    }

    /// The deck without its bad items, if it is one; of an earlier text while this one waits to be
    /// read. Its id is always that of this text.
    pub fn deck(&self) -> Option<&Deck> {
        self.read.deck()
    }

    /// The questions of the deck that ask for a fact, in its order.
    pub fn questions_of(&self, fact: &FactKey) -> impl Iterator<Item = &Question> {
        self.read.questions_of(fact)
    }

    /// What is wrong with how it is written, as far as it was read, with where that stands now.
    pub fn problems(&self) -> impl Iterator<Item = (&Diagnostic, Stands)> {
        let all = self.read.parsed.diagnostics.iter();
        all.zip(self.problems.iter().copied())
    }

    /// What the rules of good writing found when they last looked, be it at an earlier text, with
    /// where that stands now.
    pub fn found(&self) -> impl Iterator<Item = (&Found, Stands)> {
        self.found.iter().zip(self.stands.iter().copied())
    }

    /// One of those, by its number.
    pub fn finding(&self, number: usize) -> Option<&Found> {
        self.found.get(number)
    }

    /// Another number whenever the text, or anything that is known of it, is another.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the rules have looked since it was opened: only then is it known that nothing is wrong.
    pub fn was_looked_at(&self) -> bool {
        self.known
    }

    /// What the rules know besides the deck: today, and the texts of its sources.
    pub fn around(&self) -> &lint::Around {
        &self.around
    }

    /// The rules know more.
    pub fn look_around(&mut self, around: lint::Around) {
        self.around = Arc::new(around);
        self.looked = None;
    }

    /// The look that the rules should take at this text: none while something is being written
    /// or the text waits to be read, or if they have looked as thoroughly as is wanted.
    pub fn inspection(&self, depth: Depth) -> Option<Inspection> {
        let can = self.rests && !self.behind;
        (can && self.looked < Some(depth)).then(|| Inspection {
            text: Arc::clone(&self.text),
            read: Arc::clone(&self.read),
            around: Arc::clone(&self.around),
            depth,
        })
    }

    /// Whether something was found out of this very text, and with what the rules know now.
    pub fn is_of(&self, look: &Inspection) -> bool {
        Arc::ptr_eq(&look.text, &self.text) && Arc::ptr_eq(&look.around, &self.around)
    }

    /// The rules have looked. False, and nothing is taken, if that was at an earlier text.
    pub fn hear(&mut self, done: &Inspected) -> bool {
        if !self.is_of(&done.of) {
            return false;
        }
        self.found = Arc::clone(&done.found);
        // It is about this very text.
        let here = self.found.iter().map(|found| found.here(&self.outline));
        self.stands = here.collect();
        let known = done
            .fixes
            .as_ref()
            .map_or(Depth::Findings, |_| Depth::Fixes);
        self.looked = self.looked.max(Some(known));
        self.known = true;
        self.revision += 1;
        true
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
        self.become_made(Made::new(&self.text, text));
    }

    /// The whole text becomes another that was made of it, as one step that can be taken back.
    /// False, and nothing happens, if the text is not the one that it was made of.
    pub fn become_made(&mut self, made: Made) -> bool {
        if made.of != self.text {
            return false;
        }
        if made.text != self.text {
            self.future.clear();
            self.past.push(Step {
                patches: made.back,
                same: None,
            });
            self.text = made.text;
            self.outline = made.outline;
            self.is_read(made.read);
            self.is_new();
        }
        true
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
        self.become_patched(text, patches);
    }

    /// The field is left: what comes next is a step of its own, and the rules may look at the deck.
    pub fn rest(&mut self) {
        if let Some(step) = self.past.last_mut() {
            step.same = None;
        }
        self.rests = true;
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
            self.become_patched(text, &step.patches);
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
            self.become_patched(text, &step.patches);
        }
    }

    /// This text is on disk now.
    pub fn is_saved(&mut self, text: impl Into<Arc<str>>) {
        self.saved = text.into();
        let known = !self.behind && self.saved == self.text;
        self.saved_read = known.then(|| Arc::clone(&self.read));
    }

    fn take(&mut self, text: Arc<str>) {
        self.outline = Arc::new(outline(&text));
        self.text = text;
        self.is_read(Arc::new(Known::of(&self.text)));
        self.is_new();
    }

    /// The rules have not seen this text yet, and something is being written in it.
    fn is_new(&mut self) {
        self.looked = None;
        self.rests = false;
        self.revision += 1;
        self.follow();
    }

    /// What the rules found stays with the items that it is about.
    fn follow(&mut self) {
        let finder = Finder::new(&self.text, &self.read.parsed.spots);
        let found = self.found.iter();
        self.stands = found
            .map(|found| found.stands(&self.outline, &finder))
            .collect();
    }
}
