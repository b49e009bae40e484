//! Data series of charts.

use super::results::{Results, Source};

/// A line, or a set of bars of one colour.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::simulator) struct Series {
    /// Label of the measure, preceded by the pivot's value if there is a pivot.
    pub(in crate::simulator) name: String,
    /// Labels on the axis and values. Nothing is drawn for `None`.
    pub(in crate::simulator) points: Vec<(String, Option<f64>)>,
}

impl Results {
    /// Returns the series of a chart with at most `most` rows: one for each measure and value of a pivot.
    pub(in crate::simulator) fn series(&self, most: usize) -> Vec<Series> {
        let outputs = self.outputs(true);
        let (axis, figures): (Vec<_>, Vec<_>) =
            outputs.into_iter().partition(|output| matches!(output.source, Source::Dimension(_)));
        let rows = 0..self.len().min(most);
        let label = |row| {
            let parts = axis.iter().map(|output| self.cell(row, output.source).rendered(output.field.value_format));
            parts.collect::<Vec<_>>().join(" – ")
        };
        let series = figures.into_iter().map(|output| Series {
            points: rows.clone().map(|row| (label(row), self.cell(row, output.source).number())).collect(),
            name: output.label,
        });
        series.collect()
    }
}
