//! What the simulated instance holds. Nothing of it ever changes.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;

use super::document::Chart;
use crate::resources::common::LookWithQuery;
use crate::resources::common::{FolderBase, LookModel, Query};
use crate::resources::dashboard::{Dashboard, DashboardElement, DashboardFilter};
use crate::resources::user::User;

/// The user to whom the credentials belong.
pub(super) const API_USER: &str = "1";

/// The role that Looker gives this id in every instance.
const ADMIN_ROLE: &str = "2";

/// The dashboard that never renders.
const BROKEN: &str = "4";

const MODEL: &str = "thelook";

pub(super) struct Content {
    pub(super) dashboards: Vec<Dashboard>,
    pub(super) looks: Vec<Look>,
    users: Vec<User>,
}

/// A saved query, shown by itself.
pub(super) struct Look {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) query_id: &'static str,
    pub(super) chart: Chart,
}

struct Seed {
    id: &'static str,
    slug: &'static str,
    title: &'static str,
    description: Option<&'static str>,
    /// Id and name.
    folder: (&'static str, &'static str),
    user_id: &'static str,
    view_count: i64,
    elements: &'static [(&'static str, Chart)],
    /// Name and default value.
    filters: &'static [(&'static str, &'static str)],
}

const DASHBOARDS: [Seed; 7] = [
    Seed {
        id: "1",
        slug: "SalesOverview",
        title: "Sales overview",
        description: Some("Revenue, orders and returns of all regions"),
        folder: ("10", "Sales"),
        user_id: "1",
        view_count: 120,
        elements: &[
            ("Revenue by month", Chart::Columns),
            ("Revenue by region", Chart::Bars),
            ("Orders this month", Chart::Number),
            ("Returns by month", Chart::Columns),
            ("Returns by region", Chart::Bars),
            ("Average order value", Chart::Number),
        ],
        filters: &[("Region", "EMEA"), ("Date", "7 days")],
    },
    Seed {
        id: "2",
        slug: "UmsaetzeErtraege",
        title: "Umsätze & Erträge – 2026",
        description: Some("Monatlicher Überblick für die Geschäftsleitung"),
        folder: ("10", "Sales"),
        user_id: "2",
        view_count: 85,
        elements: &[
            ("Umsatz pro Monat", Chart::Columns),
            ("Erträge je Region", Chart::Bars),
            ("Käufe je Region", Chart::Bars),
            ("Überschuss", Chart::Number),
        ],
        filters: &[("Währung", "Euro")],
    },
    Seed {
        id: "3",
        slug: "MarketingFunnel",
        title: "Marketing funnel",
        description: None,
        folder: ("11", "Marketing"),
        user_id: "2",
        view_count: 42,
        elements: &[("Visits", Chart::Columns), ("Sign-ups by region", Chart::Bars), ("Conversion", Chart::Number)],
        filters: &[],
    },
    Seed {
        id: BROKEN,
        slug: "BrokenChart",
        title: "Broken chart",
        description: Some("Its rendering always fails"),
        folder: ("12", "Playground"),
        user_id: "3",
        view_count: 7,
        elements: &[("Division by zero", Chart::Columns)],
        filters: &[],
    },
    Seed {
        id: "5",
        slug: "SalesArchive",
        title: "Sales archive 2024",
        description: Some("Deleted, and found by search alone"),
        folder: ("10", "Sales"),
        user_id: "1",
        view_count: 0,
        elements: &[("Revenue by month", Chart::Columns)],
        filters: &[],
    },
    Seed {
        id: "6",
        slug: "SupportAnswers",
        title: "Support: 95% answered in a day",
        description: None,
        folder: ("12", "Playground"),
        user_id: "3",
        view_count: 42,
        elements: &[("Tickets by month", Chart::Columns), ("Open tickets", Chart::Number)],
        filters: &[("Team", "All")],
    },
    Seed {
        id: "thelook::business_pulse",
        slug: "BusinessPulse",
        title: "Business pulse",
        description: Some("Defined in the LookML project"),
        folder: ("lookml", "LookML Dashboards"),
        user_id: "1",
        view_count: 300,
        elements: &[
            ("Total orders", Chart::Number),
            ("Orders by month", Chart::Columns),
            ("Orders by region", Chart::Bars),
        ],
        filters: &[("Date", "30 days")],
    },
];

