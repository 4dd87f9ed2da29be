//! The screens: which one is shown, and what stands around it. Each file draws
//! one of them.

mod about;
mod answer_area;
mod catch_up;
mod coach;
mod desk;
mod exam;
mod facts;
mod feedback;
mod first_run;
mod image;
mod library;
mod mock;
mod page;
mod pairs;
mod progress;
mod question;
mod settings;
mod sheet;
mod summary;
mod sure;
mod sure_wrong;

pub(super) use desk::proof;
pub(super) use facts::search_id;
pub(super) use image::{credit, in_words};

use egui::{CentralPanel, Frame, ScrollArea, Ui};

use crate::app::exam::Page;
use crate::app::{Authoring, Message, Model, Place, Screen};
use crate::study::{Session, Step};
use crate::text::{Arg, Texts};

use super::icon::Icon;
use super::theme;
use super::view::View;
use super::widgets::{
    Part, Tone, banner, brand, nav_item, nav_tab, rail, scroll_to_focus, scrolling,
};
use super::{dialogs, hover, keys};

/// Draws the app and gives back what the student did.
pub fn show(ui: &mut Ui, model: &Model, texts: &Texts) -> Vec<Message> {
    let mut view = View {
        model,
        texts,
        out: keys::read(ui, model),
    };
    if ui.available_width() < NARROWEST {
        sideways(ui, |ui| screen(ui, &mut view));
    } else {
        screen(ui, &mut view);
    }
    dialogs::show(ui, &mut view);
    hover::show(ui, &mut view);
    keys::remember(ui);
    view.out
}

/// The narrowest window, in points, in which every line of buttons fits: 640 pixels with text at
/// twice its size.
const NARROWEST: f32 = 320.0;

/// In a narrower one the places at the top stand closer, in points.
const TIGHT: f32 = 400.0;

/// In a narrower window the whole screen scrolls sideways, so that nothing is out of reach.
fn sideways(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(NARROWEST, ui.available_height());
    ScrollArea::horizontal()
        .id_salt("sideways")
        .auto_shrink(false)
        .show(ui, |ui| {
            let down = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(size, down, |ui| {
                ui.set_min_size(size);
                add(ui);
                scroll_to_focus(ui);
            });
        });
}

fn screen(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    match &model.screen {
        Screen::FirstRun(draft) => plain(ui, |ui| first_run::show(ui, view, draft)),
        Screen::Library => with_rail(ui, view, (Place::Library, "library"), library::show),
        Screen::Facts => facts::screen(ui, view),
        Screen::Desk => desk::screen(ui, view),
        Screen::Progress => with_rail(ui, view, (Place::Progress, "progress"), progress::show),
        Screen::Exam(Page::Show(id)) => {
            with_rail(
                ui,
                view,
                (Place::Library, &format!("exam.{id}")),
                exam::show,
            );
        }
        Screen::Exam(Page::Write(writing)) => plain(ui, |ui| exam::write(ui, view, writing)),
        Screen::Settings => with_rail(ui, view, (Place::Settings, "settings"), settings::show),
        Screen::About => with_rail(ui, view, (Place::About, "about"), about::show),
        Screen::Study => study(ui, view),
        Screen::Mock => mock::show(ui, view),
        Screen::SureWrong => {
            with_rail(ui, view, (Place::Library, "sure-wrong"), sure_wrong::show);
        }
    }
}

fn study(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    if let Some(card) = model.coach.card(model.session.as_ref()) {
        plain(ui, |ui| coach::show(ui, view, card));
        return;
    }
    match model.session.as_ref().map(Session::step) {
        Some(Step::Page { topic, .. }) => plain(ui, |ui| page::show(ui, view, topic)),
        Some(Step::Question(asking)) => plain(ui, |ui| question::show(ui, view, asking)),
        Some(Step::Feedback(given)) => plain(ui, |ui| feedback::show(ui, view, given)),
        Some(Step::Done) => plain(ui, |ui| summary::show(ui, view)),
        None => view.send(Message::Go(Place::Library)),
    }
}

/// A screen without the rail.
fn plain(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().fill(theme::tokens(ui).bg);
    CentralPanel::no_frame().frame(frame).show(ui, add);
}

