//! The figures of a chart.

use super::results::{Results, Source};

/// A line, or a set of bars of one colour.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::simulator) struct Series {
    /// The measure's label, after the pivot's value if there is a pivot.
    pub(in crate::simulator) name: String,
    /// What stands on the axis, and the figure above it. Nothing is drawn where there is none.
    pub(in crate::simulator) points: Vec<(String, Option<f64>)>,
}

impl Results {
    /// What a chart of the first `most` rows shows: a series for each measure, and for each value of a pivot.
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
