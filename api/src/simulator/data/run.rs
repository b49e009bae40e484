//! Running queries: filter, group, sort.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::cell::Cell;
use super::column::{Column, Table};
use super::dataset::dataset;
use super::field::{Aggregate, Field, Kind, Type};
use super::filter::Expression;
use super::group::Groups;
use super::query::{Query, Sort, Sorts};
use super::results::{Pivot, Results};

impl Query {
    /// Runs the query. All 100,000 rows in groups take a few milliseconds.
    pub(in crate::simulator) fn run(self) -> Results {
        let base = self.explore.base;
        let rows = self.filtered_rows(base);
        let dimensions: Vec<&'static Field> = self.dimensions().collect();
        let aggregates: Vec<Aggregate> = self.measures().filter_map(aggregate).collect();
        let groups = Groups::by(base, &rows, dimensions.iter().copied().filter_map(Field::column));
        let first_rows = groups.first_rows(&rows);
        let values = all(&groups, base, &rows, &aggregates);
        let pivot = self.pivot.and_then(|field| Some((field, field.column()?))).map(|(field, column)| {
            let descending = match &self.sorts {
                Sorts::By(sorts) => sorts.iter().any(|sort| sort.field.name == field.name && sort.descending),
                Sorts::Default | Sorts::Unsorted => false,
            };
            let mut pivot = Pivot::make(field, column, base, &rows, &groups, &aggregates);
            if descending {
                pivot.keys.reverse();
            }
            pivot.truncated = pivot.keys.len() > self.column_limit;
            pivot.keys.truncate(self.column_limit);
            pivot
        });
        let totals = (self.total && !aggregates.is_empty()).then(|| {
            let totals = all(&Groups::one(&rows), base, &rows, &aggregates);
            totals.into_iter().filter_map(|measure| measure.first().copied()).collect()
        });
        let mut results = Results {
            order: self.filtered_groups(base, &rows, &groups),
            measures: self.measures().collect(),
            query: self,
            dimensions,
            first_rows,
            values,
            pivot,
            totals,
        };
        sort(&mut results);
        results.order.truncate(results.query.limit.unwrap_or(usize::MAX));
        results
    }

    /// Returns the rows that match the filters of dimensions.
    fn filtered_rows(&self, base: Table) -> Vec<u32> {
        let data = dataset();
        // A filter is evaluated once per value instead of once per row.
        let masks = self.filters.iter().filter_map(|filter| {
            let column = filter.field.column()?.filtered();
            let codes = data.codes(column);
            let mask: Vec<bool> = (0..codes.count).map(|code| filter.expression.holds(codes.cell(code))).collect();
            Some((column, mask))
        });
        let masks: Vec<_> = masks.collect();
        let lets_through = |row: u32, (column, mask): &(Column, Vec<bool>)| {
            mask.get(data.code(base, row, *column) as usize).copied().unwrap_or_default()
        };
        (0..data.rows(base)).filter(|row| masks.iter().all(|mask| lets_through(*row, mask))).collect()
    }

    /// Returns the groups that match the filters of measures, including measures that are not displayed.
    fn filtered_groups(&self, base: Table, rows: &[u32], groups: &Groups) -> Vec<u32> {
        let filters = self.filters.iter().filter_map(|filter| {
            let values = groups.aggregate(base, rows, aggregate(filter.field)?);
            Some((&filter.expression, values))
        });
        let filters: Vec<_> = filters.collect();
        let lets_through = |group: u32, (expression, values): &(&Expression, Vec<Cell>)| {
            values.get(group as usize).is_some_and(|value| expression.holds(*value))
        };
        (0..groups.count).filter(|group| filters.iter().all(|filter| lets_through(*group, filter))).collect()
    }
}

fn aggregate(field: &Field) -> Option<Aggregate> {
    match field.kind {
        Kind::Measure(aggregate) => Some(aggregate),
        Kind::Dimension(..) => None,
    }
}

