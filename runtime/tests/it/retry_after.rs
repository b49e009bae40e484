//! Delays by `Retry-After`, with paused time.

use std::time::{Duration, SystemTime};

use crate::support::{NewThing, Script, Step, Things, ok, respond};
use fingerpost::{Error, PerCall, RetryPolicy, endpoints};
use httpdate::fmt_http_date;
use tokio::time::Instant;

/// Returns the time between requests, and from the last one until now.
fn gaps(script: &Script) -> Vec<Duration> {
    let times: Vec<_> = script.take().iter().map(|seen| seen.at).chain([Instant::now()]).collect();
    times.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

fn thing() -> NewThing {
    NewThing { name: "x".into() }
}

fn asking_for(code: u16, wait: &str) -> Step {
    respond(code, &[("retry-after", wait)], "{}")
}

const MS: Duration = Duration::from_millis(1);
const SECOND: Duration = Duration::from_secs(1);
const THROTTLED: u16 = 429;

/// Makes a call that is throttled once with this `Retry-After` and `Date`. Returns the delay, or the error if the call
/// failed at once.
async fn throttled(wait: &str, date: Option<&str>) -> Result<Duration, Error> {
    let headers: Vec<_> = [("retry-after", wait)].into_iter().chain(date.map(|date| ("date", date))).collect();
    let headers: Vec<_> = headers.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
    let script = Script::new(move |number| {
        let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, &**value)).collect();
        if number == 1 { respond(THROTTLED, &headers, "{}") } else { ok() }
    });
    let outcome = script.client().thing("42").await;
    let gaps = gaps(&script);
    match outcome {
        Ok(_) => {
            assert_eq!((gaps.len(), gaps[1]), (2, Duration::ZERO), "{wait}");
            Ok(gaps[0])
        }
        Err(error) => {
            assert_eq!(gaps, [Duration::ZERO], "{wait}");
            Err(error.into())
        }
    }
}

/// The time of the server in the tests below.
const NOW: Option<&str> = Some("Sun, 06 Nov 1994 08:49:37 GMT");

#[tokio::test(start_paused = true)]
async fn a_date_is_waited_for_in_each_of_its_forms() {
    for date in ["Sun, 06 Nov 1994 08:49:47 GMT", "Sunday, 06-Nov-94 08:49:47 GMT", "Sun Nov  6 08:49:47 1994"] {
        let wait = throttled(date, NOW).await.unwrap();
        assert!((10 * SECOND..=11 * SECOND + MS).contains(&wait), "{date}: {wait:?}");
    }
    // The longest accepted delay.
    let wait = throttled("Sun, 06 Nov 1994 08:51:37 GMT", NOW).await.unwrap();
    assert!((120 * SECOND..=132 * SECOND + MS).contains(&wait), "{wait:?}");
}

