//! How much is taken, and what is refused as a whole. A limit that is met is
//! told; nothing is cut in silence.

/// The most bytes of a file or a pasted text: 32 MiB.
pub const MAX_BYTES: usize = 32 << 20;
/// The most columns of a table.
pub const MAX_COLUMNS: usize = 1_000;
/// The most rows of a table or a list.
pub const MAX_ROWS: usize = 100_000;
/// The most cells that are not empty or stand before one that is not.
pub const MAX_CELLS: usize = 2_000_000;
/// The most signs of a cell; a row with a longer one is left out.
pub const MAX_CELL: usize = 4_000;

/// Why nothing could be brought at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing but empty lines.
    Nothing,
    /// It is a workbook, a document of a word processor or a PDF.
    Document,
    /// It is not text.
    NotText,
    /// It has more bytes than `MAX_BYTES`.
    TooLarge {
        /// How many it has.
        bytes: usize,
    },
    /// A row has more columns than `MAX_COLUMNS`.
    Columns {
        /// Its line, counted from 1.
        line: usize,
        /// How many it has.
        columns: usize,
    },
    /// There are more rows than `MAX_ROWS`.
    Rows,
    /// There are more cells than `MAX_CELLS`.
    Cells,
}

/// What begins like a packed workbook or document, an old one, or a PDF.
pub(super) fn is_document(bytes: &[u8]) -> bool {
    const SIGNS: [&[u8]; 3] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"];
    SIGNS.iter().any(|sign| bytes.starts_with(sign))
}

/// Whether a text is none: more than a tenth of its beginning are signs that no text has.
pub(super) fn is_no_text(text: &str) -> bool {
    let (mut all, mut odd) = (0_usize, 0_usize);
    for c in text.chars().take(1 << 16) {
        all += 1;
        let strange = c == '\u{fffd}' || (c.is_control() && !matches!(c, '\n' | '\t' | '\r'));
        odd += usize::from(strange);
    }
    odd * 10 > all
}
