//! Paper sizes of a PDF.

/// A sheet of paper, lengths in points (1/72 inch).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Paper {
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Paper {
    /// The sizes of the Looker API, in portrait.
    const SIZES: [(&str, f32, f32); 9] = [
        ("letter", 612.0, 792.0),
        ("legal", 612.0, 1008.0),
        ("tabloid", 792.0, 1224.0),
        ("a0", 2383.94, 3370.39),
        ("a1", 1683.78, 2383.94),
        ("a2", 1190.55, 1683.78),
        ("a3", 841.89, 1190.55),
        ("a4", 595.28, 841.89),
        ("a5", 419.53, 595.28),
    ];

    pub(crate) fn parse(name: &str) -> Option<Self> {
        let (_, width, height) = Self::SIZES.into_iter().find(|(known, ..)| *known == name)?;
        Some(Self { width, height })
    }

    pub(crate) fn names() -> String {
        Self::SIZES.map(|(name, ..)| name).join(", ")
    }

    pub(crate) fn landscape(self) -> Self {
        Self { width: self.height, height: self.width }
    }
}