const LOOKS: [Look; 2] = [
    Look { id: "1", title: "Orders by region", query_id: "601", chart: Chart::Bars },
    Look { id: "2", title: "Inventory by month", query_id: "602", chart: Chart::Columns },
];

impl Content {
    pub(super) fn seeded() -> Self {
        let mut query_id = 500;
        let mut next_query_id = || {
            query_id += 1;
            query_id.to_string()
        };
        let users = vec![
            user("1", "Ada", "Admin", ADMIN_ROLE),
            user("2", "Börje", "Åkesson", "4"),
            user("3", "Chidi", "Okafor", "5"),
        ];
        let dashboards = DASHBOARDS.iter().map(|seed| dashboard(seed, &mut next_query_id)).collect();
        Self { dashboards, looks: LOOKS.into(), users }
    }

    pub(super) fn user(&self, id: &str) -> Option<&User> {
        self.users.iter().find(|user| user.id.as_deref() == Some(id))
    }

    pub(super) fn is_admin(&self, user_id: &str) -> bool {
        let roles = self.user(user_id).and_then(|user| user.role_ids.as_ref());
        roles.is_some_and(|roles| roles.iter().any(|role| role == ADMIN_ROLE))
    }

    /// By id or slug, deleted or not.
    pub(super) fn dashboard(&self, id: &str) -> Option<&Dashboard> {
        let by_id = self.dashboards.iter().find(|dashboard| dashboard.id.as_deref() == Some(id));
        by_id.or_else(|| self.dashboards.iter().find(|dashboard| dashboard.slug.as_deref() == Some(id)))
    }

    pub(super) fn element(&self, id: &str) -> Option<&DashboardElement> {
        self.elements().find(|element| element.id.as_deref() == Some(id))
    }

    pub(super) fn look(&self, id: &str) -> Option<LookWithQuery> {
        let look = self.looks.iter().find(|look| look.id == id)?;
        Some(LookWithQuery {
            id: Some(look.id.to_owned()),
            title: Some(look.title.to_owned()),
            query_id: Some(look.query_id.to_owned()),
            query: Some(query(look.query_id.to_owned(), look.chart)),
            ..LookWithQuery::default()
        })
    }

    pub(super) fn query(&self, id: &str) -> Option<Query> {
        let of_look = self.looks.iter().find(|look| look.query_id == id).map(|look| query(id.to_owned(), look.chart));
        let of_element = || self.elements().find(|element| element.query_id.as_deref() == Some(id))?.query.clone();
        of_look.or_else(of_element)
    }

    /// The elements of all dashboards that are not deleted.
    fn elements(&self) -> impl Iterator<Item = &DashboardElement> {
        let active = self.dashboards.iter().filter(|dashboard| !is_deleted(dashboard));
        active.flat_map(|dashboard| dashboard.dashboard_elements.iter().flatten())
    }
}

pub(super) fn is_deleted(dashboard: &Dashboard) -> bool {
    dashboard.deleted == Some(true)
}

/// Defined in a `LookML` project instead of by a user.
pub(super) fn is_lookml(dashboard: &Dashboard) -> bool {
    dashboard.model.is_some()
}

fn vis_type(chart: Chart) -> &'static str {
    match chart {
        Chart::Columns => "looker_column",
        Chart::Bars => "looker_bar",
        Chart::Number => "single_value",
    }
}

fn user(id: &str, first_name: &str, last_name: &str, role: &str) -> User {
    User {
        id: Some(id.to_owned()),
        first_name: Some(first_name.to_owned()),
        last_name: Some(last_name.to_owned()),
        display_name: Some(format!("{first_name} {last_name}")),
        email: Some(format!("user{id}@example.com")),
        is_disabled: Some(false),
        locale: Some("en".to_owned()),
        group_ids: Some(vec!["1".to_owned()]),
        role_ids: Some(vec![role.to_owned()]),
        is_service_account: Some(false),
        verified_looker_employee: Some(false),
        can: Some(BTreeMap::from([("show".to_owned(), true), ("show_details".to_owned(), role == ADMIN_ROLE)])),
        url: Some(format!("/api/4.0/users/{id}")),
        ..User::default()
    }
}

