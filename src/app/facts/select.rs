//! Which facts are listed, in which order, under which heads: worked out from
//! what is typed and picked. It changes the list and nothing else.

use super::{Counts, Facts, Line, Model, Tab};
use crate::deck::{DeckId, FactKey, ItemId, Library};
use crate::study::known::{Row, State, When, date_of};
use crate::study::search::Needle;
use crate::study::timeline::Span;

/// Lists the facts anew; the cursor stays at its fact if that is still there.
pub(super) fn select(model: &mut Model) {
    let Model { facts, library, .. } = model;
    let at = facts.at_cursor().map(Line::Fact);
    find(facts);
    facts.source = source(facts, library);
    let listed = listed(facts, library);
    dates(facts, library, &listed);
    facts.lines = match facts.tab {
        Tab::List => {
            let order = facts.table.order.iter();
            let order = order.filter(|place| is_set(&listed, **place));
            order.map(|place| Line::Fact(*place)).collect()
        }
        Tab::Timeline => by_year(facts, library),
        Tab::Source => by_paragraph(facts, library, &listed),
    };
    facts.changes += 1;
    facts.cursor = at.and_then(|at| facts.lines.iter().position(|line| *line == at));
}

fn is_set(set: &[bool], place: u32) -> bool {
    let place = usize::try_from(place).unwrap_or(usize::MAX);
    set.get(place).copied().unwrap_or(false)
}

/// Looks for what is typed; if it only narrows what was typed before, among what was found.
fn find(facts: &mut Facts) {
    let needle = Needle::read(&facts.query);
    if needle.is_empty() {
        facts.found = None;
        return;
    }
    let rows = &facts.table.rows;
    let hidden = |place: u32| {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        rows.get(place).is_some_and(|row| row.hidden)
    };
    let index = &facts.table.index;
    let found = match &facts.found {
        Some((before, _)) if *before == needle => return,
        Some((before, found)) if needle.narrows(before) => index.find_among(&needle, found, hidden),
        Some(_) | None => index.find(&needle, hidden),
    };
    facts.found = Some((needle, found));
}

/// The filters, with places instead of names.
struct Wanted {
    deck: Option<u32>,
    topic: Option<(u32, u32)>,
    source: Option<(u32, u32)>,
    state: Option<State>,
}

impl Wanted {
    /// What no row has.
    const NONE: u32 = u32::MAX - 1;

    fn of(facts: &Facts, library: &Library) -> Self {
        let filter = &facts.filter;
        let deck = |id: &DeckId| {
            let place = library.decks().iter().position(|deck| deck.id == *id);
            small(place).unwrap_or(Self::NONE)
        };
        let topic = |(id, topic): &(DeckId, ItemId)| {
            let topics = library.deck(id).map(|deck| deck.topics.iter());
            let place = topics.and_then(|mut topics| topics.position(|one| one.id == *topic));
            (deck(id), small(place).unwrap_or(Self::NONE))
        };
        // On the page of a source one is looked at even if none is picked.
        let source = match facts.tab {
            Tab::Source => facts.source.as_ref(),
            Tab::List | Tab::Timeline => filter.source.as_ref(),
        };
        Self {
            deck: filter.deck.as_ref().map(deck),
            topic: filter.topic.as_ref().map(topic),
            source: source.map(|source| source_place(library, source)),
            state: filter.state,
        }
    }

    /// Whether a row is wanted, its state aside.
    fn holds(&self, row: &Row) -> bool {
        let deck = row.place.deck;
        self.deck.is_none_or(|wanted| wanted == deck)
            && self.topic.is_none_or(|wanted| wanted == (deck, row.topic))
            && self
                .source
                .is_none_or(|wanted| row.source.map(|source| (deck, source)) == Some(wanted))
    }
}

fn source_place(library: &Library, (id, source): &(DeckId, ItemId)) -> (u32, u32) {
    let deck = library.decks().iter().position(|deck| deck.id == *id);
    let sources = library.deck(id).map(|deck| deck.sources.iter());
    let place = sources.and_then(|mut sources| sources.position(|one| one.id == *source));
    let none = Wanted::NONE;
    (small(deck).unwrap_or(none), small(place).unwrap_or(none))
}

fn small(place: Option<usize>) -> Option<u32> {
    u32::try_from(place?).ok()
}

