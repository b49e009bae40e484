//! Explanations of errors for the users of a program.

use std::error::Error as StdError;

use fingerpost::__private::masked_prose;
use fingerpost::{EndpointDescriptor, Error};

use crate::looker::Looker;
use crate::resources::common::ValidationError;

impl Looker {
    /// Explains an error to the users of a program, in one line: which call failed, Looker's own message, and what to
    /// check. Hints name the variable, the key of the file or the method of the builder that the setting comes from.
    ///
    /// Programs that handle errors themselves use the methods of [`Error`]; its [`source`](StdError::source) has
    /// Looker's message, too.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), looker_api::Error> {
    /// use looker_api::prelude::*;
    ///
    /// let looker = Looker::from_env()?;
    /// if let Err(error) = looker.me().await {
    ///     // "Looker rejected the credentials (404 Not Found: Not found); check LOOKERSDK_CLIENT_ID and …"
    ///     eprintln!("{}", looker.explain(&error.into()));
    /// }
    /// # Ok(()) }
    /// ```
    pub fn explain(&self, error: &Error) -> String {
        if let Some(login) = error.auth_error() {
            return match login.status().map(|status| status.as_u16()) {
                Some(400 | 401 | 403 | 404) => self.explain_refusal(login),
                _ => self.explain(login),
            };
        }
        if error.is_tls() {
            let (url, verify) = (self.source("base_url"), self.source("verify_ssl"));
            let hint = format!("check the server's certificate and {url}, or {verify} for a test instance");
            return format!("cannot establish a secure connection to Looker ({}); {hint}", reason(error));
        }
        if error.is_connect() {
            return format!("cannot connect to Looker ({}); check {}", reason(error), self.source("base_url"));
        }
        if error.is_timeout() {
            return format!("{error}; a longer time is set with {}", self.source("timeout"));
        }
        match words(error) {
            Some(words) => format!("{error}: {words}"),
            None => error.to_string(),
        }
    }

    /// Explains a login that the server refused.
    fn explain_refusal(&self, login: &Error) -> String {
        let status = login.status().map(|status| status.to_string()).unwrap_or_default();
        let why = words(login).map_or(status.clone(), |words| format!("{status}: {words}"));
        if login.endpoint().map(EndpointDescriptor::name) == Some("login_user") {
            return format!(
                "Looker refused the login as another user ({why}); check its id, and that {} is the key of \
                            an administrator",
                self.source("client_id")
            );
        }
        let (id, secret) = (self.source("client_id"), self.source("client_secret"));
        format!("Looker rejected the credentials ({why}); check {id} and {secret}")
    }

    fn source(&self, key: &str) -> String {
        self.connection().sources.of(key)
    }
}

/// Returns Looker's own message. All error bodies of Looker have the same properties, or a part of them.
fn words(error: &Error) -> Option<String> {
    if error.is_decode() {
        return None;
    }
    if let Some(source) = error.status().and(error.source()) {
        return Some(source.to_string());
    }
    let body = serde_json::from_slice::<ValidationError>(error.body()?).ok()?;
    body.message.is_some().then(|| masked_prose(&body.to_string()))
}

/// Returns the last source of an error.
fn reason(error: &Error) -> String {
    let mut reason: &dyn StdError = error;
    while let Some(source) = reason.source() {
        reason = source;
    }
    reason.to_string()
}
