//! What comes of a text that is brought: its facts, and everything that becomes
//! none, with the reason. Nothing is left out without a word.

use egui::Ui;

use crate::app::desk::bring::Taken;
use crate::bring::NewFact;
use crate::text::{Arg, Texts};
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, heading, note, say};

/// How many facts are shown, and how many lines of those that become none.
const FACTS: usize = 10;
const LINES: usize = 100;

pub(super) fn show(ui: &mut Ui, view: &View<'_>, taken: &Taken) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let counts = [
        ("count", Arg::from(taken.facts.len())),
        ("left", Arg::from(taken.left.len())),
    ];
    heading(ui, Type::Section, &view.say_with("bring-facts", counts));
    facts(ui, view, &taken.facts);
    if !taken.known.is_empty() {
        let count = Arg::from(taken.known.len());
        note(
            ui,
            Type::Note,
            &view.say_with("desk-bring-known", [("count", count)]),
        );
        facts(ui, view, &taken.known);
    }
    let line = |line: usize, why: String, text: &str| {
        let args = [
            ("line", Arg::from(line)),
            ("why", Arg::from(why)),
            ("text", Arg::from(text.to_owned())),
        ];
        view.say_with("bring-line", args)
    };
    let texts: &Texts = view.texts;
    let left = |number: usize| {
        let left = taken.left.get(number)?;
        Some(line(left.line, texts.left(&left.why), &left.text))
    };
    let noted = |number: usize| {
        let noted = taken.notes.get(number)?;
        Some(line(noted.line, texts.noted(noted.what), &noted.text))
    };
    lines(ui, view, "desk-bring-left", (taken.left.len(), &left));
    lines(ui, view, "desk-bring-notes", (taken.notes.len(), &noted));
}

/// The first facts, as their sentences.
fn facts(ui: &mut Ui, view: &View<'_>, facts: &[NewFact]) {
    for fact in facts.iter().take(FACTS) {
        say(ui, Type::Body, &fact.says);
    }
    more(ui, view, facts.len().saturating_sub(FACTS));
}

fn more(ui: &mut Ui, view: &View<'_>, count: usize) {
    if count > 0 {
        let count = [("count", Arg::from(count))];
        note(ui, Type::Note, &view.say_with("bring-more", count));
    }
}

/// So many lines, each made when it is shown.
type Lines<'a> = (usize, &'a dyn Fn(usize) -> Option<String>);

/// Lines that are not used; all of them can be copied.
fn lines(ui: &mut Ui, view: &View<'_>, title: &str, (count, line): Lines<'_>) {
    if count == 0 {
        return;
    }
    ui.add_space(8.0);
    heading(ui, Type::Label, &view.say(title));
    for text in (0..count.min(LINES)).filter_map(line) {
        note(ui, Type::Note, &text);
    }
    more(ui, view, count.saturating_sub(LINES));
    let copy = view.say("desk-bring-copy");
    let button = ui.push_id(title, |ui| ui.add(Button::link(&copy).icon(Icon::Copy)));
    if button.inner.clicked() {
        let all: Vec<String> = (0..count).filter_map(line).collect();
        ui.copy_text(all.join("\n"));
    }
}
