//! Tests of the settings.

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
    let docs = include_str!("../looker.rs");
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
