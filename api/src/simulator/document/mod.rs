//! Rendering of dashboards as PDF, PNG or JPEG.
//!
//! `layout` arranges the content and draws on a [`Canvas`]; `pdf` and `raster` are the two canvases. Nothing depends on
//! the clock or random numbers, so the same page always has the same bytes.

mod layout;
mod paper;
mod pdf;
mod raster;

pub(super) use paper::Paper;

/// Format of a document.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Format {
    Pdf,
    Png,
    Jpg,
}

impl Format {
    pub(super) fn parse(name: &str) -> Option<Self> {
        match name {
            "pdf" => Some(Self::Pdf),
            "png" => Some(Self::Png),
            "jpg" => Some(Self::Jpg),
            _ => None,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpg => "jpg",
        }
    }

    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpg => "image/jpeg",
        }
    }
}

/// Chart type of a tile.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Chart {
    Columns,
    Bars,
    Number,
}

impl Chart {
    /// Returns the chart type of a query's visualization.
    pub(super) fn of(query: &serde_json::Value) -> Self {
        match query["vis_config"]["type"].as_str() {
            Some("looker_bar") => Self::Bars,
            Some("single_value") => Self::Number,
            _ => Self::Columns,
        }
    }
}

/// One framed area of a page.
#[derive(Clone, Debug)]
pub(super) struct Tile {
    pub(super) title: String,
    pub(super) chart: Chart,
    /// Labels on the axis and values. If there are none, they are generated.
    pub(super) figures: Vec<(String, f64)>,
}

/// The content of a page.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub(super) title: String,
    /// Applied filters, or the source of the content. May be empty.
    pub(super) subtitle: String,
    pub(super) tiles: Vec<Tile>,
    pub(super) footer: String,
    /// Puts tiles below each other, whatever the width.
    pub(super) single_column: bool,
}

/// Size of a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    /// Width in pixels, 1 to 10000.
    pub(super) width: u32,
    /// Height in pixels, 1 to 10000.
    pub(super) height: u32,
    /// Paper size of a PDF. Without it, the page has the size of `width` and `height`.
    pub(super) paper: Option<Paper>,
}

/// Draws the page. Fails only if an image encoder does.
pub(super) fn render(page: &Page, format: Format, size: Size) -> Result<Vec<u8>, image::ImageError> {
    match format {
        Format::Pdf => Ok(pdf::render(page, size)),
        Format::Png => raster::render(page, size, image::ImageFormat::Png),
        Format::Jpg => raster::render(page, size, image::ImageFormat::Jpeg),
    }
}

/// A drawing surface. The origin is the top left corner, lengths are CSS pixels.
trait Canvas {
    fn fill(&mut self, area: Area, colour: Colour);

    /// Draws one line of text. (`x`, `y`) is the top left corner of its box of height `size`.
    fn text(&mut self, x: f32, y: f32, text: &str, style: TextStyle);

    fn text_width(&self, text: &str, style: TextStyle) -> f32;
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Area {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Colour(u8, u8, u8);

#[derive(Clone, Copy, Debug)]
struct TextStyle {
    /// Height of a line, including ascenders and descenders.
    size: f32,
    bold: bool,
    colour: Colour,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_can_be_drawn() {
        let tile = |title: &str, chart| Tile { title: title.to_owned(), chart, figures: Vec::new() };
        let figures = vec![(String::new(), -3.5), ("2026-01".to_owned(), f64::NAN), ("€ ✓ ".repeat(30), 1e300)];
        let long = "Ein sehr langer Titel – 数字と – ohne Ende ".repeat(9);
        let charts = [("", Chart::Columns), (long.as_str(), Chart::Bars), ("€ ✓", Chart::Number)];
        let made_up = charts.map(|(title, chart)| tile(title, chart));
        let given = charts.map(|(title, chart)| Tile { figures: figures.clone(), ..tile(title, chart) });
        let tiles = made_up.into_iter().chain(given).collect();
        let crowded = Page {
            title: long.clone(),
            subtitle: long.clone(),
            tiles,
            footer: long.replace(' ', ""),
            single_column: false,
        };
        let empty = Page { title: String::new(), tiles: Vec::new(), single_column: true, ..crowded.clone() };
        for page in [crowded, empty] {
            for (width, height) in [(1, 1), (1, 3000), (3000, 1), (37, 53), (400, 90), (90, 400), (1500, 1000)] {
                for format in [Format::Pdf, Format::Png, Format::Jpg] {
                    for paper in [None, Paper::parse("a0")] {
                        let bytes = render(&page, format, Size { width, height, paper }).expect("a document");
                        assert!(!bytes.is_empty());
                    }
                }
            }
        }
    }
}
