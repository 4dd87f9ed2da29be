//! What must touch the outside world: values that `update` returns and the
//! shell carries out.

use crate::progress::Event;
use crate::time::Moment;

use super::settings::Settings;

/// Something for the shell to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write this line to the journal and sync it.
    Append(Line),
    /// Write the settings.
    SaveSettings(Settings),
    /// Close the window.
    Close,
}

/// A line for the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The number of the event on this device.
    pub number: u64,
    /// When it happened.
    pub at: Moment,
    /// The line itself, with its checksum and line break.
    pub text: String,
    /// What it says.
    pub event: Event,
}
