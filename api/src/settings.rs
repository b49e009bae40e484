//! Settings, named as in the official SDKs.

#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::env::VarError;
use std::path::Path;
use std::time::Duration;

use configparser::ini::Ini;
use fingerpost::Error;
use secrecy::SecretString;

/// The default file of the official SDKs.
pub(crate) const INI_FILE: &str = "looker.ini";

/// The default prefix of environment variables.
pub(crate) const PREFIX: &str = "LOOKERSDK";

/// The name of the values before the first section.
const OUTSIDE: &str = "";

/// The section whose values apply to all sections.
const DEFAULT: &str = "DEFAULT";

/// The settings that can be read from the environment or a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) base_url: Option<String>,
    pub(crate) client_id: Option<String>,
    pub(crate) client_secret: Option<SecretString>,
    pub(crate) verify_ssl: Option<bool>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) agent_tag: Option<String>,
    pub(crate) access_token: Option<SecretString>,
    pub(crate) redirect_uri: Option<String>,
    pub(crate) looker_url: Option<String>,
    pub(crate) sources: Sources,
}

/// The sources of the settings, for messages.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sources {
    /// The variable, key or method of each setting that is set.
    known: BTreeMap<&'static str, String>,
    /// The prefix of the variables.
    prefix: Option<String>,
}

impl Sources {
    /// Returns where a setting comes from, or the variable that can set it.
    pub(crate) fn of(&self, key: &str) -> String {
        self.known.get(key).cloned().unwrap_or_else(|| self.variable(key))
    }

    /// Adds to a problem where the setting comes from.
    pub(crate) fn blame(&self, key: &str, problem: &Error) -> Error {
        Error::config(format!("{problem} ({})", self.of(key)))
    }

    /// Returns an error that names the settings that are missing, if any are.
    pub(crate) fn refuse_missing(&self, settings: &[(&'static str, bool)]) -> Result<(), Error> {
        let missing = settings.iter().filter(|(_, is_missing)| *is_missing);
        let missing: Vec<_> = missing.map(|(key, _)| format!("{key} ({})", self.variable(key))).collect();
        if missing.is_empty() {
            return Ok(());
        }
        Err(Error::config(format!("missing Looker settings: {}", missing.join(", "))))
    }

    /// Returns the name of the variable.
    pub(crate) fn variable(&self, key: &str) -> String {
        format!("{}_{}", self.prefix.as_deref().unwrap_or(PREFIX), key.to_uppercase())
    }
}

/// The keys of all settings.
const KEYS: [&str; 9] = [
    "base_url",
    "client_id",
    "client_secret",
    "verify_ssl",
    "timeout",
    "agent_tag",
    "access_token",
    "redirect_uri",
    "looker_url",
];

impl Settings {
    /// Reads the variables of the environment.
    pub(crate) fn of_environment(prefix: &str) -> Result<Self, Error> {
        let unreadable = Cell::new(None);
        let read = Self::read(prefix, |name| match std::env::var(name) {
            Ok(value) => Some(value),
            Err(VarError::NotPresent) => None,
            Err(VarError::NotUnicode(_)) => {
                unreadable.set(Some(name.to_owned()));
                None
            }
        })?;
        // Another source of the setting must not take its place.
        match unreadable.take() {
            Some(name) => Err(Error::config(format!("the environment variable `{name}` is not valid UTF-8"))),
            None => Ok(read),
        }
    }

    /// Reads `LOOKERSDK_BASE_URL` and so on with `variable`. Missing and empty values stay unset.
    pub(crate) fn read(prefix: &str, variable: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let sources = Sources { prefix: Some(prefix.to_owned()), ..Sources::default() };
        let mut read = Self::from_values(|key| {
            let name = sources.variable(key);
            let value = variable(&name);
            (name, value)
        })?;
        read.sources.prefix = sources.prefix;
        Ok(read)
    }

    /// Reads a section of a settings file, or its first one.
    pub(crate) fn read_ini(path: &Path, section: Option<&str>) -> Result<Self, Error> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| Error::config(format!("cannot read the settings file `{}`: {error}", path.display())))?;
        Self::parse_ini(&text, path, section)
    }

