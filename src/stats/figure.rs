//! The figures by name: what can be shown as a picture or a table, copied and
//! saved.

/// A figure of the progress screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Answers a day over a year.
    Calendar,
    /// Reviews of the next days.
    Coming,
    /// Facts that would be remembered, day by day.
    Known,
    /// Old facts remembered, by how long ago they were answered.
    Remembered,
    /// Facts missed most.
    Hardest,
    /// Facts taken for one another.
    Confused,
    /// How long memories last.
    Lasting,
    /// Predicted against actual answers.
    Calibration,
    /// The forecast of an exam, day by day.
    Foretold,
}

impl Figure {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Calendar,
        Self::Coming,
        Self::Known,
        Self::Remembered,
        Self::Hardest,
        Self::Confused,
        Self::Lasting,
        Self::Calibration,
        Self::Foretold,
    ];

    /// A short word for file names.
    pub fn word(self) -> &'static str {
        match self {
            Self::Calendar => "answers",
            Self::Coming => "coming",
            Self::Known => "known",
            Self::Remembered => "remembered",
            Self::Hardest => "hardest",
            Self::Confused => "confused",
            Self::Lasting => "lasting",
            Self::Calibration => "calibration",
            Self::Foretold => "forecast",
        }
    }
}
