//! `Retry-After` (RFC 9110, section 10.2.3).

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

/// Returns the wait that the server asks for: seconds, or any of the three date formats (RFC 9110, section 5.6.7).
///
/// A date is compared with the server's own `Date`, since the two clocks may differ. Invalid values are ignored.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // Cap numbers that do not fit.
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::from(u32::MAX))));
    }
    let until = httpdate::parse_http_date(value).ok()?;
    let now = headers
        .get(DATE)
        .and_then(|date| httpdate::parse_http_date(date.to_str().ok()?.trim()).ok())
        .unwrap_or_else(SystemTime::now);
    Some(until.duration_since(now).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(value: &str) -> Option<u64> {
        let mut headers = HeaderMap::new();
        headers.insert(DATE, "Sun, 06 Nov 1994 08:49:37 GMT".parse().unwrap());
        headers.insert(RETRY_AFTER, value.parse().unwrap());
        retry_after(&headers).map(|wait| wait.as_secs())
    }

    #[test]
    fn seconds_and_the_three_date_forms() {
        assert_eq!(parse("0"), Some(0));
        assert_eq!(parse(" 120 "), Some(120));
        assert_eq!(parse("Sun, 06 Nov 1994 08:49:47 GMT"), Some(10));
        assert_eq!(parse("Sunday, 06-Nov-94 08:49:47 GMT"), Some(10));
        assert_eq!(parse("Sun Nov  6 08:49:47 1994"), Some(10));
    }

    #[test]
    fn a_date_in_the_past_is_now() {
        assert_eq!(parse("Sun, 06 Nov 1994 08:49:30 GMT"), Some(0));
    }

    #[test]
    fn invalid_values_are_ignored() {
        for value in ["", "soon", "-1", "1.5", "+3", "Sun, 99 Nov 1994 08:49:37 GMT"] {
            assert_eq!(parse(value), None, "{value}");
        }
    }

    #[test]
    fn a_number_that_does_not_fit_is_capped() {
        assert_eq!(parse("99999999999999999999999"), Some(u64::from(u32::MAX)));
    }
}
