//! The names of devices and of the events that they wrote. They are cheap to
//! clone and stand in the journal as plain text; whether there is an event of
//! that name they do not know.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The id of a device: what wrote an event, and where its journal lies.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(Arc<str>);

impl DeviceId {
    /// Takes the text as it is.
    pub fn new(text: impl AsRef<str>) -> Self {
        Self(Arc::from(text.as_ref()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of an event for ever: `device:number:checksum`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventId(Name);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Event {
        device: DeviceId,
        number: u64,
        checksum: u32,
    },
    /// A text that no event can have as its name; kept, so that its line reads back as it was.
    Other(Arc<str>),
}

impl EventId {
    /// The name that this text is.
    pub fn new(text: impl AsRef<str>) -> Self {
        let text = text.as_ref();
        match parts(text) {
            Some((device, number, checksum)) => Self::of(&DeviceId::new(device), number, checksum),
            None => Self(Name::Other(Arc::from(text))),
        }
    }

    /// The name of the event whose line has this number and checksum on a device.
    pub fn of(device: &DeviceId, number: u64, checksum: u32) -> Self {
        Self(Name::Event {
            device: device.clone(),
            number,
            checksum,
        })
    }

    /// The device, number and checksum; `None` if no event can have this name.
    pub fn parts(&self) -> Option<(&DeviceId, u64, u32)> {
        match &self.0 {
            Name::Event {
                device,
                number,
                checksum,
            } => Some((device, *number, *checksum)),
            Name::Other(_) => None,
        }
    }
}

/// Takes a name apart if it is written exactly as names are.
fn parts(text: &str) -> Option<(&str, u64, u32)> {
    let (rest, checksum) = text.rsplit_once(':')?;
    let (device, number) = rest.rsplit_once(':')?;
    let hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if checksum.len() != 8 || !checksum.bytes().all(hex) {
        return None;
    }
    let plain = number.bytes().all(|byte| byte.is_ascii_digit())
        && (number == "0" || !number.starts_with('0'));
    if !plain {
        return None;
    }
    let number = number.parse().ok()?;
    Some((device, number, u32::from_str_radix(checksum, 16).ok()?))
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Name::Event {
                device,
                number,
                checksum,
            } => write!(f, "{device}:{number}:{checksum:08x}"),
            Name::Other(text) => f.write_str(text),
        }
    }
}

impl Serialize for EventId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EventId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_apart_only_if_it_is_written_exactly_as_names_are() {
        let device = "a:b";
        for number in ["0", "1", "10", "907"] {
            let name = format!("{device}:{number}:0000000a");
            let parts = (device, number.parse().unwrap(), 10);
            assert_eq!(super::parts(&name), Some(parts));
            assert_eq!(EventId::new(&*name).to_string(), name);
        }
        for other in [
            "k:01:0000000a",
            "k:00:0000000a",
            "k:x:0000000a",
            "k::0000000a",
            "k:1:000000a",
            "k:1:00000000a",
            "k:1:0000000A",
            "k:1:0000000g",
            "k:1:+000000a",
            "1:0000000a",
        ] {
            assert_eq!(parts(other), None, "{other}");
            assert_eq!(EventId::new(other).to_string(), other);
        }
    }
}
