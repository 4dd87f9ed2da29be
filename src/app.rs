//! The app without its window: the model, the messages that can reach it, the
//! one function that changes it, and the effects it asks for. Pure: it knows no
//! screen, file, thread or clock.

pub mod amend;
pub mod coach;
pub mod desk;
mod draft;
mod due;
mod effect;
pub mod errand;
pub mod exam;
pub mod facts;
pub mod figures;
pub mod in_session;
mod message;
pub mod mock;
mod model;
mod notebook;
mod overview;
pub mod past;
pub mod replan;
pub mod reschedule;
mod schedule;
pub mod settings;
pub mod shelf;
mod sure;
pub mod tally;
pub mod tune;
mod update;
mod whole;

pub use draft::Draft;
pub use effect::{Asker, Choose, Effect, Whole};
pub use message::{
    Action, Choice, DeckFault, Dialog, Fault, FirstRun, Message, Place, Report, Used,
};
pub use model::{ExamDraft, ExamRefused, FirstRunDraft, Mode, Model, Screen, Start};
pub use notebook::Notebook;
pub use overview::{DeckFigures, Overview, minutes};
pub use schedule::{AimDraft, Counts, Schedule, ScheduleMessage};
pub use settings::{AskSure, Authoring, DeckAim, Motion, Settings, Theme};
pub use update::update;
pub use whole::{WholeDone, WholeDraft};
