//! What can be done with one deck besides studying it: its exam, a mock exam,
//! facts that were left out. It knows no figures but those it shows.

use egui::{Id, Popup, Ui};

use super::works;
use crate::app::{Message, desk, exam, mock, shelf};
use crate::deck::{Deck, DeckId};
use crate::study::exam::Exam;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{icon_button, menu_item};

/// Three dots that open the menu of a deck.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, deck: &Deck) {
    let name = view.say_with("deck-menu", [("deck", Arg::from(&deck.title))]);
    let dots = ui
        .push_id(Id::unique(("menu", deck.id.as_str())), |ui| {
            icon_button(ui, Icon::DotsThreeVertical, &name)
        })
        .inner;
    Popup::menu(&dots).show(|ui| {
        if let Some(message) = items(ui, view, deck) {
            view.send(message);
            ui.close();
        }
    });
}

/// The lines of the menu; what the one that was picked asks for.
fn items(ui: &mut Ui, view: &View<'_>, deck: &Deck) -> Option<Message> {
    let exam = menu_item(ui, Icon::CalendarCheck, &view.say("deck-exam")).clicked();
    let mock =
        works(view) && menu_item(ui, Icon::GraduationCap, &view.say("mock-from-menu")).clicked();
    let edit = works(view) && menu_item(ui, Icon::PencilSimple, &view.say("deck-edit")).clicked();
    let figures = view.model.overview.deck(&deck.id);
    let suspended = figures.map_or(0, |figures| figures.suspended);
    let again = view.say_with("deck-resume", [("count", Arg::from(suspended))]);
    let again = suspended > 0 && menu_item(ui, Icon::Pause, &again).clicked();
    let copy = menu_item(ui, Icon::Export, &view.say("deck-copy")).clicked();
    if edit {
        Some(Message::Desk(desk::Message::Open(deck.id.clone(), None)))
    } else if exam {
        Some(Message::Exam(of_deck(view, &deck.id)))
    } else if mock {
        Some(open_mock(Some(deck.id.clone())))
    } else if copy {
        Some(Message::Shelf(shelf::Message::AskCopy(deck.id.clone())))
    } else {
        again.then(|| Message::ResumeFacts(deck.id.clone()))
    }
}

/// A mock exam about a deck, or about all.
pub(super) fn open_mock(deck: Option<DeckId>) -> Message {
    Message::Mock(mock::Message::Open(mock::Of { exam: None, deck }))
}

/// The exam on a deck, or a new one.
fn of_deck(view: &View<'_>, deck: &DeckId) -> exam::Message {
    let known = view.model.settings.exams.iter();
    let mut known = known.filter(|exam| exam.touches(deck));
    let to_come = |exam: &&Exam| exam.day().is_some_and(|day| day > view.model.now.day());
    match known.find(to_come) {
        Some(exam) => exam::Message::Show(exam.id.clone()),
        None => exam::Message::New(Some(deck.clone())),
    }
}
