//! The library: today's work with one button, the exam, and a card for each
//! deck.

mod menu;

use egui::Ui;

use crate::app::{DeckFigures, Dialog, Message, Mode, exam};
use crate::deck::Deck;
use crate::study::Step;
use crate::study::exam::figures::Figures;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Part, Tone, banner, card, columns, deck_bar, ends, icon_button, note, page_head, pill,
    say,
};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    look_only(ui, view);
    head(ui, view);
    ui.add_space(16.0);
    problems(ui, view);
    if let Some(figures) = view.model.exams.next() {
        exam_banner(ui, view, figures);
        ui.add_space(16.0);
    }
    super::exam::ask(ui, view);
    super::catch_up::show(ui, view);
    super::sure_wrong::way_in(ui, view);
    decks(ui, view);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        more(ui, view);
        set_exam(ui, view);
    });
}

/// While another window has the files open.
fn look_only(ui: &mut Ui, view: &mut View<'_>) {
    if works(view) {
        return;
    }
    let (text, label) = (view.say("look-only"), view.say("in-use-front"));
    let parts = [Part::Plain(text.as_str())];
    let shown = banner(ui, (Tone::Gold, Icon::Eye), &parts, Some(&label));
    if shown.is_some_and(|button| button.clicked()) {
        view.send(Message::Ring);
    }
    ui.add_space(16.0);
}

fn works(view: &View<'_>) -> bool {
    match view.model.mode {
        Mode::Work => true,
        Mode::Look => false,
    }
}

/// Whether a plan to catch up runs: then new facts pause.
fn catches_up(view: &View<'_>) -> bool {
    let plan = view.model.overview.catch_up.as_ref();
    plan.is_some_and(|plan| plan.runs)
}

/// Today's work in a sentence.
fn work(view: &View<'_>) -> String {
    let overview = &view.model.overview;
    if overview.due + overview.new == 0 {
        return if catches_up(view) {
            view.say_with("coach-left", [("count", Arg::from(0_u32))])
        } else {
            nothing(view)
        };
    }
    let minutes = i64::try_from(overview.minutes).unwrap_or(i64::MAX);
    view.say_with(
        "library-work",
        [
            ("due", Arg::from(overview.due)),
            ("new", Arg::from(overview.new)),
            ("minutes", Arg::from(minutes)),
        ],
    )
}

/// That there is no work today, and when there is some again.
fn nothing(view: &View<'_>) -> String {
    let overview = &view.model.overview;
    let today = view.model.now.day();
    let days = overview.next.map_or(0, |next| next.days_since(today));
    let date = overview.next.map(|next| view.day(next));
    view.say_with(
        "library-nothing",
        [
            ("days", Arg::from(days)),
            ("date", Arg::from(date.unwrap_or_default())),
            ("more", Arg::from(overview.more)),
        ],
    )
}

fn head(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    let overview = &model.overview;
    let greeting = match model.now.hour() {
        4..=11 => view.say("library-morning"),
        12..=17 => view.say("library-afternoon"),
        _ => view.say("library-evening"),
    };
    let work = work(view);
    let open = model
        .session
        .as_ref()
        .is_some_and(|session| *session.step() != Step::Done);
    let label = view.say(if open {
        "library-resume"
    } else {
        "library-study"
    });
    let key = view.say("key-space");
    let button = Button::primary(&label)
        .icon(Icon::Play)
        .cap(&key)
        .enabled(works(view) && (open || overview.due + overview.new > 0));
    let narrow = ui.available_width() < 560.0;
    let pressed = if narrow {
        page_head(ui, &greeting, Some(&work));
        ui.add_space(12.0);
        ui.add(button).clicked()
    } else {
        ui.horizontal(|ui| {
            let room = ui.available_width() - 230.0;
            ui.allocate_ui_with_layout(
                egui::vec2(room, 0.0),
                egui::Layout::top_down(egui::Align::Min),
                |ui| {
                    ui.set_width(room);
                    page_head(ui, &greeting, Some(&work));
                },
            );
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add(button).clicked()
            })
            .inner
        })
        .inner
    };
    if pressed {
        view.send(if open {
            Message::Resume
        } else {
            Message::Study(None)
        });
    }
}

fn problems(ui: &mut Ui, view: &mut View<'_>) {
    let files = view.model.deck_faults.len();
    if files == 0 {
        return;
    }
    let text = view.say_with("library-problems", [("files", Arg::from(files))]);
    let label = view.say("library-problems-show");
    let shown = banner(
        ui,
        (Tone::Gold, Icon::Warning),
        &[Part::Plain(&text)],
        Some(&label),
    );
    if shown.is_some_and(|button| button.clicked()) {
        view.send(Message::Open(Dialog::Problems));
    }
    ui.add_space(16.0);
}