/// A screen beside the rail, which scrolls; `name` keeps its place apart from other screens.
fn with_rail(
    ui: &mut Ui,
    view: &mut View<'_>,
    (here, name): (Place, &str),
    add: fn(&mut Ui, &mut View<'_>),
) {
    places_around(ui, view, here);
    page(ui, view, name, add);
}

/// The places to go: in a rail at the side, on a narrow window in a bar at the top.
fn places_around(ui: &mut Ui, view: &mut View<'_>, here: Place) {
    if ui.available_width() >= 720.0 {
        rail(ui, |ui| {
            brand(ui, &view.say("app-name"));
            places(ui, view, here);
        });
    } else {
        let (margin, gap) = if ui.available_width() < TIGHT {
            (4, 2.0)
        } else {
            (12, 8.0)
        };
        egui::Panel::top("places")
            .frame(
                Frame::new()
                    .fill(theme::tokens(ui).surface)
                    .inner_margin(egui::Margin::symmetric(margin, 6)),
            )
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = gap;
                let mut places = shown_places(view);
                places.extend([Place::Settings, Place::About]);
                ui.columns(places.len(), |columns| {
                    for (ui, place) in columns.iter_mut().zip(places) {
                        nav(ui, view, (place, here), nav_tab);
                    }
                });
            });
    }
}

/// A page in its column, which scrolls; `name` keeps its place apart from other pages.
fn page(ui: &mut Ui, view: &mut View<'_>, name: &str, add: fn(&mut Ui, &mut View<'_>)) {
    plain(ui, |ui| {
        let area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
        scrolling(ui, area, |ui| {
            super::widgets::column(ui, 840.0, |ui| {
                ui.add_space(24.0);
                notices(ui, view);
                add(ui, view);
                ui.add_space(32.0);
            });
        });
    });
}

/// The places to go; the desk only for those who write decks.
fn shown_places(view: &View<'_>) -> Vec<Place> {
    let writes =
        view.model.settings.authoring == Authoring::On || view.model.screen == Screen::Desk;
    let mut places = vec![Place::Library, Place::Facts, Place::Progress];
    places.extend(writes.then_some(Place::Desk));
    places
}

fn places(ui: &mut Ui, view: &mut View<'_>, here: Place) {
    for place in shown_places(view) {
        nav(ui, view, (place, here), nav_item);
    }
    let low = ui.available_height() - 2.0 * 46.0;
    ui.add_space(low.max(0.0));
    nav(ui, view, (Place::About, here), nav_item);
    nav(ui, view, (Place::Settings, here), nav_item);
}

/// How a place to go is drawn.
type Drawn = fn(&mut Ui, Icon, &str, bool) -> egui::Response;

fn nav(ui: &mut Ui, view: &mut View<'_>, (place, here): (Place, Place), drawn: Drawn) {
    let (icon, key) = match place {
        Place::Library => (Icon::Books, "nav-library"),
        Place::Facts => (Icon::ListMagnifyingGlass, "nav-facts"),
        Place::Desk => (Icon::PencilSimple, "nav-desk"),
        Place::Progress => (Icon::ChartLine, "nav-progress"),
        Place::Settings => (Icon::Gear, "nav-settings"),
        Place::About => (Icon::Info, "nav-about"),
    };
    if drawn(ui, icon, &view.say(key), place == here).clicked() {
        view.send(Message::Go(place));
    }
}

/// What the student should know before anything else.
pub(super) fn notices(ui: &mut Ui, view: &mut View<'_>) {
    unsaved(ui, view);
    let model = view.model;
    for (index, notice) in model.notices.iter().enumerate() {
        let label = view.say("notice-dismiss");
        let shown = banner(
            ui,
            (Tone::Gold, Icon::Warning),
            &[Part::Plain(notice)],
            Some(&label),
        );
        if shown.is_some_and(|button| button.clicked()) {
            view.send(Message::Dismiss(index));
        }
        ui.add_space(12.0);
    }
}

/// "Not saved yet", while it is so.
pub(super) fn unsaved(ui: &mut Ui, view: &View<'_>) {
    if !view.model.shows_unsaved() {
        return;
    }
    let count = view.model.notebook.unsaved();
    let count = Arg::from(i64::try_from(count).unwrap_or(i64::MAX));
    let text = match &view.model.save_problem {
        Some(why) => view.say_with(
            "unsaved-because",
            [("count", count), ("why", Arg::from(why))],
        ),
        None => view.say_with("unsaved", [("count", count)]),
    };
    banner(
        ui,
        (Tone::Gold, Icon::FloppyDisk),
        &[Part::Plain(&text)],
        None,
    );
    ui.add_space(12.0);
}
