//! The effective settings of a client or a call, for printing.

use std::fmt;

/// The effective settings of a [`Client`](crate::Client) or of one call: one line per setting, with its value and the
/// layer that sets it.
///
/// The settings of the transport come from [`Transport::settings`](crate::Transport::settings).
///
/// Nothing in it is secret: it prints only the origin of an address, the names of headers, and whether credentials are
/// configured.
///
/// ```
/// # fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::{Client, PerCall, endpoints};
/// use std::time::Duration;
///
/// #[endpoints]
/// pub trait Things {
///     /// Returns the number of things.
///     #[endpoint(GET "/things/count")]
///     fn count(&self, of: Option<&str>) -> u64;
/// }
///
/// let client = Client::builder("https://things.example").attempt_timeout(Duration::from_secs(9)).build()?;
/// let settings = client.count().max_redirects(0).settings().to_string();
/// assert!(settings.contains("timeout                      = 300s (default)\n"));
/// assert!(settings.contains("attempt_timeout              = 9s (client)\n"));
/// assert!(settings.contains("max_redirects                = 0 (call)\n"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Settings(Vec<Setting>);

/// One of the [`Settings`].
#[derive(Clone, Debug, Eq, PartialEq)]
struct Setting {
    /// The name of the method or field that sets it.
    name: &'static str,
    value: String,
    /// The topmost layer that sets it.
    from: Layer,
}

/// The layer that sets a value.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Layer {
    Default,
    Client,
    Endpoint,
    Call,
    Transport,
}

impl Settings {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn add(&mut self, name: &'static str, value: String, from: Layer) {
        self.0.push(Setting { name, value, from });
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Default => "default",
            Self::Client => "client",
            Self::Endpoint => "endpoint",
            Self::Call => "call",
            Self::Transport => "transport",
        })
    }
}

impl fmt::Display for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().map(|setting| setting.name.len()).max().unwrap_or(0);
        self.0.iter().try_for_each(|Setting { name, value, from }| writeln!(f, "{name:width$} = {value} ({from})"))
    }
}
