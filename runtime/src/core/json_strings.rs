//! The bytes of a string that JSON writes as escape sequences.

/// The number of bytes that are looked at together.
const STEP: usize = size_of::<u64>();

/// Sets the highest bit of each byte that is a quote, a backslash or a control character. Only the lowest of them is
/// certain to be one.
#[inline]
const fn special(chunk: [u8; STEP]) -> u64 {
    /// Each byte is 1, so that a product has the same byte eight times.
    const ONES: u64 = u64::MAX / 255;
    const fn below(chunk: u64, limit: u8) -> u64 {
        chunk.wrapping_sub(ONES * limit as u64) & !chunk
    }
    let chunk = u64::from_le_bytes(chunk);
    let quotes = below(chunk ^ (ONES * b'"' as u64), 1);
    let backslashes = below(chunk ^ (ONES * b'\\' as u64), 1);
    (below(chunk, b' ') | quotes | backslashes) & (ONES << 7)
}

#[inline]
const fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..b' ')
}

/// Returns the length of the beginning of a string before a quote, a backslash or a control character.
///
/// `hifijson` looks at one byte after another. Eight at once, as `serde_json` does it, take less than half of the
/// instructions for all tokens of a body together.
#[inline]
pub(crate) fn plain_run(bytes: &[u8]) -> usize {
    let (mut length, mut rest) = (0, bytes);
    while let Some((chunk, after)) = rest.split_first_chunk() {
        let found = special(*chunk);
        if found != 0 {
            return length + found.trailing_zeros() as usize / STEP;
        }
        length += STEP;
        rest = after;
    }
    length + rest.iter().position(|&byte| is_special(byte)).unwrap_or(rest.len())
}

/// Returns `true` if a string is the same in JSON.
#[inline]
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    let Some((_, last)) = bytes.split_last_chunk() else {
        return !bytes.iter().any(|&byte| is_special(byte));
    };
    // The last chunk overlaps with the one before, which saves looking at single bytes.
    special(*last) == 0 && bytes.as_chunks().0.iter().all(|chunk| special(*chunk) == 0)
}
