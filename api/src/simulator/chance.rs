//! Deterministic choices that look random: one hash and one mixer for the whole simulator.
//!
//! [`Figures`] is another generator. It stays because its output is visible in documents, whose bytes must not change
//! between releases.

use std::hash::Hasher;

use fnv::FnvHasher;

const LETTERS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The increment of `SplitMix64`.
pub(super) const SPLITMIX_STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// Hashes a string. The standard library's hasher may change between releases of Rust, and would change documents.
fn hash(text: &str) -> u64 {
    hash_parts(FnvHasher::default(), &[text.as_bytes()])
}

fn hash_parts(mut hasher: FnvHasher, parts: &[&[u8]]) -> u64 {
    for part in parts {
        hasher.write(part);
    }
    hasher.finish()
}

/// The output function of `SplitMix64`: states that differ in one bit give numbers that differ in half of their bits.
pub(super) const fn mix(state: u64) -> u64 {
    let mut bits = state;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// Returns the letter or digit of a number below 62.
fn letter(number: u64) -> char {
    char::from(LETTERS[usize::try_from(number % 62).unwrap_or_default()])
}

/// Returns 22 letters and digits, the same for the same names, as in Looker's URLs.
pub(super) fn slug(kind: &str, name: &str) -> String {
    let mut state = hash_parts(FnvHasher::default(), &[kind.as_bytes(), &[0], name.as_bytes()]);
    let mut next = || {
        state = state.wrapping_add(SPLITMIX_STEP);
        letter(mix(state) >> 33)
    };
    (0..22).map(|_| next()).collect()
}

/// Returns an id of 32 hexadecimal digits, the same for the same seed. It looks random but is not a secret.
pub(super) fn hex(seed: &str) -> String {
    let draw = Draw::new(seed);
    format!("{:016x}{:016x}", draw.part("first").mixed(), draw.part("second").mixed())
}

/// A choice, derived from a string. Parts of it are derived from further strings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn new(seed: &str) -> Self {
        Self(FnvHasher::default().finish()).part(seed)
    }

    /// Returns the choice for a part.
    pub(super) fn part(self, name: &str) -> Self {
        // A separator that no name contains, so that `ab`, `c` differs from `a`, `bc`.
        Self(hash_parts(FnvHasher::with_key(self.0), &[name.as_bytes(), &[0xFF]]))
    }

    /// Returns a number below `count`, or 0.
    pub(super) fn below(self, count: u64) -> u64 {
        self.mixed() % count.max(1)
    }

    /// Returns one of these; there must be at least one.
    pub(super) fn one_of<'t>(self, texts: &[&'t str]) -> &'t str {
        let index = usize::try_from(self.below(texts.len() as u64)).unwrap_or_default();
        texts.get(index).copied().unwrap_or_default()
    }

    /// Returns a string of letters and digits of this length.
    pub(super) fn letters(self, count: usize) -> String {
        (0..count).map(|index| letter(self.part(&index.to_string()).below(62))).collect()
    }

    /// Spreads the low bits, which FNV leaves alike for similar strings.
    fn mixed(self) -> u64 {
        mix(self.0)
    }
}

/// A generated sequence of figures between 0.25 and 0.95 that depends only on a title. A linear congruential generator.
pub(super) struct Figures(u64);

impl Figures {
    pub(super) fn of(title: &str) -> Self {
        Self(hash(title))
    }

    pub(super) fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let [.., high, low] = (self.0 >> 40).to_be_bytes();
        0.25 + 0.7 * f64::from(u16::from_be_bytes([high, low])) / f64::from(u16::MAX)
    }
}
