//! Settings, named as in the official SDKs.

use std::collections::BTreeMap;
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
    /// Where each setting that is set comes from, by its key.
    pub(crate) sources: BTreeMap<&'static str, String>,
}

/// The keys of all settings.
const KEYS: [&str; 6] = ["base_url", "client_id", "client_secret", "verify_ssl", "timeout", "agent_tag"];

impl Settings {
    /// Reads `LOOKERSDK_BASE_URL` and so on with `variable`. Missing and empty values stay unset.
    pub(crate) fn read(prefix: &str, variable: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        Self::from_values(|key| {
            let name = format!("{prefix}_{}", key.to_uppercase());
            let value = variable(&name);
            (name, value)
        })
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
            (format!("`{key}` in `{path}`"), find(key).map(|value| interpolated(&value, &find, 10)))
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
            sources: KEYS.into_iter().filter_map(|key| Some((key, parsed(key)?.0))).collect(),
        })
    }

    /// Notes that the setting with this key is set in code.
    pub(crate) fn in_code(&mut self, key: &'static str) {
        self.sources.insert(key, format!("`LookerBuilder::{key}`"));
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
            sources: {
                // A later entry replaces an earlier one.
                let mut sources = others.sources;
                sources.extend(self.sources);
                sources
            },
        }
    }
}

