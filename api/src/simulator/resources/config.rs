//! Configuration of the instance.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::World;
use super::call::Call;
use super::operation::Operations;
use super::outcome::Outcome;
use crate::LOOKER_RELEASE;
use crate::resources::config::{ALL_LOCALES, ALL_TIMEZONES, VERSIONS};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&VERSIONS, versions);
    operations.on(&ALL_LOCALES, locales);
    operations.on(&ALL_TIMEZONES, timezones);
}

fn versions(_: &mut World, _: &Call<'_>) -> Result<Outcome, Refusal> {
    let current = json!({
        "version": "4.0",
        "full_version": format!("4.0.{LOOKER_RELEASE}"),
        "status": "current",
        "swagger_url": "/api/4.0/swagger.json",
    });
    Ok(Outcome::Json(json!({
        "looker_release_version": LOOKER_RELEASE,
        "current_version": current,
        "supported_versions": [current],
        "api_server_url": "https://looker.example.com",
        "web_server_url": "https://looker.example.com",
    })))
}

fn locales(_: &mut World, _: &Call<'_>) -> Result<Outcome, Refusal> {
    const LOCALES: [(&str, &str, &str); 6] = [
        ("de", "Deutsch", "German"),
        ("en", "English", "English"),
        ("es", "Español", "Spanish"),
        ("fr", "Français", "French"),
        ("ja", "日本語", "Japanese"),
        ("pt", "Português", "Portuguese"),
    ];
    let all = LOCALES.into_iter();
    Ok(Outcome::Json(
        all.map(|(code, native, english)| json!({ "code": code, "native_name": native, "english_name": english }))
            .collect::<Value>(),
    ))
}

fn timezones(_: &mut World, _: &Call<'_>) -> Result<Outcome, Refusal> {
    const TIMEZONES: [(&str, &str); 6] = [
        ("America/Los_Angeles", "America"),
        ("America/New_York", "America"),
        ("Asia/Tokyo", "Asia"),
        ("Europe/Berlin", "Europe"),
        ("Europe/London", "Europe"),
        ("UTC", "Other"),
    ];
    let all = TIMEZONES
        .into_iter()
        .map(|(name, group)| json!({ "value": name, "label": name.replace(['/', '_'], " "), "group": group }));
    Ok(Outcome::Json(all.collect()))
}
