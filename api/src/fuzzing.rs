//! Internals for the fuzz targets in `fuzz/`. Exempt from semantic versioning.

use std::path::Path;
use std::time::Duration;

use secrecy::ExposeSecret;

use crate::Error;
use crate::settings::{self, Settings};

/// The content of a settings file, its secret in plain text.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// `base_url`, `client_id`, `client_secret` and `agent_tag`.
    pub texts: [Option<String>; 4],
    /// `verify_ssl`.
    pub verify_ssl: Option<bool>,
    /// `timeout`.
    pub timeout: Option<Duration>,
}

/// Parses a section of a settings file, or its first one.
pub fn settings(text: &str, section: Option<&str>) -> Result<Said, Error> {
    let settings = Settings::parse_ini(text, Path::new("looker.ini"), section)?;
    let secret = settings.client_secret.map(|secret| secret.expose_secret().to_owned());
    Ok(Said {
        texts: [settings.base_url, settings.client_id, secret, settings.agent_tag],
        verify_ssl: settings.verify_ssl,
        timeout: settings.timeout,
    })
}

/// Returns the URL that path templates are relative to.
pub fn api_url(base_url: &str) -> Option<String> {
    settings::api_url(base_url).ok()
}
