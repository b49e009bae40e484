//! Groups of rows, and the measures of each group.

use std::collections::HashMap;

use super::cell::{Cell, real};
use super::column::{Column, NULL, Table};
use super::dataset::dataset;
use super::field::Aggregate;

/// A partition of rows by the values of some columns.
#[derive(Clone, Debug)]
pub(super) struct Groups {
    /// Group of each row, by the row's index. Groups are numbered in order of appearance.
    pub(super) of_row: Vec<u32>,
    pub(super) count: u32,
}

/// Maximum number of groups that are counted in a table instead of a map.
const TABLE: u64 = 1 << 22;

impl Groups {
    /// Puts all rows into one group.
    pub(super) fn one(rows: &[u32]) -> Self {
        Self { of_row: vec![0; rows.len()], count: 1 }
    }

    pub(super) fn by(base: Table, rows: &[u32], columns: impl Iterator<Item = Column>) -> Self {
        columns.fold(Self::one(rows), |groups, column| groups.refined(base, rows, column))
    }

    /// Splits each group by the values of another column.
    pub(super) fn refined(mut self, base: Table, rows: &[u32], column: Column) -> Self {
        if rows.len() == self.count as usize && self.count > 1 {
            // Each row is a group already.
            return self;
        }
        let data = dataset();
        let codes = u64::from(data.codes(column).count);
        let size = u64::from(self.count) * codes;
        let mut count = 0;
        let mut next = || {
            count += 1;
            count - 1
        };
        let places = self.of_row.iter_mut().zip(rows);
        let place = |group: u32, row| u64::from(group) * codes + u64::from(data.code(base, row, column));
        if size <= TABLE {
            let mut table = vec![u32::MAX; usize::try_from(size).unwrap_or_default()];
            for (group, row) in places {
                if let Some(entry) = usize::try_from(place(*group, *row)).ok().and_then(|place| table.get_mut(place)) {
                    if *entry == u32::MAX {
                        *entry = next();
                    }
                    *group = *entry;
                }
            }
        } else {
            let mut map = HashMap::new();
            for (group, row) in places {
                *group = *map.entry(place(*group, *row)).or_insert_with(&mut next);
            }
        }
        self.count = count;
        self
    }

    /// Returns the first row of each group.
    pub(super) fn first_rows(&self, rows: &[u32]) -> Vec<u32> {
        let mut first = Vec::with_capacity(self.count as usize);
        for (group, row) in self.of_row.iter().zip(rows) {
            if *group as usize == first.len() {
                first.push(*row);
            }
        }
        first
    }

    /// Returns the measure of each group.
    pub(super) fn aggregate(&self, base: Table, rows: &[u32], aggregate: Aggregate) -> Vec<Cell> {
        match aggregate {
            Aggregate::Count(table) => self.counted(base, rows, table).into_iter().map(Cell::Integer).collect(),
            Aggregate::Sum(column) => {
                let sum = |(sum, count)| if count == 0 { Cell::Null } else { Cell::Cents(sum) };
                self.summed(base, rows, column).into_iter().map(sum).collect()
            }
            Aggregate::Average(column) => {
                let average = |(sum, count): (i64, i64)| {
                    if count == 0 { Cell::Null } else { Cell::Real(real(sum) / real(count) / 100.0) }
                };
                self.summed(base, rows, column).into_iter().map(average).collect()
            }
        }
    }

    /// Returns the number of distinct rows of `table` in each group.
    fn counted(&self, base: Table, rows: &[u32], table: Table) -> Vec<i64> {
        let mut counts = vec![0; self.count as usize];
        let mut count = |group: u32| {
            if let Some(count) = counts.get_mut(group as usize) {
                *count += 1;
            }
        };
        if table == base {
            self.of_row.iter().copied().for_each(count);
            return counts;
        }
        let data = dataset();
        let joined = self.of_row.iter().zip(rows).map(|(group, row)| (*group, data.joined(base, *row, table)));
        let mut pairs: Vec<(u32, u32)> = joined.collect();
        pairs.sort_unstable();
        pairs.dedup();
        for (group, _) in pairs {
            count(group);
        }
        counts
    }

    /// Returns the sum of a column's amounts in each group, in cents, and their number.
    fn summed(&self, base: Table, rows: &[u32], column: Column) -> Vec<(i64, i64)> {
        let data = dataset();
        let mut sums = vec![(0, 0); self.count as usize];
        for (group, row) in self.of_row.iter().zip(rows) {
            let code = data.code(base, *row, column);
            if let Some((sum, count)) = sums.get_mut(*group as usize).filter(|_| code != NULL) {
                *sum += i64::from(code - 1);
                *count += 1;
            }
        }
        sums
    }
}
