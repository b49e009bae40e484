//! Dashboards and looks.

use serde_json::json;

use super::super::super::chance::slug;
use super::super::table::{Row, row};
use super::super::{LOOKML_FOLDER, World};
use super::day;

const COLUMNS: &str = "looker_column";
const BARS: &str = "looker_bar";
const NUMBER: &str = "single_value";

struct Dashboard {
    id: &'static str,
    slug: &'static str,
    title: &'static str,
    description: Option<&'static str>,
    folder_id: &'static str,
    user_id: &'static str,
    view_count: i64,
    /// Titles and charts.
    elements: &'static [(&'static str, &'static str)],
    /// Names and default values.
    filters: &'static [(&'static str, &'static str)],
}

/// The deleted dashboard.
const DELETED: &str = "5";

const DASHBOARDS: [Dashboard; 9] = [
    Dashboard {
        id: "1",
        slug: "SalesOverview",
        title: "Sales overview",
        description: Some("Revenue, orders and returns of all regions"),
        folder_id: "10",
        user_id: "1",
        view_count: 120,
        elements: &[
            ("Revenue by month", COLUMNS),
            ("Revenue by region", BARS),
            ("Orders this month", NUMBER),
            ("Returns by month", COLUMNS),
            ("Returns by region", BARS),
            ("Average order value", NUMBER),
        ],
        filters: &[("Region", "EMEA"), ("Date", "7 days")],
    },
    Dashboard {
        id: "2",
        slug: "UmsaetzeErtraege",
        title: "Umsätze & Erträge – 2026",
        description: Some("Monatlicher Überblick für die Geschäftsleitung"),
        folder_id: "10",
        user_id: "2",
        view_count: 85,
        elements: &[
            ("Umsatz pro Monat", COLUMNS),
            ("Erträge je Region", BARS),
            ("Käufe je Region", BARS),
            ("Überschuss", NUMBER),
        ],
        filters: &[("Währung", "Euro")],
    },
    Dashboard {
        id: "3",
        slug: "MarketingFunnel",
        title: "Marketing funnel",
        description: None,
        folder_id: "11",
        user_id: "2",
        view_count: 42,
        elements: &[("Visits", COLUMNS), ("Sign-ups by region", BARS), ("Conversion", NUMBER)],
        filters: &[],
    },
    Dashboard {
        id: "4",
        slug: "BrokenChart",
        title: "Broken chart",
        description: Some("Its rendering always fails"),
        folder_id: "12",
        user_id: "3",
        view_count: 7,
        elements: &[("Division by zero", COLUMNS)],
        filters: &[],
    },
    Dashboard {
        id: DELETED,
        slug: "SalesArchive",
        title: "Sales archive 2024",
        description: Some("Deleted, and found by search alone"),
        folder_id: "10",
        user_id: "1",
        view_count: 0,
        elements: &[("Revenue by month", COLUMNS)],
        filters: &[],
    },
    Dashboard {
        id: "6",
        slug: "SupportAnswers",
        title: "Support: 95% answered in a day",
        description: None,
        folder_id: "12",
        user_id: "3",
        view_count: 42,
        elements: &[("Tickets by month", COLUMNS), ("Open tickets", NUMBER)],
        filters: &[("Team", "All")],
    },
    Dashboard {
        id: "thelook::business_pulse",
        slug: "BusinessPulse",
        title: "Business pulse",
        description: Some("Defined in the LookML project"),
        folder_id: LOOKML_FOLDER,
        user_id: "1",
        view_count: 300,
        elements: &[("Total orders", NUMBER), ("Orders by month", COLUMNS), ("Orders by region", BARS)],
        filters: &[("Date", "30 days")],
    },
    Dashboard {
        id: "7",
        slug: "FinanceReport",
        title: "Finance report",
        description: Some("For the group Finance alone"),
        folder_id: "13",
        user_id: "14",
        view_count: 31,
        elements: &[("Margin by month", COLUMNS), ("Cash", NUMBER)],
        filters: &[("Date", "1 quarter")],
    },
    Dashboard {
        id: "8",
        slug: "EmeaPipeline",
        title: "EMEA pipeline",
        description: Some("Offers by country"),
        folder_id: "14",
        user_id: "10",
        view_count: 18,
        elements: &[("Offers by country", BARS), ("Offers by month", COLUMNS)],
        filters: &[],
    },
];

/// Title, folder, owner, explore, fields, chart.
type Look = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str], &'static str);

