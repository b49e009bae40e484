//! What the fuzz targets in `fuzz/` reach of the internals. Not for anyone else: it changes without notice.

use std::path::Path;
use std::time::Duration;

use secrecy::ExposeSecret;

use crate::Error;
use crate::settings::{self, Settings};

/// What a settings file says, its secret in clear.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// `base_url`, `client_id`, `client_secret` and `agent_tag`.
    pub texts: [Option<String>; 4],
    /// `verify_ssl`.
    pub verify_ssl: Option<bool>,
    /// `timeout`.
    pub timeout: Option<Duration>,
}

/// Reads the text of a settings file: the section of that name, or the first one.
pub fn settings(text: &str, section: Option<&str>) -> Result<Said, Error> {
    let settings = Settings::parse_ini(text, Path::new("looker.ini"), section)?;
    let secret = settings.client_secret.map(|secret| secret.expose_secret().to_owned());
    Ok(Said {
        texts: [settings.base_url, settings.client_id, secret, settings.agent_tag],
        verify_ssl: settings.verify_ssl,
        timeout: settings.timeout,
    })
}

/// The address under which the API's templates stand.
pub fn api_url(base_url: &str) -> String {
    settings::api_url(base_url)
}
