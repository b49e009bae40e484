//! Choices that look random and are the same every time: one hash and one mixer for the whole simulator.
//!
//! [`Figures`] is a generator of another kind. It stays because documents show what it gives, and a document of the
//! same page keeps its bytes from release to release.

use std::hash::Hasher;

use fnv::FnvHasher;

const LETTERS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The step from one state of `SplitMix64` to the next.
pub(super) const SPLITMIX_STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of a text. The hasher of the standard library may change between releases of Rust, and documents with it.
fn hash(text: &str) -> u64 {
    hash_parts(FnvHasher::default(), &[text.as_bytes()])
}

fn hash_parts(mut hasher: FnvHasher, parts: &[&[u8]]) -> u64 {
    for part in parts {
        hasher.write(part);
    }
    hasher.finish()
}

/// The output function of `SplitMix64`: states that differ in one bit give numbers that differ in half of them.
pub(super) const fn mix(state: u64) -> u64 {
    let mut bits = state;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// The letter or digit of a number below 62.
fn letter(number: u64) -> char {
    char::from(LETTERS[usize::try_from(number % 62).unwrap_or_default()])
}

/// 22 letters and digits that are the same for the same names, as Looker has them in addresses.
pub(super) fn slug(kind: &str, name: &str) -> String {
    let mut state = hash_parts(FnvHasher::default(), &[kind.as_bytes(), &[0], name.as_bytes()]);
    let mut next = || {
        state = state.wrapping_add(SPLITMIX_STEP);
        letter(mix(state) >> 33)
    };
    (0..22).map(|_| next()).collect()
}

/// An id of thirty-two hexadecimal digits that is the same for the same seed. It looks random but is not a secret.
pub(super) fn hex(seed: &str) -> String {
    let draw = Draw::new(seed);
    format!("{:016x}{:016x}", draw.part("first").mixed(), draw.part("second").mixed())
}

/// A choice, made by a text. Parts of it are made by texts of their own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn new(seed: &str) -> Self {
        Self(FnvHasher::default().finish()).part(seed)
    }

    /// The choice for a part of what this one is for.
    pub(super) fn part(self, name: &str) -> Self {
        // No name has this byte, so that `ab`, `c` is not `a`, `bc`.
        Self(hash_parts(FnvHasher::with_key(self.0), &[name.as_bytes(), &[0xFF]]))
    }

    /// A number below `count`, or 0.
    pub(super) fn below(self, count: u64) -> u64 {
        self.mixed() % count.max(1)
    }

    /// One of these; there is at least one.
    pub(super) fn one_of<'t>(self, texts: &[&'t str]) -> &'t str {
        let index = usize::try_from(self.below(texts.len() as u64)).unwrap_or_default();
        texts.get(index).copied().unwrap_or_default()
    }

    /// So many letters and digits.
    pub(super) fn letters(self, count: usize) -> String {
        (0..count).map(|index| letter(self.part(&index.to_string()).below(62))).collect()
    }

    /// FNV leaves the low bits alike where texts differ little; this spreads them.
    fn mixed(self) -> u64 {
        mix(self.0)
    }
}

/// A sequence of made-up figures between 0.25 and 0.95 that depends on a title alone. A linear congruential generator.
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
