//! An outline that follows a change inside one item: that item is read anew,
//! and what stands behind it moves. It takes as long as the deck has items, not
//! as its text is long; it checks nothing.

use std::ops::Range;

use super::super::kind::ItemKind;
use super::super::sink::Sink;
use super::super::tree::{Reader, Value};
use super::{Field, Outline, Row, fields};

/// How many brackets stand around an item.
const DEPTH: usize = 2;

impl Outline {
    /// Follows a change from one text to another that lies inside the item at a place. False, and
    /// nothing is changed, if that item cannot be read by itself, before or after: then the whole
    /// text must be.
    ///
    /// Of a sound text the outline is what it would be if all were read anew. Of any other the
    /// item is where it is said to be, and all the others are where they were taken to be before.
    pub fn follow(&mut self, (before, after): (&str, &str), place: usize) -> bool {
        let Some(row) = self.rows.get_mut(place) else {
            return false;
        };
        let Some(by) = after.len().checked_signed_diff(before.len()) else {
            return false;
        };
        let old_end = row.bytes.end;
        let bytes = row.bytes.start..moved(old_end, by);
        let known = alone(before, &row.bytes).is_some_and(|known| known.kind == row.kind);
        let Some(now) = alone(after, &bytes).filter(|now| known && now.kind == row.kind) else {
            return false;
        };
        let renamed = row.id() != now.id();
        *row = now;
        if renamed {
            self.sort_in(place);
        }
        self.shift((place, old_end), by);
        true
    }

    /// An item has another id.
    fn sort_in(&mut self, place: usize) {
        let key = |place: &usize| {
            let row = self.rows.get(*place);
            (row.map(|row| (row.kind.list(), row.id())), *place)
        };
        let own = key(&place);
        self.by_id.retain(|known| *known != place);
        let at = self.by_id.partition_point(|other| key(other) < own);
        self.by_id.insert(at, place);
    }

    /// What stands behind an item, which ended at this byte, moves.
    fn shift(&mut self, (place, end): (usize, usize), by: isize) {
        if by == 0 {
            return;
        }
        let head = self.head.iter_mut();
        for field in head.filter(|field| field.bytes.start >= end) {
            shift_field(field, by);
        }
        let lists = self.lists.iter_mut().map(|(_, open)| open);
        for at in lists.chain(&mut self.end).filter(|at| **at >= end) {
            *at = moved(*at, by);
        }
        for row in self.rows.iter_mut().skip(place + 1) {
            shift(&mut row.bytes, by);
            for field in row.fields.iter_mut().flatten() {
                shift_field(field, by);
            }
        }
    }
}

fn moved(at: usize, by: isize) -> usize {
    at.saturating_add_signed(by)
}

fn shift(bytes: &mut Range<usize>, by: isize) {
    *bytes = moved(bytes.start, by)..moved(bytes.end, by);
}

fn shift_field(field: &mut Field, by: isize) {
    shift(&mut field.bytes, by);
    shift(&mut field.value, by);
    for element in &mut field.elements {
        shift(element, by);
    }
}

/// The item that takes up these bytes, if it can be read by itself and nothing is wrong in it.
fn alone(text: &str, bytes: &Range<usize>) -> Option<Row> {
    let mut sink = Sink::default();
    let mut reader = Reader::new(text, bytes.start, &mut sink);
    let value = reader.value(DEPTH).ok()?.value;
    let ends = reader.last.end == bytes.end;
    let whole = ends && !reader.unclosed && !reader.mismatch && sink.count() == 0;
    let Value::Group(group) = value else {
        return None;
    };
    let kind = ItemKind::of(group.name?.of(text))?;
    (whole && group.bracket == b'(').then(|| Row {
        kind,
        bytes: bytes.clone(),
        fields: Some(fields(text, &group)),
    })
}

#[cfg(test)]
mod tests {
    use super::super::outline;

    const DECK: &str = "Deck(\n  topics: [Topic(id: \"t\", title: \"T\")],\n  facts: [\n    Fact(id: \"a\", says: \"The {army} left.\", at: [4, 8]), // first\n    Fact(id: \"b\", says: \"The {army} came.\", at: [1, 2]),\n  ],\n  format: 1, id: \"x\",\n  questions: [Order(id: \"q\", ask: \"?\", items: [(\"a\", \"A\"), (\"b\", \"C\")])],\n)\n";

    /// Whether the outline follows one change, and is then what it would be if all were read anew.
    fn follows(text: &str, (what, with): (&str, &str)) -> bool {
        let mut known = outline(text);
        let place = known.at(text.find(what).unwrap()).unwrap();
        let now = text.replacen(what, with, 1);
        let before = known.clone();
        let done = known.follow((text, &now), place);
        if done {
            assert_eq!(known, outline(&now), "{now}");
        } else {
            assert_eq!(known, before);
        }
        done
    }

    #[test]
    fn an_outline_that_follows_is_what_it_would_be_if_all_were_read_anew() {
        assert!(outline(DECK).is_sound());
        for change in [
            ("left", "went away"),
            ("left", ""),
            ("[4, 8]", "[4]"),
            ("\"a\", says", "\"zz\", says"),
            ("\"b\", says", "\"a\", says"),
            ("\"t\"", "\"\""),
            ("left.\"", "left.\", why: \"/* ) ] Fact(id:\""),
            ("(\"b\", \"C\")", "(\"b\", \"C\"), (\"c\", \"D\")"),
        ] {
            assert!(follows(DECK, change), "{change:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_by_itself_is_not_followed() {
        for change in [
            ("left.\"", "left."),
            ("[4, 8])", "[4, 8]"),
            ("Fact(id: \"a\"", "Topic(id: \"a\""),
            ("says", "sa ys"),
            ("left.\"", "left.\") ("),
        ] {
            assert!(!follows(DECK, change), "{change:?}");
        }
        let broken = DECK.replacen("left.\"", "left.", 1);
        assert!(!outline(&broken).is_sound());
        assert!(!follows(&broken, ("left.", "left.\"")));
    }
}
