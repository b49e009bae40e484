// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `ColorCollections`.

use fingerpost::{Field, Model};

/// A colour at a point of a continuous palette.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ColorStop {
    /// The colour as CSS writes it, for example `#4285f4`.
    pub color: Option<String>,
    /// Where along the palette the colour stands, from 0 to 100.
    pub offset: Option<i64>,
}

/// A colour at a point of a continuous palette.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteColorStop {
    /// The colour as CSS writes it, for example `#4285f4`.
    pub color: Field<String>,
    /// Where along the palette the colour stands, from 0 to 100.
    pub offset: Field<i64>,
}

/// A palette whose colours run into one another, as a gradient.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContinuousPalette {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Label.
    pub label: Option<String>,
    /// Type.
    pub r#type: Option<String>,
    /// The colours that the gradient passes through, with their places.
    pub stops: Option<Vec<ColorStop>>,
}

/// A palette whose colours run into one another, as a gradient.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteContinuousPalette {
    /// Label.
    pub label: Field<String>,
    /// Type.
    pub r#type: Field<String>,
    /// The colours that the gradient passes through, with their places.
    pub stops: Field<Vec<WriteColorStop>>,
}

/// A palette of separate colours.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DiscretePalette {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Label.
    pub label: Option<String>,
    /// Type.
    pub r#type: Option<String>,
    /// The colours, as CSS writes them, in order of use.
    pub colors: Option<Vec<String>>,
}

/// A palette of separate colours.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDiscretePalette {
    /// Label.
    pub label: Field<String>,
    /// Type.
    pub r#type: Field<String>,
    /// The colours, as CSS writes them, in order of use.
    pub colors: Field<Vec<String>>,
}

/// A set of palettes that visualizations take their colours from.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ColorCollection {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name on display. Several collections may share one.
    pub label: Option<String>,
    /// Palettes for values without an order.
    #[model(rename = "categoricalPalettes")]
    pub categorical_palettes: Option<Vec<DiscretePalette>>,
    /// Palettes for values that go from low to high.
    #[model(rename = "sequentialPalettes")]
    pub sequential_palettes: Option<Vec<ContinuousPalette>>,
    /// Palettes for values on both sides of a middle.
    #[model(rename = "divergingPalettes")]
    pub diverging_palettes: Option<Vec<ContinuousPalette>>,
}

/// A set of palettes that visualizations take their colours from.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteColorCollection {
    /// Name on display. Several collections may share one.
    pub label: Field<String>,
    /// Palettes for values without an order.
    #[model(rename = "categoricalPalettes")]
    pub categorical_palettes: Field<Vec<WriteDiscretePalette>>,
    /// Palettes for values that go from low to high.
    #[model(rename = "sequentialPalettes")]
    pub sequential_palettes: Field<Vec<WriteContinuousPalette>>,
    /// Palettes for values on both sides of a middle.
    #[model(rename = "divergingPalettes")]
    pub diverging_palettes: Field<Vec<WriteContinuousPalette>>,
}
