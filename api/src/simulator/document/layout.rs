//! Layout of a page.

use super::super::chance::Figures;
use super::{Area, Canvas, Chart, Colour, Page, TextStyle, Tile};

const BACKGROUND: Colour = Colour(0xF4, 0xF6, 0xF8);
const TILE: Colour = Colour(0xFF, 0xFF, 0xFF);
const FRAME: Colour = Colour(0xDC, 0xE2, 0xE8);
const GRID: Colour = Colour(0xEC, 0xEF, 0xF3);
const INK: Colour = Colour(0x2B, 0x34, 0x40);
const MUTED: Colour = Colour(0x7A, 0x86, 0x94);
const SERIES: [Colour; 5] = [
    Colour(0x5B, 0x8D, 0xB8),
    Colour(0x6F, 0xA5, 0x9A),
    Colour(0xC4, 0xA4, 0x6A),
    Colour(0x8E, 0x86, 0xB5),
    Colour(0xB9, 0x7F, 0x7C),
];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const REGIONS: [&str; 5] = ["EMEA", "Americas", "Nordics", "APAC", "Other"];

/// Draws `page` on a canvas of `width` by `height` pixels.
pub(super) fn draw(page: &Page, width: f32, height: f32, canvas: &mut dyn Canvas) {
    canvas.fill(Area { x: 0.0, y: 0.0, width, height }, BACKGROUND);
    // Sizes below are those of a page of about 1000 by 700 pixels; text scales with the page.
    let scale = (width / 1000.0).min(height / 700.0).clamp(0.05, 10.0);
    let margin = 24.0 * scale;
    let inner = width - 2.0 * margin;

    let mut y = margin;
    let title = TextStyle { size: 34.0 * scale, bold: true, colour: INK };
    for (line, style) in wrapped(page.title.as_str(), title, inner, canvas) {
        canvas.text(margin, y, &line, style);
        y += style.size * 1.1;
    }
    if !page.subtitle.is_empty() {
        let style = TextStyle { size: 19.0 * scale, bold: false, colour: MUTED };
        canvas.text(margin, y, &shortened(&page.subtitle, style, inner, canvas), style);
        y += style.size;
    }
    y += 14.0 * scale;

    let footer = TextStyle { size: 16.0 * scale, bold: false, colour: MUTED };
    let footer_y = height - margin - footer.size;
    canvas.text(margin, footer_y, &shortened(&page.footer, footer, inner, canvas), footer);

    let grid = Area { x: margin, y, width: inner, height: footer_y - 12.0 * scale - y };
    for (number, (tile, area)) in page.tiles.iter().zip(arranged(page, grid, 16.0 * scale)).enumerate() {
        // A single tile on a page does not repeat the page's title.
        let titled = tile.title != page.title;
        draw_tile(tile, titled, area, SERIES[number % SERIES.len()], scale, canvas);
    }
}

/// Returns the areas of the tiles, with the number of columns that gives the best aspect ratio.
fn arranged(page: &Page, grid: Area, gap: f32) -> Vec<Area> {
    let count = page.tiles.len();
    if count == 0 || grid.width <= 0.0 || grid.height <= 0.0 {
        return Vec::new();
    }
    let shape = |columns: usize| {
        let rows = count.div_ceil(columns);
        let width = (grid.width - gap * real(columns - 1)) / real(columns);
        let height = (grid.height - gap * real(rows - 1)) / real(rows);
        // Limits the height, since tiles that are much higher than wide look empty.
        (width, height.min(width * 0.9))
    };
    let most = if page.single_column { 1 } else { count.min(4) };
    let unpleasant = |columns: usize| {
        let rows = count.div_ceil(columns);
        let (width, height) = shape(columns);
        let blank = 1.0 - (height * real(rows) + gap * real(rows - 1)) / grid.height;
        ((width / height.max(1.0)) / 1.7).ln().abs() + 0.35 * real(columns * rows - count) + 1.2 * blank
    };
    let columns = (1..=most).min_by(|a, b| unpleasant(*a).total_cmp(&unpleasant(*b))).unwrap_or(1);
    let (width, height) = shape(columns);
    let place = |number: usize| Area {
        x: grid.x + real(number % columns) * (width + gap),
        y: grid.y + real(number / columns) * (height + gap),
        width,
        height,
    };
    (0..count).map(place).collect()
}

