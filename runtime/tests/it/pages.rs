//! Pagination: requests, their order, and the end.

use std::sync::{Arc, Mutex};

use fingerpost::{Body, Client, TransportError, endpoints, paginate};

#[derive(Debug, serde::Deserialize)]
struct Page {
    items: Vec<i64>,
    next: Option<String>,
}

#[endpoints]
trait Numbers {
    #[endpoint(GET "/offset", errors(404 => ()))]
    fn offset(&self, offset: i64, limit: i64) -> Vec<i64>;

    #[endpoint(GET "/token", errors(404 => ()))]
    fn token(&self, token: Option<&str>) -> Page;
}

/// Creates a client whose server responds by query, with 404 to unknown ones, and the list of received queries.
fn client(responses: &'static [(&'static str, &'static str)]) -> (Client, Arc<Mutex<Vec<String>>>) {
    let queries = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&queries);
    let transport = move |request: http::Request<Body>| {
        let query = request.uri().query().unwrap_or_default().to_owned();
        let response = responses.iter().find(|(known, _)| *known == query);
        seen.lock().unwrap().push(query);
        let (status, body) = response.map_or((404, ""), |(_, body)| (200, *body));
        async move { Ok::<_, TransportError>(http::Response::builder().status(status).body(body).unwrap()) }
    };
    (Client::builder("https://numbers.example").transport(transport).build().unwrap(), queries)
}

/// Returns all items, and the status of the error at the end.
async fn all<E>(mut pages: paginate::Pages<i64, E>) -> (Vec<i64>, Option<u16>)
where
    E: Send + Sync + 'static,
{
    let mut items = Vec::new();
    while let Some(item) = pages.next().await {
        match item {
            Ok(item) => items.push(item),
            Err(error) => {
                assert!(pages.next().await.is_none(), "the stream ends after an error");
                return (items, error.status().map(|status| status.as_u16()));
            }
        }
    }
    (items, None)
}

fn by_offset(client: &Client) -> paginate::Pages<i64, OffsetError> {
    let client = client.clone();
    paginate::by_offset(2, move |offset, limit| client.offset(offset, limit))
}

fn by_token(client: &Client) -> paginate::Pages<i64, TokenError> {
    let client = client.clone();
    let call = move |token: Option<&str>| match token {
        Some(token) => client.token().token(token),
        None => client.token(),
    };
    paginate::by_token(call, |page: Page| (page.items, page.next))
}

