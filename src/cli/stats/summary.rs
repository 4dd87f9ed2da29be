//! `bilim stats --summary`: the headline figures of the progress screen, for
//! people a line each, for programs as JSON. They are counted in `stats`, over
//! all decks and the last 90 days, as the screen counts them when it opens.

use std::sync::Arc;

use serde::Serialize;

use super::Basis;
use crate::app::settings::Streak;
use crate::stats::{Figures, Filter, Foretold, Input, KnownFact, count};
use crate::text::{Arg, Texts};

/// The names are part of the JSON that programs read.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Headline {
    /// The study day, `2026-11-24`.
    day: String,
    known: Known,
    old_facts: OldFacts,
    week: Week,
    streak: InARow,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Known {
    /// Facts that would be remembered if all were asked today.
    expected: f64,
    answered: u32,
    facts: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct OldFacts {
    /// The first study day that is counted.
    since: String,
    right: u32,
    asked: u32,
    /// The share of them, from 0 to 1.
    remembered: Option<f64>,
    /// The aim, from 0 to 1.
    aim: f64,
}

/// The last seven study days.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Week {
    answers: u32,
    /// Milliseconds from question to answer.
    ms: u64,
}

/// Study days in a row.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct InARow {
    now: u32,
    longest: u32,
}

fn figures(basis: &Basis<'_>) -> Figures {
    // Journals that were read whole have forgotten nothing.
    let history = basis.progress.history().unwrap_or_default();
    count(&Input {
        library: Arc::new(basis.library.clone()),
        history: Arc::new(history),
        now: KnownFact::all(basis.library, basis.progress, basis.today, |deck| {
            basis.settings.aim_of(deck)
        }),
        filter: Filter::default(),
        today: basis.today,
        fsrs: basis.progress.fsrs().clone(),
        aim: basis.settings.aim(),
        new: Vec::new(),
        foretold: Foretold::default(),
    })
}

/// The headline figures as JSON: one object.
pub(super) fn json(basis: &Basis<'_>) -> String {
    let figures = figures(basis);
    let old = figures.remembered.total();
    let headline = Headline {
        day: basis.today.to_string(),
        known: Known {
            expected: figures.known.today,
            answered: figures.known.answered,
            facts: figures.known.facts,
        },
        old_facts: OldFacts {
            since: figures.filter.period.first(basis.today).to_string(),
            right: old.right,
            asked: old.all,
            remembered: old.share(),
            aim: figures.aim.get(),
        },
        week: Week {
            answers: figures.calendar.week.answers,
            ms: figures.calendar.week.ms,
        },
        streak: InARow {
            now: figures.calendar.streak.now,
            longest: figures.calendar.streak.longest,
        },
    };
    // It holds texts, finite numbers and nothing else, so this cannot fail.
    serde_json::to_string_pretty(&headline).unwrap_or_default()
}

/// The headline figures, a line each; days in a row only if the student wants to see them.
pub(super) fn lines(texts: &Texts, basis: &Basis<'_>) -> String {
    let figures = figures(basis);
    let mut all = vec![
        texts.known_today(&figures),
        texts.old_remembered(&figures),
        texts.time_of_week(&figures),
    ];
    if basis.settings.streak == Streak::Shown {
        all.push(texts.days_in_a_row(&figures));
    }
    let line = |told: crate::text::Told| {
        let note = told.note.unwrap_or_default();
        let args = [
            ("label", Arg::from(told.label)),
            ("value", Arg::from(told.value)),
            ("note", Arg::from(note)),
        ];
        texts.say_with("stats-headline", args)
    };
    let lines: Vec<String> = all.into_iter().map(line).collect();
    lines.join("\n")
}
