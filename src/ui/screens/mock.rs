//! The mock exam on the screen: set up, written, summed up, looked through.

use egui::Ui;

use crate::app::mock::State;
use crate::app::{Message, Place};
use crate::ui::view::View;

mod clock;
mod grid;
mod result;
mod review;
mod set_up;
mod sitting;

/// Draws whatever the mock exam is at.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    match model.mock.as_deref() {
        None => view.send(Message::Go(Place::Library)),
        Some(State::SetUp(_)) => super::with_rail(ui, view, (Place::Library, "mock"), set_up::show),
        Some(State::Sitting(sat)) => super::plain(ui, |ui| sitting::show(ui, view, sat)),
        Some(State::Done(done)) => super::plain(ui, |ui| match done.review {
            Some(place) => review::show(ui, view, (done, place)),
            None => result::show(ui, view, done),
        }),
    }
}