#[tokio::test]
async fn by_offset_until_a_page_is_not_full() {
    let (numbers, queries) = client(&[("offset=0&limit=2", "[1,2]"), ("offset=2&limit=2", "[3]")]);
    assert_eq!(all(by_offset(&numbers)).await, (vec![1, 2, 3], None));
    assert_eq!(*queries.lock().unwrap(), ["offset=0&limit=2", "offset=2&limit=2"]);

    let (numbers, queries) = client(&[("offset=0&limit=2", "[1,2]"), ("offset=2&limit=2", "[]")]);
    assert_eq!(all(by_offset(&numbers)).await, (vec![1, 2], None));
    assert_eq!(queries.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn a_page_is_requested_when_the_previous_one_is_used_up() {
    let (numbers, queries) = client(&[("offset=0&limit=2", "[1,2]")]);
    let mut pages = by_offset(&numbers);
    assert_eq!(queries.lock().unwrap().len(), 0);
    assert_eq!((pages.next().await.unwrap().unwrap(), pages.next().await.unwrap().unwrap()), (1, 2));
    assert_eq!(queries.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn an_error_is_the_last_and_what_came_before_it_stays() {
    let (numbers, _) = client(&[("offset=0&limit=2", "[1,2]")]);
    assert_eq!(all(by_offset(&numbers)).await, (vec![1, 2], Some(404)));
}

#[tokio::test]
async fn by_token_until_there_is_none() {
    let responses = &[
        ("", r#"{"items":[1],"next":"a/b"}"#),
        ("token=a%2Fb", r#"{"items":[],"next":"c"}"#),
        ("token=c", r#"{"items":[2,3],"next":null}"#),
    ];
    let (numbers, queries) = client(responses);
    assert_eq!(all(by_token(&numbers)).await, (vec![1, 2, 3], None));
    assert_eq!(*queries.lock().unwrap(), ["", "token=a%2Fb", "token=c"]);
}

#[tokio::test]
async fn a_repeated_token_ends_the_stream() {
    let responses = &[("", r#"{"items":[1],"next":"a"}"#), ("token=a", r#"{"items":[2],"next":"a"}"#)];
    assert_eq!(all(by_token(&client(responses).0)).await, (vec![1, 2], None));
    let empty = &[("", r#"{"items":[1],"next":""}"#)];
    assert_eq!(all(by_token(&client(empty).0)).await, (vec![1], None));
}

#[endpoints]
trait Declared {
    #[endpoint(GET "/offset", paginate = offset(limit, offset))]
    fn listed(&self, like: Option<&str>, limit: Option<i64>, offset: Option<i64>) -> Vec<i64>;

    #[endpoint(GET "/token", paginate = token(token))]
    fn tokens(&self, token: Option<&str>) -> Page;

    #[endpoint(GET "/link", paginate = link)]
    fn links(&self, page: Option<i64>) -> Vec<i64>;
}

impl paginate::Page for Page {
    type Item = i64;

    fn split(self) -> (Vec<i64>, Option<String>) {
        (self.items, self.next)
    }
}

#[tokio::test]
async fn declared_by_offset() {
    let (client, queries) = client(&[
        ("like=x&limit=2&offset=1", "[1,2]"),
        ("like=x&limit=2&offset=3", "[3]"),
        ("limit=100&offset=0", "[7]"),
    ]);
    assert_eq!(all(client.listed().like("x").limit(2).offset(1).pages()).await, (vec![1, 2, 3], None));
    assert_eq!(queries.lock().unwrap().len(), 2);
    assert_eq!(all(client.listed().pages()).await, (vec![7], None));
    assert_eq!(all(client.listed().like("gone").pages()).await, (vec![], Some(404)));
}

/// A path and query with the headers and body of the response.
type Exchange = (&'static str, &'static [(&'static str, &'static str)], &'static str);

/// Like `client`, by path and query, with response headers.
fn with_headers(responses: &'static [Exchange]) -> (Client, Arc<Mutex<Vec<String>>>) {
    let queries = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&queries);
    let transport = move |request: http::Request<Body>| {
        let target = request.uri().path_and_query().unwrap().to_string();
        let (_, headers, body) =
            responses.iter().find(|(known, ..)| *known == target).copied().unwrap_or(("", &[], ""));
        seen.lock().unwrap().push(target);
        let mut response = http::Response::builder().status(if body.is_empty() { 404 } else { 200 });
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        async move { Ok::<_, TransportError>(response.body(body).unwrap()) }
    };
    (Client::builder("https://numbers.example").transport(transport).build().unwrap(), queries)
}

#[tokio::test]
async fn short_pages_continue_up_to_the_total_count() {
    let total: &[_] = &[("x-total-count", "3")];
    let (client, _) = with_headers(Box::leak(Box::new([
        ("/offset?limit=100&offset=0", total, "[1,2]"),
        ("/offset?limit=100&offset=2", total, "[3]"),
    ])));
    assert_eq!(all(client.listed().pages()).await, (vec![1, 2, 3], None));
}

#[tokio::test]
async fn declared_by_token() {
    let (client, _) = client(&[
        ("", r#"{"items":[1],"next":"a b"}"#),
        ("token=a%20b", r#"{"items":[2],"next":"a b"}"#),
        ("token=z", r#"{"items":[],"next":""}"#),
    ]);
    assert_eq!(all(client.tokens().pages()).await, (vec![1, 2], None), "a repeated token ends the stream");
    assert_eq!(all(client.tokens().token("z").pages()).await, (vec![], None));
}

#[tokio::test]
async fn declared_by_link() {
    let (client, queries) = with_headers(&[
        ("/link?page=1", &[("link", r#"<https://numbers.example/link?page=2&ids=1,2>; rel="next""#)], "[1]"),
        ("/link?page=2&ids=1,2", &[("link", "<?page=3>; rel=next, </>; rel=first")], "[2]"),
        ("/link?page=3", &[("link", "</link?page=3>; rel=next")], "[3]"),
    ]);
    let (items, error) = all(client.links().page(1).pages()).await;
    // A page whose link leads to itself is the last one.
    assert_eq!((items, error), (vec![1, 2, 3], None));
    assert_eq!(queries.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn a_link_to_another_origin_is_not_followed() {
    for link in [
        "<https://evil.example/>; rel=next",
        "<//evil.example/>; rel=next",
        "<\\\\evil.example>; rel=next",
        "<https://evil.example/#x>; rel=next",
    ] {
        let headers: &'static [_] = Box::leak(Box::new([("link", link)]));
        let (client, queries) = with_headers(Box::leak(Box::new([("/link", headers, "[1]")])));
        let mut pages = client.links().pages();
        assert_eq!(pages.next().await.unwrap().unwrap(), 1);
        let error = pages.next().await.unwrap().unwrap_err();
        assert!(error.is_decode() && !error.to_string().contains("evil"), "{error}");
        assert!(pages.next().await.is_none());
        assert_eq!(queries.lock().unwrap().len(), 1);
    }
}
