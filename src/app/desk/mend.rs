//! Changes at the desk that take something wrong away without guessing: looked
//! for when a field is left, made as one step that can be taken back. What is
//! safe is decided by the rules.

use std::sync::Arc;

use crate::deck::patch::Patch;
use crate::desk::Change;
use crate::lint::Around;
use crate::lint::fix::{Fix, fixes};

use super::open::{Open, Tab};
use super::trouble::Trouble;

/// In a text of more bytes changes are looked for only once the list of problems is opened.
const LARGE: usize = 100_000;

/// What can be mended without guessing.
#[derive(Debug, Clone, Default)]
pub(super) struct Mending {
    /// The text that was looked at.
    text: Arc<str>,
    fixes: Vec<Fix>,
}

/// What is to be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {
    /// One thing: the number of its change.
    One(usize),
    /// All for which there is a change.
    All,
}

impl Open {
    /// The safe changes of the text as it stands, in its order; none while something is being
    /// written.
    pub fn fixes(&self) -> &[Fix] {
        if Arc::ptr_eq(&self.mending.text, self.manuscript.text()) {
            &self.mending.fixes
        } else {
            &[]
        }
    }

    /// The change that takes something wrong away: its number among the safe ones.
    pub fn fix_of(&self, trouble: &Trouble<'_>) -> Option<usize> {
        let rule = trouble.what.rule();
        let of = |fix: &Fix| fix.rule == rule && fix.place.start == trouble.at;
        self.fixes().iter().position(of)
    }
}

/// Looks for changes, if that was not done for this text yet.
pub(super) fn look(open: &mut Open) {
    let text = open.manuscript.text();
    let late = text.len() > LARGE && open.tab != Tab::Problems;
    if late || Arc::ptr_eq(&open.mending.text, text) {
        return;
    }
    let (parsed, around) = (open.manuscript.parsed(), open.manuscript.around());
    let well = parsed.diagnostics.is_empty() && open.manuscript.findings().is_empty();
    let found = if well {
        Vec::new()
    } else {
        fixes(text, parsed, around)
    };
    open.mending = Mending {
        text: Arc::clone(text),
        fixes: found,
    };
}

/// The rules know something else of the sources: what can be mended follows from that.
pub(super) fn look_around(open: &mut Open, around: Around) {
    open.manuscript.look_around(around);
    open.mending = Mending::default();
}

/// Makes one change or all of them, as one step.
pub(super) fn act(open: &mut Open, mend: Mend) {
    open.leave_field();
    let patches: Vec<Patch> = match mend {
        Mend::One(number) => {
            let fix = open.fixes().get(number);
            fix.map(|fix| fix.patches.clone()).unwrap_or_default()
        }
        Mend::All => {
            let all = open.fixes().iter().flat_map(|fix| &fix.patches);
            all.cloned().collect()
        }
    };
    open.change(&Change::Patches(patches));
    open.leave_field();
}
