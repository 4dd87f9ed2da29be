//! An image in a few bytes.

/// A part of a PNG with its checksum.
fn chunk(name: [u8; 4], body: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), body].concat();
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    let sum = crc32fast::hash(&named).to_be_bytes();
    [length.as_slice(), &named, &sum].concat()
}

/// A PNG of two by one pixels, one red and one blue; "stored" is the simplest way to pack them.
pub(crate) fn small() -> Vec<u8> {
    let row = [0, 255, 0, 0, 0, 0, 255];
    let mut packed = vec![0x78, 0x01, 0x01, 7, 0, !7, !0];
    packed.extend(row);
    packed.extend(adler(&row).to_be_bytes());
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(chunk(*b"IHDR", &[0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0]));
    bytes.extend(chunk(*b"IDAT", &packed));
    bytes.extend(chunk(*b"IEND", b""));
    bytes
}

fn adler(bytes: &[u8]) -> u32 {
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in bytes {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    high << 16 | low
}