/// Returns each measure of each group.
fn all(groups: &Groups, base: Table, rows: &[u32], aggregates: &[Aggregate]) -> Vec<Vec<Cell>> {
    aggregates.iter().map(|aggregate| groups.aggregate(base, rows, *aggregate)).collect()
}

impl Pivot {
    fn make(
        field: &'static Field,
        column: Column,
        base: Table,
        rows: &[u32],
        groups: &Groups,
        aggregates: &[Aggregate],
    ) -> Self {
        let data = dataset();
        let code = |row: &u32| data.code(base, *row, column);
        let columns = Groups::one(rows).refined(base, rows, column);
        let cells = groups.clone().refined(base, rows, column);
        let totals = columns.first_rows(rows).iter().map(code).zip(0..).collect::<HashMap<_, _>>();
        let mut keys: Vec<u32> = totals.keys().copied().collect();
        keys.sort_unstable();
        let mut places = HashMap::new();
        for ((group, cell), row) in groups.of_row.iter().zip(&cells.of_row).zip(rows) {
            places.insert((*group, code(row)), *cell);
        }
        Self {
            field,
            column,
            keys,
            truncated: false,
            places,
            values: all(&cells, base, rows, aggregates),
            total_places: totals,
            total_values: all(&columns, base, rows, aggregates),
        }
    }
}

/// Sort keys of groups: codes of a dimension or values of a measure.
enum Key {
    Codes(Vec<u32>),
    Cells(Vec<Cell>),
}

impl Key {
    fn of(results: &Results, sort: Sort) -> Option<Self> {
        let groups = 0..u32::try_from(results.first_rows.len()).ok()?;
        if let Some(column) = sort.field.column() {
            let (data, base) = (dataset(), results.query.explore.base);
            // Sorting by a pivot affects columns, not rows.
            results.dimensions.iter().find(|dimension| dimension.name == sort.field.name)?;
            return Some(Self::Codes(results.first_rows.iter().map(|row| data.code(base, *row, column)).collect()));
        }
        let measure = results.measures.iter().position(|measure| measure.name == sort.field.name)?;
        Some(match &results.pivot {
            None => Self::Cells(results.values.get(measure)?.clone()),
            Some(pivot) => {
                let key = *pivot.keys.get(sort.column)?;
                Self::Cells(groups.map(|group| pivot.cell(group, key, measure)).collect())
            }
        })
    }

    fn compare(&self, a: u32, b: u32) -> Ordering {
        let (a, b) = (a as usize, b as usize);
        match self {
            Self::Codes(codes) => codes.get(a).cmp(&codes.get(b)),
            Self::Cells(cells) => match (cells.get(a), cells.get(b)) {
                (Some(a), Some(b)) => a.compare(*b),
                (a, b) => a.is_some().cmp(&b.is_some()),
            },
        }
    }
}

fn sort(results: &mut Results) {
    let sorts = match &results.query.sorts {
        Sorts::By(sorts) => sorts.clone(),
        Sorts::Default => default_sort(results).into_iter().collect(),
        Sorts::Unsorted => return,
    };
    let keys: Vec<(Key, bool)> =
        sorts.iter().filter_map(|sort| Some((Key::of(results, *sort)?, sort.descending))).collect();
    // A stable sort, so that the result of a query is always the same.
    results.order.sort_by(|a, b| {
        let mut orders = keys.iter().map(|(key, descending)| {
            let order = key.compare(*a, *b);
            if *descending { order.reverse() } else { order }
        });
        orders.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    });
}

fn default_sort(results: &Results) -> Option<Sort> {
    let is_date = |field: &&Field| matches!(field.kind, Kind::Dimension(Type::Date | Type::Month, _));
    let date = results.dimensions.iter().copied().find(is_date);
    let descending = date.or_else(|| results.measures.first().copied());
    let field = descending.or_else(|| results.dimensions.first().copied())?;
    Some(Sort { field, descending: descending.is_some(), column: 0 })
}
