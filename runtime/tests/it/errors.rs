//! Errors of calls: their kinds, contents and messages, and conversions between errors of several endpoints.

use std::error::Error as _;
use std::future::IntoFuture;
use std::time::Duration;

use crate::support::{
    ApiError, CreateError, Denied, Files, Invalid, LOGIN, LoginError, NewThing, Script, Sessions, Step, Thing,
};
use crate::support::{THING, ThingError, Things, ok, respond, status};
use fingerpost::{Body, Bytes, CallError, Client, Error, Progress, RetryPolicy, TransportError};
use futures_util::StreamExt;
use serde::Serialize;
use tokio::time::timeout;

/// Creates a client without retries that always receives this response.
fn responding(code: u16, headers: &'static [(&str, &str)], body: &'static str) -> Client {
    let script = Script::new(move |_| respond(code, headers, body));
    script.builder().retry(RetryPolicy::never()).build().unwrap()
}

const NOT_FOUND: &str = r#"{"message":"no thing 42"}"#;

#[tokio::test]
async fn a_declared_status_is_a_value() {
    let error = responding(404, &[("x-request", "7")], NOT_FOUND).thing("42").await.unwrap_err();
    match error.declared() {
        Some(ThingError::NotFound(body)) => assert_eq!(body.message, "no thing 42"),
        other => panic!("{other:?}"),
    }
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(error.headers().unwrap()["x-request"], "7");
    assert_eq!(error.body().unwrap(), NOT_FOUND);
    assert_eq!(error.attempts(), 1);
    assert!(!error.is_decode() && !error.is_timeout() && !error.is_connect() && !error.is_outcome_unknown());
    assert_eq!(error.to_string(), "thing (GET /things/<id>): 404 Not Found");
    assert!(error.source().is_none());
}

#[tokio::test]
async fn each_declared_status_has_its_own_type() {
    let client = responding(422, &[], r#"{"fields":["name"]}"#);
    let error = client.create(&NewThing { name: String::new() }).await.unwrap_err();
    let Some(CreateError::UnprocessableContent(Invalid { fields })) = error.declared() else { panic!("{error:?}") };
    assert_eq!(fields, &["name"]);
    assert_eq!(error.to_string(), "create (POST /things): 422 Unprocessable Entity");
}

#[tokio::test]
async fn an_undeclared_status_keeps_its_response() {
    let error = responding(418, &[("x-pot", "short and stout")], "I'm a teapot").thing("42").await.unwrap_err();
    assert!(error.declared().is_none());
    assert_eq!(error.status().unwrap(), 418);
    assert_eq!(error.headers().unwrap()["x-pot"], "short and stout");
    assert_eq!(error.body().unwrap(), "I'm a teapot");
    assert_eq!(error.to_string(), "thing (GET /things/<id>): 418 I'm a teapot");
}

#[tokio::test]
async fn a_success_that_is_not_the_declared_one_is_an_error() {
    let error = responding(204, &[], "").compare(1, "2").await.unwrap_err();
    assert_eq!(error.status().unwrap(), 204);
    assert!(!error.is_decode());
}

#[tokio::test]
async fn a_declared_status_with_another_body_keeps_the_body() {
    let page = "<html>gateway</html>";
    let error = responding(404, &[("content-type", "text/html")], page).thing("42").await.unwrap_err();
    assert!(error.declared().is_none() && !error.is_decode());
    assert_eq!(error.body().unwrap(), page);
    assert_eq!(
        error.to_string(),
        "thing (GET /things/<id>): 404 Not Found (cannot decode its body: invalid JSON at line 1 column 1)"
    );
}

#[tokio::test]
async fn html_where_json_is_expected() {
    let page = "<html>please log in</html>";
    let error = responding(200, &[("content-type", "text/html")], page).thing("42").await.unwrap_err();
    assert!(error.is_decode() && error.declared().is_none());
    assert_eq!((error.status().unwrap().as_u16(), &error.body().unwrap()[..]), (200, page.as_bytes()));
    assert_eq!(
        error.to_string(),
        "thing (GET /things/<id>): cannot decode the response (200 OK, text/html): invalid JSON at line 1 column 1"
    );
    assert_eq!(error.source().unwrap().to_string(), "invalid JSON at line 1 column 1");
    assert_eq!(error.snippet().as_deref(), Some(page));
}

#[tokio::test]
async fn a_snippet_is_short_and_of_one_line() {
    let page = "<p>\n\té".repeat(100);
    let error = responding(502, &[], page.leak()).thing("42").await.unwrap_err();
    assert_eq!(error.snippet().unwrap(), "<p>  é".repeat(33) + "<p");
    let cut = responding(502, &[], "ab").thing("42").await.unwrap_err();
    assert_eq!(cut.snippet().as_deref(), Some("ab"));
}

#[tokio::test]
async fn nothing_where_json_is_expected() {
    let error = responding(200, &[], "").thing("42").await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "thing (GET /things/<id>): cannot decode the response (200 OK, no content type): unexpected end of JSON"
    );
}