/// Ids are positions, from 1.
const LOOKS: [Look; 12] = [
    ("Orders by region", "10", "1", "orders", &["users.country", "orders.count"], BARS),
    (
        "Inventory by month",
        "12",
        "2",
        "inventory_items",
        &["inventory_items.created_month", "inventory_items.count"],
        COLUMNS,
    ),
    ("Sales by country", "10", "2", "order_items", &["users.country", "order_items.total_sale_price"], BARS),
    (
        "Sales by month",
        "10",
        "6",
        "order_items",
        &["order_items.created_month", "order_items.total_sale_price"],
        COLUMNS,
    ),
    ("Items by status", "10", "6", "order_items", &["order_items.status", "order_items.count"], BARS),
    ("Best brands", "11", "8", "order_items", &["products.brand", "order_items.total_sale_price"], BARS),
    ("Categories", "11", "8", "order_items", &["products.category", "order_items.count"], BARS),
    ("Average price", "11", "9", "order_items", &["order_items.average_sale_price"], NUMBER),
    ("Buyers by country", "12", "4", "users", &["users.country", "users.count"], BARS),
    ("Buyers by age", "12", "4", "users", &["users.age", "users.count"], COLUMNS),
    ("Margin", "13", "14", "order_items", &["order_items.created_month", "order_items.average_sale_price"], COLUMNS),
    ("Sales in EMEA", "14", "10", "order_items", &["users.country", "order_items.count"], BARS),
];

pub(super) fn fill(world: &mut World) {
    let mut query_id = 500;
    for seed in &DASHBOARDS {
        dashboard(world, seed, &mut query_id);
    }
    for (number, (title, folder_id, user_id, explore, fields, chart)) in (1_i64..).zip(LOOKS) {
        let id = number.to_string();
        let query = query(&(600 + number).to_string(), explore, fields, chart);
        let query_id = world.queries.insert(query);
        let look = json!({
            "id": id,
            "title": title,
            "folder_id": folder_id,
            "user_id": user_id,
            "query_id": query_id,
            "created_at": day(number),
            "updated_at": day(number + 30),
            "last_viewed_at": day(number + 60),
            "last_updater_id": user_id,
            "deleted": false,
            "is_run_on_load": true,
            "public": false,
            "view_count": number * 3,
            "favorite_count": number % 4,
        });
        world.add_look(row(look));
    }
}

fn query(id: &str, explore: &str, fields: &[&str], chart: &str) -> Row {
    row(json!({
        "id": id,
        "slug": slug("query", id),
        "model": "thelook",
        "view": explore,
        "fields": fields,
        "limit": "500",
        "vis_config": { "type": chart },
    }))
}

fn dashboard(world: &mut World, seed: &Dashboard, query_id: &mut u32) {
    let lookml = seed.id.contains("::");
    let mut dashboard = row(json!({
        "id": seed.id,
        "slug": seed.slug,
        "title": seed.title,
        "description": seed.description,
        "folder_id": seed.folder_id,
        "user_id": seed.user_id,
        "view_count": seed.view_count,
        "favorite_count": seed.view_count / 10,
        "hidden": false,
        "deleted": seed.id == DELETED,
        "created_at": day(seed.view_count),
        "updated_at": day(seed.view_count + 30),
        "last_updater_id": seed.user_id,
        "query_timezone": "UTC",
        "preferred_viewer": "dashboards-next",
        "crossfilter_enabled": true,
    }));
    let metadata_id = if lookml { "70".to_owned() } else { format!("7{}", seed.id) };
    world.content_metadata.insert(row(json!({ "id": metadata_id, "content_type": "dashboard", "inherits": true })));
    dashboard.insert("content_metadata_id".to_owned(), metadata_id.into());
    if lookml {
        dashboard.insert("model_name".to_owned(), "thelook".into());
    }
    if seed.view_count > 0 {
        dashboard.insert("last_viewed_at".to_owned(), day(seed.view_count + 60));
    }
    if seed.id == DELETED {
        dashboard.insert("deleted_at".to_owned(), day(200));
        dashboard.insert("deleter_id".to_owned(), "1".into());
    }
    dashboard.retain(|_, value| !value.is_null());
    world.add_dashboard(dashboard);
    for (index, (title, chart)) in seed.elements.iter().enumerate() {
        *query_id += 1;
        // User-defined dashboards have a number, those of LookML a path of names.
        let id = if lookml {
            format!("{}::{}", seed.id, title.to_lowercase().replace(' ', "_"))
        } else {
            format!("{}{:02}", seed.id, index + 1)
        };
        let fields: &[&str] = match *chart {
            BARS => &["users.country", "orders.count"],
            NUMBER => &["orders.count"],
            _ => &["orders.created_month", "orders.count"],
        };
        let query = query(&query_id.to_string(), "orders", fields, chart);
        let query_id = world.queries.insert(query);
        let element = json!({
            "id": id,
            "dashboard_id": seed.id,
            "title": title,
            "title_hidden": false,
            "type": "vis",
            "query_id": query_id,
        });
        let spot = json!({ "row": index / 2 * 8, "column": index % 2 * 12, "width": 12, "height": 8 });
        world.add_element(row(element), &row(spot));
    }
    for (index, (name, default_value)) in seed.filters.iter().enumerate() {
        world.filters.insert(filter(seed.id, index, name, default_value));
    }
}

fn filter(dashboard_id: &str, index: usize, name: &str, default_value: &str) -> Row {
    row(json!({
        "id": format!("{dashboard_id}{index}"),
        "dashboard_id": dashboard_id,
        "name": name,
        "title": name,
        "type": if name == "Date" { "date_filter" } else { "string_filter" },
        "default_value": default_value,
        "row": index,
        "allow_multiple_values": true,
        "required": false,
        "ui_config": { "type": "advanced", "display": "popover" },
    }))
}
