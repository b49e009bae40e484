//! `Retry-After` is honoured within bounds, and `Link` survives a round trip.

#![no_main]

use std::fmt::Write;
use std::time::{Duration, SystemTime};

use arbitrary::Arbitrary;
use fingerpost::{FromHeader, Links, fuzzing};
use http::{HeaderMap, HeaderValue};
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
enum Input<'a> {
    RetryAfter { value: &'a [u8], date: Option<&'a [u8]>, random: u8 },
    Dates { now: u32, later: u16 },
    Link(&'a str),
}

fuzz_target!(|input: Input| match input {
    Input::RetryAfter { value, date, random } => {
        let Ok(value) = HeaderValue::from_bytes(value) else { return };
        check_retry_after(&value, date.and_then(|date| HeaderValue::from_bytes(date).ok()), random);
    }
    Input::Dates { now, later } => {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(now.into());
        let later = Duration::from_secs(later.into());
        let value = |time| HeaderValue::from_str(&httpdate::fmt_http_date(time)).expect("a date");
        assert_eq!(read(&value(now + later), Some(value(now))), Some(later));
    }
    Input::Link(value) => check_link(value),
});

fn read(value: &HeaderValue, date: Option<HeaderValue>) -> Option<Duration> {
    let mut headers = HeaderMap::new();
    headers.insert("retry-after", value.clone());
    if let Some(date) = date {
        headers.insert("date", date);
    }
    Duration::from_header("retry-after", &headers)
}

fn check_retry_after(value: &HeaderValue, date: Option<HeaderValue>, random: u8) {
    let asked = read(value, date);
    let text = value.to_str().map(str::trim).unwrap_or_default();
    if let Ok(seconds) = text.parse::<u64>()
        && !text.starts_with('+')
    {
        assert_eq!(asked, Some(Duration::from_secs(seconds)));
    }
    let most = Duration::from_secs(120);
    match (asked, fuzzing::wait(asked, f64::from(random) / 256.0)) {
        (Some(asked), Some(wait)) => assert!(asked <= wait && wait <= most.mul_f64(1.1), "{asked:?} became {wait:?}"),
        (Some(asked), None) => assert!(asked > most),
        (None, wait) => assert!(wait.is_some_and(|wait| wait <= Duration::from_secs(20))),
    }
}

/// Checks that links survive a round trip.
fn check_link(value: &str) {
    let links = Links::parse(value);
    let mut again = String::new();
    for link in links.iter() {
        write!(again, ", <{}>", link.target).expect("to memory");
        for (name, value) in &link.parameters {
            let value = value.replace('\\', r"\\").replace('"', "\\\"");
            write!(again, "; {name}=\"{value}\"").expect("to memory");
        }
        assert!(value.contains(&format!("<{}>", link.target)), "the target is not in the header");
    }
    let again = Links::parse(&again);
    assert!(again.is_complete(), "what is written can be read");
    assert!(again.iter().eq(links.iter()), "the links are the same");
}
