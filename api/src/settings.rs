//! Settings, as the official SDKs name them.

use std::time::Duration;

use fingerpost::Error;
use secrecy::SecretString;

/// Where a Looker is and who calls it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) base_url: Option<String>,
    pub(crate) client_id: Option<String>,
    pub(crate) client_secret: Option<SecretString>,
    pub(crate) verify_ssl: Option<bool>,
    pub(crate) timeout: Option<Duration>,
}

impl Settings {
    /// Reads `LOOKERSDK_BASE_URL` and its like through `variable`. What is not there or empty stays unset.
    pub(crate) fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let value = |name: &str| {
            variable(&format!("LOOKERSDK_{name}")).map(|value| unquoted(&value)).filter(|value| !value.is_empty())
        };
        let verify_ssl = value("VERIFY_SSL").map(|value| flag("LOOKERSDK_VERIFY_SSL", &value)).transpose()?;
        let timeout = value("TIMEOUT").map(|value| seconds("LOOKERSDK_TIMEOUT", &value)).transpose()?;
        Ok(Self {
            base_url: value("BASE_URL"),
            client_id: value("CLIENT_ID"),
            client_secret: value("CLIENT_SECRET").map(SecretString::from),
            verify_ssl,
            timeout,
        })
    }
}

/// Without one pair of quotes around it, which shells and settings files leave there.
fn unquoted(value: &str) -> String {
    let trimmed = value.trim();
    let inside = ['"', '\''].into_iter().find_map(|quote| trimmed.strip_prefix(quote)?.strip_suffix(quote));
    inside.unwrap_or(trimmed).to_owned()
}

fn flag(name: &str, value: &str) -> Result<bool, Error> {
    match unquoted(value).to_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "1" => Ok(true),
        "false" | "f" | "no" | "n" | "0" => Ok(false),
        _ => Err(Error::config(format!("{name} is neither true nor false: write `true` or `false`"))),
    }
}

fn seconds(name: &str, value: &str) -> Result<Duration, Error> {
    match value.parse() {
        Ok(seconds @ 1..) => Ok(Duration::from_secs(seconds)),
        _ => Err(Error::config(format!("{name} is no number of seconds: write `120`, say"))),
    }
}

/// The address under which the API's templates stand: `…/api/4.0`, however the instance was named.
pub(crate) fn api_url(base_url: &str) -> String {
    let mut base = base_url.trim().trim_end_matches('/');
    for suffix in ["/4.0", "/api"] {
        base = base.strip_suffix(suffix).map_or(base, |base| base.trim_end_matches('/'));
    }
    format!("{base}/api/4.0")
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret;

    fn read(pairs: &[(&str, &str)]) -> Result<Settings, Error> {
        Settings::read(|name| {
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
    fn what_is_no_value_is_named() {
        let said = read(&[("LOOKERSDK_VERIFY_SSL", "maybe")]).unwrap_err().to_string();
        assert!(said.contains("LOOKERSDK_VERIFY_SSL"), "{said}");
        for value in ["0", "-1", "soon", "1.5"] {
            let said = read(&[("LOOKERSDK_TIMEOUT", value)]).unwrap_err().to_string();
            assert!(said.contains("LOOKERSDK_TIMEOUT"), "{said}");
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
            assert_eq!(api_url(base), "https://h:19999/api/4.0", "{base}");
        }
        assert_eq!(api_url("https://h/looker/"), "https://h/looker/api/4.0");
    }
}
