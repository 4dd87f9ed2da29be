//! When the rules of good writing look at the deck on the desk, and what becomes
//! of what they find. They look in the background; until they have, what they
//! found last is shown, and what they found in an earlier text is dropped.

use crate::app::effect::Effect;
use crate::app::errand::Errand;
use crate::app::model::Model;
use crate::desk::{Depth, Inspected};

use super::mend::Mending;
use super::open::{Open, Tab};

/// In a text of more bytes changes are looked for only while the list of problems is open.
const LARGE: usize = 100_000;

/// After each message: have the rules something to look at that they were not asked about yet?
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    let open = model.desk.open.as_deref_mut()?;
    let wanted = open.manuscript.inspection(depth(open))?;
    if open.inspecting.as_ref() == Some(&wanted) {
        return None;
    }
    open.inspecting = Some(wanted.clone());
    Some(Effect::Errand(Errand::Inspect(wanted)))
}

fn depth(open: &Open) -> Depth {
    if open.manuscript.text().len() > LARGE && open.tab != Tab::Problems {
        Depth::Findings
    } else {
        Depth::Fixes
    }
}

/// The rules have looked.
pub(in crate::app) fn hear(model: &mut Model, done: Inspected) {
    let Some(open) = &mut model.desk.open else {
        return;
    };
    if open.manuscript.hear(&done)
        && let Some(fixes) = done.fixes
    {
        open.mending = Mending::new(done.of, fixes);
    }
}