fn exam_banner(ui: &mut Ui, view: &mut View<'_>, figures: &Figures) {
    let (when, how) = super::exam::in_short(view, figures);
    let label = view.say("exam-plan");
    let parts = [Part::Strong(&when), Part::Plain(" "), Part::Plain(&how)];
    let shown = banner(ui, (Tone::Gold, Icon::CalendarCheck), &parts, Some(&label));
    if shown.is_some_and(|button| button.clicked()) {
        let id = figures.id.clone();
        view.send(Message::Exam(exam::Message::Show(id)));
    }
}

fn decks(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    let decks = model.library.decks();
    if decks.is_empty() {
        card(ui, |ui| {
            say(ui, Type::Section, &view.say("library-empty"));
            note(ui, Type::Body, &view.say("library-empty-note"));
        });
        return;
    }
    for row in decks.chunks(2) {
        columns(ui, (2, 16.0, 280.0), |ui, index| {
            if let Some(deck) = row.get(index) {
                deck_card(ui, view, deck);
            }
        });
        ui.add_space(16.0);
    }
}

/// The height of a title in one line: where it stands in the middle of its row.
const LINE: f32 = 24.0;
/// What stands beside a deck's title: a button in words, or only its icon where that is narrow.
#[derive(Debug, Clone, Copy)]
enum Tools {
    Words,
    Icon,
}

impl Tools {
    fn fitting(width: f32) -> Self {
        if width < 280.0 {
            Self::Icon
        } else {
            Self::Words
        }
    }

    /// The room that they and the gap before them take.
    fn room(self) -> f32 {
        match self {
            Self::Words => 140.0,
            Self::Icon => 108.0,
        }
    }
}

fn deck_card(ui: &mut Ui, view: &mut View<'_>, deck: &Deck) {
    let Some(figures) = view.model.overview.deck(&deck.id).cloned() else {
        return;
    };
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let tools = Tools::fitting(ui.available_width());
        ends(
            ui,
            40.0,
            |ui| {
                let room = (ui.available_width() - tools.room()).max(80.0);
                let down = egui::Layout::top_down(egui::Align::Min);
                ui.allocate_ui_with_layout(egui::vec2(room, LINE), down, |ui| {
                    ui.set_width(room);
                    say(ui, Type::Section, &deck.title);
                });
            },
            |ui| {
                menu::show(ui, view, deck);
                study(ui, view, (deck, works(view) && figures.open), tools);
            },
        );
        if !deck.about.is_empty() {
            note(ui, Type::Note, &deck.about);
        }
        let share = |count: usize| count as f32 / figures.total.max(1) as f32;
        let known = view.say_with(
            "deck-known",
            [
                ("known", Arg::from(figures.known)),
                ("total", Arg::from(figures.total)),
            ],
        );
        deck_bar(ui, share(figures.known), share(figures.learning), &known);
        counts(ui, view, &figures, &known);
    });
}

fn study(ui: &mut Ui, view: &mut View<'_>, (deck, work): (&Deck, bool), tools: Tools) {
    let label = view.say_with("deck-study", [("deck", Arg::from(&deck.title))]);
    let short = view.say("deck-study-short");
    let button = match tools {
        Tools::Icon => {
            ui.add_enabled_ui(work, |ui| icon_button(ui, Icon::Play, &label))
                .inner
        }
        Tools::Words => ui.add(Button::quiet(&short).enabled(work)),
    };
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, work, &label));
    if button.clicked() {
        view.send(Message::Study(Some(deck.id.clone())));
    }
}

fn counts(ui: &mut Ui, view: &View<'_>, figures: &DeckFigures, known: &str) {
    ends(
        ui,
        24.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            pill(
                ui,
                &view.say_with("deck-due", [("count", Arg::from(figures.due))]),
                Tone::Accent,
            );
            pill(
                ui,
                &view.say_with("deck-new", [("count", Arg::from(figures.new))]),
                Tone::Gold,
            );
        },
        |ui| note(ui, Type::Small, known),
    );
}

/// Where an exam is set while there is none.
fn set_exam(ui: &mut Ui, view: &mut View<'_>) {
    if view.model.exams.next().is_some() || view.model.library.decks().is_empty() {
        return;
    }
    let (label, key) = (view.say("exam-set"), view.say("key-e"));
    let button = Button::bordered(&label).icon(Icon::CalendarCheck).cap(&key);
    if ui.add(button.enabled(works(view))).clicked() {
        view.send(Message::Exam(exam::Message::New(None)));
    }
}

fn more(ui: &mut Ui, view: &mut View<'_>) {
    let overview = &view.model.overview;
    let more = overview.due + overview.new == 0 && overview.more > 0 && !catches_up(view);
    let label = view.say_with("more-new", [("count", Arg::from(overview.more))]);
    let exam = view.say("mock-from-menu");
    let works = works(view) && !view.model.library.decks().is_empty();
    let mut message = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(16.0, 12.0);
        if more && ui.add(Button::bordered(&label).icon(Icon::Plus)).clicked() {
            message = Some(Message::MoreNew);
        }
        let exam = Button::bordered(&exam).icon(Icon::GraduationCap);
        if works && ui.add(exam).clicked() {
            message = Some(menu::open_mock(None));
        }
    });
    if let Some(message) = message {
        view.send(message);
    }
}
