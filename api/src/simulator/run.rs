//! A run of a query: the query, the format of its result, and display options.

use std::convert::Infallible;

use fingerpost::Body;
use fingerpost::testing::StubResponse;
use futures_util::stream;
use http::StatusCode;
use http_body_util::BodyExt;
use serde_json::{Map, Value};

use super::data::{OutputOptions, Query, QueryError, ResultFormat, write};
use super::document::{self, Chart, Page, Size, Tile};
use super::refusal::{Refusal, detail};
use super::world::Columns;

/// Maximum number of rows in a chart.
const CHART_ROWS: usize = 12;
const LONGEST_SIDE: i64 = 10_000;

/// A query with the format and options of its result.
#[derive(Clone)]
pub(super) struct Run {
    query: Query,
    format: ResultFormat,
    options: OutputOptions,
    chart: Chart,
    width: u32,
    height: u32,
}

impl Run {
    /// Reads a run from the arguments of an endpoint.
    ///
    /// Fails if the format is unknown or the query invalid.
    pub(super) fn new(arguments: &Map<String, Value>, query: &Value, format: &str) -> Result<Self, Refusal> {
        let unknown = || Refusal::bad_request(format!("Unknown result format '{format}'"));
        let format = ResultFormat::parse(format).ok_or_else(unknown)?;
        let empty = Map::new();
        let mut parsed = Query::parse(query.as_object().unwrap_or(&empty)).map_err(refused)?;
        if let Some(limit) = arguments.integer("limit") {
            parsed = parsed.limited(limit);
        }
        let side = |name: &str, usual: i64| {
            let side = arguments.integer(name).unwrap_or(usual).clamp(1, LONGEST_SIDE);
            u32::try_from(side).unwrap_or_default()
        };
        Ok(Self {
            query: parsed,
            format,
            options: OutputOptions {
                apply_formatting: arguments.flag("apply_formatting"),
                apply_vis: arguments.flag("apply_vis"),
            },
            chart: Chart::of(query),
            width: side("image_width", 800),
            height: side("image_height", 600),
        })
    }

    /// Runs the query. The body is produced in pieces while it is read.
    pub(super) async fn into_response(self) -> Result<StubResponse, Refusal> {
        let response = StubResponse::status(200).header("content-type", self.format.content_type());
        let body = tokio::task::spawn_blocking(move || self.body());
        Ok(response.body(body.await.map_err(|error| Refusal::internal(&error))??))
    }

    /// Runs the query and returns its result as JSON: rows of JSON unchanged, other formats as a string.
    pub(super) async fn into_value(self) -> Result<Value, Refusal> {
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

/// Returns the figures for a chart of a query; of several measures only the first.
pub(super) fn figures(query: Query) -> Vec<(String, f64)> {
    let series = query.run().series(CHART_ROWS);
    let points = series.into_iter().next().map(|series| series.points).unwrap_or_default();
    points.into_iter().map(|(name, figure)| (name, figure.unwrap_or_default())).collect()
}

fn refused(error: QueryError) -> Refusal {
    match error {
        QueryError::NotFound(message) => Refusal::new(StatusCode::NOT_FOUND, message),
        QueryError::Invalid(problems) => {
            let errors =
                problems.into_iter().map(|problem| detail(problem.property, problem.code.name(), problem.message));
            Refusal::invalid(errors.collect())
        }
    }
}
