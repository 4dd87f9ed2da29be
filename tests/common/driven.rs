//! The app in a test window, its messages acted on, and what a person does there by accessible
//! name and by key. It must not know what a test looks for.

use bilim::app::{Message, Theme};
use bilim::text::Texts;
use bilim::ui;
use egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::app::App;
use crate::common;

/// The app in a window of a size in points.
pub(crate) fn window<'a>(app: App, size: (f32, f32), theme: Theme) -> Harness<'a, App> {
    window_by(app, size, theme, App::send)
}

/// The same, with messages acted on by `send`.
pub(crate) fn window_by<'a>(
    app: App,
    (width, height): (f32, f32),
    theme: Theme,
    send: impl Fn(&mut App, Message) + 'a,
) -> Harness<'a, App> {
    let texts = Texts::english();
    common::window_with(
        vec2(width, height),
        theme,
        move |ui, app: &mut App| {
            for message in ui::show(ui, &app.model, &texts) {
                send(app, message);
                ui.ctx().request_repaint();
            }
        },
        app,
    )
}

/// Clicks what is called so.
pub(crate) fn click(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

/// Presses a key.
pub(crate) fn press(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.run();
}