fn dashboard(seed: &Seed, next_query_id: &mut dyn FnMut() -> String) -> Dashboard {
    let id = || Some(seed.id.to_owned());
    let lookml = seed.id.contains("::");
    let deleted = seed.slug == "SalesArchive";
    let (folder_id, folder_name) = seed.folder;
    let elements = (1..)
        .zip(seed.elements)
        .map(|(number, (title, chart))| element(seed.id, number, title, *chart, next_query_id()));
    let filters = (0..).zip(seed.filters).map(|(row, (name, value))| filter(seed.id, row, name, value));
    Dashboard {
        id: id(),
        slug: Some(seed.slug.to_owned()),
        title: Some(seed.title.to_owned()),
        description: seed.description.map(str::to_owned),
        folder: Some(FolderBase {
            id: Some(folder_id.to_owned()),
            name: Some(folder_name.to_owned()),
            parent_id: Some("1".to_owned()),
            is_personal: Some(false),
            ..FolderBase::default()
        }),
        folder_id: Some(folder_id.to_owned()),
        user_id: Some(seed.user_id.to_owned()),
        model: lookml.then(|| LookModel { id: Some(MODEL.to_owned()), label: Some("The look".to_owned()) }),
        content_metadata_id: (!lookml).then(|| format!("7{}", seed.id)),
        view_count: Some(seed.view_count),
        favorite_count: Some(seed.view_count / 10),
        hidden: Some(false),
        readonly: Some(lookml),
        deleted: Some(deleted),
        deleted_at: deleted.then(|| day(200)),
        deleter_id: deleted.then(|| API_USER.to_owned()),
        created_at: Some(day(seed.view_count)),
        updated_at: Some(day(seed.view_count + 30)),
        last_viewed_at: (seed.view_count > 0).then(|| day(seed.view_count + 60)),
        query_timezone: Some("UTC".to_owned()),
        preferred_viewer: Some("dashboards-next".to_owned()),
        url: Some(format!("/dashboards/{}", seed.id)),
        can: Some(["show", "run", "download"].map(|name| (name.to_owned(), true)).into()),
        dashboard_elements: Some(elements.collect()),
        dashboard_filters: Some(filters.collect()),
        dashboard_layouts: Some(Vec::new()),
        ..Dashboard::default()
    }
}

fn element(dashboard: &str, number: u8, title: &str, chart: Chart, query_id: String) -> DashboardElement {
    // A number on a user-defined dashboard, a path of names on one in LookML.
    let id = if dashboard.contains("::") {
        format!("{dashboard}::{}", title.to_lowercase().replace(' ', "_"))
    } else {
        format!("{dashboard}{number:02}")
    };
    DashboardElement {
        id: Some(id),
        dashboard_id: Some(dashboard.to_owned()),
        title: Some(title.to_owned()),
        title_hidden: Some(false),
        r#type: Some("vis".to_owned()),
        query_id: Some(query_id.clone()),
        query: Some(query(query_id, chart)),
        ..DashboardElement::default()
    }
}

fn query(id: String, chart: Chart) -> Query {
    Query {
        id: Some(id),
        model: Some(MODEL.to_owned()),
        view: Some("orders".to_owned()),
        fields: Some(vec!["orders.created_month".to_owned(), "orders.count".to_owned()]),
        limit: Some("500".to_owned()),
        vis_config: Some(BTreeMap::from([("type".to_owned(), Value::from(vis_type(chart)))])),
        ..Query::default()
    }
}

fn filter(dashboard: &str, row: i64, name: &str, default_value: &str) -> DashboardFilter {
    DashboardFilter {
        id: Some(format!("{dashboard}{row}")),
        dashboard_id: Some(dashboard.to_owned()),
        name: Some(name.to_owned()),
        title: Some(name.to_owned()),
        r#type: Some(if name == "Date" { "date_filter" } else { "string_filter" }.to_owned()),
        default_value: Some(default_value.to_owned()),
        row: Some(row),
        allow_multiple_values: Some(true),
        required: Some(false),
        ..DashboardFilter::default()
    }
}

/// A morning so many days after the first of January 2025.
fn day(number: i64) -> Timestamp {
    const FIRST: i64 = 1_735_722_000;
    Timestamp::from_second(FIRST + number * 86_400).unwrap_or_default()
}
