//! Changes for which the fields around a problem must be looked at: what stands
//! twice, what is empty, what another field of the item says.

use std::ops::Range;

use super::Remedy;
use super::cut::cut;
use super::problem::Mended;
use super::value::unquoted;
use crate::deck::patch::Patch;
use crate::deck::{Form, Piece};
use crate::lint::prose;

/// An item with the place of a problem in it.
pub(super) struct Inside<'t> {
    text: &'t str,
    item: Piece,
    bytes: Range<usize>,
}

impl<'t> Inside<'t> {
    pub(super) fn new(text: &'t str, item: Piece, bytes: Range<usize>) -> Option<Self> {
        let inside = item.bytes.start <= bytes.start && bytes.end <= item.bytes.end;
        inside.then_some(Self { text, item, bytes })
    }

    fn written(&self, piece: &Piece) -> &'t str {
        self.text.get(piece.bytes.clone()).unwrap_or_default()
    }

    /// What a piece says, if it is a plain text.
    fn says(&self, piece: &Piece) -> Option<&'t str> {
        unquoted(self.written(piece))
    }

    /// The wrong options of a choice, each with its note.
    fn options(&self) -> impl Iterator<Item = &Piece> {
        ["instead", "wrong"]
            .into_iter()
            .filter_map(|field| self.item.field(self.text, field))
            .flat_map(Piece::inside)
    }
}

/// Takes an empty text out of its list, or an empty field out of its item.
pub(super) fn drop_empty(inside: &Inside<'_>) -> Mended {
    let (entries, at) = inside.item.among(&inside.bytes)?;
    let patch = cut(inside.text, entries, at)?;
    Some((Remedy::Drop, vec![patch]))
}

/// Takes out a field that says the same as one of that name before it.
pub(super) fn drop_same_field(inside: &Inside<'_>) -> Mended {
    let fields = inside.item.inside();
    let at = fields
        .iter()
        .position(|field| field.key.as_ref() == Some(&inside.bytes))?;
    let own = fields.get(at)?;
    let name = |field: &Piece| inside.text.get(field.key.clone()?);
    let same = fields
        .iter()
        .take(at)
        .any(|other| name(other) == name(own) && inside.written(other) == inside.written(own));
    let patch = cut(inside.text, fields, at).filter(|_| same)?;
    Some((Remedy::Drop, vec![patch]))
}

/// Takes out an option that stands there before, if its note says nothing else.
pub(super) fn drop_same_option(inside: &Inside<'_>) -> Mended {
    let holder = inside
        .options()
        .find(|option| option.among(&inside.bytes).is_some())?;
    let (entries, at) = inside.item.among(&holder.bytes)?;
    let [text, note] = holder.inside() else {
        return None;
    };
    let own = prose::basic(inside.says(text)?);
    let same = entries.iter().take(at).any(|other| match other.inside() {
        [first, why] => {
            let note = inside.says(note);
            inside.says(first).map(prose::basic).as_ref() == Some(&own)
                && (note == Some("") || note == inside.says(why))
        }
        _ => false,
    });
    let patch = cut(inside.text, entries, at).filter(|_| same)?;
    Some((Remedy::Drop, vec![patch]))
}

/// The option that stays last, as the options have it.
pub(super) fn last_as_written(inside: &Inside<'_>) -> Mended {
    let wanted = prose::basic(unquoted(inside.text.get(inside.bytes.clone())?)?);
    let mut same = inside
        .options()
        .filter_map(|option| option.inside().first())
        .filter(|text| {
            let says = inside.says(text).map(prose::basic);
            says.as_ref() == Some(&wanted)
        });
    let only = same.next().filter(|_| !wanted.is_empty())?;
    let with = inside.written(only);
    same.next()
        .is_none()
        .then(|| (Remedy::Word, vec![Patch::new(inside.bytes.clone(), with)]))
}

/// Braces around the words of a sentence that the fact gives as its answer.
pub(super) fn braces(inside: &Inside<'_>) -> Mended {
    let answer = inside.item.field(inside.text, "answer")?;
    let answer = match answer.form {
        Form::Text => inside.says(answer)?,
        Form::Number | Form::Word | Form::List(_) | Form::Round(_) | Form::Other => return None,
    };
    let says = unquoted(inside.text.get(inside.bytes.clone())?)?;
    let mut found = says.match_indices(answer).map(|(at, _)| at);
    let at = found.next().filter(|_| !answer.is_empty())?;
    let end = at + answer.len();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole =
        !letter(says.get(..at)?.chars().next_back()) && !letter(says.get(end..)?.chars().next());
    if found.next().is_some() || !whole || says.contains(['{', '}']) {
        return None;
    }
    let start = inside.bytes.start + 1;
    let patches = vec![
        Patch::insert(start + at, "{"),
        Patch::insert(start + end, "}"),
    ];
    Some((Remedy::Braces, patches))
}
