//! Random numbers that depend only on the row number, so that every run has the same data.

use super::super::chance::{SPLITMIX_STEP, mix};

/// Returns the day of a row. Rows are twice as frequent at the end as at the beginning.
pub(super) fn day_at(row: u32, rows: u32, days: u32) -> u32 {
    const ONE: u64 = 1_000_000;
    let (row, rows) = (u64::from(row), u64::from(rows.max(1)));
    let root = ((rows + 3 * row) * ONE * ONE / rows).isqrt();
    u32::try_from((root - ONE) * u64::from(days) / ONE).unwrap_or_default().min(days.saturating_sub(1))
}

/// The random sequences, each named after its use.
#[derive(Clone, Copy)]
pub(super) enum Sequence {
    Items,
    Product,
    Discount,
    Returned,
    ReturnedAfter,
    User,
    Status,
    FirstName,
    LastName,
    NameStyle,
    Nickname,
    Country,
    Age,
    AgeMore,
    AgeKnown,
    Adjective,
    Size,
    ProductStyle,
    Brand,
    BrandKnown,
    Price,
    Cents,
    StockProduct,
    SoldAfter,
    Cost,
}

/// Returns a number below `below` that only depends on the sequence and the row.
pub(super) fn draw(sequence: Sequence, row: u32, below: u32) -> u32 {
    // The sequence of SplitMix64, entered at any index.
    let z = mix(((sequence as u64) << 32 | u64::from(row)).wrapping_add(1).wrapping_mul(SPLITMIX_STEP));
    u32::try_from(((z >> 32) * u64::from(below)) >> 32).unwrap_or_default()
}

/// Like `draw`, but low numbers are more frequent than high ones.
pub(super) fn favourite(sequence: Sequence, row: u32, below: u32) -> u32 {
    let first = draw(sequence, row, below);
    let second = draw(sequence, row.wrapping_add(0x4000_0000), below);
    first.min(second)
}

pub(super) fn pick<'a>(words: &[&'a str], sequence: Sequence, row: u32) -> &'a str {
    words[draw(sequence, row, u32::try_from(words.len()).unwrap_or(1)) as usize]
}
