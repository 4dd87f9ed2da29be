//! Setting up a mock exam: what it is about, how long, and what it will ask.

use egui::{Popup, Ui};

use crate::app::mock::{MINUTES, Message as Mock, Of, SetUp, State};
use crate::app::{AskSure, Message, Mode};
use crate::deck::DeckId;
use crate::study::exam::Exam;
use crate::study::mock::Share;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::screens::exam;
use crate::ui::theme::{Type, size};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Stepper, card, ends, note, page_head, rule, say, setting_row, stepper, switch,
};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    let Some(State::SetUp(set_up)) = model.mock.as_deref() else {
        return;
    };
    page_head(ui, &view.say("mock-title"), Some(&view.say("mock-about")));
    ui.add_space(16.0);
    card(ui, |ui| {
        about(ui, view, set_up);
        rule(ui);
        questions(ui, view, set_up);
        rule(ui);
        minutes(ui, view, set_up);
        rule(ui);
        certainty(ui, view, set_up);
    });
    ui.add_space(16.0);
    begin(ui, view, set_up);
    ui.add_space(16.0);
    blueprint(ui, view, set_up);
}

fn about(ui: &mut Ui, view: &mut View<'_>, set_up: &SetUp) {
    let title = view.say("mock-deck");
    let of_exam = exam_of(view, &set_up.of);
    let hint = of_exam.map(|_| view.say("mock-like-exam"));
    let shown = name(view, &set_up.of);
    let picked = setting_row(ui, &title, hint.as_deref(), |ui| {
        let button = ui.add(Button::bordered(&shown).icon(Icon::CaretDown));
        let mut picked = None;
        Popup::menu(&button).show(|ui| {
            ui.set_min_width(220.0);
            for of in offered(view) {
                if ui.add(Button::quiet(&name(view, &of))).clicked() {
                    picked = Some(of);
                    ui.close();
                }
            }
        });
        picked
    });
    if let Some(of) = picked {
        view.send(Message::Mock(Mock::About(of)));
    }
}

/// What it may be about: each exam to come, all decks, each deck.
fn offered(view: &View<'_>) -> Vec<Of> {
    let model = view.model;
    let today = model.now.day();
    let exams = model.settings.exams.iter();
    let exams = exams.filter(|exam| exam.day().is_some_and(|day| day >= today));
    let exams = exams.map(|exam| Of {
        exam: Some(exam.id.clone()),
        deck: None,
    });
    let decks = model.library.decks().iter().map(|deck| Of {
        exam: None,
        deck: Some(deck.id.clone()),
    });
    let all = std::iter::once(Of::default());
    exams.chain(all).chain(decks).collect()
}

fn exam_of<'a>(view: &View<'a>, of: &Of) -> Option<&'a Exam> {
    let id = of.exam.as_deref()?;
    view.model.settings.exam(id)
}

fn name(view: &View<'_>, of: &Of) -> String {
    match exam_of(view, of) {
        Some(of) => exam::name(view, of),
        None => deck_name(view, of.deck.as_ref()),
    }
}

fn deck_name(view: &View<'_>, deck: Option<&DeckId>) -> String {
    match deck {
        None => view.say("mock-all-decks"),
        Some(id) => view
            .model
            .library
            .deck(id)
            .map_or_else(|| id.to_string(), |deck| deck.title.clone()),
    }
}

fn questions(ui: &mut Ui, view: &mut View<'_>, set_up: &SetUp) {
    let title = view.say("mock-questions");
    let (fewer, more) = (view.say("mock-fewer"), view.say("mock-more"));
    let most = i64::try_from(set_up.blueprint.facts()).unwrap_or(i64::MAX);
    let wanted = setting_row(ui, &title, None, |ui| {
        let numbers = Stepper {
            name: &title,
            fewer: &fewer,
            more: &more,
            shown: &set_up.questions.to_string(),
            value: i64::from(set_up.questions),
            range: 1..=most.max(1),
            step: 5,
        };
        stepper(ui, &numbers)
    });
    if let Some(count) = wanted.and_then(|wanted| u32::try_from(wanted).ok()) {
        view.send(Message::Mock(Mock::Questions(count)));
    }
}

