//! The requests that create the tasks, for each kind of content.

use std::sync::{Arc, Mutex};

use fingerpost::{Body, TransportError};
use http::{Request, Response};
use http_body_util::BodyExt;
use looker_api::common::{Dashboard, DashboardBase, DashboardElement, LookWithQuery, Query};
use looker_api::prelude::*;
use looker_api::{Looker, PaperSize, RenderError, RenderFormat, Rendering};

/// Returns a handle, and the requests that create tasks: the target and the body.
fn recording() -> (Looker, Arc<Mutex<Vec<String>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let record = Arc::clone(&seen);
    let transport = move |request: Request<Body>| {
        let record = Arc::clone(&record);
        async move {
            let (head, body) = request.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            let path = head.uri.path();
            if head.method == http::Method::POST {
                record.lock().unwrap().push(format!("{} {}", head.uri, String::from_utf8_lossy(&body)));
            }
            let format = if path.contains("/png") { "png" } else { "pdf" };
            let response = Response::builder();
            Ok::<_, TransportError>(if path.ends_with("/results") {
                response.body(b"%PDF-1.7".to_vec()).unwrap()
            } else {
                response.body(format!(r#"{{"id":"7","status":"success","result_format":"{format}"}}"#).into()).unwrap()
            })
        }
    };
    let looker = Looker::builder().base_url("https://h").token("t").transport(transport).build().unwrap();
    (looker, seen)
}

/// Returns the request of a rendering, without what all of them begin with.
async fn request(rendering: impl FnOnce(&Looker) -> Rendering) -> String {
    let (looker, seen) = recording();
    // A document of another format is refused.
    let _ = rendering(&looker).retries(0).bytes().await;
    let seen = seen.lock().unwrap();
    assert_eq!(seen.len(), 1, "{seen:?}");
    seen[0].strip_prefix("https://h/api/4.0/render_tasks/").unwrap().to_owned()
}

#[tokio::test]
async fn a_dashboard_is_rendered_with_its_defaults() {
    let expected = "dashboards/42/pdf?width=1200&height=900 {}";
    assert_eq!(request(|looker| looker.render_dashboard("42").pdf()).await, expected);
    let lookml = request(|looker| looker.render_dashboard("thelook::pulse").format(RenderFormat::Jpg)).await;
    assert_eq!(lookml, "dashboards/thelook%3A%3Apulse/jpg?width=1200&height=900 {}");
}

#[tokio::test]
async fn filters_are_encoded_as_a_query() {
    let rendered = request(|looker| {
        let filters = [("Rate & more", "50%"), ("Ort", "Zürich,\"New York\""), ("Any", "")];
        looker.render_dashboard("42").filter("State", "Oregon").filters(filters).filter("State", "California").pdf()
    });
    let query = "Rate+%26+more=50%25&Ort=Z%C3%BCrich%2C%22New+York%22&Any=&State=California";
    let body = format!(r#"{{"dashboard_filters":"{query}"}}"#);
    assert_eq!(rendered.await, format!("dashboards/42/pdf?width=1200&height=900 {body}"));
}

#[tokio::test]
async fn every_option_of_a_dashboard_is_sent() {
    let rendered = request(|looker| {
        let dashboard = looker.render_dashboard("42").size(800, 600).single_column().tabs(["1", "2"]).theme("Dark");
        dashboard.paper(PaperSize::Tabloid).landscape().long_tables().pdf()
    });
    let query = "width=800&height=600&pdf_paper_size=tabloid&pdf_landscape=true&long_tables=true&theme=Dark";
    let body = r#"{"dashboard_style":"single_column","tab_ids":["1","2"]}"#;
    assert_eq!(rendered.await, format!("dashboards/42/pdf?{query} {body}"));
    let tiled = request(|looker| looker.render_dashboard("42").tiled().png()).await;
    assert_eq!(tiled, r#"dashboards/42/png?width=1200&height=900 {"dashboard_style":"tiled"}"#);
}

#[tokio::test]
async fn looks_queries_and_tiles_are_rendered_as_images() {
    let sized = "?width=300&height=200 ";
    let look = request(|looker| looker.render_look("3").size(300, 200).png()).await;
    assert_eq!(look, format!("looks/3/png{sized}"));
    let query = request(|looker| looker.render_query("4").size(300, 200).jpg()).await;
    assert_eq!(query, format!("queries/4/jpg{sized}"));
    let tile = request(|looker| looker.render_tile("m::d::1").size(300, 200).png()).await;
    assert_eq!(tile, format!("dashboard_elements/m%3A%3Ad%3A%3A1/png{sized}"));
}

#[tokio::test]
async fn values_of_calls_are_rendered_by_their_ids() {
    let id = || Some("5".to_owned());
    let dashboard = Dashboard { id: id(), ..Default::default() };
    let by_reference = request(|looker| looker.render(&dashboard).filter("State", "Ohio").pdf()).await;
    assert_eq!(by_reference, r#"dashboards/5/pdf?width=1200&height=900 {"dashboard_filters":"State=Ohio"}"#);
    let base = DashboardBase { id: id(), ..Default::default() };
    assert!(request(|looker| looker.render(base).png()).await.starts_with("dashboards/5/png"));
    let look = LookWithQuery { id: id(), ..Default::default() };
    assert!(request(|looker| looker.render(look).png()).await.starts_with("looks/5/png"));
    let look = looker_api::look::Look { id: id(), ..Default::default() };
    assert!(request(|looker| looker.render(&look).png()).await.starts_with("looks/5/png"));
    let query = Query { id: id(), ..Default::default() };
    assert!(request(|looker| looker.render(query).png()).await.starts_with("queries/5/png"));
    let tile = DashboardElement { id: id(), ..Default::default() };
    assert!(request(|looker| looker.render(tile).jpg()).await.starts_with("dashboard_elements/5/jpg"));
    let call = request(|looker| looker.render(looker.create_look_render_task("6", "png", 1, 2))).await;
    assert_eq!(call, "looks/6/png?width=1&height=2 ");
}

#[tokio::test]
async fn a_value_without_an_id_is_an_error_before_anything_is_sent() {
    let (looker, seen) = recording();
    let error = looker.render(&Dashboard::default()).pdf().bytes().await.unwrap_err();
    assert_eq!(error.to_string(), "the content to render has no id; include `id` in `fields`");
    assert!(matches!(error, RenderError::Call(error) if error.is_config()));
    let error = looker.render_dashboard("").pdf().bytes().await.unwrap_err();
    assert!(matches!(&error, RenderError::Call(error) if error.is_argument()), "{error}");
    assert!(seen.lock().unwrap().is_empty());
}

#[test]
fn formats_are_read_by_looker_s_names() {
    assert_eq!(
        ["pdf", "png", "jpg", "jpeg"].map(|name| name.parse::<RenderFormat>().unwrap().as_str()),
        ["pdf", "png", "jpg", "jpg"]
    );
    let error = "gif".parse::<RenderFormat>().unwrap_err().to_string();
    assert_eq!(error, "expected a format: `pdf`, `png` or `jpg`");
}
