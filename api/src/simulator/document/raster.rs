//! Image output, with exactly the requested number of pixels.

use std::io::Cursor;

use image::{ImageError, ImageFormat, Rgb, RgbImage};
use noto_sans_mono_bitmap::{FontWeight, RasterHeight, RasterizedChar, get_raster};

use super::{Area, Canvas, Colour, Page, Size, TextStyle, layout};

pub(super) fn render(page: &Page, size: Size, format: ImageFormat) -> Result<Vec<u8>, ImageError> {
    let mut canvas = RasterCanvas { pixels: RgbImage::new(size.width, size.height) };
    let [width, height] = [size.width, size.height].map(|length| f32::from(u16::try_from(length).unwrap_or(u16::MAX)));
    layout::draw(page, width, height, &mut canvas);
    let mut bytes = Vec::new();
    canvas.pixels.write_to(&mut Cursor::new(&mut bytes), format)?;
    Ok(bytes)
}

struct RasterCanvas {
    pixels: RgbImage,
}

impl RasterCanvas {
    /// Blends a colour over a pixel, by coverage. Pixels outside the image are ignored.
    fn blend(&mut self, x: u32, y: u32, Colour(red, green, blue): Colour, coverage: u8) {
        let Some(Rgb(pixel)) = self.pixels.get_pixel_mut_checked(x, y) else { return };
        for (old, new) in pixel.iter_mut().zip([red, green, blue]) {
            let mixed = (u16::from(*old) * u16::from(255 - coverage) + u16::from(new) * u16::from(coverage)) / 255;
            *old = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
    }
}

impl Canvas for RasterCanvas {
    fn fill(&mut self, area: Area, Colour(red, green, blue): Colour) {
        let right = whole(area.x + area.width).min(self.pixels.width());
        let bottom = whole(area.y + area.height).min(self.pixels.height());
        for y in whole(area.y)..bottom {
            for x in whole(area.x)..right {
                self.pixels.put_pixel(x, y, Rgb([red, green, blue]));
            }
        }
    }

    fn text(&mut self, x: f32, y: f32, text: &str, style: TextStyle) {
        let font = Font::of(style);
        // Smaller text is illegible.
        if style.size < 4.0 {
            return;
        }
        let (width, height) = (whole(font.advance()), whole(font.height()));
        for (number, c) in (0_u16..).zip(text.chars()) {
            let glyph = font.glyph(c);
            let left = whole(x + f32::from(number) * font.advance());
            let top = whole(y + (style.size - font.height()) / 2.0);
            for row in 0..height {
                for column in 0..=width {
                    let coverage = font.coverage(glyph, column, row);
                    if coverage > 0 {
                        self.blend(left.saturating_add(column), top.saturating_add(row), style.colour, coverage);
                    }
                }
            }
        }
    }

    fn text_width(&self, text: &str, style: TextStyle) -> f32 {
        text.chars().map(|_| Font::of(style).advance()).sum()
    }
}

/// The bitmap font in one weight and size.
#[derive(Clone, Copy)]
struct Font {
    weight: FontWeight,
    raster: RasterHeight,
    /// Pixels of the image per pixel of the raster.
    scale: f32,
}

impl Font {
    /// Selects the raster: they are sharp at their own sizes, so a size in between uses the next smaller one.
    fn of(style: TextStyle) -> Self {
        let weight = if style.bold { FontWeight::Bold } else { FontWeight::Regular };
        let (raster, scale) = match style.size {
            size if size < 16.0 => (RasterHeight::Size16, size.max(1.0) / 16.0),
            size if size < 20.0 => (RasterHeight::Size16, 1.0),
            size if size < 24.0 => (RasterHeight::Size20, 1.0),
            size if size < 32.0 => (RasterHeight::Size24, 1.0),
            size if size < 40.0 => (RasterHeight::Size32, 1.0),
            size => (RasterHeight::Size32, size / 32.0),
        };
        Self { weight, raster, scale }
    }

    fn height(self) -> f32 {
        f32::from(u16::try_from(self.raster.val()).unwrap_or(u16::MAX)) * self.scale
    }

    fn advance(self) -> f32 {
        let width = self.glyph(' ').map_or(0, |glyph| glyph.width());
        let width = f32::from(u16::try_from(width).unwrap_or(u16::MAX)) * self.scale;
        // Integer widths keep the letters of a sharp raster sharp.
        if self.scale >= 1.0 { width.round() } else { width }
    }

    fn glyph(self, c: char) -> Option<RasterizedChar> {
        // The font ends with Latin Extended-A: typographic characters are replaced by plain ones.
        let c = match c {
            '\u{a0}' => ' ',
            '‐'..='―' => '-',
            '‘' | '’' | '‚' => '\'',
            '“' | '”' | '„' => '"',
            '•' => '·',
            other => other,
        };
        get_raster(c, self.weight, self.raster).or_else(|| get_raster('?', self.weight, self.raster))
    }

    /// Returns the ink coverage of a pixel of the scaled glyph.
    fn coverage(self, glyph: Option<RasterizedChar>, column: u32, row: u32) -> u8 {
        let Some(glyph) = glyph else { return 0 };
        if (self.scale - 1.0).abs() < f32::EPSILON {
            return ink(glyph, i64::from(column), i64::from(row));
        }
        let [x, y] =
            [column, row].map(|at| (f32::from(u16::try_from(at).unwrap_or(u16::MAX)) + 0.5) / self.scale - 0.5);
        // Bilinear interpolation of the four nearest pixels of the raster.
        let (left, top) = (x.floor(), y.floor());
        let (along, down) = (x - left, y - top);
        let at = |dx: f32, dy: f32| f32::from(ink(glyph, nearest(left + dx), nearest(top + dy)));
        let upper = at(0.0, 0.0) * (1.0 - along) + at(1.0, 0.0) * along;
        let lower = at(0.0, 1.0) * (1.0 - along) + at(1.0, 1.0) * along;
        let smooth = upper * (1.0 - down) + lower * down;
        // Enlarged edges are blurred by the scale: sharpen them to about a pixel.
        let steep = (smooth - 127.5) * self.scale.max(1.0) + 127.5;
        u8::try_from(nearest(steep.clamp(0.0, 255.0))).unwrap_or(u8::MAX)
    }
}

fn ink(glyph: RasterizedChar, x: i64, y: i64) -> u8 {
    let inside = usize::try_from(x).ok().zip(usize::try_from(y).ok());
    inside.and_then(|(x, y)| glyph.pixel(x, y)).unwrap_or(0)
}

#[expect(clippy::cast_possible_truncation, reason = "coordinates are far below the limits, and the cast saturates")]
fn nearest(value: f32) -> i64 {
    value.round() as i64
}

/// Returns the pixel of a coordinate. Coordinates left of or above the image are clamped.
fn whole(value: f32) -> u32 {
    u32::try_from(nearest(value).max(0)).unwrap_or(u32::MAX)
}
