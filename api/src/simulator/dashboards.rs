//! Dashboards: all of them, one, those that match.

use axum::response::Response;
use http::header::LINK;
use http::{HeaderName, HeaderValue};

use super::answer::{self, Refusal};
use super::call::Call;
use super::content::is_deleted;
use super::search::{Page, Search};
use crate::resources::dashboard::{Dashboard, DashboardBase};

const TOTAL_COUNT: HeaderName = HeaderName::from_static("x-total-count");

/// `GET /dashboards`
pub(super) async fn all(call: Call) -> Result<Response, Refusal> {
    let active = call.state.content.dashboards.iter().filter(|dashboard| !is_deleted(dashboard));
    answer::json(&active.map(abbreviated).collect::<Vec<_>>(), call.fields())
}

/// `GET /dashboards/{dashboard_id}`
pub(super) async fn one(call: Call) -> Result<Response, Refusal> {
    let dashboard = call.state.content.dashboard(call.path("dashboard_id")).ok_or_else(Refusal::not_found)?;
    answer::json(dashboard, call.fields())
}

/// `GET /dashboards/search`
pub(super) async fn search(call: Call) -> Result<Response, Refusal> {
    let search = Search::parse(&call)?;
    let found = search.run(&call.state.content.dashboards);
    let shown: Vec<_> = found.iter().skip(search.page.offset).take(search.page.limit.unwrap_or(usize::MAX)).collect();
    let mut response = answer::json(&shown, call.fields())?;
    response.headers_mut().insert(TOTAL_COUNT, HeaderValue::from(found.len()));
    if let Some(links) = links(&call, search.page, found.len()) {
        response.headers_mut().insert(LINK, links);
    }
    Ok(response)
}

/// A `Link` header with the pages around this one, where the call asks for pages.
fn links(call: &Call, page: Page, total: usize) -> Option<HeaderValue> {
    let limit = page.limit.filter(|limit| *limit > 0)?;
    let last = total.saturating_sub(1) / limit * limit;
    let next = page.offset.saturating_add(limit);
    let all = [
        ("first", Some(0)),
        ("prev", (page.offset > 0).then(|| page.offset.saturating_sub(limit))),
        ("next", (next < total).then_some(next)),
        ("last", Some(last)),
    ];
    let links = all.into_iter().filter_map(|(relation, offset)| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let positions = ["limit", "offset", "page", "per_page"];
        query.extend_pairs(call.query_pairs().iter().filter(|(name, _)| !positions.contains(&name.as_str())));
        query.append_pair("limit", &limit.to_string()).append_pair("offset", &offset?.to_string());
        let address = call.state.address;
        Some(format!("<http://{address}/api/4.0/dashboards/search?{}>; rel=\"{relation}\"", query.finish()))
    });
    HeaderValue::try_from(links.collect::<Vec<_>>().join(", ")).ok()
}

fn abbreviated(dashboard: &Dashboard) -> DashboardBase {
    let dashboard = dashboard.clone();
    DashboardBase {
        can: dashboard.can,
        content_favorite_id: dashboard.content_favorite_id,
        content_metadata_id: dashboard.content_metadata_id,
        description: dashboard.description,
        hidden: dashboard.hidden,
        id: dashboard.id,
        model: dashboard.model,
        query_timezone: dashboard.query_timezone,
        readonly: dashboard.readonly,
        refresh_interval: dashboard.refresh_interval,
        refresh_interval_to_i: dashboard.refresh_interval_to_i,
        folder: dashboard.folder,
        title: dashboard.title,
        user_id: dashboard.user_id,
        slug: dashboard.slug,
        preferred_viewer: dashboard.preferred_viewer,
        certification_metadata: dashboard.certification_metadata,
    }
}
