//! Pagination: no page is lost, and no stream goes on for ever.

use std::sync::{Arc, Mutex};

use fingerpost::{Body, Client, Links, PerCall, TransportError, endpoints, paginate};
use http::{HeaderName, HeaderValue};

#[derive(Debug, serde::Deserialize)]
struct Tokened {
    items: Vec<i64>,
    next: Option<String>,
}

impl paginate::Page for Tokened {
    type Item = i64;

    fn split(self) -> (Vec<i64>, Option<String>) {
        (self.items, self.next)
    }
}

#[endpoints]
trait Things {
    #[endpoint(GET "/things", paginate = offset(limit, offset))]
    fn by_offset(&self, limit: Option<i64>, offset: Option<i64>) -> Vec<i64>;

    #[endpoint(GET "/things", paginate = page(page, per_page), shares_route)]
    fn by_page(&self, page: Option<i64>, per_page: Option<i64>) -> Vec<i64>;

    #[endpoint(GET "/things", paginate = link, response_headers(link: Links), shares_route)]
    fn by_link(&self) -> Vec<i64>;

    #[endpoint(GET "/things", paginate = token(token), shares_route)]
    fn by_token(&self, token: Option<&str>) -> Tokened;

    #[endpoint(GET "<url>", paginate = link, auth = none)]
    fn at(&self, url: &str) -> Vec<i64>;

    #[endpoint(GET "/things", shares_route)]
    fn things(&self, limit: i64, offset: i64) -> Vec<i64>;
}

type Requests = Arc<Mutex<Vec<String>>>;

/// A response: its status, the values of a header, and its body.
struct Response(u16, &'static str, Vec<Vec<u8>>, String);

/// Creates a response with links.
fn linked(links: &[&[u8]], body: &str) -> Response {
    Response(200, "link", links.iter().map(|link| link.to_vec()).collect(), body.to_owned())
}

fn page(body: impl Into<String>) -> Response {
    Response(200, "link", Vec::new(), body.into())
}

/// Creates a client whose server responds by path and query, and the list of received paths and queries.
fn client(respond: impl Fn(&str, usize) -> Response + Send + Sync + 'static) -> (Client, Requests) {
    let requests = Requests::default();
    let seen = Arc::clone(&requests);
    let transport = move |request: http::Request<Body>| {
        let target = request.uri().path_and_query().unwrap().to_string();
        let number = seen.lock().unwrap().len();
        let Response(status, name, values, body) = respond(&target, number);
        seen.lock().unwrap().push(target);
        let mut response = http::Response::new(body);
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        for value in values {
            let value = HeaderValue::from_bytes(&value).unwrap();
            response.headers_mut().append(HeaderName::from_static(name), value);
        }
        async move { Ok::<_, TransportError>(response) }
    };
    (Client::builder("https://things.example").transport(transport).build().unwrap(), requests)
}

/// Returns all items, and the message of the error at the end.
async fn all<E: Send + Sync + 'static>(mut pages: paginate::Pages<i64, E>) -> (Vec<i64>, Option<String>) {
    let mut items = Vec::new();
    while let Some(item) = pages.next().await {
        match item {
            Ok(item) => items.push(item),
            Err(error) => {
                assert!(pages.next().await.is_none(), "the stream ends after an error");
                return (items, Some(error.to_string()));
            }
        }
    }
    (items, None)
}

fn count(requests: &Requests) -> usize {
    requests.lock().unwrap().len()
}

/// Returns the value of a parameter of the query.
fn number(target: &str, name: &str) -> Option<i64> {
    let (_, value) =
        target.split(['?', '&']).filter_map(|pair| pair.split_once('=')).find(|(known, _)| *known == name)?;
    value.parse().ok()
}

/// Creates a client whose server has so many items, and returns at most `cap` of them at once.
fn capped(items: i64, cap: i64) -> (Client, Requests) {
    client(move |target, _| {
        let offset = number(target, "offset").unwrap();
        let size = number(target, "limit").unwrap().min(cap);
        page(format!("{:?}", (offset..items.min(offset + size)).collect::<Vec<_>>()))
    })
}

#[tokio::test]
async fn a_server_that_caps_the_page_size_loses_no_item() {
    let expected: Vec<_> = (0..25).collect();
    let (server, requests) = capped(25, 10);
    assert_eq!(all(server.by_offset().pages()).await, (expected.clone(), None));
    assert_eq!(count(&requests), 4);
    let called = paginate::by_offset(100, move |offset, limit| server.things(limit, offset));
    assert_eq!(all(called).await, (expected.clone(), None));
    // A server that returns full pages ends with one that is not full.
    let (server, requests) = capped(25, 100);
    assert_eq!(all(server.by_offset().limit(10).pages()).await, (expected, None));
    assert_eq!(count(&requests), 3);
}

