//! Render tasks: creation, status and documents.

use std::sync::Arc;
use std::time::Duration;

use fingerpost::testing::StubResponse;
use http::StatusCode;
use serde_json::{Map, Value, json};

use super::super::data::Query;
use super::super::document::{Chart, Format, Page, Paper, Size, Tile};
use super::super::refusal::{Refusal, detail};
use super::super::request::{Request, form_pairs};
use super::super::resources::project;
use super::super::stores::render_jobs::{Order, Picture, RenderJob, Rendering};
use super::super::world::is_lookml;
use crate::resources::dashboard::{DASHBOARD, DASHBOARD_ELEMENT};
use crate::resources::look::LOOK;
use crate::resources::query::QUERY;
use crate::resources::render_task::RenderTask;

const IMAGES: [Format; 2] = [Format::Png, Format::Jpg];
const DOCUMENTS: [Format; 3] = [Format::Pdf, Format::Png, Format::Jpg];
const LONGEST_SIDE: i64 = 10_000;
const STYLES: [&str; 2] = ["single_column", "tiled"];

/// Title of a tile whose rendering fails, to test failures.
const BROKEN: &str = "Division by zero";

/// `POST /render_tasks/dashboards/{dashboard_id}/{result_format}`
pub(super) fn create_for_dashboard(request: &Request) -> Result<StubResponse, Refusal> {
    let format = format(request, &DOCUMENTS)?;
    let dashboard = request.ask(&DASHBOARD, &json!({ "dashboard_id": request.path("dashboard_id") }))?;
    if dashboard["deleted"] == true {
        return Err(Refusal::not_found());
    }
    let (width, height) = width_and_height(request)?;
    let landscape = request.flag("pdf_landscape");
    let paper = paper(request)?.map(|paper| if landscape { paper.landscape() } else { paper });
    let wishes = Wishes::parse(&request.body()?)?;

    let id = text(&dashboard, "id");
    let (lookml_dashboard_id, dashboard_id) =
        if dashboard.as_object().is_some_and(is_lookml) { (id, None) } else { (None, id) };
    let described = RenderTask {
        dashboard_filters: wishes.filters.clone(),
        dashboard_style: wishes.style.clone(),
        dashboard_id,
        lookml_dashboard_id,
        ..RenderTask::default()
    };
    order(request, dashboard_picture(&dashboard, &wishes), format, Size { width, height, paper }, described)
}

/// `POST /render_tasks/dashboard_elements/{dashboard_element_id}/{result_format}`
pub(super) fn create_for_element(request: &Request) -> Result<StubResponse, Refusal> {
    let wanted = request.path("dashboard_element_id");
    let format = format(request, &IMAGES)?;
    let element = request.ask(&DASHBOARD_ELEMENT, &json!({ "dashboard_element_id": wanted }))?;
    let described = RenderTask { dashboard_element_id: Some(wanted.to_owned()), ..RenderTask::default() };
    order_image(request, picture(&element, format!("Looker simulator · element {wanted}")), format, described)
}

/// `POST /render_tasks/looks/{look_id}/{result_format}`
pub(super) fn create_for_look(request: &Request) -> Result<StubResponse, Refusal> {
    let wanted = request.path("look_id");
    let format = format(request, &IMAGES)?;
    let look = request.ask(&LOOK, &json!({ "look_id": wanted }))?;
    let described = RenderTask { look_id: Some(wanted.to_owned()), ..RenderTask::default() };
    order_image(request, picture(&look, format!("Looker simulator · look {wanted}")), format, described)
}

/// `POST /render_tasks/queries/{query_id}/{result_format}`
pub(super) fn create_for_query(request: &Request) -> Result<StubResponse, Refusal> {
    let wanted = request.path("query_id");
    let format = format(request, &IMAGES)?;
    let query = request.ask(&QUERY, &json!({ "query_id": wanted }))?;
    let described = RenderTask { query_id: Some(wanted.to_owned()), ..RenderTask::default() };
    let shown = json!({ "title": format!("Query {wanted}"), "query": query });
    order_image(request, picture(&shown, format!("Looker simulator · query {wanted}")), format, described)
}

/// `GET /render_tasks/{render_task_id}`
pub(super) fn one(request: &Request) -> Result<StubResponse, Refusal> {
    shown(request, &job(request)?.task(request.state.clock.now()))
}

/// `GET /render_tasks/{render_task_id}/results`
pub(super) async fn results(request: &Request) -> Result<StubResponse, Refusal> {
    let job = job(request)?;
    match job.rendering(request.state.clock.now()).await? {
        Rendering::Unfinished => Ok(StubResponse::status(202).retry_after(Duration::from_secs(1))),
        Rendering::Document(bytes) => {
            Ok(StubResponse::status(200).header("content-type", job.content_type()).body(bytes))
        }
        Rendering::Failed(reason) => {
            Err(Refusal::new(StatusCode::NOT_FOUND, format!("The rendering failed: {reason}")))
        }
    }
}

/// Returns the job of the path, if the caller may see it.
fn job(request: &Request) -> Result<Arc<RenderJob>, Refusal> {
    let job = request.state.render_jobs.get(request.path("render_task_id"));
    let seen = |job: &Arc<RenderJob>| {
        job.belongs_to(&request.caller.user_id) || request.state.is_admin(&request.caller.user_id)
    };
    job.filter(seen).ok_or_else(Refusal::not_found)
}

fn shown(request: &Request, task: &RenderTask) -> Result<StubResponse, Refusal> {
    let task = serde_json::to_value(task).map_err(|error| Refusal::internal(&error))?;
    Ok(StubResponse::json(200, &project(task, request.fields())))
}

