//! What can be wrong with the file that a source names as its text. It knows no
//! folder and never looks into a file.

/// What is wrong with the file of a source's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFault {
    /// It is not there.
    Missing,
    /// It is there and cannot be read, or is larger than a text may be.
    Unreadable,
    /// It is no plain text: a document of a word processor, a PDF, an image.
    NotText,
    /// It is no file of this machine: the source names an address elsewhere.
    Elsewhere,
}

#[cfg(test)]
impl TextFault {
    /// One of each.
    pub(crate) fn samples() -> [Self; 4] {
        [
            Self::Missing,
            Self::Unreadable,
            Self::NotText,
            Self::Elsewhere,
        ]
    }
}

/// The file on this machine that the field `text` of a source names, a path or an address that
/// begins with `file:`; `None` if it names none.
pub fn local_file(text: &str) -> Option<String> {
    let Some(address) = text.strip_prefix("file://") else {
        return (!text.is_empty() && !text.contains("://")).then(|| text.to_owned());
    };
    let path = address.strip_prefix("localhost/");
    let path = path.map_or_else(|| address.to_owned(), |path| format!("/{path}"));
    let path = plain(&path).unwrap_or(path);
    (!path.is_empty()).then_some(path)
}

/// An address without its percent signs, as `%20` for a space; `None` if that is no text.
fn plain(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let sign = match (first, tail) {
            (b'%', [high, low, after @ ..]) => {
                let code = digit(*high).zip(digit(*low));
                code.and_then(|(high, low)| Some((u8::try_from(high * 16 + low).ok()?, after)))
            }
            _ => None,
        };
        match sign {
            Some((byte, after)) => {
                bytes.push(byte);
                rest = after;
            }
            None => bytes.push(*first),
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_path_or_its_address_on_this_machine() {
        let file = |text: &str| local_file(text);
        assert_eq!(file("paper.txt").as_deref(), Some("paper.txt"));
        assert_eq!(file("100%.txt").as_deref(), Some("100%.txt"));
        for address in [
            "file:///home/a/my%20paper.txt",
            "file://localhost/home/a/my%20paper.txt",
        ] {
            assert_eq!(file(address).as_deref(), Some("/home/a/my paper.txt"));
        }
        assert_eq!(file("file:///a%2"), Some("/a%2".to_owned()));
        for away in ["", "https://example.org/paper.txt", "file://"] {
            assert_eq!(file(away), None, "{away}");
        }
    }
}
