//! The order of the items of a list that only one side has changed. It knows
//! items by their ids and nothing of what they say.

use std::collections::BTreeSet;

use crate::deck::List;
use crate::deck::outline::{Outline, outline};
use crate::deck::patch::{Patch, apply};

/// The text with each list in the order of `mine`, where of `base`, `mine` and `theirs` only `mine`
/// has changed it. Items that `mine` does not have stay behind those that they stood behind. `None` if a list
/// cannot be put in order.
pub(super) fn ordered(text: &str, versions: [&Outline; 3]) -> Option<String> {
    let now = outline(text);
    let mut patches = Vec::new();
    for list in List::ALL {
        let [_, mine, _] = versions;
        if is_of_mine(list, versions) {
            patches.extend(placed(text, (&now, list), mine)?);
        }
    }
    apply(text, &patches).map(|(text, _)| text)
}

/// Whether only `mine` has changed the order of a list, of what stands in all three.
fn is_of_mine(list: List, versions: [&Outline; 3]) -> bool {
    let [was, here, there] = versions.map(|outline| ids(outline, list));
    let common = |id: &&str| [&was, &here, &there].iter().all(|all| all.contains(id));
    let [was, here, there] = [&was, &here, &there].map(|all| {
        let common = all.iter().copied().filter(common);
        common.collect::<Vec<&str>>()
    });
    there == was && here != was
}

fn ids(outline: &Outline, list: List) -> Vec<&str> {
    outline.of(list).map(|(_, row)| row.id()).collect()
}

/// What makes a list stand in the order of `mine`: each place gets its item, and all that stands
/// between places stays.
fn placed(text: &str, (now, list): (&Outline, List), mine: &Outline) -> Option<Vec<Patch>> {
    let there = ids(now, list);
    let known: BTreeSet<&str> = there.iter().copied().collect();
    let mut wanted: Vec<&str> = ids(mine, list);
    wanted.retain(|id| known.contains(id));
    let mut before: Option<&str> = None;
    for id in &there {
        if !wanted.contains(id) {
            let behind = before.and_then(|before| wanted.iter().position(|one| *one == before));
            wanted.insert(behind.map_or(0, |place| place + 1), id);
        }
        before = Some(id);
    }
    let mut patches = Vec::new();
    for ((_, row), id) in now.of(list).zip(wanted) {
        if row.id() != id {
            let item = now.rows.get(now.find(list, id)?)?;
            let item = text.get(item.bytes.clone())?;
            patches.push(Patch::new(row.bytes.clone(), item));
        }
    }
    Some(patches)
}
