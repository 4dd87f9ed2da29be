//! The question with its marks, in the place where it was answered: what was
//! right, what was picked, and why that is something else.

use egui::Ui;

use crate::answer::{Note, Outcome, Response, Truth};
use crate::deck::{Body, FactText, Question, Wrong};
use crate::study::Layout;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::screens::pairs;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Cap, OptionRow, Part, RowState, Tone, Trail, card, gap_text, note, option_row, say, verdict,
};

use super::Answered;

pub(super) fn marked(ui: &mut Ui, view: &View<'_>, given: &Answered<'_>, question: &Question) {
    match (&question.body, &given.asking.layout, &given.response) {
        (Body::Choice { right, wrong, .. }, Layout::Options(options), response) => {
            options_marked(
                ui,
                view,
                options,
                &[right.as_str()],
                (wrong, &picked_of(response)),
            );
        }
        (Body::Several { right, wrong }, Layout::Options(options), response) => {
            let right: Vec<&str> = right.iter().map(|option| option.text.as_str()).collect();
            options_marked(ui, view, options, &right, (wrong, &picked_of(response)));
            score(ui, view, given);
        }
        (Body::TrueFalse { holds, why, .. }, _, response) => {
            truth_marked(ui, view, *holds, why, response);
        }
        (Body::Order { items }, ..) => {
            order_marked(ui, view, items, given);
            score(ui, view, given);
        }
        (Body::Match { pairs, .. }, Layout::Columns { left, right }, response) => {
            let none = Vec::new();
            let said = if let Response::Pair(said) = response {
                said
            } else {
                &none
            };
            pairs::judged(ui, view, (left, right), pairs, said);
            score(ui, view, given);
        }
        (Body::Card { back, .. }, ..) => {
            card(ui, |ui| say(ui, Type::Section, back));
        }
        (
            Body::Typed { .. }
            | Body::Number { .. }
            | Body::Date { .. }
            | Body::Cloze { .. }
            | Body::Match { .. }
            | Body::Choice { .. }
            | Body::Several { .. },
            _,
            response,
        ) => written_marked(ui, view, given, question, response),
    }
}

fn picked_of(response: &Response) -> Vec<String> {
    match response {
        Response::Pick(text) => vec![text.clone()],
        Response::PickSeveral(texts) => texts.clone(),
        Response::Judge(_)
        | Response::Write(_)
        | Response::Arrange(_)
        | Response::Pair(_)
        | Response::Rate(_)
        | Response::DontKnow => Vec::new(),
    }
}

fn options_marked(
    ui: &mut Ui,
    view: &View<'_>,
    options: &[String],
    right: &[&str],
    (wrong, picked): (&[Wrong], &[String]),
) {
    let (said_right, said_yours) = (view.say("said-right"), view.say("said-yours"));
    for (place, option) in options.iter().enumerate() {
        let key = (place + 1).to_string();
        let is_right = right.contains(&option.as_str());
        let is_picked = picked.contains(option);
        let yours = wrong
            .iter()
            .find(|w| is_picked && w.text == *option)
            .map(|w| {
                if w.why.is_empty() {
                    view.say("your-answer")
                } else {
                    view.say_with("your-answer-why", [("why", Arg::from(&w.why))])
                }
            });
        let mut row = OptionRow::new(Cap::Key(&key), option);
        row.note = yours.as_deref();
        (row.state, row.cap, row.said) = match (is_right, is_picked) {
            // Of several right ones, those left out are marked as such.
            (true, false) if right.len() > 1 && !picked.is_empty() => (
                RowState::Missed,
                Cap::Icon(Icon::CheckCircle),
                Some(said_right.as_str()),
            ),
            (true, _) => (
                RowState::Right,
                Cap::Icon(Icon::CheckCircle),
                Some(said_right.as_str()),
            ),
            (false, true) => (
                RowState::WrongPicked,
                Cap::Icon(Icon::XCircle),
                Some(said_yours.as_str()),
            ),
            (false, false) => (RowState::Faded, Cap::Key(&key), None),
        };
        option_row(ui, row);
    }
}

fn truth_marked(ui: &mut Ui, view: &View<'_>, holds: bool, why: &str, response: &Response) {
    let (said_right, said_yours) = (view.say("said-right"), view.say("said-yours"));
    for (place, (truth, key)) in [
        (Truth::Holds, "answer-true"),
        (Truth::Fails, "answer-false"),
    ]
    .into_iter()
    .enumerate()
    {
        let cap = (place + 1).to_string();
        let text = view.say(key);
        let is_right = holds == (truth == Truth::Holds);
        let is_picked = *response == Response::Judge(truth);
        let mut row = OptionRow::new(Cap::Key(&cap), &text);
        if is_right {
            row.state = RowState::Right;
            row.said = Some(&said_right);
        } else if is_picked {
            row.state = RowState::WrongPicked;
            row.said = Some(&said_yours);
            row.note = Some(why).filter(|why| !why.is_empty());
        } else {
            row.state = RowState::Faded;
        }
        option_row(ui, row);
    }
}

