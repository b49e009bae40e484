//! PDF output: one sheet, with selectable text.
//!
//! Helvetica is one of the standard fonts of every PDF reader, so no font is embedded.

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::{Area, Canvas, Colour, Page, Size, TextStyle, layout};

const REGULAR: Name = Name(b"F1");
const BOLD: Name = Name(b"F2");
/// A CSS pixel is 1/96 inch, a point 1/72.
const POINTS_PER_PIXEL: f32 = 0.75;
/// Font size of Helvetica as a fraction of a [`TextStyle`]'s line height.
const FONT_SIZE: f32 = 0.78;
/// Distance from the top of a line to the baseline, as such a fraction.
const ASCENT: f32 = 0.74;

pub(super) fn render(page: &Page, size: Size) -> Vec<u8> {
    let [width, height] = [size.width, size.height].map(|length| f32::from(u16::try_from(length).unwrap_or(u16::MAX)));
    // As in a browser, the page is laid out at the requested width, then scaled to the paper.
    let (sheet, points) = match size.paper {
        Some(paper) => ((paper.width, paper.height), paper.width / width),
        None => ((width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL), POINTS_PER_PIXEL),
    };
    let mut canvas = PdfCanvas { content: Content::new(), sheet_height: sheet.1, points };
    layout::draw(page, sheet.0 / points, sheet.1 / points, &mut canvas);

    let [catalog, pages, sheet_id, contents, regular, bold, info] = [1, 2, 3, 4, 5, 6, 7].map(Ref::new);
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(pages);
    pdf.pages(pages).kids([sheet_id]).count(1);
    let mut written = pdf.page(sheet_id);
    written.media_box(Rect::new(0.0, 0.0, sheet.0, sheet.1)).parent(pages).contents(contents);
    let mut resources = written.resources();
    resources.fonts().pair(REGULAR, regular).pair(BOLD, bold);
    resources.finish();
    written.finish();
    for (id, name) in [(regular, &b"Helvetica"[..]), (bold, b"Helvetica-Bold")] {
        pdf.type1_font(id).base_font(Name(name)).encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    pdf.stream(contents, &canvas.content.finish());
    // No date or file id, which would differ between renderings.
    pdf.document_info(info).title(TextStr(&page.title)).producer(TextStr("Looker simulator"));
    pdf.finish()
}

struct PdfCanvas {
    content: Content,
    sheet_height: f32,
    /// Points per pixel of the layout.
    points: f32,
}

impl PdfCanvas {
    fn colour(&mut self, Colour(red, green, blue): Colour) {
        let [red, green, blue] = [red, green, blue].map(|part| f32::from(part) / 255.0);
        self.content.set_fill_rgb(red, green, blue);
    }
}

impl Canvas for PdfCanvas {
    fn fill(&mut self, area: Area, colour: Colour) {
        let Area { x, y, width, height } = area;
        self.colour(colour);
        let bottom = self.sheet_height - (y + height) * self.points;
        self.content.rect(x * self.points, bottom, width * self.points, height * self.points).fill_nonzero();
    }

    fn text(&mut self, x: f32, y: f32, text: &str, style: TextStyle) {
        self.colour(style.colour);
        let baseline = self.sheet_height - (y + style.size * ASCENT) * self.points;
        let bytes: Vec<u8> = text.chars().map(win_ansi).collect();
        self.content
            .begin_text()
            .set_font(if style.bold { BOLD } else { REGULAR }, style.size * FONT_SIZE * self.points)
            .next_line(x * self.points, baseline)
            .show(Str(&bytes))
            .end_text();
    }

    fn text_width(&self, text: &str, style: TextStyle) -> f32 {
        let thousandths: f32 = text.chars().map(|c| f32::from(width(win_ansi(c)))).sum();
        // Bold letters are up to a tenth wider; this is close enough to fit text.
        thousandths / 1000.0 * style.size * FONT_SIZE * if style.bold { 1.08 } else { 1.0 }
    }
}

/// Returns the byte of a character in Windows code page 1252, or `?`.
fn win_ansi(c: char) -> u8 {
    const HIGH: [(char, u8); 27] = [
        ('€', 0x80),
        ('‚', 0x82),
        ('ƒ', 0x83),
        ('„', 0x84),
        ('…', 0x85),
        ('†', 0x86),
        ('‡', 0x87),
        ('ˆ', 0x88),
        ('‰', 0x89),
        ('Š', 0x8A),
        ('‹', 0x8B),
        ('Œ', 0x8C),
        ('Ž', 0x8E),
        ('‘', 0x91),
        ('’', 0x92),
        ('“', 0x93),
        ('”', 0x94),
        ('•', 0x95),
        ('–', 0x96),
        ('—', 0x97),
        ('˜', 0x98),
        ('™', 0x99),
        ('š', 0x9A),
        ('›', 0x9B),
        ('œ', 0x9C),
        ('ž', 0x9E),
        ('Ÿ', 0x9F),
    ];
    match c {
        ' '..='~' | '\u{a0}'..='ÿ' => u8::try_from(u32::from(c)).unwrap_or(b'?'),
        _ => HIGH.iter().find(|(known, _)| *known == c).map_or(b'?', |(_, byte)| *byte),
    }
}

/// Helvetica's advance widths of the printable ASCII characters, in thousandths of the font size.
const ASCII_WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

fn width(byte: u8) -> u16 {
    match byte {
        0xC0..=0xDE => 722,
        _ => usize::from(byte).checked_sub(32).and_then(|index| ASCII_WIDTHS.get(index)).copied().unwrap_or(556),
    }
}
