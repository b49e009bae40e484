//! The runs as a picture.

use std::error::Error;

use plotters::prelude::*;

use super::{DIP, Figures, STORM, Strategy};

/// An SVG with two curves for each strategy and number of clients: success, and load on the server.
pub fn plot(measured: &[(usize, Vec<(Strategy, Figures)>)]) -> Result<String, Box<dyn Error>> {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (960, 640)).into_drawing_area();
        area.fill(&WHITE)?;
        let panels = area.split_evenly((2, measured.len()));
        for (column, (clients, strategies)) in measured.iter().enumerate() {
            let success = format!("Calls that succeed, % ({clients} clients)");
            draw(&panels[column], &success, 105.0, strategies, |second| second.success() * 100.0)?;
            let load = format!("Requests a second ({clients} clients)");
            draw(&panels[measured.len() + column], &load, 3000.0, strategies, |second| f64::from(second.requests))?;
        }
        area.present()?;
    }
    Ok(svg)
}

fn draw(
    panel: &DrawingArea<SVGBackend<'_>, plotters::coord::Shift>,
    caption: &str,
    top: f64,
    strategies: &[(Strategy, Figures)],
    value: impl Fn(super::Second) -> f64,
) -> Result<(), Box<dyn Error>> {
    let mut chart = ChartBuilder::on(panel)
        .caption(caption, ("sans-serif", 16))
        .margin(10)
        .x_label_area_size(35)
        .y_label_area_size(45)
        .build_cartesian_2d(0..STORM, 0.0..top)?;
    chart.configure_mesh().light_line_style(TRANSPARENT).x_desc("seconds").draw()?;
    // The time in which the capacity is a fifth.
    chart.draw_series([Rectangle::new([(DIP.start, 0.0), (DIP.end, top)], BLACK.mix(0.1).filled())])?;
    for (strategy, figures) in strategies {
        let color = match strategy {
            Strategy::NoRetries => RGBColor(110, 110, 110),
            Strategy::Naive => RGBColor(200, 60, 40),
            Strategy::Ours => RGBColor(30, 100, 200),
        };
        let points = (0..).zip(figures.storm.iter().map(|second| value(*second)));
        chart
            .draw_series(LineSeries::new(points, color.stroke_width(2)))?
            .label(strategy.name())
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 15, y)], color.stroke_width(2)));
    }
    let position = SeriesLabelPosition::MiddleRight;
    chart.configure_series_labels().position(position).background_style(WHITE.mix(0.8)).draw()?;
    Ok(())
}
