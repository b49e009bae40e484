//! The rows: a shop's order items, generated from row numbers.
//!
//! The data set takes about three megabytes and a few milliseconds, once per process: simulators share it.

use std::sync::LazyLock;

use jiff::civil::{Date, date};

use super::column::{Codes, Column, NULL, Table};
use super::draw::{Sequence, day_at, draw, favourite, pick};
use super::words::{ADJECTIVES, BRANDS, CATEGORIES, COUNTRIES, FIRST_NAMES, LAST_NAMES, STATUSES};

/// Number of order items.
pub(in crate::simulator) const ORDER_ITEMS: u32 = 100_000;

/// The last day with orders; `today` in filters.
pub(in crate::simulator) const TODAY: Date = date(2025, 12, 31);

const FIRST_DAY: Date = date(2023, 1, 1);
const DAYS: u32 = 1096;
const USERS: u32 = 10_000;
const PRODUCTS: u32 = 1_200;
const INVENTORY_ITEMS: u32 = 24_000;

/// Index into [`STATUSES`].
const CANCELLED: u32 = 0;
const COMPLETE: u32 = 1;
const PROCESSING: u32 = 2;
const RETURNED: u32 = 3;
const SHIPPED: u32 = 4;

pub(super) struct Dataset {
    items: Items,
    orders: Orders,
    users: Users,
    products: Products,
    stock: Stock,
}

struct Items {
    order: Vec<u32>,
    product: Vec<u32>,
    id: Codes,
    status: Codes,
    price: Codes,
    returned: Codes,
}

struct Orders {
    count: u32,
    user: Vec<u32>,
    id: Codes,
    day: Codes,
    month: Codes,
    status: Codes,
}

struct Users {
    id: Codes,
    name: Codes,
    country: Codes,
    age: Codes,
    day: Codes,
}

struct Products {
    id: Codes,
    name: Codes,
    category: Codes,
    brand: Codes,
    price: Codes,
}

struct Stock {
    product: Vec<u32>,
    id: Codes,
    day: Codes,
    month: Codes,
    sold: Codes,
    cost: Codes,
}

/// Returns the data set of this process.
pub(super) fn dataset() -> &'static Dataset {
    static DATASET: LazyLock<Dataset> = LazyLock::new(Dataset::make);
    &DATASET
}

impl Dataset {
    fn make() -> Self {
        let calendar = Calendar::new();
        let item_order = orders_of_items();
        let orders = Orders::make(item_order.last().map_or(0, |last| last + 1), &calendar);
        let products = Products::make();
        let items = Items::make(item_order, &orders, &products, &calendar);
        let stock = Stock::make(&products, &calendar);
        Self { items, orders, users: Users::make(&calendar), products, stock }
    }

    pub(super) fn rows(&self, table: Table) -> u32 {
        match table {
            Table::OrderItems => ORDER_ITEMS,
            Table::Orders => self.orders.count,
            Table::Users => USERS,
            Table::Products => PRODUCTS,
            Table::InventoryItems => INVENTORY_ITEMS,
        }
    }

    /// Returns the row of `table` that is joined to this row of `base`, or one beyond the end if there is none.
    pub(super) fn joined(&self, base: Table, row: u32, table: Table) -> u32 {
        let follow = |rows: &[u32], row: u32| rows.get(row as usize).copied().unwrap_or(u32::MAX);
        match (base, table) {
            (Table::OrderItems, Table::Orders) => follow(&self.items.order, row),
            (Table::OrderItems, Table::Users) => follow(&self.orders.user, follow(&self.items.order, row)),
            (Table::OrderItems, Table::Products) => follow(&self.items.product, row),
            (Table::Orders, Table::Users) => follow(&self.orders.user, row),
            (Table::InventoryItems, Table::Products) => follow(&self.stock.product, row),
            _ if base == table => row,
            _ => u32::MAX,
        }
    }

    pub(super) fn codes(&self, column: Column) -> &Codes {
        match column {
            Column::ItemId => &self.items.id,
            Column::ItemStatus => &self.items.status,
            Column::ItemPrice => &self.items.price,
            Column::ItemReturned => &self.items.returned,
            Column::OrderId => &self.orders.id,
            Column::OrderDay => &self.orders.day,
            Column::OrderMonth => &self.orders.month,
            Column::OrderStatus => &self.orders.status,
            Column::UserId => &self.users.id,
            Column::UserName => &self.users.name,
            Column::UserCountry => &self.users.country,
            Column::UserAge => &self.users.age,
            Column::UserDay => &self.users.day,
            Column::ProductId => &self.products.id,
            Column::ProductName => &self.products.name,
            Column::ProductCategory => &self.products.category,
            Column::ProductBrand => &self.products.brand,
            Column::ProductPrice => &self.products.price,
            Column::StockId => &self.stock.id,
            Column::StockDay => &self.stock.day,
            Column::StockMonth => &self.stock.month,
            Column::StockSold => &self.stock.sold,
            Column::StockCost => &self.stock.cost,
        }
    }

