//! Render tasks: ordering documents, asking how they do, fetching them.

use axum::body::Body;
use axum::extract::rejection::BytesRejection;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::RETRY_AFTER;
use http::{HeaderValue, StatusCode};
use serde_json::{Map, Value};

use super::answer::{self, Refusal, invalid_field};
use super::call::{Call, form_pairs};
use super::content::{chart_of, is_broken, is_deleted, is_lookml};
use super::document::{Format, Page, Paper, Size, Tile};
use super::render_job::{Order, Outcome, RenderJob};
use crate::resources::dashboard::{Dashboard, DashboardElement};
use crate::resources::render_task::RenderTask;

const IMAGES: [Format; 2] = [Format::Png, Format::Jpg];
const DOCUMENTS: [Format; 3] = [Format::Pdf, Format::Png, Format::Jpg];
const LONGEST_SIDE: i64 = 10_000;
const STYLES: [&str; 2] = ["single_column", "tiled"];

/// `POST /render_tasks/dashboards/{dashboard_id}/{result_format}`
pub(super) async fn create_for_dashboard(call: Call, body: Result<Bytes, BytesRejection>) -> Result<Response, Refusal> {
    let format = format(&call, &DOCUMENTS)?;
    let dashboard = call.state.content.dashboard(call.path("dashboard_id")).filter(|found| !is_deleted(found));
    let dashboard = dashboard.ok_or_else(Refusal::not_found)?;
    let (width, height) = width_and_height(&call)?;
    let landscape = call.boolean("pdf_landscape")? == Some(true);
    call.boolean("long_tables")?;
    let paper = paper(&call)?.map(|paper| if landscape { paper.landscape() } else { paper });
    let wishes = Wishes::parse(&body.map_err(|_| Refusal::bad_request("The body could not be read"))?)?;

    let id = dashboard.id.clone();
    let (lookml_dashboard_id, dashboard_id) = if is_lookml(dashboard) { (id, None) } else { (None, id) };
    let described = RenderTask {
        dashboard_filters: wishes.filters.clone(),
        dashboard_style: wishes.style.clone(),
        dashboard_id,
        lookml_dashboard_id,
        ..RenderTask::default()
    };
    let page = dashboard_page(dashboard, &wishes);
    let failure = failure_of(dashboard.id.as_deref());
    order(&call, page, format, Size { width, height, paper }, failure, described)
}

/// `POST /render_tasks/dashboard_elements/{dashboard_element_id}/{result_format}`
pub(super) async fn create_for_element(call: Call) -> Result<Response, Refusal> {
    let wanted = call.path("dashboard_element_id");
    let format = format(&call, &IMAGES)?;
    let element = call.state.content.elements().find(|element| element.id.as_deref() == Some(wanted));
    let element = element.ok_or_else(Refusal::not_found)?;
    let described = RenderTask { dashboard_element_id: element.id.clone(), ..RenderTask::default() };
    let page = single_page(element_tile(element), format!("Looker simulator · element {wanted}"));
    order_image(&call, page, format, failure_of(element.dashboard_id.as_deref()), described)
}

/// `POST /render_tasks/looks/{look_id}/{result_format}`
pub(super) async fn create_for_look(call: Call) -> Result<Response, Refusal> {
    let wanted = call.path("look_id");
    let format = format(&call, &IMAGES)?;
    let look = call.state.content.looks.iter().find(|look| look.id == wanted).ok_or_else(Refusal::not_found)?;
    let described = RenderTask { look_id: Some(wanted.to_owned()), ..RenderTask::default() };
    let tile = Tile { title: look.title.to_owned(), chart: look.chart };
    order_image(&call, single_page(tile, format!("Looker simulator · look {wanted}")), format, None, described)
}

/// `POST /render_tasks/queries/{query_id}/{result_format}`
pub(super) async fn create_for_query(call: Call) -> Result<Response, Refusal> {
    let wanted = call.path("query_id");
    let format = format(&call, &IMAGES)?;
    let content = &call.state.content;
    let of_look = content.looks.iter().find(|look| look.query_id == wanted);
    let of_element = content.elements().find(|element| element.query_id.as_deref() == Some(wanted));
    let tile = match (of_look, of_element) {
        (Some(look), _) => Tile { title: look.title.to_owned(), chart: look.chart },
        (None, Some(element)) => element_tile(element),
        (None, None) => return Err(Refusal::not_found()),
    };
    let failure = failure_of(of_element.and_then(|element| element.dashboard_id.as_deref()));
    let described = RenderTask { query_id: Some(wanted.to_owned()), ..RenderTask::default() };
    order_image(&call, single_page(tile, format!("Looker simulator · query {wanted}")), format, failure, described)
}

/// `GET /render_tasks/{render_task_id}`
pub(super) async fn one(call: Call) -> Result<Response, Refusal> {
    answer::json(&job(&call)?.task(), call.fields())
}

/// `GET /render_tasks/{render_task_id}/results`
pub(super) async fn results(call: Call) -> Result<Response, Refusal> {
    let job = job(&call)?;
    match job.outcome().await? {
        Outcome::Unfinished => Ok((StatusCode::ACCEPTED, [(RETRY_AFTER, HeaderValue::from(1))]).into_response()),
        Outcome::Document(bytes) => Ok(answer::body(StatusCode::OK, job.content_type(), Body::from(bytes))),
        Outcome::Failed(reason) => Err(Refusal::new(StatusCode::NOT_FOUND, format!("The rendering failed: {reason}"))),
    }
}