/// For each place whether its fact is listed; counts the states on the way.
fn listed(facts: &mut Facts, library: &Library) -> Vec<bool> {
    let wanted = Wanted::of(facts, library);
    let rows = &facts.table.rows;
    let mut listed = vec![facts.found.is_none(); rows.len()];
    for place in facts.found.iter().flat_map(|(_, found)| found) {
        let place = usize::try_from(*place).unwrap_or(usize::MAX);
        if let Some(listed) = listed.get_mut(place) {
            *listed = true;
        }
    }
    let mut counts = Counts::default();
    for (listed, row) in listed.iter_mut().zip(rows) {
        if !*listed || !wanted.holds(row) {
            *listed = false;
            continue;
        }
        counts.all += 1;
        for (count, state) in counts.by_state.iter_mut().zip(State::ALL) {
            *count += u32::from(row.states.has(state));
        }
        *listed = wanted.state.is_none_or(|state| row.states.has(state));
    }
    facts.counts = counts;
    listed
}

/// The listed facts on the timeline. A date that is a hidden answer is not told.
fn dates(facts: &mut Facts, library: &Library, listed: &[bool]) {
    let (mut told, mut untold) = (Vec::new(), 0);
    for dated in &facts.table.dated {
        if !is_set(listed, dated.place) {
            continue;
        }
        let hidden = facts.row(dated.place).is_some_and(|row| row.hidden);
        let tells = || {
            let fact = facts.fact(library, dated.place);
            let when = fact.and_then(|(_, fact)| date_of(fact));
            matches!(when, Some((_, When::Answer)))
        };
        if hidden && tells() {
            untold += 1;
        } else {
            told.push(*dated);
        }
    }
    facts.whole = Span::whole(&told);
    facts.dated = told;
    facts.untold = untold;
}

fn by_year(facts: &Facts, library: &Library) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut last = None;
    for dated in &facts.dated {
        let fact = facts.fact(library, dated.place);
        let date = fact.and_then(|(_, fact)| date_of(fact));
        let Some((date, _)) = date else {
            continue;
        };
        if last != Some(date.year) {
            lines.push(Line::Year(date.year));
            last = Some(date.year);
        }
        lines.push(Line::Fact(dated.place));
    }
    lines
}

/// The source that is looked at: the one picked, else the first that fits the deck picked.
fn source(facts: &Facts, library: &Library) -> Option<(DeckId, ItemId)> {
    if let Some(source) = &facts.filter.source {
        return Some(source.clone());
    }
    let decks = library.decks().iter();
    let mut decks = decks.filter(|deck| match &facts.filter.deck {
        Some(wanted) => deck.id == *wanted,
        None => true,
    });
    decks.find_map(|deck| {
        let read = |fact: &crate::deck::Fact| fact.from.clone();
        let first = deck.facts.iter().find_map(read)?;
        Some((deck.id.clone(), first))
    })
}

fn by_paragraph(facts: &Facts, library: &Library, listed: &[bool]) -> Vec<Line> {
    if facts.source.is_none() {
        return Vec::new();
    }
    let mut found: Vec<(Option<u32>, u32)> = Vec::new();
    for (place, _) in (0..).zip(&facts.table.rows) {
        if is_set(listed, place) {
            let fact = facts.fact(library, place);
            let at = fact.and_then(|(_, fact)| fact.at.iter().min().copied());
            found.push((at, place));
        }
    }
    // What names no paragraph stands at the end.
    found.sort_unstable_by_key(|(at, place)| (at.is_none(), *at, *place));
    let mut lines = Vec::new();
    for group in found.chunk_by(|a, b| a.0 == b.0) {
        let known = group.iter().filter(|(_, place)| {
            let row = facts.row(*place);
            row.is_some_and(|row| row.states.has(State::Known))
        });
        lines.push(Line::Paragraph {
            at: group.first().and_then(|(at, _)| *at),
            count: small(Some(group.len())).unwrap_or(u32::MAX),
            known: small(Some(known.count())).unwrap_or(u32::MAX),
        });
        lines.extend(group.iter().map(|(_, place)| Line::Fact(*place)));
    }
    lines
}

/// What is known of one fact has changed: its row and the list follow.
pub(super) fn renew(model: &mut Model, key: &FactKey) {
    let day = model.now.day();
    let around = (&*model.library, &*model.progress);
    model.facts.table.renew(around, key, day);
    let sort = model.facts.sort;
    model.facts.table.sort(sort);
    // An answer that is shown now can be found now, and the other way round.
    model.facts.found = None;
    select(model);
}
