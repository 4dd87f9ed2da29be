//! A question of a mock exam that was handed in: with its marks, what is right,
//! why, and where it was read.

use egui::{ScrollArea, Ui};

use crate::answer::{Outcome, Response};
use crate::app::Message;
use crate::app::mock::{Done, Message as Mock};
use crate::study::mock::Marked;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::screens::feedback::{Answered, answered};
use crate::ui::screens::{question, sure};
use crate::ui::theme::{Type, size};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Part, Tone, banner, bottom_bar, column, note, pill, say, scrolling,
};

use super::{grid, result};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, (done, place): (&Done, usize)) {
    let Some(marked) = done.exam.marked.get(place) else {
        return;
    };
    bottom(ui, view, done, place);
    scrolling(
        ui,
        ScrollArea::vertical()
            .id_salt(("review", place))
            .auto_shrink(false),
        |ui| {
            column(ui, size::STUDY, |ui| {
                ui.add_space(20.0);
                head(ui, view, (done, place), marked);
                body(ui, view, marked);
                ui.add_space(14.0);
                say(ui, Type::Strong, &view.say("mock-all-questions"));
                ui.add_space(8.0);
                if let Some(place) = grid::judged(ui, view, done) {
                    view.send(Message::Mock(Mock::Review(place)));
                }
                ui.add_space(20.0);
            });
        },
    );
}

/// Which question it is, what it brought, and how sure it was.
fn head(ui: &mut Ui, view: &View<'_>, (done, place): (&Done, usize), marked: &Marked) {
    let at = view.say_with(
        "mock-question",
        [
            ("at", Arg::from(place + 1)),
            ("all", Arg::from(done.exam.marked.len())),
        ],
    );
    let (key, tone) = match (&marked.response, marked.verdict.outcome) {
        (None, _) => ("mock-no-answer", Tone::Neutral),
        (Some(_), Outcome::Right) => ("verdict-right", Tone::Right),
        (Some(_), Outcome::Partly) => ("verdict-partly", Tone::Gold),
        (Some(_), Outcome::Wrong | Outcome::DontKnow) => ("mock-wrong", Tone::Wrong),
    };
    let points = result::points(marked.verdict.score);
    // Whole points decide the plural.
    let whole = points.parse::<i64>().ok();
    let points = whole.map_or_else(|| Arg::from(&points), Arg::from);
    let worth = view.say_with("mock-worth", [("points", points)]);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        pill(ui, &at, Tone::Neutral);
        pill(ui, &view.say(key), tone);
        pill(ui, &worth, Tone::Neutral);
        if let Some(level) = marked.sure {
            pill(ui, &view.say(sure::level(level)), Tone::Accent);
        }
    });
    ui.add_space(8.0);
}

fn body(ui: &mut Ui, view: &mut View<'_>, marked: &Marked) {
    let model = view.model;
    let library = &model.library;
    let Some(question) = library.question(&marked.asking.question) else {
        note(ui, Type::Body, &view.say("mock-gone"));
        return;
    };
    question::head(ui, view, &marked.asking, question);
    let given = Answered {
        asking: &marked.asking,
        response: marked.response.as_ref().unwrap_or(&Response::DontKnow),
        verdict: &marked.verdict,
        nothing: match marked.response {
            None => "mock-no-answer",
            Some(_) => "study-dont-know",
        },
    };
    answered(ui, view, &given, question);
    let outcome = marked.verdict.outcome;
    if crate::study::certainty::is_guess(question.kind(), outcome, marked.sure) {
        let text = view.say("sure-guessed");
        banner(ui, (Tone::Gold, Icon::Info), &[Part::Plain(&text)], None);
    }
}

fn bottom(ui: &mut Ui, view: &mut View<'_>, done: &Done, place: usize) {
    let keys = ["mock-to-result", "mock-previous", "mock-next"];
    let [back, previous, next] = keys.map(|key| view.say(key));
    let (esc, left, space) = (
        view.say("key-esc"),
        view.say("key-left"),
        view.say("key-space"),
    );
    let last = place + 1 >= done.exam.marked.len();
    let mut message = None;
    let ((), onward) = bottom_bar(
        ui,
        size::STUDY,
        |ui| {
            let to = Button::bordered(&previous).cap(&left).enabled(place > 0);
            if ui.add(to).clicked() {
                message = Some(Mock::Review(place.saturating_sub(1)));
            }
            if !last && ui.add(Button::bordered(&back).cap(&esc)).clicked() {
                message = Some(Mock::ToResult);
            }
        },
        |ui| {
            let label = if last { &back } else { &next };
            ui.add(Button::primary(label).cap(&space)).clicked()
        },
    );
    if onward {
        message = Some(if last {
            Mock::ToResult
        } else {
            Mock::Review(place + 1)
        });
    }
    if let Some(message) = message {
        view.send(Message::Mock(message));
    }
}
