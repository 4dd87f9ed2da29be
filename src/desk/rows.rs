//! What an editor does with whole items and what hangs on them: double one,
//! split a fact, take one out with its questions, give one another id. It
//! works out changes and makes none.

use crate::deck::outline::{Outline, Row, Written};
use crate::deck::patch::{Patch, apply};
use crate::deck::{ItemKind, Kind, List};

use super::change::{Change, Refused};
use super::id;
use super::refs::{self, Then};

/// What is doubled with a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// Nothing.
    Nothing,
    /// The questions that ask for it alone.
    Questions,
}

/// The changes that put a copy of an item behind it, with ids that are free.
pub fn duplicate(
    text: &str,
    outline: &Outline,
    row: usize,
    with: With,
) -> Result<Vec<Change>, Refused> {
    let item = outline.rows.get(row).ok_or(Refused::NoItem)?;
    let mut made = Vec::new();
    let new = free(outline, item, &mut made);
    let mut changes = vec![(row, copy(text, item, &[("id", &new)])?)];
    if item.kind == ItemKind::Fact && with == With::Questions {
        for (place, question) in outline.of(List::Questions) {
            if question.text("fact") == item.id() && !item.id().is_empty() {
                let own = free(outline, question, &mut made);
                let texts = [("id", own.as_str()), ("fact", new.as_str())];
                changes.push((place, copy(text, question, &texts)?));
            }
        }
    }
    // From the end of the file, so that the places of the others stay right.
    changes.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    let changes = changes.into_iter().filter_map(|(after, text)| {
        let list = outline.rows.get(after)?.kind.list();
        Some(Change::Insert {
            list,
            text,
            after: Some(after),
        })
    });
    Ok(changes.collect())
}

/// A free id made from that of an item.
fn free(outline: &Outline, item: &Row, made: &mut Vec<(List, String)>) -> String {
    let list = item.kind.list();
    let own = if item.id().is_empty() {
        "copy"
    } else {
        item.id()
    };
    let taken = |id: &str| {
        let known = (list, id.to_owned());
        outline.find(list, id).is_some() || made.contains(&known)
    };
    let id = id::free(own, taken);
    made.push((list, id.clone()));
    id
}

/// The text of an item with some of its fields become ids.
fn copy(text: &str, item: &Row, texts: &[(&str, &str)]) -> Result<String, Refused> {
    if item.fields.is_none() {
        return Err(Refused::Broken);
    }
    let own = text.get(item.bytes.clone()).ok_or(Refused::NoItem)?;
    let start = item.bytes.start;
    let patches = texts.iter().filter_map(|(name, id)| {
        let value = &item.field(name)?.value;
        let bytes = value.start.checked_sub(start)?..value.end.checked_sub(start)?;
        Some(Patch::new(bytes, format!("\"{id}\"")))
    });
    let patches: Vec<Patch> = patches.collect();
    let (text, _) = apply(own, &patches).ok_or(Refused::Broken)?;
    Ok(text)
}

/// What both parts of a fact that is split say of where it comes from.
const SHARED: [&str; 6] = ["topic", "from", "at", "by", "on", "as_of"];

/// The changes that make two facts of one: its sentence is cut at a byte of what it says. The part
/// with the braces stays the fact that it was, with its id, for that is what was learned; the
/// other one is to be given braces. `None` if there is nothing on one side of the cut, or if it
/// goes through the answer.
pub fn split(outline: &Outline, row: usize, at: usize) -> Option<Vec<Change>> {
    let item = outline
        .rows
        .get(row)
        .filter(|row| row.kind == ItemKind::Fact)?;
    let says = item.text("says");
    let (first, second) = says.split_at_checked(at)?;
    if open_braces(first) != 0 {
        return None;
    }
    let (first, second) = (ended(first)?, begun(second)?);
    let answer_is_second = braces(&first) == 0 && braces(&second) > 0;
    let (own, other) = if answer_is_second {
        (second, first)
    } else {
        (first, second)
    };
    let taken = |id: &str| outline.find(List::Facts, id).is_some();
    let mut fields = vec![("id", Written::text(id::made_of(&other, taken)))];
    for name in SHARED {
        let of = item.field(name);
        fields.extend(of.map(|field| (name, field.written.clone())));
    }
    fields.push(("says", Written::Text(other)));
    let mut changes = vec![
        Change::Set {
            row,
            field: "says",
            to: Some(Written::Text(own)),
        },
        Change::Add {
            kind: ItemKind::Fact,
            fields,
            after: Some(row),
        },
    ];
    if answer_is_second {
        changes.push(Change::Move {
            row: row + 1,
            beside: row,
        });
    }
    Some(changes)
}

/// How many single braces there are.
fn braces(text: &str) -> usize {
    let plain = text.replace("{{", "").replace("}}", "");
    plain.matches(['{', '}']).count()
}

/// How many single braces are open at the end of a text.
fn open_braces(text: &str) -> usize {
    let plain = text.replace("{{", "").replace("}}", "");
    plain
        .matches('{')
        .count()
        .abs_diff(plain.matches('}').count())
}

