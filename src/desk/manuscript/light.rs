//! Changes of a large text that hold nothing up: only the item that changed is
//! read, what was known of the rest moves with it, and the whole is read where
//! nothing waits for it. What that says of a text that is gone is dropped.

use std::sync::Arc;

use crate::deck::patch::Patch;
use crate::desk::inspect::Stands;
use crate::desk::reading::{Known, Read, Reading, Whole};

use super::{Manuscript, Reads};

/// A text of more bytes takes long to read.
const LONG: usize = 100_000;

impl Manuscript {
    /// When a text that has become another is read.
    pub fn reads(&mut self, when: Reads) {
        self.reads = when;
    }

    /// Whether the text has become another since it was read.
    pub fn is_behind(&self) -> bool {
        self.behind
    }

    /// The text that waits to be read, if it does and nobody was asked to read it yet.
    pub fn reading(&mut self) -> Option<Reading> {
        let asked = self.asked.as_ref();
        if !self.behind || asked.is_some_and(|asked| Arc::ptr_eq(asked, &self.text)) {
            return None;
        }
        self.asked = Some(Arc::clone(&self.text));
        Some(self.all_of_it())
    }

    fn all_of_it(&mut self) -> Reading {
        Reading {
            text: Arc::clone(&self.text),
            whole: if self.outline.is_sound() {
                Whole::Deck
            } else {
                Whole::All
            },
            gone: self.gone.take(),
        }
    }

    /// The text was read. False, and nothing is taken, if that was an earlier one.
    pub fn take_read(&mut self, read: Read) -> bool {
        if !self.behind || !Arc::ptr_eq(&read.of, &self.text) {
            return false;
        }
        if let Some(outline) = read.outline {
            self.outline = outline;
        }
        self.is_read(read.known);
        if !self.outline.is_sound() {
            self.follow();
        }
        true
    }

    /// Reads the text now, if it waits for that: for who must know what the deck says.
    pub fn settle(&mut self) {
        if self.behind
            && let Some(read) = self.all_of_it().run(&|| true)
        {
            self.take_read(read);
        }
    }

    /// This is known of the text now.
    pub(super) fn is_read(&mut self, known: Arc<Known>) {
        let gone = std::mem::replace(&mut self.read, known);
        self.gone.get_or_insert(gone);
        self.behind = false;
        self.revision += 1;
        let outline = &self.outline;
        let stands = |found: &crate::deck::Diagnostic| Stands {
            row: outline.at(found.place.start),
            at: found.place.start,
            line: found.place.line,
        };
        self.problems = self.read.parsed.diagnostics.iter().map(stands).collect();
    }

    /// The text became another by these patches of it.
    pub(super) fn become_patched(&mut self, text: String, patches: &[Patch]) {
        let text: Arc<str> = Arc::from(text);
        if !self.become_light(&text, patches) {
            self.take(text);
        }
    }

    fn become_light(&mut self, text: &Arc<str>, patches: &[Patch]) -> bool {
        let Some(row) = self
            .item_of(patches)
            .filter(|_| self.reads == Reads::Later && text.len() > LONG && self.text.len() > LONG)
        else {
            return false;
        };
        let known = Arc::make_mut(&mut self.outline);
        if !known.follow((&self.text, text), row) {
            return false;
        }
        self.shift((row, text), patches);
        self.text = Arc::clone(text);
        self.behind = true;
        self.revision += 1;
        self.looked = None;
        self.rests = false;
        true
    }

    /// The item that all patches lie in.
    fn item_of(&self, patches: &[Patch]) -> Option<usize> {
        let place = self.outline.at(patches.first()?.bytes.start)?;
        let bytes = &self.outline.rows.get(place)?.bytes;
        let inside = |patch: &Patch| bytes.start < patch.bytes.start && patch.bytes.end < bytes.end;
        patches.iter().all(inside).then_some(place)
    }

    /// What is known to stand behind the patches of an item moves to where it stands in `text`.
    fn shift(&mut self, (place, text): (usize, &str), patches: &[Patch]) {
        let lines = |text: &str| memchr::memchr_iter(b'\n', text.as_bytes()).count();
        let by = text.len().cast_signed() - self.text.len().cast_signed();
        let gone = patches
            .iter()
            .filter_map(|patch| self.text.get(patch.bytes.clone()));
        let gone: usize = gone.map(lines).sum();
        let come: usize = patches.iter().map(|patch| lines(&patch.with)).sum();
        let down = come.cast_signed() - gone.cast_signed();
        let found = self.stands.iter_mut();
        let found = found.filter(|stands| stands.row.is_some_and(|row| row > place));
        // Of a problem it is not always known which item it is in.
        let last = patches.iter().map(|patch| patch.bytes.end).max();
        let problems = self.problems.iter_mut();
        let problems = problems.filter(|stands| last.is_some_and(|last| stands.at >= last));
        for stands in found.chain(problems) {
            stands.at = stands.at.saturating_add_signed(by);
            stands.line = stands.line.saturating_add_signed(down);
        }
    }
}