#[tokio::test]
async fn json_of_another_shape() {
    let headers = &[("content-type", "application/json")];
    let error = responding(200, headers, "{\n  \"id\": 42}").thing("42").await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "thing (GET /things/<id>): cannot decode the response (200 OK, application/json): id: invalid type: integer, expected a string at line 2 column 10"
    );
    assert!(responding(200, headers, r#"{"id":"1"} {"id":"2"}"#).thing("1").await.unwrap_err().is_decode());
}

#[tokio::test]
async fn json_as_deep_as_a_stack_overflow_is_an_error() {
    let nested = |depth: usize| Step::Response(http::Response::new(("[".repeat(depth) + &"]".repeat(depth)).into()));
    let of_depth = |depth| Script::new(move |_| nested(depth)).client();
    assert!(of_depth(127).anything().await.is_ok());
    for depth in [129, 100_000] {
        let error = of_depth(depth).anything().await.unwrap_err();
        assert!(
            error.is_decode() && error.to_string().contains("[0][0][0]: invalid JSON at line 1 column 128"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn malformed_json_says_where() {
    let error = responding(200, &[], r#"{"things":[{"id":"1"},{"id":"2",}]}"#).anything().await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert!(error.to_string().ends_with(": things[1]: invalid JSON at line 1 column 33"), "{error}");
}

#[tokio::test]
async fn text_that_is_not_utf_8() {
    let script = Script::new(|_| Step::Response(http::Response::new(vec![b'o', b'k', 0xff].into())));
    let error = script.client().health().await.unwrap_err();
    assert!(error.is_decode());
    assert_eq!(
        error.to_string(),
        "health (GET /health): cannot decode the response (200 OK, no content type): invalid UTF-8 after byte 2"
    );
}

#[tokio::test]
async fn a_redirect_is_an_error_with_its_status() {
    for code in [301, 302, 303, 307, 308] {
        let client = responding(code, &[("location", "https://evil.example/secret")], "");
        let error = client.thing("42").await.unwrap_err();
        assert_eq!(error.status().unwrap(), code);
        assert!(error.to_string().ends_with(" (redirect not followed: it leads to another origin)"), "{error}");
        assert!(!error.to_string().contains("evil"), "{error}");
    }
    // Not every 3xx is a redirect.
    let error = responding(304, &[], "").thing("42").await.unwrap_err();
    assert_eq!(error.to_string(), "thing (GET /things/<id>): 304 Not Modified");
}

/// Calls endpoints of two traits.
async fn start_after_login(client: &Client) -> Result<Thing, Error> {
    client.login("id", "secret").await?;
    Ok(client.thing("42").await?)
}

#[tokio::test]
async fn errors_of_two_traits_become_one() {
    let denied = responding(403, &[], r#"{"why":"locked"}"#);
    let error = start_after_login(&denied).await.unwrap_err();
    let Some(LoginError::Forbidden(Denied { why })) = error.declared_by(&LOGIN) else { panic!("{error:?}") };
    assert_eq!(why, "locked");
    assert!(error.declared_by(&THING).is_none());
    assert_eq!(error.endpoint().unwrap().name(), "login");

    let script = Script::judging(|_, seen| match seen.endpoint {
        "login" => respond(200, &[], r#"{"access_token":"t"}"#),
        _ => respond(404, &[], NOT_FOUND),
    });
    let error = start_after_login(&script.client()).await.unwrap_err();
    assert!(matches!(error.declared_by(&THING), Some(ThingError::NotFound(ApiError { .. }))));
    assert!(error.declared_by(&LOGIN).is_none());
    // Clones keep the declared error.
    assert!(error.clone().declared_by(&THING).is_some());
    assert_eq!(error.status().unwrap(), 404);
}

/// Endpoints that declare the same errors.
mod alike {
    #[fingerpost::endpoints(errors(404 => ()))]
    pub(crate) trait Alike {
        /// Returns a user.
        #[endpoint(GET "/users/<id>")]
        fn user(&self, id: i64) -> String;

        /// Returns a group.
        #[endpoint(GET "/groups/<id>")]
        fn group(&self, id: i64) -> String;
    }
}

#[tokio::test]
async fn a_declared_error_belongs_to_the_failed_endpoint() {
    use alike::{Alike, GROUP, GroupError, USER, UserError};

    let client = responding(404, &[], "");
    let of_group: CallError<GroupError> = client.group(1).await.unwrap_err();
    assert!(matches!(of_group.declared(), Some(GroupError::NotFound)));
    let general = Error::from(of_group);
    assert!(matches!(general.declared_by(&GROUP), Some(GroupError::NotFound)));
    assert!(general.declared_by(&USER).is_none());

    assert!(matches!(general.declared(), Some(GroupError::NotFound)));
    assert!(general.declared::<UserError>().is_none());

    // `?` in a function whose error type belongs to another endpoint.
    let user_after_group = async || -> Result<String, CallError<UserError>> {
        client.group(1).await.map_err(Error::from)?;
        client.user(1).await
    };
    let of_another = user_after_group().await.unwrap_err();
    assert!(of_another.declared().is_none() && of_another.clone().declared().is_none());
    let general = Error::from(of_another);
    assert!(general.declared_by(&USER).is_none() && general.declared_by(&GROUP).is_some());
    let of_user = CallError::<UserError>::from(Error::from(client.user(1).await.unwrap_err()));
    assert!(matches!(of_user.declared(), Some(UserError::NotFound)));
}

/// An error type that converts the errors of two endpoints with the same errors.
#[derive(Debug, PartialEq)]
enum Missing {
    User,
    Group,
}

impl From<CallError<alike::UserError>> for Missing {
    fn from(_: CallError<alike::UserError>) -> Self {
        Self::User
    }
}

impl From<CallError<alike::GroupError>> for Missing {
    fn from(_: CallError<alike::GroupError>) -> Self {
        Self::Group
    }
}

#[tokio::test]
async fn equal_errors_of_two_endpoints_are_two_types() {
    use alike::Alike;

    let client = responding(404, &[], "");
    let group_first = async || -> Result<String, Missing> { Ok(client.group(1).await? + &client.user(1).await?) };
    let user_first = async || -> Result<String, Missing> { Ok(client.user(1).await? + &client.group(1).await?) };
    assert_eq!((group_first().await, user_first().await), (Err(Missing::Group), Err(Missing::User)));
}

#[tokio::test]
async fn an_error_can_be_kept_shared_and_boxed() {
    fn keeps<E: std::error::Error + Clone + Send + Sync + 'static>(error: &E) -> Box<dyn std::error::Error> {
        Box::new(error.clone())
    }
    let error: CallError<ThingError> = responding(404, &[], NOT_FOUND).thing("42").await.unwrap_err();
    assert_eq!(keeps(&error).to_string(), error.to_string());
    assert!(matches!(error.clone().declared(), Some(ThingError::NotFound(_))));
    assert_eq!(keeps(&Error::from(error.clone())).to_string(), error.to_string());
    assert_eq!(format!("{error:?}"), "Error(thing (GET /things/<id>): 404 Not Found)");
}

#[tokio::test]
async fn retry_after_is_on_the_error() {
    let error = responding(429, &[("retry-after", "7")], r#"{"message":"slow down"}"#).thing("42").await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert!(matches!(error.declared(), Some(ThingError::TooManyRequests(_))));
    let error = responding(429, &[("retry-after", "soon")], "").thing("42").await.unwrap_err();
    assert_eq!(error.retry_after(), None);
}

#[tokio::test]
async fn a_pending_result_is_not_an_error() {
    let pending = responding(202, &[("retry-after", "3")], "later").document("42").await.unwrap();
    assert_eq!(pending, Progress::Pending { retry_after: Some(Duration::from_secs(3)) });
    let ready = responding(200, &[], "%PDF").document("42").await.unwrap();
    assert_eq!(ready.ready().unwrap(), "%PDF");
}

#[tokio::test]
async fn each_kind_of_transport_failure_says_how_far_the_request_got() {
    async fn after(error: impl Fn() -> TransportError + Send + Sync + 'static) -> Error {
        let script = Script::new(move |_| Step::Fail(error()));
        let client = script.builder().retry(RetryPolicy::never()).build().unwrap();
        client.start("42").await.unwrap_err().into()
    }
    let error = after(|| TransportError::connect("no route")).await;
    assert!(error.is_connect() && !error.is_outcome_unknown() && !error.is_timeout());
    assert_eq!(error.to_string(), "start (POST /things/<id>/start): cannot connect to the server");
    assert_eq!(error.source().unwrap().to_string(), "no route");
    assert_eq!(format!("{error:?}"), "Error(start (POST /things/<id>/start): cannot connect to the server: no route)");

    let error = after(|| TransportError::connect("no route").timed_out()).await;
    assert!(error.is_connect() && error.is_timeout());
    assert_eq!(error.to_string(), "start (POST /things/<id>/start): timed out connecting to the server");

    let error = after(|| TransportError::new("reset")).await;
    assert!(error.is_outcome_unknown() && !error.is_connect());
    assert_eq!(
        error.to_string(),
        "start (POST /things/<id>/start): the connection failed before the response; the server may have processed the \
         request"
    );
    assert!(error.status().is_none() && error.response().is_none() && error.retry_after().is_none());

    let error = after(|| std::io::Error::from(std::io::ErrorKind::ConnectionRefused).into()).await;
    assert!(error.is_connect());
    let error = after(|| std::io::Error::from(std::io::ErrorKind::ConnectionReset).into()).await;
    assert!(error.is_outcome_unknown());
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_an_error_and_never_short() {
    let chunks = || {
        let chunks = [Ok(r#"{"id":"42"}"#.into()), Err(std::io::Error::other("cut"))];
        Step::Response(http::Response::new(Body::stream(futures_util::stream::iter(chunks))))
    };
    let script = Script::new(move |_| chunks());
    let client = script.builder().retry(RetryPolicy::never()).build().unwrap();
    let error = client.thing("42").await.unwrap_err();
    assert_eq!(error.to_string(), "thing (GET /things/<id>): the connection failed during the response");
    assert!(error.is_outcome_unknown());
}

#[tokio::test]
async fn a_failure_whose_body_breaks_off_keeps_what_came() {
    let script = Script::new(|_| {
        let chunks = [Ok("no thi".into()), Err(std::io::Error::other("cut"))];
        let body = Body::stream(futures_util::stream::iter(chunks));
        Step::Response(http::Response::builder().status(404).body(body).unwrap())
    });
    let error = script.client().thing("42").await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), &error.body().unwrap()[..]), (404, &b"no thi"[..]));
    assert_eq!(script.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_failure_whose_body_never_ends_keeps_its_status() {
    let script = Script::new(|_| {
        use futures_util::StreamExt;
        let begun = futures_util::stream::iter([Ok::<_, std::io::Error>("no thi".into())]);
        let body = Body::stream(begun.chain(futures_util::stream::pending()));
        Step::Response(http::Response::builder().status(404).body(body).unwrap())
    });
    let error = script.client().start("42").await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), &error.body().unwrap()[..]), (404, &b"no thi"[..]));
    assert!(!error.is_outcome_unknown(), "{error}");
}

#[tokio::test]
async fn an_error_body_is_cut_where_the_client_says() {
    for (limit, kept) in [(0, ""), (1, "a"), (5, "abcde"), (6, "abcdef"), (100, "abcdef")] {
        let script = Script::new(|_| {
            let chunks = ["", "abc", "def"].map(|chunk| Ok::<_, std::io::Error>(chunk.into()));
            let body = Body::stream(futures_util::stream::iter(chunks));
            Step::Response(http::Response::builder().status(404).body(body).unwrap())
        });
        let client = script.builder().max_error_body(limit).build().unwrap();
        assert_eq!(client.thing("1").await.unwrap_err().body().unwrap(), kept, "{limit}");
    }
}

#[tokio::test]
async fn of_an_error_body_64_kib_are_kept_and_the_rest_is_left_unread() {
    for (more, kept) in [(0, 0xffff), (1, 0x1_0000), (2, 0x1_0000)] {
        let script = Script::new(move |_| {
            let chunk = |size| Ok::<_, std::io::Error>(Bytes::from(vec![b'a'; size]));
            let chunks = [chunk(0x8000), chunk(0x7fff), chunk(more)];
            // Reading beyond the limit would block forever.
            let rest = futures_util::stream::pending();
            let chunks = futures_util::stream::iter(chunks);
            let body = if kept < 0x1_0000 { Body::stream(chunks) } else { Body::stream(chunks.chain(rest)) };
            Step::Response(http::Response::builder().status(404).body(body).unwrap())
        });
        let error =
            timeout(Duration::from_secs(10), script.client().start("1").into_future()).await.unwrap().unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), error.body().unwrap().len()), (404, kept), "{more}");
        assert!(!error.is_too_large(), "expected an error with a status: {error}");
    }
}

#[tokio::test]
async fn a_success_larger_than_the_client_takes_is_an_error() {
    let script = Script::new(|_| ok());
    let size = r#"{"id":"42"}"#.len();
    assert!(script.builder().max_body(size).build().unwrap().thing("42").await.is_ok());
    let error = script.builder().max_body(size - 1).build().unwrap().thing("42").await.unwrap_err();
    assert!(error.is_too_large() && error.status().unwrap() == 200 && !error.is_decode());
    assert_eq!(
        error.to_string(),
        "thing (GET /things/<id>): 200 OK, but the body exceeds the limit of 10 bytes (`max_body`)"
    );
    assert_eq!(script.count(), 2);
    let nothing = Script::new(|_| status(200)).builder().max_body(0).build().unwrap();
    assert_eq!(nothing.health().await.unwrap(), "");
}

#[tokio::test]
async fn a_body_that_cannot_be_written_is_an_argument_error() {
    struct Unwritable;
    impl Serialize for Unwritable {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("no"))
        }
    }
    /// An endpoint with a body that cannot be serialized.
    #[fingerpost::endpoints]
    pub(crate) trait Odd {
        /// Sends the body.
        #[endpoint(POST "/odd")]
        fn odd(&self, #[body] value: &Unwritable) -> ();
    }
    let script = Script::new(|_| ok());
    let error = script.client().odd(&Unwritable).await.unwrap_err();
    assert!(error.is_argument());
    assert_eq!(error.to_string(), "odd (POST /odd): cannot serialize the request body as JSON; nothing was sent");
    assert_eq!(script.count(), 0);
}
