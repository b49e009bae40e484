//! Thumbnails of dashboards and looks.

use fingerpost::testing::StubResponse;
use serde_json::{Value, json};

use super::super::document::{Chart, Format, Page, Size, Tile, render};
use super::super::refusal::Refusal;
use super::super::request::Request;
use crate::resources::dashboard::DASHBOARD;
use crate::resources::look::LOOK;

const WIDTH: u32 = 320;
const HEIGHT: u32 = 200;

/// `GET /content_thumbnail/{type}/{resource_id}`, as PNG or SVG.
pub(super) async fn content(request: &Request) -> Result<StubResponse, Refusal> {
    match request.text("format").unwrap_or("svg") {
        "svg" => vector(request),
        "png" => {
            let page = page(title(request)?);
            let pixels = |name: &str, usual: u32| {
                request.integer(name).and_then(|side| u32::try_from(side.clamp(1, 2000)).ok()).unwrap_or(usual)
            };
            let size = Size { width: pixels("width", WIDTH), height: pixels("height", HEIGHT), paper: None };
            let drawn = tokio::task::spawn_blocking(move || render(&page, Format::Png, size)).await;
            let drawn = drawn.map_err(|error| Refusal::internal(&error))?;
            let picture = drawn.map_err(|error| Refusal::internal(&error))?;
            Ok(StubResponse::status(200).header("content-type", Format::Png.content_type()).body(picture))
        }
        _ => Err(Refusal::bad_request("Parameter 'format' must be png or svg")),
    }
}

/// `GET /vector_thumbnail/{type}/{resource_id}`
pub(super) fn vector(request: &Request) -> Result<StubResponse, Refusal> {
    let title = title(request)?.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#f4f6f8\"/>\
         <path d=\"M40 160V90h40v70zM100 160V60h40v100zM160 160V110h40v50zM220 160V75h40v85z\" fill=\"#5b8db8\"/>\
         <text x=\"16\" y=\"30\" font-family=\"sans-serif\" font-size=\"16\" fill=\"#2b3440\">{title}</text></svg>\n"
    );
    Ok(StubResponse::status(200).header("content-type", "image/svg+xml").body(picture))
}

/// Returns the title of the content, if the caller may see it.
fn title(request: &Request) -> Result<String, Refusal> {
    let id = request.path("resource_id");
    let shown = match request.path("type") {
        "dashboard" => request.ask(&DASHBOARD, &json!({ "dashboard_id": id }))?,
        "look" => request.ask(&LOOK, &json!({ "look_id": id }))?,
        _ => return Err(Refusal::bad_request("Thumbnails are only available for 'dashboard' and 'look'")),
    };
    Ok(shown["title"].as_str().unwrap_or_default().to_owned())
}

fn page(title: String) -> Page {
    let chart = Tile { title: title.clone(), chart: Chart::of(&Value::Null), figures: Vec::new() };
    Page { title, subtitle: String::new(), tiles: vec![chart], footer: String::new(), single_column: true }
}
