//! The fields of the model: the table that queries and the descriptions of explores use.

use super::cell::ValueFormat;
use super::column::{Column, Table};

/// A dimension or measure of an explore.
#[derive(Clone, Copy, Debug)]
pub(in crate::simulator) struct Field {
    /// Name with the view: `users.country`.
    pub(in crate::simulator) name: &'static str,
    pub(in crate::simulator) description: &'static str,
    pub(in crate::simulator) value_format: ValueFormat,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Dimension(Type, Column),
    Measure(Aggregate),
}

/// Type of a dimension's values.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Type {
    Text,
    Number,
    Date,
    Month,
}

/// Aggregation of a measure.
#[derive(Clone, Copy, Debug)]
pub(super) enum Aggregate {
    /// Number of distinct rows of this table.
    Count(Table),
    Sum(Column),
    Average(Column),
}

impl Field {
    /// Returns the column of a dimension; measures have none.
    pub(super) fn column(&self) -> Option<Column> {
        match self.kind {
            Kind::Dimension(_, column) => Some(column),
            Kind::Measure(_) => None,
        }
    }

    /// Returns the view, such as `users`.
    pub(in crate::simulator) fn view(&self) -> &'static str {
        self.name.split_once('.').map_or(self.name, |(view, _)| view)
    }

    /// Returns the label of the view, such as `Users`.
    pub(in crate::simulator) fn view_label(&self) -> String {
        title(self.view())
    }

    /// Returns the label without the view, such as `Country`.
    pub(in crate::simulator) fn label_short(&self) -> String {
        title(self.name.split_once('.').map_or(self.name, |(_, name)| name))
    }

    /// Returns the full label, such as `Users Country`.
    pub(in crate::simulator) fn label(&self) -> String {
        format!("{} {}", self.view_label(), self.label_short())
    }

    pub(in crate::simulator) fn is_measure(&self) -> bool {
        matches!(self.kind, Kind::Measure(_))
    }

    pub(in crate::simulator) fn is_numeric(&self) -> bool {
        matches!(self.kind, Kind::Measure(_) | Kind::Dimension(Type::Number, _))
    }

    /// Returns `LookML`'s name of the type.
    pub(in crate::simulator) fn type_name(&self) -> &'static str {
        match self.kind {
            Kind::Dimension(Type::Text, _) => "string",
            Kind::Dimension(Type::Number, _) => "number",
            Kind::Dimension(Type::Date, _) => "date_date",
            Kind::Dimension(Type::Month, _) => "date_month",
            Kind::Measure(Aggregate::Count(_)) => "count",
            Kind::Measure(Aggregate::Sum(_)) => "sum",
            Kind::Measure(Aggregate::Average(_)) => "average",
        }
    }

    /// Returns the dimension group, such as `created` for `created_date`.
    pub(in crate::simulator) fn dimension_group(&self) -> Option<&'static str> {
        let suffix = match self.kind {
            Kind::Dimension(Type::Date, _) => "_date",
            Kind::Dimension(Type::Month, _) => "_month",
            Kind::Dimension(..) | Kind::Measure(_) => return None,
        };
        self.name.strip_suffix(suffix)
    }

    /// Returns true for the ids of the field's view.
    pub(in crate::simulator) fn is_primary_key(&self) -> bool {
        self.value_format == ValueFormat::Id
    }
}

