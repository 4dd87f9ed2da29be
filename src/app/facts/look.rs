//! What changes only what is looked at: the cursor, the open fact, the part of
//! the timeline, the way to the screen. Nothing here is written.

use std::collections::BTreeSet;

use super::{Facts, Filter, Line, Message, Model, Screen, Step, Tab, select};
use crate::deck::{DeckId, FactKey, ItemId, Library};
use crate::study::Scope;
use crate::study::known::date_of;
use crate::study::timeline::Dated;

/// So many pieces of work are done when the screen opens: rows, dates, order, index.
const FIRST: usize = 4;

/// The screen is opened: what is known may have changed since.
pub(in crate::app) fn enter(model: &mut Model) {
    let early = early(model);
    model.facts.table.begin(early);
    model.facts.ask = None;
    model.facts.done = None;
    // A few decks are ready at once, so that nothing flickers; of many only the first rows.
    for _ in 0..FIRST {
        work(model);
        if model.facts.table.has_more_rows() {
            break;
        }
    }
}

/// The facts that today's plan asks before their own day: in the last week before an exam they
/// come by what a review gains.
fn early(model: &Model) -> BTreeSet<FactKey> {
    let today = model.now.day();
    if !model.pace().exams.iter().any(|aim| aim.is_near(today)) {
        return BTreeSet::new();
    }
    let mut asked = model.plan(&Scope::All).due;
    asked.retain(|fact| {
        let known = model.progress.fact(fact);
        let own = known.and_then(|known| known.comes_next(today));
        own.is_none_or(|own| own > today)
    });
    asked.into_iter().collect()
}

/// The decks were read anew: places mean other facts now.
pub(in crate::app) fn forget(model: &mut Model) {
    let facts = std::mem::take(&mut model.facts);
    model.facts = Facts {
        tab: facts.tab,
        query: facts.query,
        filter: facts.filter,
        sort: facts.sort,
        open: facts.open.filter(|key| model.library.fact(key).is_some()),
        ..Facts::default()
    };
    if model.screen == Screen::Facts {
        enter(model);
    }
}

/// Makes some more rows, or some more of the index, ready.
pub(super) fn work(model: &mut Model) {
    let day = model.now.day();
    let sort = model.facts.sort;
    let step = model
        .facts
        .table
        .step((&model.library, &model.progress), day, sort);
    match step {
        Step::Rows | Step::Index if step == Step::Rows || !model.facts.query.is_empty() => {
            model.facts.found = None;
            select::select(model);
        }
        Step::Rows | Step::Index | Step::Some => {}
    }
}

/// The facts of a source, from wherever the student is.
pub(super) fn read(model: &mut Model, deck: DeckId, source: ItemId) {
    model.dialog = None;
    model.facts.filter = Filter {
        source: Some((deck, source)),
        ..Filter::default()
    };
    model.facts.query = String::new();
    model.facts.tab = Tab::Source;
    model.facts.cursor = None;
    model.facts.open = None;
    if model.screen == Screen::Facts {
        select::select(model);
    } else {
        model.screen = Screen::Facts;
        enter(model);
    }
}

/// The timeline with its list, at a fact.
pub(super) fn find(model: &mut Model, key: &FactKey) {
    model.facts.tab = Tab::Timeline;
    select::select(model);
    put_cursor(&mut model.facts, &model.library, key);
}

fn put_cursor(facts: &mut Facts, library: &Library, key: &FactKey) {
    let place = facts.table.place_of(library, key);
    facts.cursor = place.and_then(|place| {
        let line = Line::Fact(place);
        facts.lines.iter().position(|one| *one == line)
    });
}

pub(super) fn look(model: &mut Model, message: Message) {
    let Model { facts, library, .. } = model;
    match message {
        Message::Move(by) => step(facts, library, by),
        Message::Open => {
            let place = facts.at_cursor();
            if let Some((_, fact)) = place.and_then(|place| facts.fact(library, place)) {
                facts.open = Some(fact.key.clone());
                facts.ask = None;
            }
        }
        Message::Pick(key) => {
            put_cursor(facts, library, &key);
            facts.open = Some(key);
            facts.ask = None;
        }
        Message::Close => {
            if facts.ask.take().is_none() {
                facts.open = None;
            }
        }
        Message::Ask(ask) => facts.ask = Some(ask),
        Message::Seen => facts.done = None,
        Message::Span(span) => facts.span = Some(span),
        Message::Zoom(times) => {
            let whole = facts.whole;
            let seen = facts.seen();
            let at = at_cursor(facts, library).map(|dated| seen.share(dated.middle()));
            let at = at.filter(|at| (0.0..=1.0).contains(at)).unwrap_or(0.5);
            facts.span = Some(seen.zoomed(at, times, whole));
        }
        Message::Pan(share) => {
            let whole = facts.whole;
            facts.span = Some(facts.seen().moved(share, whole));
        }
        Message::Whole => facts.span = None,
        Message::Tab(_)
        | Message::Search(_)
        | Message::Deck(_)
        | Message::Topic(_)
        | Message::Source(_)
        | Message::State(_)
        | Message::Everything
        | Message::Sort(_)
        | Message::Read(..)
        | Message::Find(_)
        | Message::Work
        | Message::Suspend
        | Message::Resume
        | Message::Reset
        | Message::Today
        | Message::Peek
        | Message::Undo
        | Message::Report(_) => {}
    }
}

/// The date of the fact at the cursor.
fn at_cursor(facts: &Facts, library: &Library) -> Option<Dated> {
    let place = facts.at_cursor()?;
    let (_, fact) = facts.fact(library, place)?;
    let (date, _) = date_of(fact)?;
    Dated::new(place, date)
}

/// Moves the cursor by so many facts, past the heads between them.
fn step(facts: &mut Facts, library: &Library, by: i32) {
    let is_fact = |(_, line): &(usize, &Line)| matches!(line, Line::Fact(_));
    let lines = facts.lines.iter().enumerate();
    let steps = usize::try_from(by.unsigned_abs()).unwrap_or(usize::MAX);
    let found = match (facts.cursor, by < 0) {
        (None, _) => lines.clone().find(is_fact),
        (Some(at), false) => {
            let after = lines.clone().skip(at + 1).filter(is_fact);
            after.take(steps).last()
        }
        (Some(at), true) => {
            let before = lines.clone().take(at).rev().filter(is_fact);
            before.take(steps).last()
        }
    };
    if let Some((at, _)) = found {
        facts.cursor = Some(at);
        if facts.open.is_some() {
            // With a fact open beside the list, the next one takes its place.
            let place = facts.at_cursor();
            let key = place.and_then(|place| facts.fact(library, place));
            facts.open = key.map(|(_, fact)| fact.key.clone());
            facts.ask = None;
        }
    }
    if facts.tab == Tab::Timeline
        && facts.span.is_some()
        && let Some(dated) = at_cursor(facts, library)
    {
        let whole = facts.whole;
        facts.span = Some(facts.seen().showing(dated.middle(), whole));
    }
}
