//! The first screen on empty progress: pick a deck, give an exam date or not,
//! and begin. The first question is at most three clicks away.

use egui::{Id, ScrollArea, Ui};

use super::desk::between;
use crate::app::{ExamRefused, FirstRun, FirstRunDraft, Message, Mode};
use crate::study::Opening;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Cap, OptionRow, RowState, TextField, Tone, Trail, bottom_bar, bottom_choice, column,
    columns, note, option_row, page_head, say, scrolling, text_field, tinted,
};

/// In a narrower window, in points, the way for those who write decks stands below the page: in the
/// bar there is no room for it.
const ROOM_FOR_AUTHORS: f32 = 600.0;
/// In a narrower one it stands there without its key.
const ROOM_FOR_ITS_KEY: f32 = 700.0;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, draft: &FirstRunDraft) {
    let roomy = ui.available_width() >= ROOM_FOR_AUTHORS;
    let labels = ["first-read", "key-space", "first-test", "key-t"].map(|key| view.say(key));
    let [read, space, test, t] = &labels;
    let read = Button::primary(read).icon(Icon::BookOpen).cap(space);
    let test = Button::bordered(test).cap(t);
    let (mut writes, begun) = if roomy {
        let left = |ui: &mut Ui| for_authors(ui, view);
        bottom_bar(ui, 720.0, left, |ui| {
            let read = ui.add(read).clicked();
            let test = ui.add(test).clicked();
            match (read, test) {
                (true, _) => Some(0),
                (false, true) => Some(1),
                (false, false) => None,
            }
        })
    } else {
        (false, bottom_choice(ui, 720.0, read, &[test]))
    };
    let begun = begun.map(|way| match way {
        0 => Opening::ReadFirst,
        _ => Opening::TestFirst,
    });
    if let Some(opening) = begun {
        view.send(Message::First(FirstRun::Begin(opening)));
    }
    scrolling(ui, ScrollArea::vertical().auto_shrink(false), |ui| {
        column(ui, 720.0, |ui| {
            ui.add_space(24.0);
            super::notices(ui, view);
            page_head(ui, &view.say("first-title"), Some(&view.say("first-note")));
            ui.add_space(16.0);
            decks(ui, view, draft);
            ui.add_space(18.0);
            exam(ui, view, draft);
            if !roomy {
                ui.add_space(18.0);
                writes |= for_authors(ui, view);
            }
            ui.add_space(24.0);
        });
    });
    if writes {
        view.send(Message::First(FirstRun::Write));
    }
}

/// The way to the desk: quiet, as most who come here want to learn.
fn for_authors(ui: &mut Ui, view: &View<'_>) -> bool {
    let (write, w) = (view.say("first-write"), view.say("key-w"));
    let mut link = Button::link(&write).icon(Icon::PencilSimple);
    let room = ui.ctx().content_rect().width();
    if !(ROOM_FOR_AUTHORS..ROOM_FOR_ITS_KEY).contains(&room) {
        link = link.cap(&w);
    }
    let works = view.model.mode == Mode::Work;
    ui.add(link.enabled(works)).clicked()
}

fn decks(ui: &mut Ui, view: &mut View<'_>, draft: &FirstRunDraft) {
    let model = view.model;
    ui.spacing_mut().item_spacing.y = 8.0;
    for (place, deck) in model.library.decks().iter().enumerate() {
        let picked = draft.deck.as_ref() == Some(&deck.id);
        let facts = view.say_with("deck-facts", [("count", Arg::from(deck.facts.len()))]);
        let about = if deck.about.is_empty() {
            facts
        } else {
            [&deck.about, between(&deck.about), &facts].concat()
        };
        let icon = if picked {
            Icon::CheckCircle
        } else {
            Icon::Circle
        };
        let mut row = OptionRow::new(Cap::Icon(icon), &deck.title);
        let key = (place + 1).to_string();
        row.note = Some(&about);
        // The number keys end at nine.
        if place < 9 {
            row.trail = Trail::Key(&key);
        }
        row.state = if picked {
            RowState::Picked
        } else {
            RowState::Open
        };
        if option_row(ui, row).clicked() {
            view.send(Message::First(FirstRun::Pick(deck.id.clone())));
        }
    }
}

/// The question and its field stand side by side, so that both are seen without scrolling.
fn exam(ui: &mut Ui, view: &mut View<'_>, draft: &FirstRunDraft) {
    columns(ui, (2, 20.0, 280.0), |ui, index| {
        if index == 0 {
            say(ui, Type::Section, &view.say("first-exam"));
            note(ui, Type::Note, &view.say("first-exam-note"));
        } else {
            exam_field(ui, view, draft);
        }
    });
}

fn exam_field(ui: &mut Ui, view: &mut View<'_>, draft: &FirstRunDraft) {
    let mut text = draft.exam.text.clone();
    let name = view.say("exam-date");
    let hint = view.say("exam-hint");
    let mut field = TextField::new(Id::unique(("exam", "first")), &name, &mut text);
    field.hint = &hint;
    ui.add_space(8.0);
    if text_field(ui, field).changed() {
        view.send(Message::First(FirstRun::Exam(text)));
    }
    refused(ui, view, draft.exam.refused);
}

/// Why an exam date was refused.
pub(super) fn refused(ui: &mut Ui, view: &View<'_>, why: Option<ExamRefused>) {
    let key = match why {
        None => return,
        Some(ExamRefused::NotADate) => "exam-not-a-date",
        Some(ExamRefused::Past) => "exam-past",
        Some(ExamRefused::Far) => "exam-far",
        Some(ExamRefused::Nothing) => "exam-nothing",
    };
    let ink = Tone::Wrong.ink(crate::ui::theme::tokens(ui));
    tinted(ui, Type::Note, &view.say(key), ink);
}
