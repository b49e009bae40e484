//! The plot.

use std::error::Error;

use plotters::coord::Shift;
use plotters::prelude::*;

use super::figures::Figures;
use super::goals::Judged;

const OURS: RGBColor = RGBColor(30, 100, 200);
const OTHERS: RGBColor = RGBColor(150, 150, 150);
const MISSED: RGBColor = RGBColor(200, 60, 40);

/// A bar with its label.
struct Bar {
    label: String,
    value: f64,
    color: RGBColor,
}

/// Returns an SVG with the instructions of a call, on loopback and in memory, and each goal.
pub(super) fn plot(figures: &Figures, judged: &[Judged]) -> Result<String, Box<dyn Error>> {
    let mut svg = String::new();
    {
        let goals: Vec<_> = judged.iter().map(goal).collect();
        let height = 240 + 20 * u32::try_from(goals.len())?;
        let area = SVGBackend::with_string(&mut svg, (960, height)).into_drawing_area();
        area.fill(&WHITE)?;
        let (upper, lower) = area.split_vertically(200);
        let (left, right) = upper.split_horizontally(480);
        draw(
            &left,
            "Instructions of a call over loopback, thousands",
            &calls(figures, "loopback", "hyper_util"),
            None,
        )?;
        draw(&right, "Instructions of a call in memory, thousands", &calls(figures, "memory", "dyn_transport"), None)?;
        draw(&lower, "Measured, divided by the goal (1 or less is met)", &goals, Some(1.0))?;
        area.present()?;
    }
    Ok(svg)
}

fn calls(figures: &Figures, function: &str, by_hand: &str) -> Vec<Bar> {
    let clients = [
        (by_hand, "by hand", OTHERS),
        ("reqwest", "reqwest", OTHERS),
        ("progenitor", "progenitor", OTHERS),
        ("serde", "fingerpost, serde", OURS),
        ("model", "fingerpost, Model", OURS),
        ("looker", "Looker", OURS),
    ];
    let bar = |(case, label, color): (&str, &str, RGBColor)| {
        let value = figures.get(&format!("{function}.{case}")).copied().unwrap_or_default() / 1e3;
        Bar { label: label.to_owned(), value, color }
    };
    clients.map(bar).into()
}

fn goal(goal: &Judged) -> Bar {
    let color = if goal.is_met() { OURS } else { MISSED };
    Bar { label: goal.name.replace('_', " "), value: goal.ratio / goal.most, color }
}

/// Draws horizontal bars, the first one at the top, and a line at the limit.
fn draw(
    panel: &DrawingArea<SVGBackend<'_>, Shift>,
    caption: &str,
    bars: &[Bar],
    limit: Option<f64>,
) -> Result<(), Box<dyn Error>> {
    let count = i32::try_from(bars.len())?;
    let most = bars.iter().map(|bar| bar.value).fold(limit.unwrap_or_default(), f64::max) * 1.1;
    let mut chart = ChartBuilder::on(panel)
        .caption(caption, ("sans-serif", 15))
        .margin(8)
        .x_label_area_size(25)
        .y_label_area_size(190)
        .build_cartesian_2d(0.0..most, (0..count).into_segmented())?;
    let label = |segment: &SegmentValue<i32>| match segment {
        SegmentValue::CenterOf(row) => usize::try_from(count - 1 - row)
            .ok()
            .and_then(|index| bars.get(index))
            .map_or(String::new(), |bar| bar.label.clone()),
        _ => String::new(),
    };
    chart
        .configure_mesh()
        .disable_y_mesh()
        .light_line_style(TRANSPARENT)
        .y_labels(bars.len())
        .y_label_formatter(&label)
        .draw()?;
    let rows = bars.iter().zip((0..count).rev());
    chart.draw_series(rows.clone().map(|(bar, row)| {
        let corners = [(0.0, SegmentValue::Exact(row)), (bar.value, SegmentValue::Exact(row + 1))];
        let mut rectangle = Rectangle::new(corners, bar.color.filled());
        rectangle.set_margin(3, 3, 0, 0);
        rectangle
    }))?;
    chart.draw_series(rows.map(|(bar, row)| {
        let position = (bar.value, SegmentValue::CenterOf(row));
        EmptyElement::at(position) + Text::new(format!("{:.2}", bar.value), (4, -6), ("sans-serif", 12))
    }))?;
    if let Some(limit) = limit {
        let ends = [(limit, SegmentValue::Exact(0)), (limit, SegmentValue::Exact(count))];
        chart.draw_series([PathElement::new(ends, BLACK.stroke_width(1))])?;
    }
    Ok(())
}
