//! Wrong options that the desk proposes, in the form of a choice and of a fact
//! that has none: each with why it is proposed and what it is true of.

use egui::Ui;

use crate::app::desk::{Edit, Open, Proposed};
use crate::desk::Proposal;
use crate::desk::propose::Because;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, note};

use super::edit;

/// Options that a press takes into the choice looked at.
pub(super) fn options(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    if open.proposed.is_empty() {
        return;
    }
    ui.add_space(6.0);
    note(ui, Type::Small, &view.say("desk-proposed"));
    for (number, option) in open.proposed.iter().enumerate() {
        let take = ui.push_id(("proposed", number), |ui| {
            ui.add(Button::quiet(&option.text).icon(Icon::Plus))
        });
        if take.inner.clicked() {
            edit(view, Edit::Proposed(Proposed::Take(number)));
        }
        note(ui, Type::Small, &because(view, option));
        if !option.why.is_empty() {
            note(ui, Type::Small, &option.why);
        }
    }
}

/// Makes a choice of the fact looked at, if something can be proposed for it.
pub(super) fn choice(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    if open.proposed.is_empty() {
        return;
    }
    ui.add_space(6.0);
    let make = view.say("desk-make-choice");
    if ui.add(Button::bordered(&make).icon(Icon::Plus)).clicked() {
        edit(view, Edit::Proposed(Proposed::Choice));
    }
    let all: Vec<&str> = open.proposed.iter().map(|one| one.text.as_str()).collect();
    let options = Arg::from(all.join(", "));
    note(
        ui,
        Type::Small,
        &view.say_with("desk-make-choice-of", [("options", options)]),
    );
}

/// Why an option is proposed, where its own reason does not tell.
fn because(view: &View<'_>, option: &Proposal) -> String {
    match option.because {
        Because::Confused(times) => {
            let times = Arg::from(usize::try_from(times).unwrap_or(usize::MAX));
            view.say_with("desk-because-confused", [("times", times)])
        }
        Because::SameKind => view.say("desk-because-kind"),
        Because::Number => view.say("desk-because-number"),
        Because::Date => view.say("desk-because-date"),
        Because::Sister(_) => view.say("desk-because-sister"),
    }
}
