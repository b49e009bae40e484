//! Running queries: those that are saved, those of looks, and those that the request itself says.

use std::convert::Infallible;

use fingerpost::Body;
use fingerpost::testing::StubResponse;
use futures_util::stream;
use http::StatusCode;
use http_body_util::BodyExt;
use serde_json::{Map, Value, json};

use super::answer::Refusal;
use super::call::Call;
use super::data::{OutputOptions, Problem, Query, QueryError, ResultFormat, from_url, write};
use super::document::{self, Chart, Page, Size, Tile};
use super::generated;
use super::world::detail;

/// The most rows that a chart shows.
const CHART_ROWS: usize = 12;
const LONGEST_SIDE: i64 = 10_000;

/// A query with all that says how its result comes.
#[derive(Clone)]
pub(super) struct Run {
    query: Query,
    format: ResultFormat,
    options: OutputOptions,
    chart: Chart,
    width: u32,
    height: u32,
}

/// `GET /queries/{query_id}/run/{result_format}`
pub(super) async fn saved(call: &Call) -> Result<StubResponse, Refusal> {
    let query = call.ask("query", &json!({ "query_id": call.path("query_id") }))?;
    Run::new(call, &query, call.path("result_format"))?.answer().await
}

/// `POST /queries/run/{result_format}`
pub(super) async fn inline(call: &Call) -> Result<StubResponse, Refusal> {
    may_explore(call)?;
    Run::new(call, &call.body()?.into(), call.path("result_format"))?.answer().await
}

/// `GET /looks/{look_id}/run/{result_format}`
pub(super) async fn look(call: &Call) -> Result<StubResponse, Refusal> {
    let look = call.ask("look", &json!({ "look_id": call.path("look_id") }))?;
    if look["deleted"] == true {
        return Err(Refusal::not_found());
    }
    let query = call.ask("query", &json!({ "query_id": look["query_id"] }))?;
    Run::new(call, &query, call.path("result_format"))?.answer().await
}

/// `GET /queries/models/{model_name}/views/{view_name}/run/{result_format}`
pub(super) async fn url_encoded(call: &Call) -> Result<StubResponse, Refusal> {
    may_explore(call)?;
    let (_, pairs) = call.path_and_query();
    let parameters = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let query = from_url(call.path("model_name"), call.path("view_name"), parameters);
    Run::new(call, &query.into(), call.path("result_format"))?.answer().await
}

/// `POST /sql_queries/{slug}/run/{result_format}`, and the same for the SQL interface. Nothing here reads SQL: whatever
/// it says, the answer is a small table, and marked as made up.
pub(super) async fn sql(call: &Call) -> Result<StubResponse, Refusal> {
    if let Some(slug) = call.text("slug") {
        call.ask("sql_query", &json!({ "slug": slug }))?;
    }
    let query = json!({
        "model": "thelook",
        "view": "order_items",
        "fields": ["order_items.status", "order_items.count"],
    });
    let answer = Run::new(call, &query, call.path("result_format"))?.answer().await?;
    Ok(answer.header(generated::MARK.0, generated::MARK.1))
}

/// Queries of one's own are for those who explore. Where an operation has no 403, Looker says that there is nothing.
fn may_explore(call: &Call) -> Result<(), Refusal> {
    if call.state.world().may(&call.caller.user_id, "explore") {
        return Ok(());
    }
    Err(if call.endpoint().error_statuses().contains(&403) {
        Refusal::new(StatusCode::FORBIDDEN, "You do not have the permission to do this")
    } else {
        Refusal::not_found()
    })
}

impl Run {
    /// Fails where there is no such format, or with what is wrong with the query.
    pub(super) fn new(call: &Call, query: &Value, format: &str) -> Result<Self, Refusal> {
        let unknown = || Refusal::bad_request(format!("There is no result format '{format}'"));
        let format = ResultFormat::parse(format).ok_or_else(unknown)?;
        let empty = Map::new();
        let mut parsed = Query::parse(query.as_object().unwrap_or(&empty)).map_err(refused)?;
        if let Some(limit) = call.integer("limit") {
            parsed = parsed.limited(limit);
        }
        let side = |name: &str, usual: i64| {
            let side = call.integer(name).unwrap_or(usual).clamp(1, LONGEST_SIDE);
            u32::try_from(side).unwrap_or_default()
        };
        Ok(Self {
            query: parsed,
            format,
            options: OutputOptions {
                apply_formatting: call.flag("apply_formatting"),
                apply_vis: call.flag("apply_vis"),
            },
            chart: Chart::of(query),
            width: side("image_width", 800),
            height: side("image_height", 600),
        })
    }

    /// Runs it. The body is written as it is read, a piece at a time.
    pub(super) async fn answer(self) -> Result<StubResponse, Refusal> {
        let answer = StubResponse::status(200).header("content-type", self.format.content_type());
        let body = tokio::task::spawn_blocking(move || self.body());
        Ok(answer.body(body.await.map_err(|error| Refusal::internal(&error))??))
    }

    /// Its result as a JSON value: rows of JSON as they are, all else as text.
    pub(super) async fn value(self) -> Result<Value, Refusal> {
        let body = tokio::task::spawn_blocking(move || self.body());
        let body = body.await.map_err(|error| Refusal::internal(&error))??;
        let bytes = body.collect().await.map_err(|error| Refusal::internal(&*error))?.to_bytes();
        let text = || String::from_utf8_lossy(&bytes).into_owned().into();
        Ok(serde_json::from_slice(&bytes).unwrap_or_else(|_| text()))
    }

    fn body(self) -> Result<Body, Refusal> {
        match self.format {
            ResultFormat::Sql => Ok(self.query.sql().into()),
            ResultFormat::Rows(format) => {
                let pieces = write(self.query.run(), format, self.options);
                let pieces = pieces.map_err(|error| Refusal::bad_request(error.to_string()))?;
                Ok(Body::stream(stream::iter(pieces.map(Ok::<_, Infallible>))))
            }
            ResultFormat::Image(format) => {
                let title = self.query.explore().label();
                let chart = Tile { title: title.clone(), chart: self.chart, figures: figures(self.query) };
                let page = Page {
                    title,
                    subtitle: String::new(),
                    tiles: vec![chart],
                    footer: "Looker simulator".to_owned(),
                    single_column: false,
                };
                let size = Size { width: self.width, height: self.height, paper: None };
                let drawn = document::render(&page, format, size).map_err(|error| Refusal::internal(&error))?;
                Ok(drawn.into())
            }
        }
    }
}

/// What a chart of a query shows: of several measures the first.
pub(super) fn figures(query: Query) -> Vec<(String, f64)> {
    let series = query.run().series(CHART_ROWS);
    let points = series.into_iter().next().map(|series| series.points).unwrap_or_default();
    points.into_iter().map(|(name, figure)| (name, figure.unwrap_or_default())).collect()
}

fn refused(error: QueryError) -> Refusal {
    match error {
        QueryError::NotFound(message) => Refusal::new(StatusCode::NOT_FOUND, message),
        QueryError::Invalid(problems) => Refusal::invalid(problems.into_iter().map(told).collect()),
    }
}

fn told(problem: Problem) -> crate::resources::common::ValidationErrorDetail {
    detail(problem.property, problem.code.name(), problem.message)
}
