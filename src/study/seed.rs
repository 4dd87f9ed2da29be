//! Seeds: one number from texts and numbers, the same on every machine and in
//! every version, so that a session can be replayed. Not for secrets.

/// A seed made of everything that should make a showing differ (FNV-1a, 64 bits,
/// with the parts kept apart).
pub fn seed(parts: &[&str], numbers: &[u64]) -> u64 {
    let bytes = parts
        .iter()
        .flat_map(|part| part.bytes().chain(std::iter::once(0xff)))
        .chain(numbers.iter().flat_map(|number| number.to_le_bytes()));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_depends_on_every_part() {
        let base = seed(&["a", "b"], &[1]);
        assert_eq!(base, seed(&["a", "b"], &[1]));
        for other in [seed(&["ab"], &[1]), seed(&["a", "c"], &[1]), seed(&["a", "b"], &[2])] {
            assert_ne!(base, other);
        }
    }
}
