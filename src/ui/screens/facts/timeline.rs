//! The timeline of facts that have a date: small above the list, large on a
//! page of its own, where the list under it says the same in words.

use egui::{Id, Ui};

use super::send;
use crate::app::facts::{Facts, Message};
use crate::deck::{Fact, PartialDate};
use crate::study::known::date_of;
use crate::study::timeline::{Group, Span, groups, ticks};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Stop, Timeline, TimelineDone, card, ends, icon_button, note, timeline,
};

/// A page lower than this has no room for a timeline above its list.
const LOW: f32 = 430.0;
/// Dots nearer than this, in points, fall together.
const APART: f64 = 18.0;
/// A date under the line takes so much, in points.
const TICK: f64 = 108.0;

pub(super) fn compact(ui: &mut Ui, view: &mut View<'_>) {
    if view.model.facts.dated.len() < 2 || ui.clip_rect().height() < LOW {
        return;
    }
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let (title, reach) = (view.say("facts-timeline"), reach(view));
        ends(
            ui,
            20.0,
            |ui| note(ui, Type::Small, &title),
            |ui| {
                note(ui, Type::Small, &reach);
                if view.model.facts.span.is_some() {
                    whole_again(ui, view);
                }
            },
        );
        line(ui, view, (2, false));
    });
    ui.add_space(12.0);
}

pub(super) fn whole(ui: &mut Ui, view: &mut View<'_>) {
    ui.add_space(10.0);
    if view.model.facts.dated.is_empty() {
        untold(ui, view);
        return;
    }
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let reach = reach(view);
        ends(
            ui,
            36.0,
            |ui| note(ui, Type::Small, &reach),
            |ui| {
                let [nearer, farther] = ["facts-nearer", "facts-farther"].map(|key| view.say(key));
                if icon_button(ui, Icon::Plus, &nearer).clicked() {
                    send(view, Message::Zoom(1.5));
                }
                if icon_button(ui, Icon::Minus, &farther).clicked() {
                    send(view, Message::Zoom(1.0 / 1.5));
                }
                if view.model.facts.span.is_some() {
                    whole_again(ui, view);
                }
            },
        );
        line(ui, view, (5, true));
    });
    untold(ui, view);
}

fn whole_again(ui: &mut Ui, view: &mut View<'_>) {
    let label = view.say("facts-whole");
    if ui.add(Button::link(&label)).clicked() {
        send(view, Message::Whole);
    }
}

/// Facts whose date is an answer of today are left out; the student is told so.
fn untold(ui: &mut Ui, view: &View<'_>) {
    let count = view.model.facts.untold;
    if count > 0 {
        ui.add_space(6.0);
        let text = view.say_with("facts-untold", [("count", Arg::from(count))]);
        note(ui, Type::Small, &text);
    }
}

/// From when to when the facts in sight reach.
fn reach(view: &View<'_>) -> String {
    let facts = &view.model.facts;
    let year = |date: Option<PartialDate>| date.map_or(String::new(), |d| d.year.to_string());
    let date = |place: u32| {
        let (_, fact) = facts.fact(&view.model.library, place)?;
        Some(date_of(fact)?.0)
    };
    let seen = facts.seen();
    // They are in order of time, so those in sight stand together.
    let dated = &facts.dated;
    let first = dated.partition_point(|one| seen.share(one.middle()) < 0.0);
    let end = dated.partition_point(|one| seen.share(one.middle()) <= 1.0);
    let inside = dated.get(first..end).unwrap_or_default();
    let (first, last) = (inside.first(), inside.last());
    let (from, to) = (
        year(first.and_then(|one| date(one.place))),
        year(last.and_then(|one| date(one.place))),
    );
    let args = [("from", Arg::from(&from)), ("to", Arg::from(&to))];
    if from == to {
        from
    } else {
        view.say_with("facts-reach", args)
    }
}

