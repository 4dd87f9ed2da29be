//! What can be mended without guessing: beside what is wrong a button with the
//! lines before and after, and over the list of problems one for all of them.

use egui::Ui;

use crate::app::desk::{Edit, Mend, Open, Trouble};
use crate::lint::fix::Fix;
use crate::text::{Arg, fix};
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, card_plain, note};

use super::edit;
use super::problems::MOST;

/// The change that takes this away, if there is one that is safe.
pub(super) fn one(ui: &mut Ui, view: &mut View<'_>, open: &Open, trouble: &Trouble<'_>) {
    let Some(number) = open.fix_of(trouble) else {
        return;
    };
    let (fixes, text) = open.shown_fixes();
    let Some(change) = fixes.get(number) else {
        return;
    };
    let can = !open.fixes().is_empty();
    let (label, remedy) = (view.say("desk-fix"), view.texts.fix(change.remedy));
    let line = Arg::from(change.place.line.to_string());
    let what = Arg::from(&remedy);
    let column = Arg::from(change.place.column.to_string());
    let name = if open.fixes_like(change) > 1 {
        let args = [("line", line), ("column", column), ("what", what)];
        view.say_with("desk-fix-name-at", args)
    } else {
        view.say_with("desk-fix-name", [("line", line), ("what", what)])
    };
    ui.push_id(("fix", number), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let button = Button::bordered(&label).name(&name).icon(Icon::Check);
            if ui.add(button.enabled(can)).clicked() {
                edit(view, Edit::Mend(Mend::One(number)));
            }
            note(ui, Type::Small, &remedy);
        });
    });
    sides(ui, view, text, change);
}

/// The lines before and after.
fn sides(ui: &mut Ui, view: &View<'_>, text: &str, change: &Fix) {
    let lines = fix::lines(text, change);
    let keys = ["desk-fix-before", "desk-fix-after"];
    for (key, side) in keys.into_iter().zip(fix::shown(&lines)) {
        for line in side {
            let line = Arg::from(line.trim());
            note(ui, Type::Small, &view.say_with(key, [("line", line)]));
        }
    }
}

/// All safe changes at once, each told before it is made.
pub(super) fn all(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    let (fixes, _) = open.shown_fixes();
    if fixes.is_empty() {
        return;
    }
    card_plain(ui, |ui| {
        let count = Arg::from(fixes.len());
        let name = view.say_with("desk-fix-all", [("count", count)]);
        let can = !open.fixes().is_empty();
        let button = Button::bordered(&name).icon(Icon::Check).enabled(can);
        if ui.add(button).clicked() {
            edit(view, Edit::Mend(Mend::All));
        }
        for change in fixes.iter().take(MOST) {
            let line = Arg::from(change.place.line.to_string());
            let what = Arg::from(view.texts.fix(change.remedy));
            let told = view.say_with("desk-fix-what", [("line", line), ("what", what)]);
            note(ui, Type::Small, &told);
        }
        let more = fixes.len().saturating_sub(MOST);
        if more > 0 {
            let more = [("count", Arg::from(more))];
            note(ui, Type::Small, &view.say_with("bring-more", more));
        }
    });
    ui.add_space(10.0);
}
