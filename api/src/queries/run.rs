//! Opening the results of a query.

use bytes::Bytes;
use fingerpost::{Body, CallError, DeclaredErrors, EndpointDescriptor, Items, PerCall};
use http::Response;

use super::QueryError;
use super::guard::Guard;
use super::source::{Plan, Source, url_parameters};
#[cfg(feature = "look")]
use crate::resources::look::{Looks, RUN_LOOK};
use crate::resources::query::{Queries, RUN_INLINE_QUERY, RUN_QUERY, RUN_SQL_QUERY, RUN_URL_ENCODED_QUERY};

/// The most bytes that one row may have.
const MAX_ROW: usize = 32 << 20;

/// Results whose body is unread.
pub(crate) struct Opened {
    pub(crate) endpoint: &'static EndpointDescriptor,
    pub(crate) response: Response<Body>,
}

/// Converts the error of a call.
pub(super) fn call<E: DeclaredErrors>(error: CallError<E>) -> QueryError {
    QueryError::Call(error.into())
}

/// Sets the options of a run on a request builder.
macro_rules! with_options {
    ($call:expr, $options:expr, images) => {
        with_options!($call, $options)
            .maybe($options.image_width, |call, value| call.image_width(value))
            .maybe($options.image_height, |call, value| call.image_height(value))
    };
    ($call:expr, $options:expr) => {
        $call
            .maybe($options.limit, |call, value| call.limit(value))
            .maybe($options.apply_formatting, |call, value| call.apply_formatting(value))
            .maybe($options.apply_vis, |call, value| call.apply_vis(value))
            .maybe($options.cache, |call, value| call.cache(value))
            .maybe($options.generate_drill_links, |call, value| call.generate_drill_links(value))
            .maybe($options.force_production, |call, value| call.force_production(value))
            .maybe($options.cache_only, |call, value| call.cache_only(value))
            .maybe($options.path_prefix.as_deref(), |call, value| call.path_prefix(value))
            .maybe($options.rebuild_pdts, |call, value| call.rebuild_pdts(value))
            .maybe($options.server_table_calcs, |call, value| call.server_table_calcs(value))
    };
}
pub(super) use with_options;

impl Plan {
    /// Runs the query and returns its results in this format, with the body unread. The status has been checked; a
    /// failure that Looker reports within the body has not.
    pub(crate) async fn open(&self, format: &str) -> Result<Opened, QueryError> {
        if let Some(background) = &self.background {
            return background.open(self, format).await;
        }
        let (client, options) = (&self.client, &self.options);
        let (endpoint, response) = match &self.source {
            Source::Inline => {
                let run = with_options!(client.run_inline_query(format, &self.query), options, images);
                (RUN_INLINE_QUERY.descriptor(), run.call().streamed().await.map_err(call)?)
            }
            Source::InUrl => {
                let text = |field: &fingerpost::Field<String>| field.value().cloned().unwrap_or_default();
                let (model, explore) = (text(&self.query.model), text(&self.query.view));
                let parameters = url_parameters(&self.query, options);
                let run = client.run_url_encoded_query(&model, &explore, format).more(&parameters);
                (RUN_URL_ENCODED_QUERY.descriptor(), run.call().streamed().await.map_err(call)?)
            }
            Source::Saved(id) => {
                let run = with_options!(client.run_query(id, format), options, images);
                (RUN_QUERY.descriptor(), run.call().streamed().await.map_err(call)?)
            }
            #[cfg(feature = "look")]
            Source::Look(id) => {
                let run = with_options!(client.run_look(id, format), options, images);
                (RUN_LOOK.descriptor(), run.call().streamed().await.map_err(call)?)
            }
            Source::Sql(query) => {
                let created = client.create_sql_query(query).await.map_err(call)?;
                let slug = created.slug.unwrap_or_default();
                let run = client.run_sql_query(&slug, format);
                (RUN_SQL_QUERY.descriptor(), run.call().streamed().await.map_err(call)?)
            }
            Source::SqlSlug(slug) => {
                let run = client.run_sql_query(slug, format);
                (RUN_SQL_QUERY.descriptor(), run.call().streamed().await.map_err(call)?)
            }
        };
        Ok(Opened { endpoint, response })
    }

    /// Runs the query and returns the bytes of its results, checked for failures that Looker reports within them.
    pub(crate) async fn chunks(&self, format: &str) -> Result<Chunks, QueryError> {
        let opened = self.open(format).await?;
        Ok(Chunks { body: opened.response.into_body(), guard: Guard::new(format), ended: false })
    }

    /// Runs the query and returns the items of its results in the format `json`, undecoded.
    pub(super) async fn items(&self) -> Result<Items<Bytes>, QueryError> {
        let Opened { endpoint, response } = self.open("json").await?;
        Ok(Items::of_json_array(endpoint, response, MAX_ROW))
    }
}

/// The bytes of results.
pub(crate) struct Chunks {
    body: Body,
    guard: Guard,
    ended: bool,
}

impl Chunks {
    /// Returns the next chunk; `None` at the end. Results that contain a failure are an error.
    pub(crate) async fn next(&mut self) -> Result<Option<Bytes>, QueryError> {
        while !self.ended {
            match self.body.chunk().await? {
                Some(chunk) => {
                    let passed = self.guard.pass(chunk)?;
                    if !passed.is_empty() {
                        return Ok(Some(passed));
                    }
                }
                None => {
                    self.ended = true;
                    let rest = self.guard.finish()?;
                    return Ok((!rest.is_empty()).then_some(rest));
                }
            }
        }
        Ok(None)
    }
}
