//! Columns of the data set: a small code for each row, and the values of the codes.

use jiff::civil::Date;

use super::cell::Cell;

/// A table of the data set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Table {
    OrderItems,
    Orders,
    Users,
    Products,
    InventoryItems,
}

/// A column of one of the tables.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Column {
    ItemId,
    ItemStatus,
    ItemPrice,
    ItemReturned,
    OrderId,
    OrderDay,
    OrderMonth,
    OrderStatus,
    UserId,
    UserName,
    UserCountry,
    UserAge,
    UserDay,
    ProductId,
    ProductName,
    ProductCategory,
    ProductBrand,
    ProductPrice,
    StockId,
    StockDay,
    StockMonth,
    StockSold,
    StockCost,
}

impl Column {
    pub(super) const fn table(self) -> Table {
        match self {
            Self::ItemId | Self::ItemStatus | Self::ItemPrice | Self::ItemReturned => Table::OrderItems,
            Self::OrderId | Self::OrderDay | Self::OrderMonth | Self::OrderStatus => Table::Orders,
            Self::UserId | Self::UserName | Self::UserCountry | Self::UserAge | Self::UserDay => Table::Users,
            Self::ProductId | Self::ProductName | Self::ProductCategory | Self::ProductBrand | Self::ProductPrice => {
                Table::Products
            }
            Self::StockId | Self::StockDay | Self::StockMonth | Self::StockSold | Self::StockCost => {
                Table::InventoryItems
            }
        }
    }

    /// Returns the column that filters use: months are filtered by their days.
    pub(super) const fn filtered(self) -> Self {
        match self {
            Self::OrderMonth => Self::OrderDay,
            Self::StockMonth => Self::StockDay,
            other => other,
        }
    }
}

/// The code of null. It is the lowest, as nulls sort first.
pub(super) const NULL: u32 = 0;

/// The values of a column. Codes are in the order of the values, so that rows are compared, grouped and sorted by code,
/// and values are only looked up for output.
pub(super) struct Codes {
    /// Codes by row; `None` if the code of a row is its id.
    of_rows: Option<Vec<u32>>,
    /// The highest code plus one.
    pub(super) count: u32,
    domain: Domain,
}

/// The values of codes from 1.
enum Domain {
    /// The integers from 0.
    Numbers,
    /// The amounts of cents from 0.
    Cents,
    Days(Vec<Date>),
    Months(Vec<Date>),
    Texts(Vec<Box<str>>),
}

impl Codes {
    /// Creates the ids of that many rows: 1, 2, 3 …
    pub(super) fn ids(rows: u32) -> Self {
        Self { of_rows: None, count: rows + 2, domain: Domain::Numbers }
    }

    pub(super) fn numbers(values: impl Iterator<Item = Option<u32>>) -> Self {
        Self::counted(values, Domain::Numbers)
    }

    pub(super) fn cents(values: impl Iterator<Item = Option<u32>>) -> Self {
        Self::counted(values, Domain::Cents)
    }

    /// Creates a column of days, given as offsets from the first of `days`.
    pub(super) fn days(values: impl Iterator<Item = Option<u32>>, days: Vec<Date>) -> Self {
        Self::counted(values, Domain::Days(days))
    }

    /// Creates a column of months, given as offsets from the first of `months`.
    pub(super) fn months(values: impl Iterator<Item = Option<u32>>, months: Vec<Date>) -> Self {
        Self::counted(values, Domain::Months(months))
    }

    /// Creates a column of strings, given as indices into a sorted list.
    pub(super) fn listed(values: impl Iterator<Item = Option<u32>>, sorted: &[&str]) -> Self {
        Self::counted(values, Domain::Texts(sorted.iter().map(|text| Box::from(*text)).collect()))
    }

    pub(super) fn texts(values: &[Option<String>]) -> Self {
        let mut texts: Vec<Box<str>> = values.iter().flatten().map(|text| Box::from(text.as_str())).collect();
        texts.sort_unstable();
        texts.dedup();
        let place = |text: &String| texts.binary_search_by(|other| (**other).cmp(text)).ok();
        let places: Vec<_> = values
            .iter()
            .map(|value| value.as_ref().and_then(place).and_then(|place| u32::try_from(place).ok()))
            .collect();
        Self::counted(places.into_iter(), Domain::Texts(texts))
    }

    fn counted(values: impl Iterator<Item = Option<u32>>, domain: Domain) -> Self {
        let of_rows: Vec<u32> = values.map(|value| value.map_or(NULL, |value| value + 1)).collect();
        let count = of_rows.iter().max().map_or(1, |highest| highest + 1);
        Self { of_rows: Some(of_rows), count, domain }
    }

    /// Returns the code of a row, or [`NULL`] if there is no such row.
    pub(super) fn of(&self, row: u32) -> u32 {
        match &self.of_rows {
            Some(codes) => codes.get(row as usize).copied().unwrap_or(NULL),
            None => row + 2,
        }
    }

    /// Returns the value of a code.
    pub(super) fn cell(&'static self, code: u32) -> Cell {
        let Some(value) = code.checked_sub(1) else { return Cell::Null };
        let place = value as usize;
        match &self.domain {
            Domain::Numbers => Cell::Integer(i64::from(value)),
            Domain::Cents => Cell::Cents(i64::from(value)),
            Domain::Days(days) => days.get(place).map_or(Cell::Null, |day| Cell::Day(*day)),
            Domain::Months(months) => months.get(place).map_or(Cell::Null, |month| Cell::Month(*month)),
            Domain::Texts(texts) => texts.get(place).map_or(Cell::Null, |text| Cell::Text(text)),
        }
    }
}
