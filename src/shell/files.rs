//! The system's own window for choosing a file. It stays open as long as the
//! person likes while frames go on; what was chosen comes back as a path.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use egui::Context;
use rfd::{AsyncFileDialog, FileHandle};

use crate::app::{Asker, Choose, Message, Report};
use crate::deck::image::ENDS;

/// The ending of files with all progress, where the proposed path has none.
const ENDING: &str = "ron";
/// The endings of tables and lists.
const TABLES: [&str; 4] = ["csv", "tsv", "txt", "md"];

/// Asks for files and hears what was chosen.
#[derive(Debug)]
pub(super) struct Files {
    chosen: Receiver<Message>,
    tell: Sender<Message>,
}

impl Files {
    pub(super) fn new() -> Self {
        let (tell, chosen) = channel();
        Self { chosen, tell }
    }

    /// What was chosen since the last time, as those who asked want to hear it.
    pub(super) fn chosen(&self) -> Vec<Message> {
        self.chosen.try_iter().collect()
    }

    /// Opens the window over ours. Nothing comes back if it is closed, or if the system has none.
    pub(super) fn ask(
        &self,
        (asker, choose): (Asker, Choose),
        frame: &eframe::Frame,
        ctx: Context,
    ) {
        let dialog = |path: &str| {
            let path = Path::new(path);
            let ending = path.extension().map(|ending| ending.to_string_lossy());
            let ending = ending.unwrap_or_else(|| ENDING.into());
            let dialog = AsyncFileDialog::new()
                .set_parent(frame)
                .add_filter(env!("CARGO_PKG_NAME"), &[ending]);
            match path.parent().filter(|folder| folder.is_dir()) {
                Some(folder) => dialog.set_directory(folder),
                None => dialog,
            }
        };
        match &choose {
            Choose::New(path) => {
                let name = Path::new(path).file_name().unwrap_or_default();
                let name = name.to_string_lossy();
                self.wait(dialog(path).set_file_name(name).save_file(), asker, ctx);
            }
            Choose::There(path) => self.wait(dialog(path).pick_file(), asker, ctx),
            Choose::Table(folder) => {
                let dialog = AsyncFileDialog::new()
                    .set_parent(frame)
                    .add_filter(env!("CARGO_PKG_NAME"), &TABLES);
                let folder = Path::new(folder);
                let dialog = if folder.is_dir() {
                    dialog.set_directory(folder)
                } else {
                    dialog
                };
                self.wait(dialog.pick_file(), asker, ctx);
            }
            Choose::Folder(path) => {
                let dialog = AsyncFileDialog::new().set_parent(frame);
                self.wait(dialog.set_directory(path).pick_folder(), asker, ctx);
            }
            Choose::Image => {
                let dialog = AsyncFileDialog::new().set_parent(frame);
                let dialog = dialog.add_filter(env!("CARGO_PKG_NAME"), &ENDS);
                self.wait(dialog.pick_file(), asker, ctx);
            }
        }
    }

    fn wait(
        &self,
        asked: impl Future<Output = Option<FileHandle>> + Send + 'static,
        asker: Asker,
        ctx: Context,
    ) {
        let tell = self.tell.clone();
        let waiting = thread::Builder::new().name("choose".to_owned());
        // Without a thread there is no window; the path can still be written by hand.
        waiting
            .spawn(move || {
                if let Some(file) = pollster::block_on(asked) {
                    let path = file.path().display().to_string();
                    let chosen = Report::Chosen(asker, path);
                    tell.send(Message::Report(chosen)).ok();
                    ctx.request_repaint();
                }
            })
            .ok();
    }
}
