//! Choices that look like chance and are the same every time.

/// A choice, made by a text. Parts of it are made by texts of their own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn new(seed: &str) -> Self {
        Self(0xCBF2_9CE4_8422_2325).part(seed)
    }

    /// The choice for a part of what this one is for (FNV-1a).
    pub(super) fn part(self, name: &str) -> Self {
        let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        // No name has this byte, so that `ab`, `c` is not `a`, `bc`.
        Self(name.bytes().chain([0xFF]).fold(self.0, hash))
    }

    /// A number below `count`, or 0.
    pub(super) fn below(self, count: u64) -> u64 {
        self.mixed() % count.max(1)
    }

    /// One of these; there is at least one.
    pub(super) fn one_of<'t>(self, texts: &[&'t str]) -> &'t str {
        let place = usize::try_from(self.below(texts.len() as u64)).unwrap_or_default();
        texts.get(place).copied().unwrap_or_default()
    }

    /// So many letters and digits.
    pub(super) fn letters(self, count: usize) -> String {
        const LETTERS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        let letter = |place: usize| {
            let number = usize::try_from(self.part(&place.to_string()).below(62)).unwrap_or_default();
            char::from(LETTERS[number])
        };
        (0..count).map(letter).collect()
    }

    /// FNV leaves the low bits alike where texts differ little; this spreads them (the end of `SplitMix64`).
    fn mixed(self) -> u64 {
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }
}
