//! Plots of the runs.

use std::error::Error;

use plotters::prelude::*;

use super::{Comparison, DIP, Figures, Second, Strategy};

/// Returns an SVG of the first seed, with two panels for each number of clients: success, and load on the server.
pub fn plot(compared: &[Comparison]) -> Result<String, Box<dyn Error>> {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (960, 640)).into_drawing_area();
        area.fill(&WHITE)?;
        let panels = area.split_evenly((2, compared.len()));
        for (column, comparison) in compared.iter().enumerate() {
            let (clients, run) = (comparison.world.clients, &comparison.runs[0]);
            let success = format!("Calls that succeed, % ({clients} clients)");
            draw(&panels[column], &success, 105.0, run, |second| second.success() * 100.0)?;
            let load = format!("Requests a second ({clients} clients)");
            draw(&panels[compared.len() + column], &load, 3000.0, run, |second| f64::from(second.requests))?;
        }
        area.present()?;
    }
    Ok(svg)
}

fn draw(
    panel: &DrawingArea<SVGBackend<'_>, plotters::coord::Shift>,
    caption: &str,
    top: f64,
    run: &[Figures; 3],
    value: impl Fn(Second) -> f64,
) -> Result<(), Box<dyn Error>> {
    let seconds = u64::try_from(run[0].overload.seconds.len())?;
    let mut chart = ChartBuilder::on(panel)
        .caption(caption, ("sans-serif", 16))
        .margin(10)
        .x_label_area_size(35)
        .y_label_area_size(45)
        .build_cartesian_2d(0..seconds, 0.0..top)?;
    chart.configure_mesh().light_line_style(TRANSPARENT).x_desc("seconds").draw()?;
    // The period of reduced capacity.
    chart.draw_series([Rectangle::new([(DIP.start, 0.0), (DIP.end, top)], BLACK.mix(0.1).filled())])?;
    for strategy in Strategy::ALL {
        let color = match strategy {
            Strategy::NoRetries => RGBColor(110, 110, 110),
            Strategy::Naive => RGBColor(200, 60, 40),
            Strategy::Ours => RGBColor(30, 100, 200),
        };
        let points = (0..).zip(strategy.of(run).overload.seconds.iter().map(|second| value(*second)));
        chart
            .draw_series(LineSeries::new(points, color.stroke_width(2)))?
            .label(strategy.name())
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 15, y)], color.stroke_width(2)));
    }
    let position = SeriesLabelPosition::MiddleRight;
    chart.configure_series_labels().position(position).background_style(WHITE.mix(0.8)).draw()?;
    Ok(())
}
