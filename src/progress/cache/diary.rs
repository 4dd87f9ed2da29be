//! The entries of the diary in a cache, to text and back. Each is the line that
//! stands in a journal, after the event's name: no second form to keep in step.

use super::read::text;
use crate::progress::diary::Noted;
use crate::progress::event::Stamp;
use crate::progress::fields;
use crate::progress::name::EventId;
use crate::progress::scan::Scan;

/// Writes an entry, without its end.
pub(super) fn write(out: &mut String, noted: &Noted) {
    let number = noted.event.parts().map_or(0, |(_, number, _)| number);
    fields::text(out, "Noted(", &noted.event.to_string());
    let stamp = Stamp {
        number,
        at: noted.at,
    };
    fields::text(out, ",", &fields::body(stamp, &noted.what));
}

/// An entry, after the word that it begins with and up to its end.
pub(super) fn read(scan: &mut Scan<'_>) -> Option<Noted> {
    let event = EventId::new(scan.text()?);
    let (stamp, what) = fields::event(&text(scan)?)?;
    Some(Noted {
        event,
        at: stamp.at,
        what,
    })
}