/// The words above a dot, and what a screen reader says of it.
fn words(view: &View<'_>, facts: &Facts, group: &Group) -> (String, String) {
    let found = facts.dated.get(group.first);
    let found = found.and_then(|one| Some((one, facts.fact(&view.model.library, one.place)?.1)));
    let Some((one, fact)) = found else {
        return (String::new(), String::new());
    };
    let date = date_of(fact).map(|(date, _)| view.texts.date(date));
    let date = date.unwrap_or_default();
    if group.count > 1 {
        let count = Arg::from(group.count);
        let label = view.say_with("facts-group", [("count", count.clone())]);
        let args = [("count", count), ("date", Arg::from(&date))];
        return (label, view.say_with("facts-group-name", args));
    }
    let hidden = facts.row(one.place).is_some_and(|row| row.hidden);
    let label = sentence(fact, hidden);
    let args = [("date", Arg::from(&date)), ("says", Arg::from(&label))];
    (label.clone(), view.say_with("facts-stop", args))
}

/// The sentence of a fact, without its answer if that is hidden.
fn sentence(fact: &Fact, hidden: bool) -> String {
    if hidden {
        fact.says.open()
    } else {
        fact.says.full()
    }
}

fn line(ui: &mut Ui, view: &mut View<'_>, (lanes, wheel): (usize, bool)) {
    let facts = &view.model.facts;
    let span = facts.seen();
    let width = f64::from(ui.available_width()).max(1.0);
    let groups = groups(&facts.dated, span, APART / width);
    let cursor = facts.at_cursor();
    let stops: Vec<Stop> = groups
        .iter()
        .map(|group| stop(view, (group, cursor)))
        .collect();
    let ticks: Vec<(f32, String)> = ticks(span, TICK / width)
        .into_iter()
        .map(|(share, date)| (small(share), view.texts.date(date)))
        .collect();
    let name = view.say_with(
        "facts-timeline-name",
        [
            ("count", Arg::from(facts.dated.len())),
            ("reach", Arg::from(reach(view))),
        ],
    );
    let done = timeline(
        ui,
        &Timeline {
            id: Id::unique(("facts-timeline", wheel)),
            name: &name,
            stops: &stops,
            ticks: &ticks,
            lanes,
            wheel,
        },
    );
    act(view, (span, &groups), done);
}

fn stop(view: &View<'_>, (group, cursor): (&Group, Option<u32>)) -> Stop {
    let facts = &view.model.facts;
    let (label, name) = words(view, facts, group);
    let end = group.first + group.count;
    let inside = facts.dated.get(group.first..end).unwrap_or_default();
    Stop {
        share: small(group.share),
        reach: (small(group.reach.0), small(group.reach.1)),
        count: group.count,
        label,
        name,
        here: cursor.is_some_and(|cursor| inside.iter().any(|one| one.place == cursor)),
    }
}

fn small(share: f64) -> f32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a share of a width on a screen"
    )]
    let share = share as f32;
    share
}

fn act(view: &mut View<'_>, (span, groups): (Span, &[Group]), done: TimelineDone) {
    let facts = &view.model.facts;
    let whole = facts.whole;
    let mut new = span;
    if done.moved.abs() > 1e-5 {
        new = new.moved(f64::from(done.moved), whole);
    }
    if let Some((at, times)) = done.nearer {
        new = new.zoomed(f64::from(at), f64::from(times), whole);
    }
    let group = done.pressed.and_then(|place| groups.get(place));
    if let Some(group) = group {
        let inside = facts.dated.get(group.first..group.first + group.count);
        let inside = inside.unwrap_or_default();
        let apart = inside.first().map(|one| one.middle()) != inside.last().map(|one| one.middle());
        let nearest = span.days() <= 20.0;
        let first = inside
            .first()
            .and_then(|one| facts.fact(&view.model.library, one.place));
        match first {
            // Several that can be told apart are looked at more closely.
            Some(_) if apart && !nearest => new = new.zoomed(group.share, 3.0, whole),
            // Of those that stand at one place the list tells more.
            Some((_, fact)) if group.count > 1 => send(view, Message::Find(fact.key.clone())),
            Some((_, fact)) => send(view, Message::Pick(fact.key.clone())),
            None => {}
        }
    }
    if new != span {
        send(view, Message::Span(new));
    }
}
