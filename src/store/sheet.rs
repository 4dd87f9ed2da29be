//! Pages to print as files, written whole. It knows nothing of what stands in
//! them.

use std::path::{Path, PathBuf};

use super::disk::RealDisk;
use super::error::StoreError;
use super::place::Place;
use super::replace::replace;

/// Writes a page beside the student's files, under a name made of letters, digits and dashes;
/// a page of the same name is replaced. Gives its path.
pub fn write_sheet(place: &Place, name: &str, html: &str) -> Result<PathBuf, StoreError> {
    let safe = name.chars().filter(|c| c.is_alphanumeric() || *c == '-');
    let name: String = safe.take(100).collect();
    let path = place.sheets().join(format!("{name}.html"));
    let path = std::path::absolute(&path).unwrap_or(path);
    write_sheet_at(&path, html)?;
    Ok(path)
}

/// Writes a page to this file.
pub fn write_sheet_at(path: &Path, html: &str) -> Result<(), StoreError> {
    replace(&RealDisk, path, html.as_bytes())
}

/// The address of a file, as a browser takes it.
pub fn address(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/:".contains(&byte);
    let mut out = String::from("file:/");
    out.push_str(if path.starts_with('/') { "/" } else { "//" });
    for byte in path.bytes() {
        if plain(byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                let digit = char::from_digit(u32::from(half), 16).unwrap_or('0');
                out.push(digit.to_ascii_uppercase());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_no_letter_that_a_browser_reads_otherwise() {
        let address = address(Path::new("/home/a b/%қ.html"));
        assert_eq!(address, "file:///home/a%20b/%25%D2%9B.html");
    }

    #[test]
    fn a_page_keeps_to_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path(), folder.path());
        let path = write_sheet(&place, "../../x/2026-12-12", "page").unwrap();
        assert_eq!(path, place.sheets().join("x2026-12-12.html"));
    }
}
