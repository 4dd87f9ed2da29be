//! "Sure, but wrong": the facts of which the student was sure and wrong, each
//! to be studied now; and the way to them from the library.

use egui::Ui;

use crate::app::{Message, Mode};
use crate::deck::FactKey;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::{Type, size};
use crate::ui::view::View;
use crate::ui::widgets::{Button, Part, Tone, banner, card, ends, note, page_head, rule, say};

/// In the library, while there are some.
pub(super) fn way_in(ui: &mut Ui, view: &mut View<'_>) {
    let count = view.model.overview.sure_wrong.len();
    if count == 0 {
        return;
    }
    let text = view.say_with("sure-list-banner", [("count", Arg::from(count))]);
    let label = view.say("sure-list-open");
    let parts = [Part::Plain(text.as_str())];
    let shown = banner(ui, (Tone::Gold, Icon::Lightbulb), &parts, Some(&label));
    if shown.is_some_and(|button| button.clicked()) {
        view.send(Message::SureWrong);
    }
    ui.add_space(16.0);
}

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let facts = &view.model.overview.sure_wrong;
    page_head(
        ui,
        &view.say("sure-list-title"),
        Some(&view.say("sure-list-note")),
    );
    ui.add_space(16.0);
    if facts.is_empty() {
        card(ui, |ui| note(ui, Type::Body, &view.say("sure-list-none")));
        return;
    }
    let works = view.model.mode == Mode::Work;
    let all = view.say_with("sure-list-all", [("count", Arg::from(facts.len()))]);
    let button = Button::primary(&all).icon(Icon::Play).enabled(works);
    if ui.add(button).clicked() {
        view.send(Message::StudyFacts(facts.clone()));
    }
    ui.add_space(16.0);
    card(ui, |ui| {
        for (place, fact) in facts.iter().enumerate() {
            if place > 0 {
                rule(ui);
            }
            row(ui, view, fact);
        }
    });
}

/// A fact without its answer, which is to be found out.
fn row(ui: &mut Ui, view: &mut View<'_>, key: &FactKey) {
    let library = &view.model.library;
    let Some(fact) = library.fact(key) else {
        return;
    };
    let title = if fact.ask.is_empty() {
        fact.says.open()
    } else {
        fact.ask.clone()
    };
    let topic = library.topic_of(key).map_or("", |topic| &topic.title);
    let label = view.say("sure-list-study");
    let works = view.model.mode == Mode::Work;
    let ((), response) = ends(
        ui,
        size::CONTROL,
        |ui| {
            let room = (ui.available_width() - 150.0).max(80.0);
            let down = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(egui::vec2(room, 0.0), down, |ui| {
                ui.set_width(room);
                say(ui, Type::Body, &title);
                note(ui, Type::Small, topic);
            });
        },
        |ui| ui.add(Button::bordered(&label).enabled(works)),
    );
    let name = view.say_with("sure-list-study-name", [("fact", Arg::from(title))]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, works, &name));
    if response.clicked() {
        view.send(Message::StudyFacts(vec![key.clone()]));
    }
}