/// Converts a name to a title: `order_items` becomes `Order Items`, `id` becomes `ID`.
pub(super) fn title(name: &str) -> String {
    let words = name.split('_').map(|word| match word {
        "id" => "ID".to_owned(),
        _ => {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

const fn dimension(name: &'static str, r#type: Type, column: Column, description: &'static str) -> Field {
    Field { name, description, value_format: ValueFormat::Unset, kind: Kind::Dimension(r#type, column) }
}

const fn measure(name: &'static str, aggregate: Aggregate, description: &'static str) -> Field {
    Field { name, description, value_format: ValueFormat::Unset, kind: Kind::Measure(aggregate) }
}

const fn id(field: Field) -> Field {
    Field { value_format: ValueFormat::Id, ..field }
}

const fn usd(field: Field) -> Field {
    Field { value_format: ValueFormat::Usd, ..field }
}

/// Returns the fields of a table's own view.
pub(super) const fn of(table: Table) -> &'static [Field] {
    match table {
        Table::OrderItems => &ORDER_ITEMS,
        Table::Orders => &ORDERS,
        Table::Users => &USERS,
        Table::Products => &PRODUCTS,
        Table::InventoryItems => &INVENTORY_ITEMS,
    }
}

const ORDER_ITEMS: [Field; 9] = [
    id(dimension("order_items.id", Type::Number, Column::ItemId, "Number of the item, from 1")),
    dimension("order_items.created_date", Type::Date, Column::OrderDay, "Day of the order"),
    dimension("order_items.created_month", Type::Month, Column::OrderMonth, "Month of the order"),
    dimension("order_items.returned_date", Type::Date, Column::ItemReturned, "Day of the return, if any"),
    dimension("order_items.status", Type::Text, Column::ItemStatus, "Status of the item"),
    usd(dimension("order_items.sale_price", Type::Number, Column::ItemPrice, "Price paid for the item")),
    measure("order_items.count", Aggregate::Count(Table::OrderItems), "Number of items"),
    usd(measure("order_items.total_sale_price", Aggregate::Sum(Column::ItemPrice), "Sum of the prices paid")),
    usd(measure("order_items.average_sale_price", Aggregate::Average(Column::ItemPrice), "Average price paid")),
];

const ORDERS: [Field; 5] = [
    id(dimension("orders.id", Type::Number, Column::OrderId, "Number of the order, from 1")),
    dimension("orders.created_date", Type::Date, Column::OrderDay, "Day of the order"),
    dimension("orders.created_month", Type::Month, Column::OrderMonth, "Month of the order"),
    dimension("orders.status", Type::Text, Column::OrderStatus, "Status of the order"),
    measure("orders.count", Aggregate::Count(Table::Orders), "Number of orders"),
];

const USERS: [Field; 6] = [
    id(dimension("users.id", Type::Number, Column::UserId, "Number of the user, from 1")),
    dimension("users.name", Type::Text, Column::UserName, "First and last name"),
    dimension("users.country", Type::Text, Column::UserCountry, "Country of the user, if known"),
    dimension("users.age", Type::Number, Column::UserAge, "Age in years, if known"),
    dimension("users.created_date", Type::Date, Column::UserDay, "Day of registration"),
    measure("users.count", Aggregate::Count(Table::Users), "Number of users"),
];

const PRODUCTS: [Field; 6] = [
    id(dimension("products.id", Type::Number, Column::ProductId, "Number of the product, from 1")),
    dimension("products.name", Type::Text, Column::ProductName, "Name of the product"),
    dimension("products.category", Type::Text, Column::ProductCategory, "Category of the product"),
    dimension("products.brand", Type::Text, Column::ProductBrand, "Brand of the product, if known"),
    usd(dimension("products.retail_price", Type::Number, Column::ProductPrice, "List price")),
    measure("products.count", Aggregate::Count(Table::Products), "Number of products"),
];

const INVENTORY_ITEMS: [Field; 7] = [
    id(dimension("inventory_items.id", Type::Number, Column::StockId, "Number of the item in stock, from 1")),
    dimension("inventory_items.created_date", Type::Date, Column::StockDay, "Day of delivery"),
    dimension("inventory_items.created_month", Type::Month, Column::StockMonth, "Month of delivery"),
    dimension("inventory_items.sold_date", Type::Date, Column::StockSold, "Day of sale, if sold"),
    usd(dimension("inventory_items.cost", Type::Number, Column::StockCost, "Purchase price")),
    measure("inventory_items.count", Aggregate::Count(Table::InventoryItems), "Number of items in stock"),
    usd(measure("inventory_items.total_cost", Aggregate::Sum(Column::StockCost), "Sum of purchase prices")),
];