/// The order as it was given, so that nothing jumps: what stands outside the longest right run
/// is marked, with its right place. Who did not know sees the right order.
fn order_marked(ui: &mut Ui, view: &View<'_>, items: &[FactText], given: &Answered<'_>) {
    let arranged: Vec<&FactText> = match &given.response {
        Response::Arrange(texts) => texts
            .iter()
            .filter_map(|text| items.iter().find(|item| item.text == *text))
            .collect(),
        Response::Pick(_)
        | Response::PickSeveral(_)
        | Response::Judge(_)
        | Response::Write(_)
        | Response::Pair(_)
        | Response::Rate(_)
        | Response::DontKnow => Vec::new(),
    };
    if arranged.is_empty() {
        for item in items {
            order_row(ui, view, item, (RowState::Missed, None));
        }
    }
    for item in arranged {
        let place = items.iter().position(|known| known == item);
        let outside = given.verdict.alone.contains(&item.fact);
        let belongs = place
            .filter(|_| outside)
            .map(|place| view.say_with("order-belongs", [("place", Arg::from(place + 1))]));
        let state = if outside {
            RowState::WrongPicked
        } else {
            RowState::Right
        };
        order_row(ui, view, item, (state, belongs.as_deref()));
    }
}

fn order_row(
    ui: &mut Ui,
    view: &View<'_>,
    item: &FactText,
    (state, note): (RowState, Option<&str>),
) {
    let when = view
        .model
        .library
        .fact(&item.fact)
        .and_then(|fact| fact.on)
        .map(|on| view.texts.date(on));
    let text = match when {
        Some(when) => view.say_with(
            "order-item",
            [("text", Arg::from(&item.text)), ("when", Arg::from(when))],
        ),
        None => item.text.clone(),
    };
    let said = view.say(match state {
        RowState::Right => "said-right-place",
        RowState::WrongPicked => "said-wrong-place",
        RowState::Open | RowState::Picked | RowState::Missed | RowState::Faded => "said-right",
    });
    let mut row = OptionRow::new(Cap::Icon(Icon::CheckCircle), &text).state(state);
    row.note = note;
    row.said = Some(&said);
    row.trail = Trail::Steps;
    option_row(ui, row);
}

fn score(ui: &mut Ui, view: &View<'_>, given: &Answered<'_>) {
    if given.verdict.outcome == Outcome::Partly {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a share of 0 to 1 in whole per cents"
        )]
        let percent = (given.verdict.score * 100.0).round() as i64;
        note(
            ui,
            Type::Note,
            &view.say_with("feedback-score", [("percent", Arg::from(percent))]),
        );
    }
}

fn written_marked(
    ui: &mut Ui,
    view: &View<'_>,
    given: &Answered<'_>,
    question: &Question,
    response: &Response,
) {
    let right = given.verdict.outcome == Outcome::Right;
    let answer = view.answer(&given.asking.fact);
    let written = match response {
        Response::Write(text) => text.clone(),
        Response::DontKnow
        | Response::Pick(_)
        | Response::PickSeveral(_)
        | Response::Judge(_)
        | Response::Arrange(_)
        | Response::Pair(_)
        | Response::Rate(_) => view.say(given.nothing),
    };
    if let Body::Cloze { says, .. } = &question.body {
        card(ui, |ui| {
            gap_text(
                ui,
                Type::Body,
                &[
                    Part::Plain(&says.before),
                    Part::Tint(&says.gap, Tone::Right),
                    Part::Plain(&says.after),
                ],
            );
        });
    }
    let note = match &given.verdict.note {
        Note::Nothing => None,
        Note::OtherName(name) => Some(view.say_with("feedback-other", [("name", Arg::from(name))])),
        Note::Near => Some(view.say("feedback-near")),
    };
    if right {
        let same = crate::answer::words::key(&written) == crate::answer::words::key(&answer);
        let also = view.say("feedback-accepted");
        let why: Vec<Part<'_>> = if same {
            Vec::new()
        } else {
            vec![Part::Plain(&also), Part::Plain(" "), Part::Strong(&answer)]
        };
        verdict(
            ui,
            (Tone::Right, Icon::CheckCircle),
            &[Part::Strong(&written)],
            &why,
        );
    } else {
        let its = view.say("feedback-answer");
        let why: Vec<Part<'_>> = note.as_deref().map(Part::Plain).into_iter().collect();
        verdict(
            ui,
            (Tone::Wrong, Icon::XCircle),
            &[Part::Plain(&written)],
            &why,
        );
        verdict(
            ui,
            (Tone::Right, Icon::CheckCircle),
            &[Part::Plain(&its), Part::Plain(" "), Part::Strong(&answer)],
            &[],
        );
    }
}
