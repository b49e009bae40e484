//! Running queries: saved ones, those of looks, and inline ones.

use fingerpost::testing::StubResponse;
use http::StatusCode;
use serde_json::{Value, json};

use super::super::data::from_url;
use super::super::refusal::Refusal;
use super::super::request::Request;
use super::super::run::Run;
use super::generated;
use crate::resources::look::LOOK;
use crate::resources::query::{QUERY, SQL_QUERY};

/// `GET /queries/{query_id}/run/{result_format}`
pub(super) async fn saved(request: &Request) -> Result<StubResponse, Refusal> {
    let query = request.ask(&QUERY, &json!({ "query_id": request.path("query_id") }))?;
    run(request, &query).await
}

/// `POST /queries/run/{result_format}`
pub(super) async fn inline(request: &Request) -> Result<StubResponse, Refusal> {
    may_explore(request)?;
    run(request, &request.body()?.into()).await
}

/// `GET /looks/{look_id}/run/{result_format}`
pub(super) async fn look(request: &Request) -> Result<StubResponse, Refusal> {
    let look = request.ask(&LOOK, &json!({ "look_id": request.path("look_id") }))?;
    if look["deleted"] == true {
        return Err(Refusal::not_found());
    }
    let query = request.ask(&QUERY, &json!({ "query_id": look["query_id"] }))?;
    run(request, &query).await
}

/// `GET /queries/models/{model_name}/views/{view_name}/run/{result_format}`
pub(super) async fn url_encoded(request: &Request) -> Result<StubResponse, Refusal> {
    may_explore(request)?;
    let (_, pairs) = request.path_and_query();
    let parameters = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let query = from_url(request.path("model_name"), request.path("view_name"), parameters);
    run(request, &query.into()).await
}

/// `POST /sql_queries/{slug}/run/{result_format}`, and the same for the SQL interface. SQL is not parsed: the response
/// is always the same small table, marked as generated.
pub(super) async fn sql(request: &Request) -> Result<StubResponse, Refusal> {
    if let Some(slug) = request.text("slug") {
        request.ask(&SQL_QUERY, &json!({ "slug": slug }))?;
    }
    let query = json!({
        "model": "thelook",
        "view": "order_items",
        "fields": ["order_items.status", "order_items.count"],
    });
    let response = run(request, &query).await?;
    Ok(response.header(generated::MARK.0, generated::MARK.1))
}

/// Checks the permission for inline queries. Looker responds 404 if an operation has no 403.
fn may_explore(request: &Request) -> Result<(), Refusal> {
    if request.state.may(&request.caller.user_id, "explore") {
        return Ok(());
    }
    Err(if request.endpoint().error_statuses().contains(&403) {
        Refusal::new(StatusCode::FORBIDDEN, "You do not have the permission to do this")
    } else {
        Refusal::not_found()
    })
}

async fn run(request: &Request, query: &Value) -> Result<StubResponse, Refusal> {
    Run::new(request.arguments(), query, request.path("result_format"))?.into_response().await
}