/// Replaces `%%` by `%`, and `%(key)s` by the value of another key, to this depth. A `%` of another use, which Python
/// rejects, is literal.
fn interpolated(value: &str, find: &dyn Fn(&str) -> Option<String>, depth: u32) -> String {
    let (mut out, mut rest) = (String::new(), value);
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let reference = after.strip_prefix('(').and_then(|after| after.split_once(")s"));
        let other = reference.filter(|_| depth > 0).and_then(|(key, after)| Some((find(key)?, after)));
        rest = match (after.strip_prefix('%'), other) {
            (None, Some((value, after))) => {
                out.push_str(&interpolated(&value, find, depth - 1));
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
        base = base.strip_suffix(suffix).map_or(base, |base| base.trim_end_matches('/'));
    }
    if let Some((_, version)) = base.rsplit_once("/api/")
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

/// Returns the name of the first section; the parser does not keep their order.
fn first_section(text: &str) -> Option<&str> {
    let lines = text.lines().filter_map(|line| line.trim().strip_prefix('['));
    let mut names = lines.filter_map(|line| line.rsplit_once(']')).map(|(name, _)| name.trim());
    names.find(|name| *name != DEFAULT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret;

    fn read(pairs: &[(&str, &str)]) -> Result<Settings, Error> {
        Settings::read(PREFIX, |name| {
            let (_, value) = pairs.iter().find(|(known, _)| *known == name)?;
            Some((*value).to_owned())
        })
    }

    #[test]
    fn the_names_of_the_official_sdks() {
        let settings = read(&[
            ("LOOKERSDK_BASE_URL", "https://h:19999"),
            ("LOOKERSDK_CLIENT_ID", "id"),
            ("LOOKERSDK_CLIENT_SECRET", "secret"),
            ("LOOKERSDK_VERIFY_SSL", "no"),
            ("LOOKERSDK_TIMEOUT", "66"),
        ])
        .unwrap();
        assert_eq!(settings.base_url.as_deref(), Some("https://h:19999"));
        assert_eq!(settings.client_id.as_deref(), Some("id"));
        assert_eq!(settings.client_secret.as_ref().unwrap().expose_secret(), "secret");
        assert_eq!((settings.verify_ssl, settings.timeout), (Some(false), Some(Duration::from_secs(66))));
        assert!(!format!("{settings:?}").contains("\"secret\""));
    }

    #[test]
    fn every_variable_is_in_the_docs() {
        let docs = include_str!("looker.rs");
        let read = Settings::read(PREFIX, |name| {
            assert!(docs.contains(&format!("`{name}`")), "the table of `Looker::from_env` lacks `{name}`");
            None
        });
        assert!(read.is_ok());
    }

    #[test]
    fn flags_in_every_spelling() {
        for (value, expected) in [
            ("yes", Some(true)),
            ("Y", Some(true)),
            ("TRUE", Some(true)),
            ("t", Some(true)),
            ("1", Some(true)),
            ("no", Some(false)),
            ("N", Some(false)),
            ("False", Some(false)),
            ("f", Some(false)),
            ("0", Some(false)),
            ("", None),
            ("'\"false\"'", Some(false)),
        ] {
            assert_eq!(read(&[("LOOKERSDK_VERIFY_SSL", value)]).unwrap().verify_ssl, expected, "{value}");
        }
    }

    #[test]
    fn quotes_are_stripped() {
        let settings = read(&[("LOOKERSDK_BASE_URL", "\"https://h\""), ("LOOKERSDK_CLIENT_ID", "'id'")]).unwrap();
        assert_eq!((settings.base_url.as_deref(), settings.client_id.as_deref()), (Some("https://h"), Some("id")));
    }

    #[test]
    fn an_invalid_value_is_named() {
        let error = read(&[("LOOKERSDK_VERIFY_SSL", "maybe")]).unwrap_err().to_string();
        assert!(error.contains("LOOKERSDK_VERIFY_SSL"), "{error}");
        for value in ["0", "-1", "soon", "1.5"] {
            let error = read(&[("LOOKERSDK_TIMEOUT", value)]).unwrap_err().to_string();
            assert!(error.contains("LOOKERSDK_TIMEOUT"), "{error}");
        }
    }

    #[test]
    fn the_base_url_with_and_without_its_tail() {
        for base in [
            "https://h:19999",
            "https://h:19999/",
            "https://h:19999//",
            "https://h:19999/api",
            "https://h:19999/api/",
            "https://h:19999/api/4.0",
            " https://h:19999/api/4.0/ ",
        ] {
            assert_eq!(api_url(base).unwrap(), "https://h:19999/api/4.0", "{base}");
        }
        assert_eq!(api_url("https://h/looker/").unwrap(), "https://h/looker/api/4.0");
        assert_eq!(api_url("https://h/api/gateway").unwrap(), "https://h/api/gateway/api/4.0");
        for base in ["https://h:19999/api/3.1", "https://h/api/3.0/", "https://h/looker/api/5"] {
            assert!(api_url(base).unwrap_err().is_config(), "{base}");
        }
    }

    #[test]
    fn a_settings_file_is_read_as_python_reads_it() {
        for text in [
            "[Looker]\nBASE_URL=https://h\nClient_Id=id\nclient_secret=x\n",
            "[DEFAULT]\nbase_url=https://h\nclient_id=other\n[Looker]\nclient_id=id\nclient_secret=x\n",
            "[Looker]\nclient_id=id\nclient_secret=x\n[DEFAULT]\nBase_URL=https://h\n",
            "[Looker]\nbase_url=\n  https://h\nclient_id =\n\tid\nclient_secret=x\n",
            "[Looker]\n  base_url: https://h\n  client_id: id\n  client_secret: x\n",
            "[Looker]\nhost=h\nbase_url=https://%(HOST)s\nclient_id=%(name)s\nclient_secret=x\n[DEFAULT]\nname=id\n",
            "base_url=https://h\nclient_id=id\nclient_secret=x\n",
            "[DEFAULT]\nbase_url=https://h\nclient_id=id\nclient_secret=x\n",
        ] {
            let settings = ini(text, None).unwrap();
            assert_eq!(settings.base_url.as_deref(), Some("https://h"), "{text}");
            assert_eq!(settings.client_id.as_deref(), Some("id"), "{text}");
            assert_eq!(settings.client_secret.unwrap().expose_secret(), "x", "{text}");
        }
        for (written, meant) in
            [("a%%b", "a%b"), ("a%b", "a%b"), ("100%", "100%"), ("%(no)s", "%(no)s"), ("%%(x)s", "%(x)s")]
        {
            let settings = ini(&format!("[Looker]\nx=y\nclient_secret={written}\n"), None).unwrap();
            assert_eq!(settings.client_secret.unwrap().expose_secret(), meant);
        }
        // A value that refers to itself ends.
        ini("[Looker]\nclient_id=%(client_id)s%(client_id)s\n", None).unwrap();
    }

    fn ini(text: &str, section: Option<&str>) -> Result<Settings, Error> {
        Settings::parse_ini(text, Path::new("looker.ini"), section)
    }

    #[test]
    fn a_settings_file_as_the_official_sdks_have_it() {
        let text = "# comment\n[Looker]\nbase_url=\"https://h\"\nclient_id = id\nclient_secret=a\\b=c;d\nverify_ssl='false'\n\
            timeout=31\napi_version=4.0\nagent_tag=tool\n[Other]\nbase_url=https://other\n";
        let settings = ini(text, None).unwrap();
        assert_eq!(settings.base_url.as_deref(), Some("https://h"));
        assert_eq!(settings.client_secret.unwrap().expose_secret(), "a\\b=c;d");
        assert_eq!((settings.verify_ssl, settings.timeout), (Some(false), Some(Duration::from_secs(31))));
        assert_eq!(settings.agent_tag.as_deref(), Some("tool"));
        assert_eq!(ini(text, Some("Other")).unwrap().base_url.as_deref(), Some("https://other"));
        assert_eq!(ini("base_url=https://h\n", None).unwrap().base_url.as_deref(), Some("https://h"));
    }

    #[test]
    fn a_backslash_at_the_end_of_a_line_belongs_to_the_value() {
        for end in ["\n", "\r\n"] {
            let settings = ini(&format!("[Looker]{end}client_secret=a\\{end}client_id=id{end}"), None).unwrap();
            assert_eq!(settings.client_secret.unwrap().expose_secret(), "a\\");
            assert_eq!(settings.client_id.as_deref(), Some("id"));
        }
    }

    #[test]
    fn an_invalid_settings_file_is_named_and_not_quoted() {
        for (text, section, message) in [
            ("[Looker]\nbase_url=x\n", Some("Prod"), "no section `[Prod]`"),
            ("", None, "no section"),
            ("[Looker\nclient_secret=hush\n", None, "not a valid INI file"),
            ("[Looker]\nverify_ssl=hush\n", None, "invalid `verify_ssl` in `looker.ini`: expected `true` or `false`"),
            ("[Looker]\napi_version=3.1\n", None, "`api_version` in `looker.ini` must be `4.0`"),
        ] {
            let error = ini(text, section).unwrap_err();
            assert!(error.is_config() && error.to_string().contains(message), "{error}");
            assert!(error.to_string().contains("looker.ini") && !error.to_string().contains("hush"), "{error}");
        }
        let missing = Settings::read_ini(Path::new("no/such.ini"), None).unwrap_err();
        assert!(missing.to_string().contains("no/such.ini"), "{missing}");
    }

    #[test]
    fn another_prefix_and_the_order_of_sources() {
        let value = |name: &str| (name == "ACME_TIMEOUT").then(|| "66".to_owned());
        let acme = Settings::read("ACME", value).unwrap();
        assert_eq!(acme.timeout, Some(Duration::from_secs(66)));
        let file = ini("[Looker]\ntimeout=31\nclient_id=id\n", None).unwrap();
        let both = acme.or(file);
        assert_eq!((both.timeout, both.client_id.as_deref()), (Some(Duration::from_secs(66)), Some("id")));
    }
}
