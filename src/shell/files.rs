//! The system's own window for choosing a file. It stays open as long as the
//! person likes while frames go on; what was chosen comes back as a path.

use std::borrow::Cow;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use egui::Context;
use rfd::{AsyncFileDialog, FileHandle};

use crate::app::{Asker, Choose, Message, Report};
use crate::deck::image::ENDS;
use crate::text::Texts;

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
        (frame, texts): (&eframe::Frame, &Texts),
        ctx: Context,
    ) {
        let dialog = AsyncFileDialog::new()
            .set_parent(frame)
            .set_title(texts.say(title(&choose)));
        let all = texts.say("choose-all");
        match &choose {
            Choose::New(path) => {
                let path = Path::new(path);
                let name = path.file_name().unwrap_or_default();
                let dialog = of_kind(dialog, &[&ending(path)]);
                let dialog = dialog.set_file_name(name.to_string_lossy());
                self.wait(inside(dialog, path.parent()).save_file(), asker, ctx);
            }
            Choose::There(path) => {
                let path = Path::new(path);
                let dialog = of_kind(dialog, &[&ending(path)]).add_filter(all, &["*"]);
                self.wait(inside(dialog, path.parent()).pick_file(), asker, ctx);
            }
            Choose::Table(folder) => {
                let dialog = of_kind(dialog, &TABLES).add_filter(all, &["*"]);
                let dialog = inside(dialog, Some(Path::new(folder)));
                self.wait(dialog.pick_file(), asker, ctx);
            }
            Choose::Folder(path) => {
                let dialog = inside(dialog, Some(Path::new(path)));
                self.wait(dialog.pick_folder(), asker, ctx);
            }
            Choose::Image => self.wait(of_kind(dialog, &ENDS).pick_file(), asker, ctx),
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

/// The key of what is asked for, in words.
fn title(choose: &Choose) -> &'static str {
    match choose {
        Choose::New(_) => "choose-new",
        Choose::There(_) => "choose-there",
        Choose::Table(_) => "choose-table",
        Choose::Folder(_) => "choose-folder",
        Choose::Image => "choose-image",
    }
}

fn ending(path: &Path) -> Cow<'_, str> {
    let ending = path.extension().map(|ending| ending.to_string_lossy());
    ending.unwrap_or_else(|| ENDING.into())
}

/// Shows only files with these endings, and tells which these are.
fn of_kind(dialog: AsyncFileDialog, endings: &[&str]) -> AsyncFileDialog {
    let name: Vec<String> = endings.iter().map(|end| format!("*.{end}")).collect();
    dialog.add_filter(name.join(", "), endings)
}

/// Begins in a folder, if it is there.
fn inside(dialog: AsyncFileDialog, folder: Option<&Path>) -> AsyncFileDialog {
    match folder.filter(|folder| folder.is_dir()) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}