    /// Reads the text like `ConfigParser` of Python, which the official SDKs use: keys in any case, `[DEFAULT]`, values
    /// on indented lines, and `%`. In addition, it accepts values before the first section.
    pub(crate) fn parse_ini(text: &str, path: &Path, section: Option<&str>) -> Result<Self, Error> {
        let path = path.display();
        if let Some(key) = repeated_key(text) {
            return Err(Error::config(format!("`{key}` is set twice in a section of the settings file `{path}`")));
        }
        let mut file = Ini::new_cs();
        file.set_default_section(OUTSIDE);
        file.set_multiline(true);
        // Values are literal: a secret may contain a character that starts a comment elsewhere.
        file.set_inline_comment_symbols(Some(&[]));
        let sections = file.read(text.to_owned()).map_err(|problem| {
            // The problem has a position and a reason, but quotes nothing.
            Error::config(format!("the settings file `{path}` is not a valid INI file: {problem}"))
        })?;
        let name = section.or_else(|| if sections.contains_key(OUTSIDE) { Some(OUTSIDE) } else { first_section(text) });
        let defaults = sections.get(DEFAULT);
        let values = name.and_then(|name| sections.get(name)).or(defaults.filter(|_| section.is_none()));
        let values = values.ok_or_else(|| {
            let named = section.map_or_else(|| "no section".to_owned(), |name| format!("no section `[{name}]`"));
            Error::config(format!("the settings file `{path}` has {named}"))
        })?;
        let find = |key: &str| {
            let of =
                |(name, value): (&String, &Option<String>)| value.clone().filter(|_| name.eq_ignore_ascii_case(key));
            values.iter().find_map(of).or_else(|| defaults?.iter().find_map(of))
        };
        Self::from_values(|key| {
            (format!("`{key}` in `{path}`"), find(key).map(|value| interpolated(&value, &find, 10, &Cell::new(100))))
        })
    }

    /// `value` returns the name of a key for messages, and its value.
    fn from_values(value: impl Fn(&str) -> (String, Option<String>)) -> Result<Self, Error> {
        let get = |key: &str| {
            let (name, value) = value(key);
            (name, value.map(|value| unquoted(&value)).filter(|value| !value.is_empty()))
        };
        let parsed = |key: &str| {
            let (name, value) = get(key);
            value.map(|value| (name, value))
        };
        if let Some((name, version)) = parsed("api_version")
            && version != "4.0"
        {
            return Err(Error::config(format!("{name} must be `4.0`, the only supported version of the API")));
        }
        Ok(Self {
            base_url: get("base_url").1,
            client_id: get("client_id").1,
            client_secret: get("client_secret").1.map(SecretString::from),
            verify_ssl: parsed("verify_ssl").map(|(name, value)| flag(&name, &value)).transpose()?,
            timeout: parsed("timeout").map(|(name, value)| seconds(&name, &value)).transpose()?,
            agent_tag: get("agent_tag").1,
            access_token: get("access_token").1.map(SecretString::from),
            redirect_uri: get("redirect_uri").1,
            looker_url: get("looker_url").1,
            sources: Sources {
                known: KEYS.into_iter().filter_map(|key| Some((key, parsed(key)?.0))).collect(),
                prefix: None,
            },
        })
    }

    /// Returns the URL of the web pages: that of the API without its path, unless its port has the API alone.
    #[cfg(feature = "oauth")]
    pub(crate) fn pages_url(&self) -> Result<String, Error> {
        let api_url = api_url(self.base_url.as_deref().unwrap_or_default())?;
        let url = api_url.trim_end_matches("/api/4.0");
        if url.ends_with(":19999") {
            let problem =
                format!("port 19999 has no web pages; set looker_url ({})", self.sources.variable("looker_url"));
            return Err(Error::config(problem));
        }
        Ok(url.to_owned())
    }

    /// Notes that the setting with this key is set in code.
    pub(crate) fn in_code(&mut self, key: &'static str) {
        self.sources.known.insert(key, format!("`LookerBuilder::{key}`"));
    }

    /// Returns these settings, with missing ones taken from `others`.
    pub(crate) fn or(self, others: Self) -> Self {
        Self {
            base_url: self.base_url.or(others.base_url),
            client_id: self.client_id.or(others.client_id),
            client_secret: self.client_secret.or(others.client_secret),
            verify_ssl: self.verify_ssl.or(others.verify_ssl),
            timeout: self.timeout.or(others.timeout),
            agent_tag: self.agent_tag.or(others.agent_tag),
            access_token: self.access_token.or(others.access_token),
            redirect_uri: self.redirect_uri.or(others.redirect_uri),
            looker_url: self.looker_url.or(others.looker_url),
            sources: Sources {
                // A later entry replaces an earlier one.
                known: others.sources.known.into_iter().chain(self.sources.known).collect(),
                prefix: self.sources.prefix.or(others.sources.prefix),
            },
        }
    }
}

