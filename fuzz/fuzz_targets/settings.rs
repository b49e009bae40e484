//! A settings file is read as it is written, and errors contain none of its values.

#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use looker_api::fuzzing::{api_url, settings};

#[derive(Arbitrary, Debug)]
enum Input<'a> {
    File { text: &'a str, section: Option<&'a str> },
    Values([&'a str; 4]),
    BaseUrl(&'a str),
}

const SECRET: &str = "hush-7c1d";

fuzz_target!(|input: Input| match input {
    Input::File { text, section } => check_file(text, section),
    Input::Values(values) => check_values(values),
    Input::BaseUrl(base) => {
        // The URL of another version is refused.
        let Some(url) = api_url(base) else { return };
        assert!(url.ends_with("/api/4.0"));
        assert_eq!(api_url(&url).as_ref(), Some(&url), "not idempotent");
    }
});

fn check_file(text: &str, section: Option<&str>) {
    match settings(text, section) {
        Ok(read) => {
            // A value may have several lines, and `%` refers to other values.
            let is_written = |value: &String| text.contains('%') || value.lines().all(|line| text.contains(line));
            assert!(read.texts.iter().flatten().all(|value| !value.is_empty() && is_written(value)));
            assert!(read.timeout.is_none_or(|timeout| timeout.as_secs() > 0));
        }
        Err(error) => assert!(error.is_config() && error.to_string().contains("looker.ini")),
    }
    // With any surrounding text, and for each invalid value.
    for key in ["client_secret", "verify_ssl", "timeout", "api_version"] {
        if let Err(error) = settings(&format!("{text}\n{key} = {SECRET}\n{text}"), section) {
            assert!(!format!("{error} {error:?}").contains(SECRET), "the error contains the secret");
        }
    }
}

/// Checks that values of one line are read back without surrounding white space and one pair of quotes.
fn check_values(values: [&str; 4]) {
    if values.iter().any(|value| value.contains(char::is_control)) {
        return;
    }
    let keys = ["base_url", "client_id", "client_secret", "agent_tag"];
    let lines: Vec<_> =
        keys.iter().zip(values).map(|(key, value)| format!("{key} = {}\n", value.replace('%', "%%"))).collect();
    let read = settings(&format!("[Looker]\n{}", lines.concat()), Some("Looker")).expect("an ini file");
    let expected = values.map(|value| {
        let value = value.trim();
        let inside = ['"', '\''].iter().find_map(|&quote| value.strip_prefix(quote)?.strip_suffix(quote));
        Some(inside.unwrap_or(value).to_owned()).filter(|value| !value.is_empty())
    });
    assert_eq!(read.texts, expected);
}