fn minutes(ui: &mut Ui, view: &mut View<'_>, set_up: &SetUp) {
    let (title, hint) = (view.say("mock-minutes"), view.say("mock-minutes-note"));
    let (fewer, more) = (view.say("mock-shorter"), view.say("mock-longer"));
    let shown = if set_up.minutes == 0 {
        view.say("mock-no-clock")
    } else {
        set_up.minutes.to_string()
    };
    let wanted = setting_row(ui, &title, Some(&hint), |ui| {
        let numbers = Stepper {
            name: &title,
            fewer: &fewer,
            more: &more,
            shown: &shown,
            value: i64::from(set_up.minutes),
            range: i64::from(*MINUTES.start())..=i64::from(*MINUTES.end()),
            step: 5,
        };
        stepper(ui, &numbers)
    });
    if let Some(count) = wanted.and_then(|wanted| u32::try_from(wanted).ok()) {
        view.send(Message::Mock(Mock::Minutes(count)));
    }
}

fn certainty(ui: &mut Ui, view: &mut View<'_>, set_up: &SetUp) {
    let (title, hint) = (view.say("mock-sure"), view.say("mock-sure-note"));
    let on = set_up.ask_sure == AskSure::Always;
    let pressed = setting_row(ui, &title, Some(&hint), |ui| {
        switch(ui, &title, on).clicked()
    });
    if pressed {
        let wanted = if on { AskSure::Never } else { AskSure::Always };
        view.send(Message::Mock(Mock::AskSure(wanted)));
    }
}

fn begin(ui: &mut Ui, view: &mut View<'_>, set_up: &SetUp) {
    let (begin, enter) = (view.say("mock-begin"), view.say("key-enter"));
    let works = view.model.mode == Mode::Work && set_up.blueprint.questions() > 0;
    let button = Button::primary(&begin)
        .icon(Icon::Play)
        .cap(&enter)
        .enabled(works);
    let (cancel, esc) = (view.say("exam-cancel"), view.say("key-esc"));
    let mut message = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        if ui.add(button).clicked() {
            message = Some(Mock::Begin);
        }
        if ui.add(Button::bordered(&cancel).cap(&esc)).clicked() {
            message = Some(Mock::Leave);
        }
    });
    if let Some(message) = message {
        view.send(Message::Mock(message));
    }
}

/// What will be asked: each topic with its questions.
fn blueprint(ui: &mut Ui, view: &View<'_>, set_up: &SetUp) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("mock-blueprint"));
        note(ui, Type::Note, &view.say("mock-blueprint-note"));
        for share in &set_up.blueprint.shares {
            rule(ui);
            topic(ui, view, share);
        }
        if set_up.blueprint.left_out > 0 {
            rule(ui);
            let count = Arg::from(set_up.blueprint.left_out);
            let text = view.say_with("mock-left-out", [("count", count)]);
            note(ui, Type::Note, &text);
        }
    });
}

fn topic(ui: &mut Ui, view: &View<'_>, share: &Share) {
    let deck = view.model.library.deck(&share.deck);
    let title = deck
        .and_then(|deck| deck.topics.iter().find(|topic| topic.id == share.topic))
        .map_or("", |topic| topic.title.as_str());
    let count = view.say_with(
        "mock-share",
        [
            ("questions", Arg::from(share.questions)),
            ("facts", Arg::from(share.facts.len())),
        ],
    );
    ends(
        ui,
        size::STEP * 6.0,
        |ui| {
            let room = (ui.available_width() - 190.0).max(80.0);
            let down = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(egui::vec2(room, 0.0), down, |ui| {
                ui.set_width(room);
                say(ui, Type::Body, title);
            });
        },
        |ui| note(ui, Type::Note, &count),
    );
}