fn order_image(
    request: &Request,
    picture: Picture,
    format: Format,
    described: RenderTask,
) -> Result<StubResponse, Refusal> {
    let (width, height) = width_and_height(request)?;
    order(request, picture, format, Size { width, height, paper: None }, described)
}

fn order(
    request: &Request,
    picture: Picture,
    format: Format,
    size: Size,
    described: RenderTask,
) -> Result<StubResponse, Refusal> {
    let described = RenderTask {
        user_id: Some(request.caller.user_id.clone()),
        result_format: Some(format.name().to_owned()),
        width: Some(size.width.into()),
        height: Some(size.height.into()),
        ..described
    };
    let broken = picture.page.tiles.iter().any(|tile| tile.title == BROKEN);
    let failure = broken.then(|| format!("The tile \"{BROKEN}\" cannot be drawn: its query returns no number"));
    let order = Order { picture, format, size, failure, described };
    shown(request, &request.state.render_jobs.create(order, request.state.clock.now()))
}

fn format(request: &Request, allowed: &[Format]) -> Result<Format, Refusal> {
    let known = Format::parse(request.path("result_format")).filter(|format| allowed.contains(format));
    known.ok_or_else(|| {
        let names: Vec<_> = allowed.iter().map(|format| format.name()).collect();
        Refusal::bad_request(format!("The result format must be one of {}", names.join(", ")))
    })
}

fn width_and_height(request: &Request) -> Result<(u32, u32), Refusal> {
    let mut errors = Vec::new();
    let mut side = |name: &str| {
        let pixels = request.integer(name).unwrap_or_default();
        if !(1..=LONGEST_SIDE).contains(&pixels) {
            errors.push(detail(name, "invalid", format!("{name} must be between 1 and {LONGEST_SIDE}")));
        }
        u32::try_from(pixels).unwrap_or(0)
    };
    let sides = (side("width"), side("height"));
    if errors.is_empty() { Ok(sides) } else { Err(Refusal::invalid(errors)) }
}

fn paper(request: &Request) -> Result<Option<Paper>, Refusal> {
    let Some(name) = request.text("pdf_paper_size").filter(|name| !name.is_empty()) else { return Ok(None) };
    let unknown =
        || Refusal::invalid(vec![detail("pdf_paper_size", "invalid", format!("must be one of {}", Paper::names()))]);
    Paper::parse(name).map(Some).ok_or_else(unknown)
}

/// Options in the body of a dashboard's render task.
struct Wishes {
    filters: Option<String>,
    style: Option<String>,
}

impl Wishes {
    fn parse(body: &Map<String, Value>) -> Result<Self, Refusal> {
        let mut errors = Vec::new();
        let mut text = |name: &str| match body.get(name) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text.clone()).filter(|text| !text.is_empty()),
            Some(_) => {
                errors.push(detail(name, "invalid", "must be a string"));
                None
            }
        };
        let wishes = Self { filters: text("dashboard_filters"), style: text("dashboard_style") };
        if wishes.style.as_deref().is_some_and(|style| !STYLES.contains(&style)) {
            errors.push(detail("dashboard_style", "invalid", format!("must be one of {}", STYLES.join(", "))));
        }
        if errors.is_empty() { Ok(wishes) } else { Err(Refusal::invalid(errors)) }
    }
}

fn dashboard_picture(dashboard: &Value, wishes: &Wishes) -> Picture {
    let mut filters: Vec<(String, String)> = Vec::new();
    for filter in items(dashboard, "dashboard_filters") {
        filters.extend(text(filter, "name").zip(text(filter, "default_value")));
    }
    let given = wishes.filters.as_deref().unwrap_or_default();
    for (name, value) in form_pairs(given.trim_start_matches('?').as_bytes()) {
        // As in Looker, unknown filters are ignored.
        if let Some(known) = filters.iter_mut().find(|(known, _)| *known == name) {
            known.1 = value;
        }
    }
    let filters: Vec<_> = filters.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let elements = items(dashboard, "dashboard_elements").filter(|element| element["deleted"] != true);
    let (tiles, queries) = elements.map(|element| (tile(element), query(element))).unzip();
    let page = Page {
        title: text(dashboard, "title").unwrap_or_default(),
        subtitle: filters.join(" · "),
        tiles,
        footer: format!("Looker simulator · dashboard {}", text(dashboard, "id").unwrap_or_default()),
        single_column: wishes.style.as_deref() == Some("single_column"),
    };
    Picture { page, queries }
}

/// Returns a page with only one element or look, with its title.
fn picture(shown: &Value, footer: String) -> Picture {
    let only = tile(shown);
    let (title, subtitle) = (only.title.clone(), String::new());
    Picture {
        page: Page { title, subtitle, tiles: vec![only], footer, single_column: false },
        queries: vec![query(shown)],
    }
}

/// Returns the tile for an element of a dashboard or a look.
fn tile(element: &Value) -> Tile {
    let title = ["title", "title_text"].iter().find_map(|name| text(element, name));
    let chart = Chart::of(query_of(element));
    Tile { title: title.unwrap_or_default(), chart, figures: Vec::new() }
}

/// Returns the query of an element, if it is valid; figures are generated otherwise.
fn query(element: &Value) -> Option<Query> {
    Query::parse(query_of(element).as_object()?).ok()
}

fn query_of(element: &Value) -> &Value {
    let places = [&element["query"], &element["look"]["query"], &element["result_maker"]["query"]];
    places.into_iter().find(|query| query.is_object()).unwrap_or(&Value::Null)
}

fn text(value: &Value, name: &str) -> Option<String> {
    value[name].as_str().map(str::to_owned)
}

fn items<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value[name].as_array().into_iter().flatten()
}