/// Replaces `%%` by `%`, and `%(key)s` by the value of another key, to this depth and so many times. A `%` of another
/// use, which Python rejects, is literal.
fn interpolated(value: &str, find: &dyn Fn(&str) -> Option<String>, depth: u32, left: &Cell<u32>) -> String {
    let (mut out, mut rest) = (String::new(), value);
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let reference = after.strip_prefix('(').and_then(|after| after.split_once(")s"));
        let other =
            reference.filter(|_| depth > 0 && left.get() > 0).and_then(|(key, after)| Some((find(key)?, after)));
        rest = match (after.strip_prefix('%'), other) {
            (None, Some((value, after))) => {
                left.set(left.get() - 1);
                out.push_str(&interpolated(&value, find, depth - 1, left));
                after
            }
            (escaped, _) => {
                out.push('%');
                escaped.unwrap_or(after)
            }
        };
    }
    out + rest
}

/// Removes one pair of quotes around a value, which shells and settings files leave in it.
fn unquoted(value: &str) -> String {
    let trimmed = value.trim();
    let inside = ['"', '\''].into_iter().find_map(|quote| trimmed.strip_prefix(quote)?.strip_suffix(quote));
    inside.unwrap_or(trimmed).to_owned()
}

fn flag(name: &str, value: &str) -> Result<bool, Error> {
    match unquoted(value).to_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "1" => Ok(true),
        "false" | "f" | "no" | "n" | "0" => Ok(false),
        _ => Err(Error::config(format!("invalid {name}: expected `true` or `false`"))),
    }
}

fn seconds(name: &str, value: &str) -> Result<Duration, Error> {
    match value.parse() {
        Ok(seconds @ 1..) => Ok(Duration::from_secs(seconds)),
        _ => Err(Error::config(format!("invalid {name}: expected a number of seconds, such as `120`"))),
    }
}

/// Returns the URL that path templates are relative to: `…/api/4.0`, for every accepted form of the base URL.
///
/// # Errors
///
/// The URL of another version of the API, such as `…/api/3.1`, is an error.
pub(crate) fn api_url(base_url: &str) -> Result<String, Error> {
    let mut base = base_url.trim().trim_end_matches('/');
    for suffix in ["/4.0", "/api"] {
        if let Some((rest, end)) = base.split_at_checked(base.len().saturating_sub(suffix.len()))
            && end.eq_ignore_ascii_case(suffix)
        {
            base = rest.trim_end_matches('/');
        }
    }
    if let Some((_, version)) = base.to_ascii_lowercase().rsplit_once("/api/")
        && version.starts_with(|first: char| first.is_ascii_digit())
        && version.chars().all(|part| part.is_ascii_digit() || part == '.')
    {
        let problem = format!(
            "the base URL ends in `/api/{version}`; write it without a path, since only version 4.0 of \
                               the API is supported"
        );
        return Err(Error::config(problem));
    }
    Ok(format!("{base}/api/4.0"))
}

/// Returns the first setting that a section sets twice, in any case, which Python rejects: the parser would choose one.
fn repeated_key(text: &str) -> Option<String> {
    let (mut section, mut seen) = ("", BTreeSet::new());
    for line in text.trim_start_matches('\u{feff}').lines() {
        if let Some(name) = line.trim().strip_prefix('[').and_then(|line| line.rsplit_once(']')) {
            section = name.0.trim();
        // An indented line continues a value.
        } else if !line.starts_with([' ', '\t', '#', ';']) {
            let key = line.split(['=', ':']).next().unwrap_or_default().trim().to_lowercase();
            if KEYS.contains(&key.as_str()) && !seen.insert((section, key.clone())) {
                return Some(key);
            }
        }
    }
    None
}

/// Returns the name of the first section; the parser does not keep their order.
fn first_section(text: &str) -> Option<&str> {
    let lines = text.lines().filter_map(|line| line.trim().strip_prefix('['));
    let mut names = lines.filter_map(|line| line.rsplit_once(']')).map(|(name, _)| name.trim());
    names.find(|name| *name != DEFAULT)
}