fn draw_tile(tile: &Tile, titled: bool, area: Area, colour: Colour, scale: f32, canvas: &mut dyn Canvas) {
    canvas.fill(area, FRAME);
    let line = scale.max(1.0);
    canvas.fill(inset(area, line, line), TILE);

    let style = TextStyle { size: 20.0 * scale, bold: true, colour: INK };
    let padding = 14.0 * scale;
    let mut body = inset(area, padding, padding);
    if titled {
        // In a flat tile the title is beside the chart, otherwise above it.
        let flat = body.height < 6.0 * style.size && body.width > 4.0 * body.height;
        let beside = if flat { body.width / 3.0 } else { 0.0 };
        let room = if flat { beside - padding } else { body.width };
        canvas.text(body.x, body.y, &shortened(&tile.title, style, room, canvas), style);
        let above = if flat { 0.0 } else { style.size + 10.0 * scale };
        body = Area { x: body.x + beside, y: body.y + above, width: body.width - beside, height: body.height - above };
    }
    // If there is too little room for a chart, only the title is drawn.
    if body.height < 2.0 * style.size || body.width < 4.0 * style.size {
        return;
    }
    let made_up = tile.figures.is_empty();
    let figures = if made_up { made_up_figures(tile) } else { tile.figures.clone() };
    match tile.chart {
        Chart::Columns => draw_columns(&figures, body, colour, scale, canvas),
        Chart::Bars => draw_bars(&figures, body, colour, scale, canvas),
        Chart::Number => draw_number(&figures, made_up, body, colour, scale, canvas),
    }
}

fn draw_columns(figures: &[(String, f64)], body: Area, colour: Colour, scale: f32, canvas: &mut dyn Canvas) {
    let label = TextStyle { size: 15.0 * scale, bold: false, colour: MUTED };
    let top = top_of_axis(figures);
    let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| (share, compact(top * share)));
    let widest = ticks.iter().map(|(_, text)| canvas.text_width(text, label)).fold(0.0, f32::max);
    let axis = widest + 8.0 * scale;
    let plot = Area { x: body.x + axis, y: body.y, width: body.width - axis, height: body.height - label.size * 1.4 };
    if plot.width <= 0.0 {
        return;
    }
    let line = scale.max(1.0);
    let every = if plot.height < 6.0 * label.size { 4 } else { 1 };
    for (step, (part, text)) in ticks.iter().enumerate().step_by(every) {
        let y = plot.y + plot.height * (1.0 - share(*part, 1.0));
        canvas.fill(Area { x: plot.x, y, width: plot.width, height: line }, if step == 0 { FRAME } else { GRID });
        let x = plot.x - 8.0 * scale - canvas.text_width(text, label);
        let highest = (plot.y + plot.height - label.size).max(plot.y);
        canvas.text(x, (y - label.size / 2.0).clamp(plot.y, highest), text, label);
    }
    let slot = plot.width / real(figures.len());
    let widest = figures.iter().map(|(name, _)| canvas.text_width(name, label)).fold(0.0, f32::max) + 4.0 * scale;
    let every = [1, 2, 4].into_iter().find(|every| slot * real(*every) >= widest).unwrap_or(4);
    for (number, (name, figure)) in figures.iter().enumerate() {
        let height = plot.height * share(*figure, top);
        let x = plot.x + slot * real(number);
        canvas.fill(Area { x: x + slot * 0.2, y: plot.y + plot.height - height, width: slot * 0.6, height }, colour);
        if number % every == 0 {
            let name = shortened(name, label, slot * real(every), canvas);
            let centred = x + (slot - canvas.text_width(&name, label)) / 2.0;
            canvas.text(centred.max(plot.x), plot.y + plot.height + label.size * 0.3, &name, label);
        }
    }
}

fn draw_bars(figures: &[(String, f64)], body: Area, colour: Colour, scale: f32, canvas: &mut dyn Canvas) {
    let label = TextStyle { size: 16.0 * scale, bold: false, colour: MUTED };
    let widest = figures.iter().map(|(name, _)| canvas.text_width(name, label)).fold(0.0, f32::max);
    let names = widest.min(body.width / 3.0) + 12.0 * scale;
    let room = canvas.text_width("100k", label) + 8.0 * scale;
    let shown = (2..=figures.len().min(8)).rev().find(|count| body.height / real(*count) >= label.size).unwrap_or(2);
    let slot = body.height / real(shown);
    let longest = (body.width - names - room).max(0.0);
    let top = figures.iter().map(|(_, figure)| *figure).fold(0.0, f64::max);
    for (number, (name, figure)) in figures.iter().enumerate().take(shown) {
        let y = body.y + slot * real(number);
        let width = longest * share(*figure, top);
        let name = shortened(name, label, names - 12.0 * scale, canvas);
        canvas.text(body.x, y + (slot - label.size) / 2.0, &name, label);
        let thickness = (slot * 0.56).min(40.0 * scale);
        canvas.fill(Area { x: body.x + names, y: y + (slot - thickness) / 2.0, width, height: thickness }, colour);
        canvas.text(body.x + names + width + 8.0 * scale, y + (slot - label.size) / 2.0, &compact(*figure), label);
    }
}