#[tokio::test(start_paused = true)]
async fn a_date_that_is_past_is_not_waited_for() {
    for date in [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:36 GMT",
        "Sunday, 06-Nov-94 08:49:27 GMT",
        "Sun Nov  6 08:49:27 1994",
        "Thu, 01 Jan 1970 00:00:00 GMT",
    ] {
        let wait = throttled(date, NOW).await.unwrap();
        assert!(wait <= MS, "{date}: {wait:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_date_too_far_off_fails_at_once_and_is_on_the_error() {
    for (date, seconds) in [
        ("Sun, 06 Nov 1994 08:51:38 GMT", 121),
        ("Sunday, 06-Nov-94 08:51:38 GMT", 121),
        ("Sun Nov  6 08:51:38 1994", 121),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 252_618_189_022),
    ] {
        let error = throttled(date, NOW).await.unwrap_err();
        assert_eq!(error.retry_after(), Some(Duration::from_secs(seconds)), "{date}");
        assert!(error.to_string().contains("asks for a longer wait than `retry_after_cap` allows"), "{date}: {error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_date_that_is_none_is_a_backoff() {
    for date in [
        "Sun, 99 Nov 1994 08:49:47 GMT",
        "Sun, 06 Nov 1994 08:49:47 +0100",
        "Sun, 06 Nov 94 08:49:47 GMT",
        "1994-11-06T08:49:47Z",
        "784111787.5",
        "-10",
        "",
    ] {
        let waits = [throttled(date, NOW).await.unwrap(), throttled(date, NOW).await.unwrap()];
        // The backoff is random up to a second, so two of them are not both zero.
        assert!(
            waits.iter().all(|wait| *wait <= SECOND + MS) && waits.iter().any(|wait| *wait > MS),
            "{date}: {waits:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_date_is_held_against_the_own_clock_where_the_server_says_none() {
    for clock in [None, Some("yesterday")] {
        let wait = throttled(&fmt_http_date(SystemTime::now() + 60 * SECOND), clock).await.unwrap();
        // Dates are rounded to seconds, and some time passes until they are read.
        assert!((50 * SECOND..=66 * SECOND + MS).contains(&wait), "{clock:?}: {wait:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_date_past_the_time_limit_fails_at_once_and_is_on_the_error() {
    let headers = [("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT"), ("date", "Sun, 06 Nov 1994 08:49:37 GMT")];
    let script = Script::new(move |_| respond(503, &headers, "{}"));
    let error = script.client().thing("42").timeout(60 * SECOND).await.unwrap_err();
    assert_eq!((gaps(&script), error.retry_after()), (vec![Duration::ZERO], Some(60 * SECOND)));
    assert!(error.to_string().ends_with("(not retried: the wait would exceed the call's time limit)"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn retry_after_is_waited_for_whatever_the_method() {
    let script = Script::new(|n| if n == 1 { asking_for(429, "2") } else { ok() });
    script.client().thing("42").await.unwrap();
    let of_get = gaps(&script);
    let script = Script::new(|n| if n == 1 { asking_for(429, "2") } else { ok() });
    script.client().create(&thing()).await.unwrap();
    for gaps in [of_get, gaps(&script)] {
        assert_eq!(gaps.len(), 2);
        assert!((2000 * MS..=2201 * MS).contains(&gaps[0]), "{gaps:?}");
    }
    let script = Script::new(|n| if n == 1 { asking_for(503, "2") } else { ok() });
    assert!(
        script.client().create(&thing()).await.is_err(),
        "a write is not repeated after 503, even with `Retry-After`"
    );
    assert_eq!(script.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_invalid_retry_after_is_ignored() {
    let script = Script::new(|n| if n == 1 { asking_for(429, "a while") } else { ok() });
    script.client().thing("42").await.unwrap();
    assert!(gaps(&script)[0] <= 1001 * MS);
}

#[tokio::test(start_paused = true)]
async fn too_long_a_wait_fails_at_once_and_is_on_the_error() {
    let script = Script::new(|_| asking_for(503, "121"));
    let error = script.client().thing("42").await.unwrap_err();
    assert_eq!(gaps(&script), [Duration::ZERO]);
    assert_eq!(error.retry_after(), Some(121 * SECOND));
    assert_eq!(
        error.to_string(),
        "thing (GET /things/<id>): 503 Service Unavailable (not retried: the server asks for a longer wait than \
         `retry_after_cap` allows)"
    );

    let script = Script::new(|_| asking_for(429, "60"));
    let error = script.client().thing("42").call().timeout(60 * SECOND).await.unwrap_err();
    assert_eq!(gaps(&script), [Duration::ZERO]);
    assert_eq!(error.retry_after(), Some(60 * SECOND));
    assert!(error.to_string().ends_with("(not retried: the wait would exceed the call's time limit)"), "{error}");
}

/// Endpoints with a cap below and above the limit of the policy.
#[endpoints]
trait Capped {
    /// Has a cap of five seconds.
    #[endpoint(GET "/short", retry_after_cap = "5s")]
    fn short(&self, lang: Option<&str>) -> ();

    /// Has a cap of ten minutes.
    #[endpoint(GET "/long", retry_after_cap = "10min", timeout = "1h")]
    fn long(&self) -> ();
}

/// Returns the delay after a response with `Retry-After: wait`, or `None` if the call failed at once.
async fn waited<F>(wait: &'static str, call: impl FnOnce(fingerpost::Client) -> F) -> Option<Duration>
where
    F: Future<Output = Result<(), Error>>,
{
    let script = Script::new(move |number| if number == 1 { asking_for(503, wait) } else { ok() });
    match call(script.client()).await {
        Ok(()) => Some(gaps(&script)[0]),
        Err(error) => {
            assert!(error.to_string().contains("asks for a longer wait than `retry_after_cap` allows"), "{error}");
            assert_eq!((script.count(), error.retry_after()), (1, wait.parse().ok().map(Duration::from_secs)));
            None
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_cap_of_an_endpoint_replaces_the_limit_of_the_policy() {
    let wait = waited("5", |client| async move { Ok(client.short().await?) }).await.unwrap();
    assert!((5 * SECOND..=6 * SECOND).contains(&wait), "{wait:?}");
    assert_eq!(waited("6", |client| async move { Ok(client.short().await?) }).await, None);
    let wait = waited("600", |client| async move { Ok(client.long().await?) }).await.unwrap();
    assert!((600 * SECOND..=661 * SECOND).contains(&wait), "{wait:?}");
    assert_eq!(waited("601", |client| async move { Ok(client.long().await?) }).await, None);
}

#[tokio::test(start_paused = true)]
async fn the_cap_of_a_call_replaces_that_of_its_endpoint_and_of_any_policy() {
    let capped = |cap| move |client: fingerpost::Client| async move { Ok(client.short().retry_after_cap(cap).await?) };
    assert!(waited("20", capped(20 * SECOND)).await.is_some());
    assert_eq!(waited("3", capped(2 * SECOND)).await, None);
    assert_eq!(waited("4", |client| async move { Ok(client.long().retry_after_cap(SECOND).await?) }).await, None);
    let policy = RetryPolicy { retry_after_cap: SECOND, ..RetryPolicy::default() };
    let both =
        |client: fingerpost::Client| async move { Ok(client.short().retry_after_cap(4 * SECOND).retry(policy).await?) };
    assert!(waited("4", both).await.is_some(), "the cap of a call applies with any policy");
}

#[tokio::test(start_paused = true)]
async fn the_policy_of_a_call_replaces_the_cap_of_its_endpoint_and_that_of_the_client_does_not() {
    let policy = RetryPolicy { retry_after_cap: SECOND, ..RetryPolicy::default() };
    let wait = waited("4", |client| async move { Ok(client.short().retry(policy).await?) }).await;
    assert_eq!(wait, None, "the policy of the call applies");
    let script = Script::new(|number| if number == 1 { asking_for(503, "4") } else { ok() });
    script.builder().retry(policy).build().unwrap().short().await.unwrap();
    assert!(gaps(&script)[0] >= 4 * SECOND, "the endpoint takes precedence over the client");
}