/// The first part as a sentence.
fn ended(part: &str) -> Option<String> {
    let part =
        part.trim_end_matches(|c: char| c.is_whitespace() || ",;:\u{2013}\u{2014}".contains(c));
    let part = part.trim();
    let ends = part.ends_with(['.', '!', '?', '\u{2026}']);
    let full = if ends { "" } else { "." };
    (!part.is_empty()).then(|| format!("{part}{full}"))
}

/// The second part as a sentence.
fn begun(part: &str) -> Option<String> {
    let part =
        part.trim_start_matches(|c: char| c.is_whitespace() || ",;:.\u{2013}\u{2014}".contains(c));
    let part = part.trim();
    let mut signs = part.chars();
    let first = signs.next()?;
    let large: String = first.to_uppercase().collect();
    part.chars()
        .any(char::is_alphanumeric)
        .then(|| format!("{large}{}", signs.as_str()))
}

/// The items that must go with these: questions that ask for a fact that goes, or that have too
/// little left without it. Those that go themselves are not among them.
pub fn needs(outline: &Outline, rows: &[usize]) -> Vec<usize> {
    let gone = ids(outline, rows);
    let questions = outline.of(List::Questions);
    let questions = questions.filter(|(place, row)| !rows.contains(place) && falls(row, &gone));
    questions.map(|(place, _)| place).collect()
}

/// The changes that take items out with those that [`needs`] tells, and every place that refers to
/// one: a fact leaves lists, a topic or source the facts that had it; where a name was, its words
/// stay. But if just one source is left, places that name another stay, for the deck's check to
/// tell: without them facts would count as read in a source that does not have them.
pub fn remove(outline: &Outline, rows: &[usize]) -> Vec<Change> {
    let mut all = needs(outline, rows);
    all.extend(rows);
    all.sort_unstable();
    all.dedup();
    let gone = ids(outline, rows);
    let sources = outline.of(List::Sources);
    let only_source = sources.filter(|(place, _)| !all.contains(place)).count() == 1;
    let act = |list: List, id: &str| match gone.iter().find(|(l, i, _)| *l == list && *i == id) {
        None => Then::Keep,
        Some((List::Sources, ..)) if only_source => Then::Keep,
        Some((List::Names, _, row)) if !row.text("text").is_empty() => {
            Then::Words(row.text("text").to_owned())
        }
        Some(_) => Then::Drop,
    };
    let stays = outline.rows.iter().enumerate();
    let stays = stays.filter(|(place, _)| !all.contains(place));
    let mut changes: Vec<Change> = stays
        .flat_map(|(place, row)| refs::changes(place, row, &act))
        .collect();
    changes.push(Change::Remove(all));
    changes
}

/// Items by their lists and ids.
fn ids<'a>(outline: &'a Outline, rows: &[usize]) -> Vec<(List, &'a str, &'a Row)> {
    let rows = rows.iter().filter_map(|row| outline.rows.get(*row));
    rows.filter(|row| !row.id().is_empty())
        .map(|row| (row.kind.list(), row.id(), row))
        .collect()
}

/// Whether a question cannot be asked without some facts.
fn falls(question: &Row, gone: &[(List, &str, &Row)]) -> bool {
    let is_gone = |id: &str| {
        gone.iter()
            .any(|(list, one, _)| *list == List::Facts && *one == id)
    };
    if !question.facts().into_iter().any(is_gone) {
        return false;
    }
    let count = |name: &str| {
        let all = question.field(name).map(|field| field.written.elements());
        let all = all.unwrap_or_default().iter();
        let left = all.filter(|tuple| {
            let id = tuple.elements().first().and_then(Written::as_text);
            !id.is_some_and(is_gone)
        });
        left.count()
    };
    match question.kind {
        ItemKind::Question(Kind::Several) => {
            let wrong = question
                .field("wrong")
                .map(|field| field.written.elements());
            let wrong = wrong.unwrap_or_default().len();
            count("right") < 1 || count("right") + wrong < 3
        }
        ItemKind::Question(Kind::Order) => count("items") < 3,
        ItemKind::Question(Kind::Match) => count("pairs") < 2,
        ItemKind::Question(
            Kind::Choice
            | Kind::TrueFalse
            | Kind::Typed
            | Kind::Number
            | Kind::Date
            | Kind::Cloze
            | Kind::Card,
        ) => true,
        ItemKind::Source | ItemKind::Name | ItemKind::Topic | ItemKind::Fact => false,
    }
}

/// The changes that give an item another id, wherever it is referred to. `None` if there is no
/// such item or another one of its list has the id.
///
/// Progress is kept by the ids of deck, fact and question. To the program a fact with another id
/// is a new one: what was learned of the old one stays in the journal and counts no more. Ask
/// before doing this to a fact that was published.
pub fn rename(outline: &Outline, row: usize, to: &str) -> Option<Vec<Change>> {
    let item = outline.rows.get(row)?;
    item.fields.as_ref()?;
    let (list, old) = (item.kind.list(), item.id());
    if outline.find(list, to).is_some_and(|place| place != row) {
        return None;
    }
    let mut changes = vec![Change::Set {
        row,
        field: "id",
        to: Some(Written::text(to)),
    }];
    if !old.is_empty() {
        let act = |of: List, id: &str| {
            if of == list && id == old {
                Then::Id(to.to_owned())
            } else {
                Then::Keep
            }
        };
        changes.extend(refs::all_changes(outline, &act));
    }
    Some(changes)
}