/// The job that the path names, if the caller may know of it.
fn job(call: &Call) -> Result<std::sync::Arc<RenderJob>, Refusal> {
    let job = call.state.jobs.get(call.path("render_task_id"));
    job.filter(|job| job.belongs_to(&call.user_id) || call.is_admin()).ok_or_else(Refusal::not_found)
}

fn order_image(
    call: &Call,
    page: Page,
    format: Format,
    failure: Option<String>,
    described: RenderTask,
) -> Result<Response, Refusal> {
    let (width, height) = width_and_height(call)?;
    order(call, page, format, Size { width, height, paper: None }, failure, described)
}

fn order(
    call: &Call,
    page: Page,
    format: Format,
    size: Size,
    failure: Option<String>,
    described: RenderTask,
) -> Result<Response, Refusal> {
    let described = RenderTask {
        user_id: Some(call.user_id.clone()),
        result_format: Some(format.name().to_owned()),
        width: Some(size.width.into()),
        height: Some(size.height.into()),
        ..described
    };
    let task = call.state.jobs.create(Order { page, format, size, failure, described });
    answer::json(&task, call.fields())
}

fn format(call: &Call, allowed: &[Format]) -> Result<Format, Refusal> {
    let known = Format::parse(call.path("result_format")).filter(|format| allowed.contains(format));
    known.ok_or_else(|| {
        let names: Vec<_> = allowed.iter().map(|format| format.name()).collect();
        Refusal::bad_request(format!("The result format must be one of {}", names.join(", ")))
    })
}

fn width_and_height(call: &Call) -> Result<(u32, u32), Refusal> {
    let mut errors = Vec::new();
    let mut side = |name: &str| {
        let missing = || Refusal::bad_request(format!("Required parameter '{name}' is missing"));
        let pixels = call.integer(name)?.ok_or_else(missing)?;
        if !(1..=LONGEST_SIDE).contains(&pixels) {
            errors.push(invalid_field(name, format!("{name} must be between 1 and {LONGEST_SIDE}")));
        }
        Ok(u32::try_from(pixels).unwrap_or(0))
    };
    let sides = (side("width")?, side("height")?);
    if errors.is_empty() { Ok(sides) } else { Err(Refusal::invalid(errors)) }
}

fn paper(call: &Call) -> Result<Option<Paper>, Refusal> {
    let Some(name) = call.query("pdf_paper_size").filter(|name| !name.is_empty()) else { return Ok(None) };
    let unknown =
        || Refusal::invalid(vec![invalid_field("pdf_paper_size", format!("must be one of {}", Paper::names()))]);
    Paper::parse(name).map(Some).ok_or_else(unknown)
}

/// What the body of a dashboard's render task may ask for.
struct Wishes {
    filters: Option<String>,
    style: Option<String>,
}

impl Wishes {
    fn parse(body: &[u8]) -> Result<Self, Refusal> {
        let object = serde_json::from_slice::<Map<String, Value>>(body)
            .map_err(|_| Refusal::bad_request("The body must be a JSON object"))?;
        let mut errors = Vec::new();
        let mut text = |name: &str| match object.get(name) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text.clone()).filter(|text| !text.is_empty()),
            Some(_) => {
                errors.push(invalid_field(name, "must be a string"));
                None
            }
        };
        let wishes = Self { filters: text("dashboard_filters"), style: text("dashboard_style") };
        if wishes.style.as_deref().is_some_and(|style| !STYLES.contains(&style)) {
            errors.push(invalid_field("dashboard_style", format!("must be one of {}", STYLES.join(", "))));
        }
        if errors.is_empty() { Ok(wishes) } else { Err(Refusal::invalid(errors)) }
    }
}

fn dashboard_page(dashboard: &Dashboard, wishes: &Wishes) -> Page {
    let mut filters: Vec<(String, String)> = Vec::new();
    for filter in dashboard.dashboard_filters.iter().flatten() {
        filters.extend(filter.name.clone().zip(filter.default_value.clone()));
    }
    let given = wishes.filters.as_deref().unwrap_or_default();
    for (name, value) in form_pairs(given.trim_start_matches('?').as_bytes()) {
        // As in Looker, a filter that the dashboard does not have changes nothing.
        if let Some(known) = filters.iter_mut().find(|(known, _)| *known == name) {
            known.1 = value;
        }
    }
    let filters: Vec<_> = filters.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    Page {
        title: dashboard.title.clone().unwrap_or_default(),
        subtitle: filters.join(" · "),
        tiles: dashboard.dashboard_elements.iter().flatten().map(element_tile).collect(),
        footer: format!("Looker simulator · dashboard {}", dashboard.id.as_deref().unwrap_or_default()),
        single_column: wishes.style.as_deref() == Some("single_column"),
    }
}

/// A page with nothing but one tile, whose title is the page's.
fn single_page(tile: Tile, footer: String) -> Page {
    Page { title: tile.title.clone(), subtitle: String::new(), tiles: vec![tile], footer, single_column: false }
}

fn element_tile(element: &DashboardElement) -> Tile {
    Tile { title: element.title.clone().unwrap_or_default(), chart: chart_of(element) }
}

fn failure_of(dashboard_id: Option<&str>) -> Option<String> {
    is_broken(dashboard_id)
        .then(|| "The tile \"Division by zero\" cannot be drawn: its query returns no number".to_owned())
}
