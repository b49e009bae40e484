//! The SQL of a query, as Looker would send it to its database. It is never run.

use super::explore::Explore;
use super::field::{Aggregate, Field, Kind, Type};
use super::query::{Query, Sorts};

impl Query {
    /// Returns the `SELECT` of this query.
    pub(in crate::simulator) fn sql(&self) -> String {
        let columns = self.fields.iter().map(|field| format!("    {} AS \"{}\"", field.sql(self.explore), field.name));
        let summed = self.fields.iter().copied().chain(self.filters.iter().map(|filter| filter.field));
        let distinct = if summed.into_iter().any(Field::is_measure) { "" } else { " DISTINCT" };
        let mut lines = vec![format!("SELECT{distinct}"), columns.collect::<Vec<_>>().join(",\n")];
        lines.push(format!("FROM public.{0} AS {0}", self.explore.name));
        let filtered = self.filters.iter().map(|filter| filter.field);
        let views: Vec<&str> = self.fields.iter().copied().chain(filtered).map(Field::view).collect();
        // A join can require those before it.
        let joins = self.explore.joins;
        let needed = joins.iter().rposition(|(view, _)| views.contains(view)).map_or(0, |last| last + 1);
        for (view, on) in joins.iter().take(needed) {
            lines.push(format!("LEFT JOIN public.{view} AS {view} ON {on}"));
        }
        let conditions = |measures: bool| {
            let filters = self.filters.iter().filter(|filter| filter.field.is_measure() == measures);
            let conditions =
                filters.filter_map(|filter| filter.expression.sql(&filter.field.filtered_sql(self.explore)));
            conditions.collect::<Vec<_>>().join("\n    AND ")
        };
        let (rows, groups) = (conditions(false), conditions(true));
        if !rows.is_empty() {
            lines.push(format!("WHERE {rows}"));
        }
        let dimensions = self.fields.iter().enumerate().filter(|(_, field)| !field.is_measure());
        let places: Vec<String> = dimensions.map(|(place, _)| (place + 1).to_string()).collect();
        if distinct.is_empty() && !places.is_empty() {
            lines.push(format!("GROUP BY {}", places.join(", ")));
        }
        if !groups.is_empty() {
            lines.push(format!("HAVING {groups}"));
        }
        if let Sorts::By(sorts) = &self.sorts {
            let sorts = sorts.iter().filter_map(|sort| {
                let place = self.fields.iter().position(|field| field.name == sort.field.name)? + 1;
                Some(format!("{place}{}", if sort.descending { " DESC" } else { "" }))
            });
            lines.push(format!("ORDER BY {}", sorts.collect::<Vec<_>>().join(", ")));
        }
        if let Some(limit) = self.limit {
            lines.push(format!("LIMIT {limit}"));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

impl Field {
    /// Returns the field as an SQL expression.
    pub(super) fn sql(&self, explore: &Explore) -> String {
        match self.kind {
            Kind::Dimension(Type::Month, _) => {
                format!("TO_CHAR(DATE_TRUNC('month', {}_at), 'YYYY-MM')", self.dimension_group().unwrap_or(self.name))
            }
            Kind::Measure(Aggregate::Count(table)) if table == explore.base => "COUNT(*)".to_owned(),
            Kind::Measure(Aggregate::Count(_)) => format!("COUNT(DISTINCT {}.id)", self.view()),
            Kind::Measure(Aggregate::Sum(_)) => format!("SUM({})", self.summed()),
            Kind::Measure(Aggregate::Average(_)) => format!("AVG({})", self.summed()),
            Kind::Dimension(..) => self.filtered_sql(explore),
        }
    }

    /// Returns the expression that filters use: months are filtered by their days.
    fn filtered_sql(&self, explore: &Explore) -> String {
        match (self.kind, self.dimension_group()) {
            (Kind::Measure(_), _) => self.sql(explore),
            (Kind::Dimension(..), Some(group)) => format!("DATE({group}_at)"),
            (Kind::Dimension(..), None) => self.name.to_owned(),
        }
    }

    /// Returns the summed column: `order_items.total_sale_price` sums `order_items.sale_price`.
    fn summed(&self) -> String {
        self.name.replacen(".total_", ".", 1).replacen(".average_", ".", 1)
    }
}
