//! Export, import and backups as the app sees them: a path that is being
//! written, a task that is under way, what came of it. The work itself is an
//! effect.

use std::sync::Arc;

use crate::progress::Progress;

use super::effect::{Asker, Choose, Effect, Whole};
use super::message::Dialog;
use super::model::{Model, Screen};
use super::past;
use super::shelf;

/// What the student does with all progress at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WholeDraft {
    /// The folder that a new file is proposed for.
    pub folder: String,
    /// The path as it is being written.
    pub path: String,
    /// A task is under way: nothing else is written meanwhile.
    pub busy: bool,
    /// What came of the last one, as a sentence.
    pub said: Option<String>,
    /// When the backups were made, newest first.
    pub backups: Vec<String>,
}

/// What a finished task reports.
#[derive(Debug, Clone)]
pub struct WholeDone {
    /// What came of it, as a sentence.
    pub said: String,
    /// The progress that follows from all journals now, if it may be another, and the number
    /// of this device's last event.
    pub progress: Option<(Box<Progress>, u64)>,
}

/// A window for a task opens, with what it needs to know.
pub(super) fn open(model: &mut Model, dialog: &Dialog) -> Vec<Effect> {
    model.whole.said = None;
    let day = model.now.day();
    let name = format!("bilim-{day}.ron");
    match dialog {
        Dialog::Export | Dialog::Import => {
            let folder = &model.whole.folder;
            model.whole.path = if folder.is_empty() {
                name
            } else {
                format!("{folder}/{name}")
            };
            Vec::new()
        }
        Dialog::Restore => vec![Effect::Whole(Whole::List)],
        Dialog::Keys
        | Dialog::Fault
        | Dialog::Unsaved
        | Dialog::Problems
        | Dialog::Found
        | Dialog::InUse
        | Dialog::HandIn
        | Dialog::Figure
        | Dialog::Image(_)
        | Dialog::Copy(_)
        | Dialog::Brought
        | Dialog::NotADeck(_) => Vec::new(),
        Dialog::DeckFolder => {
            model.whole.path = shelf::folder(model).to_owned();
            Vec::new()
        }
    }
}

/// The system's own window for the file that the open window is for.
pub(super) fn choose(model: &Model) -> Vec<Effect> {
    let path = model.whole.path.clone();
    let Some(dialog) = &model.dialog else {
        return Vec::new();
    };
    let choose = match dialog {
        Dialog::Export | Dialog::Figure | Dialog::Copy(_) => Choose::New(path),
        Dialog::DeckFolder => Choose::Folder(path),
        Dialog::Import => Choose::There(path),
        Dialog::Keys
        | Dialog::Fault
        | Dialog::Unsaved
        | Dialog::Problems
        | Dialog::Found
        | Dialog::InUse
        | Dialog::HandIn
        | Dialog::Brought
        | Dialog::NotADeck(_)
        | Dialog::Restore
        | Dialog::Image(_) => return Vec::new(),
    };
    vec![Effect::Choose(Asker::Window(dialog.clone()), choose)]
}

/// The task that the open window is for, with the path as it stands.
pub(super) fn begin(model: &mut Model, task: Whole) -> Vec<Effect> {
    if model.whole.busy {
        return Vec::new();
    }
    model.whole.busy = true;
    model.whole.said = None;
    vec![Effect::Whole(task)]
}

/// What came of it. Another progress begins no session: its facts may be known differently now.
pub(super) fn end(model: &mut Model, done: WholeDone) {
    model.whole.busy = false;
    model.whole.said = Some(done.said);
    if let Some((progress, last)) = done.progress {
        model.progress = Arc::new(*progress);
        past::forget(model);
        model.schedule.forget();
        model.notebook.at_least(last);
        model.session = None;
        if model.screen == Screen::Study {
            model.screen = Screen::Library;
        }
        model.refresh();
    }
}
