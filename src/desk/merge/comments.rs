//! Comments between the items of a deck that both sides have changed: what only
//! one side added, moved or took out is as that side has it. What a comment
//! says means nothing here.

use std::collections::BTreeMap;

use crate::deck::outline::{Outline, outline};
use crate::deck::patch::apply;

use super::places::{Beside, Place, Places};
use super::put;

/// The comments of each place.
pub(super) type Comments = BTreeMap<Place, Vec<String>>;

/// A version of the deck with its comments.
struct Version {
    places: Places,
    comments: Comments,
}

impl Version {
    fn new(text: &str, outline: &Outline) -> Option<Self> {
        let places = Places::new(text, outline)?;
        let mut comments = Comments::new();
        for (place, bytes) in &places.comments {
            let all = comments.entry(place.clone()).or_default();
            all.push(text.get(bytes.clone())?.to_owned());
        }
        Some(Self { places, comments })
    }

    fn at(&self, place: &Place) -> &[String] {
        self.comments.get(place).map_or(&[], Vec::as_slice)
    }

    fn count(&self, comment: &str) -> usize {
        count(&self.comments, comment)
    }
}

/// The merged text with the comments of both sides. `None` if comments cannot be told apart.
pub(super) fn together(text: &str, versions: [(&str, &Outline); 3]) -> Option<String> {
    let now = outline(text);
    let merged = Version::new(text, &now)?;
    let [base, mine, theirs] = versions.map(|(text, outline)| Version::new(text, outline));
    let sides = Sides {
        base: base?,
        mine: mine?,
        theirs: theirs?,
    };
    let wanted = sides.wanted(&merged.places);
    let patches = put::patches(text, &merged.places, &wanted)?;
    let (after, _) = apply(text, &patches)?;
    // Whatever was put in, the items must be there as they were.
    let items = |text: &str, outline: &Outline| {
        let rows = outline.rows.iter();
        let items = rows.map(|row| text.get(row.bytes.clone()).map(str::to_owned));
        items.collect::<Vec<_>>()
    };
    let then = outline(&after);
    let is_sound = then.end.is_some() && items(&after, &then) == items(text, &now);
    is_sound.then_some(after)
}

struct Sides {
    base: Version,
    mine: Version,
    theirs: Version,
}

impl Sides {
    /// The comments that each place of the merged text should have.
    fn wanted(&self, merged: &Places) -> Comments {
        let mut wanted = Comments::new();
        for (mark, _) in &merged.marks {
            for beside in [Beside::Before, Beside::Behind] {
                let place = (mark.clone(), beside);
                let comments = self.of_both(&place);
                if !comments.is_empty() {
                    wanted.insert(place, comments);
                }
            }
        }
        let all = [&self.base, &self.mine, &self.theirs].into_iter();
        let mut all: Vec<&String> = all.flat_map(|of| of.comments.values().flatten()).collect();
        all.sort();
        all.dedup();
        for comment in all {
            self.even(&mut wanted, merged, comment);
        }
        wanted
    }

    /// The comments of one place; where both sides changed it, those of `theirs` and what is new in
    /// `mine`.
    fn of_both(&self, place: &Place) -> Vec<String> {
        let [was, here, there] = [&self.base, &self.mine, &self.theirs].map(|of| of.at(place));
        if there == was {
            return here.to_vec();
        }
        let mut both = there.to_vec();
        let new = here
            .iter()
            .filter(|comment| !was.contains(comment) && !there.contains(comment));
        both.extend(new.cloned());
        both
    }

    /// A comment stands in the deck as often as the side says that changed how often it does: one
    /// that both sides moved is not doubled, and one whose place is gone finds another.
    fn even(&self, wanted: &mut Comments, merged: &Places, comment: &String) {
        let [was, here, there] = [&self.base, &self.mine, &self.theirs].map(|of| of.count(comment));
        let often = match (here == was, there == was) {
            (true, _) => there,
            (false, true) => here,
            (false, false) => here.max(there),
        };
        let is_theirs = |place: &Place| self.theirs.at(place).contains(comment);
        while count(wanted, comment) > often {
            let mut places = wanted.iter().filter(|(_, all)| all.contains(comment));
            let extra = places.clone().find(|(place, _)| !is_theirs(place));
            let Some(place) = extra
                .or_else(|| places.next())
                .map(|(place, _)| place.clone())
            else {
                return;
            };
            drop_one(wanted, &place, comment);
        }
        let side = if here >= there {
            &self.mine
        } else {
            &self.theirs
        };
        let places = side
            .comments
            .iter()
            .filter(|(_, all)| all.contains(comment));
        let gone = |place: &Place| merged.of(&place.0).is_none();
        let first = places.clone().filter(|(place, _)| gone(place));
        for (place, _) in first.chain(places) {
            if count(wanted, comment) >= often {
                return;
            }
            if let Some(place) = there_or_next(merged, &side.places, place) {
                wanted.entry(place).or_default().push(comment.clone());
            }
        }
    }
}

/// The place itself, if its mark is there, else before the next mark of the side that is.
fn there_or_next(merged: &Places, side: &Places, place: &Place) -> Option<Place> {
    if merged.of(&place.0).is_some() {
        return Some(place.clone());
    }
    let marks = side.marks.iter().map(|(mark, _)| mark);
    let mut next = marks.skip_while(|mark| **mark != place.0);
    let next = next.find(|mark| merged.of(mark).is_some());
    next.map(|mark| (mark.clone(), Beside::Before))
}

fn count(comments: &Comments, comment: &str) -> usize {
    let all = comments.values().flatten();
    all.filter(|one| *one == comment).count()
}

fn drop_one(wanted: &mut Comments, place: &Place, comment: &String) {
    if let Some(all) = wanted.get_mut(place)
        && let Some(at) = all.iter().rposition(|one| one == comment)
    {
        all.remove(at);
    }
}
