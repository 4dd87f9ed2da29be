//! The question as the student sees it, and answers it: the real place to
//! answer and the real feedback, with a student whose answers are forgotten.

use egui::Ui;

use crate::app::desk::{Edit, Open, Trial};
use crate::app::{Action, Message};
use crate::deck::Question;
use crate::study::{Asking, Layout, Session, Step};
use crate::ui::icon::Icon;
use crate::ui::screens::feedback::{Answered, answered};
use crate::ui::screens::sheet::{Caret, Sheet};
use crate::ui::screens::{answer_area, question};
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, note};

use super::edit;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    note(ui, Type::Small, &view.say("desk-student"));
    ui.add_space(4.0);
    let Some(trial) = &open.trial else {
        note(ui, Type::Note, &view.say("desk-no-student"));
        return;
    };
    ui.push_id(trial.question().as_str(), |ui| inside(ui, view, trial));
}

/// All that is drawn here is about the student of the trial, and what is done goes to that one.
fn inside(ui: &mut Ui, view: &mut View<'_>, trial: &Trial) {
    let mut inner = View {
        model: &trial.model,
        texts: view.texts,
        out: Vec::new(),
    };
    match trial.model.session.as_ref().map(Session::step) {
        Some(Step::Question(asking)) => {
            if let Some(asked) = trial.model.library.question(&asking.question) {
                open_question(ui, &mut inner, asking, asked);
            }
        }
        Some(Step::Feedback(given)) => {
            if let Some(asked) = trial.model.library.question(&given.asking.question) {
                question::head(ui, &mut inner, &given.asking, asked);
                answered(ui, &mut inner, &Answered::of(given), asked);
            }
            let again = view.say("desk-again");
            if ui
                .add(Button::bordered(&again).icon(Icon::ArrowClockwise))
                .clicked()
            {
                edit(view, Edit::TryAgain);
            }
        }
        Some(Step::Page { .. } | Step::Done) | None => {}
    }
    for message in inner.out {
        edit(view, Edit::Try(Box::new(message)));
    }
}

fn open_question(ui: &mut Ui, inner: &mut View<'_>, asking: &Asking, asked: &Question) {
    question::head(ui, inner, asking, asked);
    // Whoever writes the question goes on writing while it is shown.
    let sheet = Sheet {
        caret: Caret::Stays,
        ..Sheet::of_session(inner, asking, asked)
    };
    answer_area::show(ui, inner, &sheet);
    ui.add_space(10.0);
    let several = matches!(asked.body, crate::deck::Body::Several { .. });
    let checks = match &asking.layout {
        Layout::Options(_) => several,
        Layout::Field | Layout::Items(_) | Layout::Columns { .. } => true,
        Layout::Statement | Layout::Card => false,
    };
    let draft = &inner.model.draft;
    if checks {
        let (check, ready) = (inner.say("study-check"), draft.is_ready(&asking.layout));
        if ui.add(Button::bordered(&check).enabled(ready)).clicked() {
            inner.send(Message::Session(Action::Check));
        }
    } else if asking.layout == Layout::Card && !draft.revealed {
        let reveal = inner.say("card-reveal");
        if ui.add(Button::bordered(&reveal).icon(Icon::Eye)).clicked() {
            inner.send(Message::Session(Action::Reveal));
        }
    }
}
