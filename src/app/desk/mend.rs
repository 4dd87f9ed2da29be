//! Changes at the desk that take something wrong away without guessing: found
//! by the look that the rules take when a field is left, made as one step that
//! can be taken back. What is safe is decided by the rules.

use crate::deck::patch::Patch;
use crate::desk::{Change, Depth, Inspection};
use crate::lint::fix::Fix;

use super::open::Open;
use super::trouble::Trouble;

/// What can be mended without guessing.
#[derive(Debug, Clone, Default)]
pub(super) struct Mending {
    /// What was looked at.
    of: Option<Inspection>,
    fixes: Vec<Fix>,
}

impl Mending {
    /// What came of a look.
    pub(super) fn new(of: Inspection, fixes: Vec<Fix>) -> Self {
        Self {
            of: Some(of),
            fixes,
        }
    }
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
        let known = self.mending.of.as_ref();
        if known.is_some_and(|of| self.manuscript.is_of(of)) {
            &self.mending.fixes
        } else {
            &[]
        }
    }

    /// The changes that are shown, and the text that they are of: the safe ones of the text as it
    /// stands or, while new ones are looked for, those of the text before, which cannot be made.
    pub fn shown_fixes(&self) -> (&[Fix], &str) {
        let Some(of) = &self.mending.of else {
            return (&[], "");
        };
        let looked_for = self.inspecting.as_ref();
        let looked_for =
            looked_for.filter(|look| look.depth() == Depth::Fixes && self.manuscript.is_of(look));
        if self.manuscript.is_of(of) || looked_for.is_some() {
            (&self.mending.fixes, of.text())
        } else {
            (&[], "")
        }
    }

    /// The shown change that takes something wrong away: its number.
    pub fn fix_of(&self, trouble: &Trouble<'_>) -> Option<usize> {
        let rule = trouble.what.rule();
        let of = |fix: &Fix| fix.rule == rule && fix.place.start == trouble.looked_at;
        self.shown_fixes().0.iter().position(of)
    }
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
