//! The settings in force, to be read by a person.

use std::fmt;

/// The settings in force, of a [`Client`](crate::Client) or of one call: a line for each, with its value and where that
/// comes from.
///
/// The transport says itself how it is set up: [`Transport::settings`](crate::Transport::settings).
///
/// Of an address there is the origin alone, of headers the names, of credentials whether there are any: nothing in it
/// is secret.
///
/// ```
/// # fn main() -> Result<(), fingerpost::Error> {
/// use fingerpost::{Client, PerCall, endpoints};
/// use std::time::Duration;
///
/// #[endpoints]
/// pub trait Things {
///     /// How many there are.
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
    /// As the method or field is called that sets it.
    name: &'static str,
    value: String,
    /// The uppermost layer that sets it.
    from: Layer,
}

/// What set a value.
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
