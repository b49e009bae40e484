//! Models and their explores: tables with joined tables.

use std::sync::LazyLock;

use super::column::Table;
use super::field::{self, Field};

/// A set of explores.
#[derive(Debug)]
pub(in crate::simulator) struct Model {
    pub(in crate::simulator) name: &'static str,
    pub(in crate::simulator) label: &'static str,
    pub(in crate::simulator) project: &'static str,
    pub(in crate::simulator) connection: &'static str,
    pub(in crate::simulator) explores: Vec<Explore>,
}

/// A table, and the tables that are joined to it.
#[derive(Debug)]
pub(in crate::simulator) struct Explore {
    pub(in crate::simulator) name: &'static str,
    pub(in crate::simulator) description: &'static str,
    /// Joined views, each with its condition in SQL.
    pub(in crate::simulator) joins: &'static [(&'static str, &'static str)],
    /// The base table's fields, followed by those of each joined table.
    pub(in crate::simulator) fields: Vec<Field>,
    pub(super) base: Table,
}

impl Explore {
    /// Returns the label, such as `Order Items`.
    pub(in crate::simulator) fn label(&self) -> String {
        field::title(self.name)
    }

    /// Returns the field with this name, including its view.
    pub(in crate::simulator) fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// Returns all models.
pub(in crate::simulator) fn models() -> &'static [Model] {
    static MODELS: LazyLock<[Model; 1]> = LazyLock::new(|| {
        [Model {
            name: "thelook",
            label: "The Look",
            project: "thelook",
            connection: "thelook",
            explores: vec![order_items(), orders(), users(), inventory_items()],
        }]
    });
    &*MODELS
}

/// Returns the explore with this name, if it exists.
pub(in crate::simulator) fn explore(model: &str, explore: &str) -> Option<&'static Explore> {
    let model = models().iter().find(|known| known.name == model)?;
    model.explores.iter().find(|known| known.name == explore)
}

fn order_items() -> Explore {
    Explore {
        name: "order_items",
        description: "Sold items with product, user, date and price",
        joins: &[
            ("orders", "order_items.order_id = orders.id"),
            ("users", "orders.user_id = users.id"),
            ("products", "order_items.product_id = products.id"),
        ],
        fields: fields_of(&[Table::OrderItems, Table::Orders, Table::Users, Table::Products]),
        base: Table::OrderItems,
    }
}

fn orders() -> Explore {
    Explore {
        name: "orders",
        description: "Orders with their users",
        joins: &[("users", "orders.user_id = users.id")],
        fields: fields_of(&[Table::Orders, Table::Users]),
        base: Table::Orders,
    }
}

fn users() -> Explore {
    Explore {
        name: "users",
        description: "Registered users",
        joins: &[],
        fields: fields_of(&[Table::Users]),
        base: Table::Users,
    }
}

fn inventory_items() -> Explore {
    Explore {
        name: "inventory_items",
        description: "Current and former stock",
        joins: &[("products", "inventory_items.product_id = products.id")],
        fields: fields_of(&[Table::InventoryItems, Table::Products]),
        base: Table::InventoryItems,
    }
}

fn fields_of(tables: &[Table]) -> Vec<Field> {
    tables.iter().flat_map(|table| field::of(*table)).copied().collect()
}