    /// Returns the code of `column` for a row of `base`.
    pub(super) fn code(&self, base: Table, row: u32, column: Column) -> u32 {
        match self.joined(base, row, column.table()) {
            u32::MAX => NULL,
            row => self.codes(column).of(row),
        }
    }
}

/// One to four items per order, two on average.
fn orders_of_items() -> Vec<u32> {
    let mut orders = Vec::new();
    for order in 0..ORDER_ITEMS {
        let count = match draw(Sequence::Items, order, 10) {
            0..=3 => 1,
            4..=6 => 2,
            7..=8 => 3,
            _ => 4,
        };
        let room = ORDER_ITEMS as usize - orders.len();
        orders.extend(std::iter::repeat_n(order, room.min(count)));
        if room <= count {
            break;
        }
    }
    orders
}

impl Items {
    fn make(order: Vec<u32>, orders: &Orders, products: &Products, calendar: &Calendar) -> Self {
        let product: Vec<u32> = (0..ORDER_ITEMS).map(|row| favourite(Sequence::Product, row, PRODUCTS)).collect();
        let mut status = Vec::with_capacity(order.len());
        let mut returned = Vec::with_capacity(order.len());
        for (row, order) in (0..).zip(&order) {
            let bought = orders.day.of(*order) - 1;
            let back = bought + 4 + draw(Sequence::ReturnedAfter, row, 40);
            let order_status = orders.status.of(*order) - 1;
            let comes_back = order_status == COMPLETE && draw(Sequence::Returned, row, 100) < 9 && back < DAYS;
            status.push(Some(if comes_back { RETURNED } else { order_status }));
            returned.push(comes_back.then_some(back));
        }
        // Items are sold for 70 to 100 percent of the list price.
        let price = (0..).zip(&product).map(|(row, product)| {
            let list = products.price.of(*product) - 1;
            Some(list * (70 + draw(Sequence::Discount, row, 31)) / 100)
        });
        Self {
            id: Codes::ids(ORDER_ITEMS),
            status: Codes::listed(status.into_iter(), &STATUSES),
            price: Codes::cents(price),
            returned: Codes::days(returned.into_iter(), calendar.days.clone()),
            order,
            product,
        }
    }
}

impl Orders {
    fn make(count: u32, calendar: &Calendar) -> Self {
        let day: Vec<u32> = (0..count).map(|row| day_at(row, count, DAYS)).collect();
        // Users sign up before they order.
        let user = (0..count).map(|row| {
            let signed_up = u64::from(row) * u64::from(USERS) / u64::from(count);
            favourite(Sequence::User, row, u32::try_from(signed_up).unwrap_or(USERS).max(1))
        });
        let status = (0..).zip(&day).map(|(row, day)| {
            let recent = DAYS - day <= 12;
            Some(match draw(Sequence::Status, row, 100) {
                0..=7 => CANCELLED,
                8..=11 => PROCESSING,
                12..=21 => SHIPPED,
                roll if recent && roll % 2 == 0 => PROCESSING,
                _ if recent => SHIPPED,
                _ => COMPLETE,
            })
        });
        Self {
            count,
            user: user.collect(),
            id: Codes::ids(count),
            status: Codes::listed(status, &STATUSES),
            month: calendar.months_of(&day),
            day: calendar.days_of(&day),
        }
    }
}

