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
    /// The numbers of all, by their places.
    by_place: Vec<usize>,
}

impl Mending {
    /// What came of a look.
    pub(super) fn new(of: Inspection, fixes: Vec<Fix>) -> Self {
        let mut by_place: Vec<usize> = (0..fixes.len()).collect();
        by_place.sort_by_key(|number| fixes.get(*number).map(|fix| fix.place.start));
        Self {
            of: Some(of),
            fixes,
            by_place,
        }
    }

    /// Those whose places have this in common, which grows with the place; each with its number.
    fn of_place(
        &self,
        wanted: usize,
        key: impl Fn(&Fix) -> usize,
    ) -> impl Iterator<Item = (usize, &Fix)> {
        let of = move |number: &usize| self.fixes.get(*number).map(&key);
        let first = self
            .by_place
            .partition_point(|other| of(other) < Some(wanted));
        let all = self.by_place.iter().skip(first).copied();
        let all = all.filter_map(|number| Some((number, self.fixes.get(number)?)));
        all.take_while(move |(number, _)| of(number) == Some(wanted))
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
        let shown = !self.shown_fixes().0.is_empty();
        let here = self
            .mending
            .of_place(trouble.looked_at, |fix| fix.place.start);
        let mut here = here.filter(|(_, fix)| shown && fix.rule == trouble.what.rule());
        here.next().map(|(number, _)| number)
    }

    /// How many of the shown changes do the same in the same line, this one among them.
    pub fn fixes_like(&self, fix: &Fix) -> usize {
        let here = self.mending.of_place(fix.place.line, |fix| fix.place.line);
        here.filter(|(_, other)| other.remedy == fix.remedy).count()
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
