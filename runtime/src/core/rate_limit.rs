//! Rate-limit headers of responses.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::DATE;

/// The requests that a server accepts before its limit is reset.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Remaining {
    pub(crate) requests: u64,
    pub(crate) reset: Duration,
}

/// The names of the older headers, in pairs: what remains, and when it is reset.
const PAIRS: [[&str; 2]; 4] = [
    ["ratelimit-remaining", "ratelimit-reset"],
    ["x-ratelimit-remaining", "x-ratelimit-reset-after"],
    ["x-ratelimit-remaining", "x-ratelimit-reset"],
    ["x-rate-limit-remaining", "x-rate-limit-reset"],
];

/// Returns the strictest limit that the headers tell completely.
pub(crate) fn remaining(headers: &HeaderMap) -> Option<Remaining> {
    let pairs = PAIRS.into_iter().filter_map(|[remaining, reset]| {
        let requests = text(headers, remaining)?.trim().parse().ok()?;
        Some(Remaining { requests, reset: reset_in(text(headers, reset)?.trim().parse().ok()?, headers)? })
    });
    strictest(fields(headers).into_iter().chain(pairs.take(1)))
}

/// Returns the limit with the fewest requests, and of those the one that lasts longest.
fn strictest(limits: impl Iterator<Item = Remaining>) -> Option<Remaining> {
    limits.min_by_key(|limit| (limit.requests, std::cmp::Reverse(limit.reset)))
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// Returns the wait of a reset: seconds, or a Unix time in seconds or milliseconds, which no wait is as long as. It is
/// compared with the server's own `Date`, since the two clocks may differ.
fn reset_in(value: f64, headers: &HeaderMap) -> Option<Duration> {
    let value = Duration::try_from_secs_f64(value).ok()?;
    let since_1970 = match value.as_secs() {
        0..1_000_000_000 => return Some(value),
        1_000_000_000..1_000_000_000_000 => value,
        _ => value / 1000,
    };
    let date = text(headers, DATE.as_str()).and_then(|date| httpdate::parse_http_date(date.trim()).ok());
    let now = date.unwrap_or_else(SystemTime::now).duration_since(SystemTime::UNIX_EPOCH).ok()?;
    Some(since_1970.saturating_sub(now))
}

/// Reads `RateLimit`, as a list of policies (`"default";r=0;t=30`) and as earlier drafts had it (`limit=100,
/// remaining=0, reset=30`). A policy without `t` lasts for the window `w` of its `RateLimit-Policy`.
fn fields(headers: &HeaderMap) -> Vec<Remaining> {
    let windows = members(headers, "ratelimit-policy");
    let members = members(headers, "ratelimit");
    let number = |key: &str, of: &[(String, String)]| -> Option<u64> {
        of.iter().find(|(name, _)| name == key).and_then(|(_, value)| value.parse().ok())
    };
    let whole: Vec<_> = members.iter().filter_map(|member| member.first().cloned()).collect();
    let earlier = number("remaining", &whole).zip(number("reset", &whole));
    let listed = members.iter().filter_map(|member| {
        let window = || windows.iter().find(|window| window.first() == member.first());
        Some((number("r", member)?, number("t", member).or_else(|| number("w", window()?))?))
    });
    let seconds = |(requests, reset)| Remaining { requests, reset: Duration::from_secs(reset) };
    listed.chain(earlier).map(seconds).collect()
}

/// Splits the members of a list header, and each into its name and parameters.
fn members(headers: &HeaderMap, name: &str) -> Vec<Vec<(String, String)>> {
    let lines = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    let parameter = |text: &str| {
        let (key, value) = text.split_once('=').unwrap_or((text, ""));
        (key.trim().to_ascii_lowercase(), value.trim().to_owned())
    };
    lines
        .flat_map(|line| unquoted(line, ','))
        .map(|member| unquoted(member, ';').into_iter().map(parameter).collect())
        .collect()
}

/// Splits at a separator that is not in quotes.
fn unquoted(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    let separates = |c| {
        quoted ^= c == '"';
        c == separator && !quoted
    };
    text.split(separates).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(lines: &[(&str, &str)]) -> Option<(u64, u64)> {
        let mut headers = HeaderMap::new();
        headers.insert(DATE, "Fri, 06 Nov 2026 08:49:37 GMT".parse().unwrap());
        for (name, value) in lines {
            headers.append(http::HeaderName::try_from(*name).unwrap(), value.parse().unwrap());
        }
        remaining(&headers).map(|limit| (limit.requests, limit.reset.as_secs()))
    }

    #[test]
    fn every_generation_of_headers_is_read() {
        for (lines, expected) in [
            (&[("RateLimit", r#""default";r=0;t=30"#)][..], (0, 30)),
            (&[("RateLimit", r#""a,;b";r=5;t=9, "day";r=0;t=30"#)], (0, 30)),
            (&[("RateLimit", r#""a";r=5;t=9"#), ("RateLimit", r#""b";r=5;t=10"#)], (5, 10)),
            (&[("RateLimit", r#""a";r=2"#), ("RateLimit-Policy", r#""b";q=9;w=1, "a";q=9;w=60"#)], (2, 60)),
            (&[("RateLimit", "limit=100, remaining=0, reset=50")], (0, 50)),
            (&[("RateLimit-Remaining", "7"), ("RateLimit-Reset", "50")], (7, 50)),
            (&[("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1793954987")], (0, 10)),
            (&[("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1793954987000")], (0, 10)),
            (&[("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1")], (0, 1)),
            (
                &[
                    ("X-RateLimit-Remaining", "0"),
                    ("X-RateLimit-Reset", "1793954987.5"),
                    ("X-RateLimit-Reset-After", "2.5"),
                ],
                (0, 2),
            ),
            (&[("X-Rate-Limit-Remaining", "3"), ("X-Rate-Limit-Reset", "60")], (3, 60)),
            // A reset in the past.
            (&[("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1000000000")], (0, 0)),
        ] {
            assert_eq!(parse(lines), Some(expected), "{lines:?}");
        }
    }

    #[test]
    fn incomplete_and_invalid_headers_are_ignored() {
        for lines in [
            &[("RateLimit", r#""default";r=0"#)][..],
            &[("RateLimit", r#""default";t=30"#)],
            &[("RateLimit", r#""default;r=0;t=30"#)],
            &[("RateLimit", "")],
            &[("RateLimit-Remaining", "0")],
            &[("RateLimit-Remaining", "-1"), ("RateLimit-Reset", "50")],
            &[("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "NaN")],
            &[("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "-5")],
            &[("X-RateLimit-Remaining", "none"), ("X-RateLimit-Reset", "5")],
        ] {
            assert_eq!(parse(lines), None, "{lines:?}");
        }
    }
}