impl Users {
    fn make(calendar: &Calendar) -> Self {
        let name = |row| {
            let first = pick(&FIRST_NAMES, Sequence::FirstName, row);
            let last = pick(&LAST_NAMES, Sequence::LastName, row);
            Some(match draw(Sequence::NameStyle, row, 40) {
                0 => format!("{last}, {first}"),
                1 => format!("{first} \"{}\" {last}", pick(&FIRST_NAMES, Sequence::Nickname, row)),
                _ => format!("{first} {last}"),
            })
        };
        let country = |row| {
            let mut roll = draw(Sequence::Country, row, 100);
            let drawn = COUNTRIES.iter().find(|(_, share)| {
                let hit = roll < *share;
                roll = roll.saturating_sub(*share);
                hit
            });
            drawn.map(|(name, _)| (*name).to_owned())
        };
        let age = (0..USERS).map(|row| {
            let known = draw(Sequence::AgeKnown, row, 50) > 0;
            known.then(|| 18 + draw(Sequence::Age, row, 40) + draw(Sequence::AgeMore, row, 25))
        });
        let day: Vec<u32> = (0..USERS).map(|row| day_at(row, USERS, DAYS)).collect();
        Self {
            id: Codes::ids(USERS),
            name: Codes::texts(&(0..USERS).map(name).collect::<Vec<_>>()),
            country: Codes::texts(&(0..USERS).map(country).collect::<Vec<_>>()),
            age: Codes::numbers(age),
            day: calendar.days_of(&day),
        }
    }
}

impl Products {
    fn make() -> Self {
        let category = |row: u32| CATEGORIES[(row as usize) % CATEGORIES.len()];
        let name = |row| {
            let (_, thing, _, _) = category(row);
            let adjective = pick(&ADJECTIVES, Sequence::Adjective, row);
            let size = 26 + draw(Sequence::Size, row, 14);
            Some(match draw(Sequence::ProductStyle, row, 12) {
                0 => format!("{adjective} {thing}, Set of {}", 2 + size % 4),
                1 => format!("{adjective} {thing} {size}\" Length"),
                2 => format!("{adjective} {thing} – Été"),
                _ => format!("{adjective} {thing} No. {}", 1 + row / 18),
            })
        };
        let brand = |row| match draw(Sequence::BrandKnown, row, 60) {
            0 => None,
            _ => Some(pick(&BRANDS, Sequence::Brand, row).to_owned()),
        };
        let price = (0..PRODUCTS).map(|row| {
            let (_, _, lowest, highest) = category(row);
            Some(
                100 * (lowest + draw(Sequence::Price, row, highest - lowest)) + 49 + 50 * draw(Sequence::Cents, row, 2),
            )
        });
        Self {
            id: Codes::ids(PRODUCTS),
            name: Codes::texts(&(0..PRODUCTS).map(name).collect::<Vec<_>>()),
            category: Codes::texts(&(0..PRODUCTS).map(|row| Some(category(row).0.to_owned())).collect::<Vec<_>>()),
            brand: Codes::texts(&(0..PRODUCTS).map(brand).collect::<Vec<_>>()),
            price: Codes::cents(price),
        }
    }
}

impl Stock {
    fn make(products: &Products, calendar: &Calendar) -> Self {
        let product: Vec<u32> = (0..INVENTORY_ITEMS).map(|row| draw(Sequence::StockProduct, row, PRODUCTS)).collect();
        let day: Vec<u32> = (0..INVENTORY_ITEMS).map(|row| day_at(row, INVENTORY_ITEMS, DAYS)).collect();
        let sold = (0..).zip(&day).map(|(row, day)| {
            let sold = day + 3 + draw(Sequence::SoldAfter, row, 400);
            (sold < DAYS).then_some(sold)
        });
        let cost = (0..).zip(&product).map(|(row, product)| {
            let list = products.price.of(*product) - 1;
            Some(list * (35 + draw(Sequence::Cost, row, 25)) / 100)
        });
        Self {
            id: Codes::ids(INVENTORY_ITEMS),
            month: calendar.months_of(&day),
            sold: Codes::days(sold, calendar.days.clone()),
            cost: Codes::cents(cost),
            day: calendar.days_of(&day),
            product,
        }
    }
}

/// The days and months of the data set.
struct Calendar {
    days: Vec<Date>,
    months: Vec<Date>,
    month_of_day: Vec<u32>,
}

impl Calendar {
    fn new() -> Self {
        let days: Vec<Date> = FIRST_DAY.series(jiff::Span::new().days(1)).take(DAYS as usize).collect();
        let mut months: Vec<Date> = Vec::new();
        let mut month_of_day = Vec::new();
        for day in &days {
            if day.day() == 1 {
                months.push(*day);
            }
            month_of_day.push(u32::try_from(months.len()).unwrap_or_default().saturating_sub(1));
        }
        Self { days, months, month_of_day }
    }

    fn days_of(&self, days: &[u32]) -> Codes {
        Codes::days(days.iter().copied().map(Some), self.days.clone())
    }

    fn months_of(&self, days: &[u32]) -> Codes {
        let months = days.iter().map(|day| self.month_of_day.get(*day as usize).copied());
        Codes::months(months, self.months.clone())
    }
}