#[tokio::test]
async fn pages_by_number_are_requested_one_after_the_other() {
    let server = |cap: i64| {
        client(move |target, _| {
            let size = number(target, "per_page").unwrap().min(cap);
            let first = (number(target, "page").unwrap() - 1) * size;
            page(format!("{:?}", (first..25.min(first + size)).collect::<Vec<_>>()))
        })
    };
    let (client, requests) = server(100);
    assert_eq!(all(client.by_page().per_page(10).pages()).await, ((0..25).collect(), None));
    let expected = ["page=1&per_page=10", "page=2&per_page=10", "page=3&per_page=10"];
    assert!(requests.lock().unwrap().iter().map(|target| target.trim_start_matches("/things?")).eq(expected));
    // Another first page, and a server that caps the size.
    assert_eq!(all(client.by_page().per_page(10).page(3).pages()).await, ((20..25).collect(), None));
    let (client, requests) = server(10);
    assert_eq!(all(client.by_page().pages()).await, ((0..25).collect(), None));
    assert_eq!(requests.lock().unwrap()[0], "/things?page=1&per_page=100");
    assert_eq!(count(&requests), 4);
}

#[tokio::test]
async fn a_page_past_the_end_may_be_missing_and_any_other_may_not() {
    let respond = |target: &str, _: usize| match number(target, "offset") {
        Some(0) => page("[1,2]"),
        _ => Response(404, "link", Vec::new(), String::new()),
    };
    let (server, requests) = client(respond);
    assert_eq!(all(server.by_offset().limit(3).pages()).await, (vec![1, 2], None));
    assert_eq!(count(&requests), 2);
    // After a full page, the next one exists.
    let (items, error) = all(server.by_offset().limit(2).pages()).await;
    assert!(items == [1, 2] && error.unwrap().contains("404"));
    let called = paginate::by_offset(3, move |offset, limit| server.things(limit, offset));
    assert_eq!(all(called).await, (vec![1, 2], None));
}

