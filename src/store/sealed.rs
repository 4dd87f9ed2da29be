//! Lines that carry a checksum, for files that are not journals: what stands
//! before it is `Name(field:value,..)` in RON. Nothing that is damaged is read.

use serde::de::DeserializeOwned;

/// What stands between a record and its checksum.
const MARK: &str = " //";

/// A line with its checksum, without its end.
pub(super) fn seal(body: &str) -> String {
    format!("{body}{MARK}{:08x}", crc32fast::hash(body.as_bytes()))
}

/// The record of a line whose checksum fits.
pub(super) fn unseal(line: &str) -> Option<&str> {
    let (body, digits) = line.rsplit_once(MARK)?;
    let sum = u32::from_str_radix(digits, 16).ok()?;
    (digits.len() == 8 && crc32fast::hash(body.as_bytes()) == sum).then_some(body)
}

/// The fields of a record of this name.
pub(super) fn fields<T: DeserializeOwned>(body: &str, name: &str) -> Option<T> {
    ron::from_str(body.strip_prefix(name)?).ok()
}

/// A text as RON writes it, in one line.
pub(super) fn quoted(text: &str) -> String {
    // A plain text: there is nothing that could not be written.
    ron::to_string(text).unwrap_or_default()
}
