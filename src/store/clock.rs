//! The system's clock, and one that starts at a given time and runs on from
//! there, so that a test can live through weeks.

use std::time::Instant;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::time::{Clock, Moment};

/// The system's time and time zone.
#[derive(Debug)]
pub struct SystemClock {
    zone: TimeZone,
}

impl SystemClock {
    /// The clock of this machine.
    pub fn new() -> Self {
        Self {
            zone: TimeZone::system(),
        }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the system clock that all others are kept from"
    )]
    fn now(&self) -> Moment {
        let stamp = Timestamp::now();
        Moment::from_timestamp(stamp, self.zone.to_offset(stamp))
    }
}

/// A clock that started at a given moment when it was made.
#[derive(Debug)]
pub struct ShiftedClock {
    start: Moment,
    since: Instant,
}

impl ShiftedClock {
    /// Starts now, showing this moment.
    #[expect(clippy::disallowed_methods, reason = "how long it has been running")]
    pub fn new(start: Moment) -> Self {
        Self {
            start,
            since: Instant::now(),
        }
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> Moment {
        let ms = i64::try_from(self.since.elapsed().as_millis()).unwrap_or(i64::MAX);
        self.start.plus_ms(ms)
    }
}
