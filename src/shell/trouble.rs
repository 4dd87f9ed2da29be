//! A window that says why the program cannot start, for those who did not
//! start it from a terminal.

use egui::{CentralPanel, Frame, ScrollArea, Ui, ViewportCommand};

use super::{NoWindow, options};
use crate::text::Texts;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, Part, Tone, banner, column, heading};

struct Trouble {
    texts: Texts,
    why: String,
}

/// Shows why the program cannot start, until the window is closed.
pub fn show(texts: Texts, why: String) -> Result<(), NoWindow> {
    let options = options(&texts, None, 1.0);
    eframe::run_native(
        env!("CARGO_PKG_NAME"),
        options,
        Box::new(|creation| {
            theme::install(&creation.egui_ctx);
            Ok(Box::new(Trouble { texts, why }))
        }),
    )
    .map_err(|error| NoWindow::new(&error))
}

impl eframe::App for Trouble {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let frame = Frame::new().fill(theme::tokens(ui).bg);
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| column(ui, theme::size::STUDY, |ui| self.say(ui)));
        });
    }
}

impl Trouble {
    fn say(&self, ui: &mut Ui) {
        ui.add_space(48.0);
        heading(ui, Type::Page, &self.texts.say("trouble-title"));
        ui.add_space(16.0);
        let sign = (Tone::Gold, Icon::Warning);
        banner(ui, sign, &[Part::Plain(&self.why)], None);
        ui.add_space(16.0);
        let close = self.texts.say("trouble-close");
        if ui.add(Button::primary(&close)).clicked() {
            ui.send_viewport_cmd(ViewportCommand::Close);
        }
    }
}