fn draw_number(
    figures: &[(String, f64)],
    made_up: bool,
    body: Area,
    colour: Colour,
    scale: f32,
    canvas: &mut dyn Canvas,
) {
    let [(_, figure), rest @ ..] = figures else { return };
    let figure = compact(*figure);
    let size = (body.height * 0.45).min(84.0 * scale);
    let mut style = TextStyle { size, bold: true, colour };
    let width = canvas.text_width(&figure, style);
    if width > body.width {
        style.size *= body.width / width;
    }
    let label = TextStyle { size: 17.0 * scale, bold: false, colour: MUTED };
    // Shows the first row of a query. Only generated figures have a previous value.
    let change = rest.first().filter(|_| made_up).map(|(_, change)| format!("+{change:.1} % on the year before"));
    let change = shortened(&change.unwrap_or_default(), label, body.width, canvas);
    let top = body.y + (body.height - style.size - label.size * 1.3).max(0.0) / 2.0;
    let centred = |width: f32| body.x + (body.width - width).max(0.0) / 2.0;
    canvas.text(centred(canvas.text_width(&figure, style)), top, &figure, style);
    let below = top + style.size + label.size * 0.3;
    canvas.text(centred(canvas.text_width(&change, label)), below, &change, label);
}

/// Generates figures for a tile without any.
fn made_up_figures(tile: &Tile) -> Vec<(String, f64)> {
    let mut data = Figures::of(&tile.title);
    match tile.chart {
        Chart::Columns => MONTHS.iter().map(|name| ((*name).to_owned(), 100.0 * data.next())).collect(),
        Chart::Bars => {
            // Each is less than the previous one.
            let figures = REGIONS.iter().scan(46_000.0, |figure, name| {
                let shown = *figure;
                *figure *= 0.5 + data.next() * 0.45;
                Some(((*name).to_owned(), shown))
            });
            figures.collect()
        }
        Chart::Number => vec![(String::new(), 900_000.0 * data.next()), (String::new(), 11.0 * data.next())],
    }
}

/// Returns a round number that is at least as high as all of these.
fn top_of_axis(figures: &[(String, f64)]) -> f64 {
    let highest = figures.iter().map(|(_, figure)| *figure).fold(0.0, f64::max);
    if highest <= 0.0 {
        return 1.0;
    }
    let magnitude = 10_f64.powf(highest.log10().floor());
    [1.0, 2.0, 4.0, 5.0, 8.0]
        .map(|step| step * magnitude)
        .into_iter()
        .find(|top| *top >= highest)
        .unwrap_or(10.0 * magnitude)
}

/// Returns a figure as a fraction of the top, between 0 and 1.
#[allow(clippy::cast_possible_truncation, reason = "it is between 0 and 1, and drawn in pixels")]
fn share(figure: f64, top: f64) -> f32 {
    let share = figure / top;
    if share.is_finite() { share.clamp(0.0, 1.0) as f32 } else { 0.0 }
}

/// Formats a figure compactly: `1.2k`.
fn compact(figure: f64) -> String {
    match figure.abs() {
        size if size >= 1e15 => format!("{figure:.1e}"),
        size if size >= 1e9 => format!("{:.1}B", figure / 1e9),
        size if size >= 1e6 => format!("{:.1}M", figure / 1e6),
        size if size >= 1e4 => format!("{:.0}k", figure / 1e3),
        size if size >= 1e3 => format!("{:.1}k", figure / 1e3),
        size if size >= 10.0 || figure.fract() == 0.0 => format!("{figure:.0}"),
        _ => format!("{figure:.2}"),
    }
}

/// Returns the text on one line if it fits at a slightly smaller size, otherwise on two, the second one cut if
/// necessary.
fn wrapped(text: &str, style: TextStyle, width: f32, canvas: &dyn Canvas) -> Vec<(String, TextStyle)> {
    for shrink in [1.0, 0.85, 0.7] {
        let smaller = TextStyle { size: style.size * shrink, ..style };
        if canvas.text_width(text, smaller) <= width {
            return vec![(text.to_owned(), smaller)];
        }
    }
    let smaller = TextStyle { size: style.size * 0.7, ..style };
    let mut first = String::new();
    for word in text.split_inclusive(' ') {
        if canvas.text_width(&format!("{first}{word}"), smaller) > width {
            break;
        }
        first.push_str(word);
    }
    let rest = text.strip_prefix(first.as_str()).unwrap_or_default();
    let mut lines = vec![(first.trim_end().to_owned(), smaller), (shortened(rest, smaller, width, canvas), smaller)];
    lines.retain(|(line, _)| !line.is_empty());
    lines
}

/// Returns the text, cut with three dots if it is too long.
fn shortened(text: &str, style: TextStyle, width: f32, canvas: &dyn Canvas) -> String {
    if canvas.text_width(text, style) <= width {
        return text.to_owned();
    }
    let mut kept: Vec<char> = text.chars().take(500).collect();
    while kept.pop().is_some() {
        let candidate = format!("{}...", kept.iter().collect::<String>().trim_end());
        if canvas.text_width(&candidate, style) <= width {
            return candidate;
        }
    }
    String::new()
}

fn inset(area: Area, x: f32, y: f32) -> Area {
    Area {
        x: area.x + x,
        y: area.y + y,
        width: (area.width - 2.0 * x).max(0.0),
        height: (area.height - 2.0 * y).max(0.0),
    }
}

/// Exact for the small counts of a page.
fn real(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}
