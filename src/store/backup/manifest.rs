//! The list of what a backup holds, as text: each file of a journal, with the
//! copy that was made of it and its checksum, and the settings.

use serde::Deserialize;

use crate::progress::DeviceId;
use crate::store::sealed::{fields, quoted, seal, unseal};

/// The version of the form that this program writes.
const VERSION: u32 = 1;

/// What a backup holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// The files of the journals.
    pub(super) files: Vec<Copied>,
    /// The text of the settings.
    pub(super) settings: String,
}

/// A file of a journal that was copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Copied {
    /// Whose journal.
    pub(super) device: DeviceId,
    /// The name of the file.
    pub(super) name: String,
    /// Its length in bytes.
    pub(super) bytes: u64,
    /// The CRC-32 of its bytes.
    pub(super) crc: u32,
}

impl Copied {
    /// The name of the copy: the same bytes always have the same one.
    pub(super) fn copy(&self) -> String {
        let stem = self.name.strip_suffix(".ron").unwrap_or(&self.name);
        format!("{}.{stem}.{}.{:08x}.ron", self.device, self.bytes, self.crc)
    }
}

#[derive(Deserialize)]
struct Head {
    v: u32,
    settings: String,
}

#[derive(Deserialize)]
struct File {
    device: String,
    name: String,
    bytes: u64,
    crc: u32,
}

#[derive(Deserialize)]
struct End {
    files: usize,
}

impl Manifest {
    pub(super) fn write(&self) -> String {
        let settings = quoted(&self.settings);
        let mut lines = vec![seal(&format!("Backup(v:{VERSION},settings:{settings})"))];
        lines.extend(self.files.iter().map(|file| {
            seal(&format!(
                "File(device:{},name:{},bytes:{},crc:{})",
                quoted(file.device.as_str()),
                quoted(&file.name),
                file.bytes,
                file.crc
            ))
        }));
        lines.push(seal(&format!("End(files:{})", self.files.len())));
        lines.push(String::new());
        lines.join("\n")
    }

    /// The list, if every line of it is whole.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut bodies = std::str::from_utf8(bytes).ok()?.lines().map(unseal);
        let head: Head = fields(bodies.next()??, "Backup")?;
        if head.v > VERSION {
            return None;
        }
        let mut files = Vec::new();
        for body in bodies {
            let body = body?;
            if let Some(End { files: count }) = fields(body, "End") {
                let settings = head.settings;
                return (count == files.len()).then_some(Self { files, settings });
            }
            let file: File = fields(body, "File")?;
            files.push(Copied {
                device: DeviceId::new(file.device),
                name: file.name,
                bytes: file.bytes,
                crc: file.crc,
            });
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written_and_never_in_part() {
        let copied = |name: &str| Copied {
            device: DeviceId::new("abc"),
            name: name.to_owned(),
            bytes: 12,
            crc: 0xdead_beef,
        };
        let manifest = Manifest {
            files: vec![copied("000001.ron"), copied("000002.ron")],
            settings: "(zoom: 1.5,\n)".to_owned(),
        };
        let text = manifest.write();
        assert_eq!(Manifest::read(text.as_bytes()), Some(manifest));
        for cut in 0..text.len() - 1 {
            assert_eq!(
                Manifest::read(&text.as_bytes()[..cut]),
                None,
                "cut at {cut}"
            );
        }
    }

    #[test]
    fn a_list_of_a_newer_program_is_not_read() {
        let text = |version: u32| {
            let head = seal(&format!("Backup(v:{version},settings:\"\")"));
            format!("{head}\n{}\n", seal("End(files:0)"))
        };
        assert_eq!(
            Manifest::read(text(1).as_bytes()),
            Some(Manifest::default())
        );
        assert_eq!(
            Manifest::read(text(0).as_bytes()),
            Some(Manifest::default())
        );
        assert_eq!(Manifest::read(text(2).as_bytes()), None);
    }
}