#[tokio::test]
async fn a_server_that_ignores_the_offset_is_an_error() {
    let (server, requests) = client(|_, _| page("[1,2]"));
    for limit in [2, 3] {
        let (items, error) = all(server.by_offset().limit(limit).pages()).await;
        assert_eq!(items, [1, 2]);
        assert!(error.unwrap().ends_with("the server seems to ignore `offset`"));
    }
    assert_eq!(count(&requests), 4);
    // The items of the page that is not accepted are not returned after its error.
    let mut pages = server.by_offset().limit(2).pages();
    while pages.next().await.is_some_and(|item| item.is_ok()) {}
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn a_server_that_ignores_the_token_or_the_query_of_a_link_is_an_error() {
    let (server, requests) = client(|_, _| page(r#"{"items":[1,2],"next":"a"}"#));
    let (items, error) = all(server.by_token().pages()).await;
    assert_eq!(items, [1, 2]);
    assert!(error.unwrap().ends_with("the server seems to ignore `token`"));
    let (server, _) = client(|_, _| linked(&[b"</things?page=2>; rel=next"], "[1,2]"));
    let (items, error) = all(server.by_link().pages()).await;
    assert_eq!((items.as_slice(), count(&requests)), (&[1, 2][..], 2));
    assert!(error.unwrap().ends_with("the server seems to ignore the query of its own link"));
    // Two pages with links to others may have the same items.
    let respond = |target: &str, _: usize| match number(target, "page") {
        None => linked(&[b"</things?page=2>; rel=next"], "[1]"),
        Some(2) => linked(&[b"</things?page=3>; rel=next"], "[1]"),
        _ => page("[1]"),
    };
    assert_eq!(all(client(respond).0.by_link().pages()).await, (vec![1, 1, 1], None));
    // A page whose token is its own is the last one, unless it is the page before again.
    let respond = |target: &str, _: usize| match target {
        "/things" => page(r#"{"items":[1],"next":"a"}"#),
        _ => page(r#"{"items":[2],"next":"a"}"#),
    };
    assert_eq!(all(client(respond).0.by_token().pages()).await, (vec![1, 2], None));
}

#[tokio::test]
async fn the_token_of_the_first_page_is_not_requested_again() {
    let respond = |target: &str, _: usize| match target {
        "/things?token=a%2Fb" => page(r#"{"items":[1],"next":"c"}"#),
        "/things?token=c" => page(r#"{"items":[2],"next":"a/b"}"#),
        "/things?token=end" => page(r#"{"items":[3],"next":"end"}"#),
        other => panic!("{other}"),
    };
    let (items, error) = all(client(respond).0.by_token().token("a/b").pages()).await;
    assert_eq!(items, [1, 2]);
    assert!(error.unwrap().contains("its token repeats that of an earlier page"));
    assert_eq!(all(client(respond).0.by_token().token("end").pages()).await, (vec![3], None));
}

#[tokio::test]
async fn a_page_size_or_a_start_that_cannot_be_counted_from_is_refused() {
    let (server, requests) = client(|_, _| page("[1]"));
    for (pages, argument) in [
        (server.by_offset().limit(-1).pages(), "`limit` is not a positive number"),
        (server.by_offset().limit(0).pages(), "`limit` is not a positive number"),
        (server.by_offset().offset(-5).pages(), "`offset` is negative"),
        (server.by_page().per_page(-1).pages(), "`per_page` is not a positive number"),
        (server.by_page().page(-1).pages(), "`page` is negative"),
    ] {
        let (items, error) = all(pages).await;
        let error = error.unwrap();
        assert!(items.is_empty() && error.contains(argument) && error.contains("nothing was sent"), "{error}");
    }
    assert_eq!(count(&requests), 0);
}

#[tokio::test]
async fn a_link_header_with_a_byte_above_0x7f_leads_on() {
    for title in [b"Zur\xfcck".as_slice(), "Zur\u{fc}ck".as_bytes()] {
        let link = [b"</things?page=2>; rel=next; title=\"", title, b"\""].concat();
        let respond = move |target: &str, _: usize| match number(target, "page") {
            None => linked(&[&link], "[1]"),
            _ => page("[2]"),
        };
        let (server, _) = client(respond);
        assert_eq!(all(server.by_link().pages()).await, (vec![1, 2], None));
        let headers = server.by_link().with_response().await.unwrap().headers_as::<ByLinkHeaders>().unwrap();
        assert_eq!(headers.link.unwrap().rel("next"), Some("/things?page=2"));
    }
}

#[tokio::test]
async fn each_line_of_a_link_header_is_read_by_itself() {
    for broken in [b"</0".as_slice(), b"</0>; title=\"", b"next", b"</0>; rel=\"prev", b"\xff"] {
        let respond = move |target: &str, _: usize| match number(target, "page") {
            None => linked(&[broken, b"</things?page=2>; rel=next"], "[1]"),
            _ => page("[2]"),
        };
        assert_eq!(all(client(respond).0.by_link().pages()).await, (vec![1, 2], None));
    }
}

#[tokio::test]
async fn a_link_header_that_cannot_be_read_is_not_the_last_page() {
    let unreadable: &[&[u8]] = &[
        b"/things?page=2",
        b"</things?page=2; rel=next",
        b"</things?page=2> rel=next",
        b"<>; rel=next",
        b"</first>; rel=first; title=\"x, </things?page=2>; rel=next",
        b"</first>; rel=first, next",
        b"<https:x>; rel=next",
    ];
    for link in unreadable {
        let respond = move |_: &str, _: usize| linked(&[link], "[1]");
        let (server, requests) = client(respond);
        let (items, error) = all(server.by_link().pages()).await;
        let error = error.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(link)));
        assert!(items == [1] && error.contains("cannot request the next page: "), "{error}");
        assert_eq!(count(&requests), 1);
    }
    // Without any link, the declared header is invalid as well.
    let (server, _) = client(|_, _| linked(&[b"/things?page=2"], "[1]"));
    let response = server.by_link().with_response().await.unwrap();
    assert!(response.headers_as::<ByLinkHeaders>().unwrap_err().is_decode());
    // A header without a link to the next page is that of the last one.
    let (server, _) = client(|_, _| linked(&[b"", b"</>; rel=first, , </x>;"], "[1]"));
    assert_eq!(all(server.by_link().pages()).await, (vec![1], None));
}

#[tokio::test]
async fn targets_of_a_link_header_side_by_side_are_two_links() {
    let respond = |target: &str, _: usize| match target {
        "/things" => linked(&[b"</0></x>; rel=next"], "[1]"),
        "/x" => page("[2]"),
        other => panic!("{other}"),
    };
    assert_eq!(all(client(respond).0.by_link().pages()).await, (vec![1, 2], None));
}

#[tokio::test]
async fn links_are_resolved_against_the_url_of_their_page() {
    let respond = |target: &str, _: usize| match target {
        // After a redirect, the URL is that of the last request.
        "/things" => Response(302, "location", vec![b"/v2/all/things#top".to_vec()], String::new()),
        "/v2/all/things" => linked(&[b"<things?page=2#frag>; rel=next"], "[1]"),
        "/v2/all/things?page=2" => linked(&[b"<?page=3>; rel=next"], "[2]"),
        "/v2/all/things?page=3" => linked(&[b"<../last/>; rel=next"], "[3]"),
        "/v2/last/" => linked(&[b"<//things.example/end>; rel=next"], "[4]"),
        "/end" => page("[5]"),
        other => panic!("{other}"),
    };
    assert_eq!(all(client(respond).0.by_link().pages()).await, (vec![1, 2, 3, 4, 5], None));
}

#[tokio::test]
async fn links_of_another_server_stay_there() {
    let respond = |target: &str, _: usize| match target {
        "/a" => linked(&[b"<https://other.example/b>; rel=next"], "[1]"),
        "/b" => linked(&[b"<https://things.example/c>; rel=next"], "[2]"),
        other => panic!("{other}"),
    };
    let (items, error) = all(client(respond).0.at("https://other.example/a").pages()).await;
    assert_eq!(items, [1, 2]);
    assert!(error.unwrap().ends_with("its link leads to another origin"));
}

#[tokio::test]
async fn a_repeated_token_or_link_is_an_error() {
    let next = |number: usize| ["a", "b"][number % 2];
    let respond = move |_: &str, number: usize| page(format!(r#"{{"items":[{number}],"next":"{}"}}"#, next(number)));
    let (server, _) = client(respond);
    let (items, error) = all(server.by_token().pages()).await;
    assert_eq!(items, [0, 1, 2]);
    assert!(error.unwrap().contains("its token repeats that of an earlier page"));

    let (server, _) = client(respond);
    let call =
        move |token: Option<&str>| token.map_or_else(|| server.by_token(), |token| server.by_token().token(token));
    let (items, error) = all(paginate::by_token(call, |page: Tokened| (page.items, page.next))).await;
    assert_eq!(items, [0, 1, 2]);
    assert!(error.unwrap().contains("its token repeats that of an earlier page"));

    let respond = |target: &str, number: usize| match target {
        "/things" => linked(&[b"</b>; rel=next"], &format!("[{number}]")),
        _ => linked(&[b"</things#again>; rel=next"], &format!("[{number}]")),
    };
    let (items, error) = all(client(respond).0.by_link().pages()).await;
    assert_eq!(items, [0, 1]);
    assert!(error.unwrap().contains("its link repeats that of an earlier page"));
}

#[tokio::test]
async fn too_many_empty_pages_in_a_row_are_an_error() {
    let respond = |_: &str, number: usize| linked(&[format!("</things?page={number}>; rel=next").as_bytes()], "[]");
    let (server, requests) = client(respond);
    let (items, error) = all(server.by_link().pages()).await;
    assert!(items.is_empty() && error.unwrap().contains("101 pages in a row are empty, and `max_empty_pages` is 100"));
    assert_eq!(count(&requests), 101);

    let respond = |_: &str, number: usize| page(format!(r#"{{"items":[],"next":"{number}"}}"#));
    for limit in [0, 1, 200] {
        let (server, requests) = client(respond);
        assert!(all(server.by_token().pages().max_empty_pages(limit)).await.1.is_some());
        assert_eq!(count(&requests), limit as usize + 1);
        let call =
            move |token: Option<&str>| token.map_or_else(|| server.by_token(), |token| server.by_token().token(token));
        let pages = paginate::by_token(call, |page: Tokened| (page.items, page.next)).max_empty_pages(limit);
        assert!(all(pages).await.1.is_some());
        assert_eq!(count(&requests), 2 * (limit as usize + 1));
    }

    // The count starts again after a page with items, and the last page may be empty.
    let respond = |_: &str, number: usize| match number {
        6 => page(r#"{"items":[]}"#),
        _ if number.is_multiple_of(2) => page(format!(r#"{{"items":[],"next":"{number}"}}"#)),
        _ => page(format!(r#"{{"items":[{number}],"next":"{number}"}}"#)),
    };
    assert_eq!(all(client(respond).0.by_token().pages().max_empty_pages(1)).await, (vec![1, 3, 5], None));
}
