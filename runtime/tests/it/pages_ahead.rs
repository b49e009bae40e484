//! Pagination: several pages at a time, totals, and servers that hide items.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fingerpost::paginate::Pages;
use fingerpost::{Body, Client, TransportError, endpoints};
use tokio::time::Instant;

#[endpoints(error = String, errors(404, 500))]
trait Things {
    #[endpoint(GET "/offset", paginate = offset(limit, offset))]
    fn by_offset(&self, limit: Option<i64>, offset: Option<i64>) -> Vec<i64>;

    #[endpoint(GET "/page", paginate = page(page, per_page))]
    fn by_page(&self, page: Option<i64>, per_page: Option<i64>) -> Vec<i64>;

    #[endpoint(GET "/link", paginate = link)]
    fn by_link(&self, page: Option<i64>) -> Vec<i64>;
}

/// A server of the numbers from 0, each of whose responses takes a second.
#[derive(Clone, Copy)]
struct Server {
    items: i64,
    /// The largest page.
    cap: i64,
    /// Numbers that are removed from pages.
    hidden: fn(i64) -> bool,
    has_total: bool,
    /// Links to the next and the last page.
    has_links: bool,
    /// The page with this start fails.
    broken: Option<i64>,
}

const SERVER: Server =
    Server { items: 0, cap: 1000, hidden: |_| false, has_total: false, has_links: false, broken: None };

#[derive(Default)]
struct Seen {
    targets: Mutex<Vec<i64>>,
    in_flight: AtomicUsize,
    most: AtomicUsize,
}

impl Seen {
    fn starts(&self) -> Vec<i64> {
        self.targets.lock().unwrap().clone()
    }

    fn most(&self) -> usize {
        self.most.load(Ordering::SeqCst)
    }
}

/// Counts a request until it is dropped.
struct InFlight(Arc<Seen>);

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.in_flight.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Server {
    /// Returns a client, and the starts of the requested pages.
    fn start(self) -> (Client, Arc<Seen>) {
        let seen = Arc::new(Seen::default());
        let record = Arc::clone(&seen);
        let transport = move |request: http::Request<Body>| {
            let target = request.uri().path_and_query().unwrap().to_string();
            let number = |name: &str| {
                let pairs = target.split(['?', '&']).filter_map(|pair| pair.split_once('='));
                pairs.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value.parse::<i64>().unwrap())
            };
            let is_offset = target.starts_with("/offset");
            let size = number(if is_offset { "limit" } else { "per_page" }).unwrap().min(self.cap);
            let start = number("offset").unwrap_or_else(|| (number("page").unwrap() - 1) * size);
            record.targets.lock().unwrap().push(start);
            record.most.fetch_max(record.in_flight.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            let in_flight = InFlight(Arc::clone(&record));
            async move {
                tokio::time::sleep(Duration::from_secs(1)).await;
                drop(in_flight);
                if self.broken == Some(start) {
                    let response = http::Response::builder().status(500);
                    return Ok::<_, TransportError>(response.body("\"no\"".to_owned()).unwrap());
                }
                let end = self.items.min(start + size);
                let items: Vec<_> = (start..end).filter(|item| !(self.hidden)(*item)).collect();
                let mut response = http::Response::builder();
                if self.has_total {
                    response = response.header("x-total-count", self.items);
                }
                let link = |start: i64, relation: &str| {
                    let number = if is_offset { start } else { start / size + 1 };
                    let name = if is_offset { "offset" } else { "page" };
                    format!("<https://elsewhere.example/x?ids=1,2&{name}={number}>; rel=\"{relation}\"")
                };
                if self.has_links {
                    let last = (self.items - 1) / size * size;
                    let mut links = vec![link(last, "last"), link(0, "first")];
                    if start < last {
                        links.push(link(start + size, "next"));
                    }
                    response = response.header("link", links.join(", "));
                }
                Ok(response.body(format!("{items:?}")).unwrap())
            }
        };
        let client = Client::builder("https://things.example").transport(transport);
        (client.retry(fingerpost::RetryPolicy::never()).build().unwrap(), seen)
    }
}

/// Returns all items, and the status of the error at the end.
async fn all<E: Send + Sync + 'static>(mut pages: Pages<i64, E>) -> (Vec<i64>, Option<u16>) {
    let mut items = Vec::new();
    while let Some(item) = pages.next().await {
        match item {
            Ok(item) => items.push(item),
            Err(error) => {
                assert!(pages.next().await.is_none());
                return (items, error.status().map(|status| status.as_u16()));
            }
        }
    }
    (items, None)
}

fn numbers(range: std::ops::Range<i64>) -> Vec<i64> {
    range.collect()
}

#[tokio::test(start_paused = true)]
async fn pages_in_flight_keep_their_order_and_take_less_time() {
    for (has_total, has_links) in [(true, false), (false, true)] {
        let (client, seen) = Server { items: 95, has_total, has_links, ..SERVER }.start();
        let start = Instant::now();
        assert_eq!(all(client.by_offset().limit(10).pages().concurrent(4)).await, (numbers(0..95), None));
        // One page, and then nine pages, at most four at a time.
        assert_eq!(start.elapsed(), Duration::from_secs(4));
        assert_eq!((seen.starts(), seen.most()), ((0..10).map(|page| page * 10).collect(), 4));

        let start = Instant::now();
        assert_eq!(all(client.by_page().per_page(10).pages().concurrent(100)).await, (numbers(0..95), None));
        assert_eq!((start.elapsed(), seen.starts().len()), (Duration::from_secs(2), 20));
    }
}

#[tokio::test(start_paused = true)]
async fn without_an_end_few_pages_past_it_are_requested() {
    let (client, seen) = Server { items: 10, ..SERVER }.start();
    assert_eq!(all(client.by_offset().limit(10).pages().concurrent(8)).await, (numbers(0..10), None));
    assert_eq!(seen.starts(), [0, 10, 20]);
    let (client, seen) = Server { items: 205, ..SERVER }.start();
    assert_eq!(all(client.by_page().per_page(10).pages().concurrent(8)).await, (numbers(0..205), None));
    assert!(seen.most() == 8 && seen.starts().len() <= 21 + 7, "{:?}", seen.starts());
    // A list of one short page.
    let (client, seen) = Server { items: 3, has_total: true, ..SERVER }.start();
    assert_eq!(all(client.by_offset().pages().concurrent(8)).await, (numbers(0..3), None));
    assert_eq!(seen.starts(), [0]);
}

#[tokio::test(start_paused = true)]
async fn the_default_is_one_page_at_a_time() {
    for concurrent in [0, 1] {
        let (client, seen) = Server { items: 30, has_total: true, ..SERVER }.start();
        let pages = client.by_offset().limit(10).pages().concurrent(concurrent);
        assert_eq!(all(pages).await, (numbers(0..30), None));
        assert_eq!((seen.most(), seen.starts()), (1, vec![0, 10, 20]));
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_caps_the_page_size_is_read_ahead_in_its_own_steps() {
    let (client, seen) = Server { items: 25, cap: 5, has_total: true, ..SERVER }.start();
    assert_eq!(all(client.by_offset().pages().concurrent(4)).await, (numbers(0..25), None));
    assert_eq!(seen.starts(), [0, 5, 10, 15, 20]);
    let (client, _) = Server { items: 25, cap: 5, ..SERVER }.start();
    assert_eq!(all(client.by_page().pages().concurrent(4)).await, (numbers(0..25), None));
}

#[tokio::test(start_paused = true)]
async fn a_page_that_is_not_as_expected_is_gone_on_from_where_it_ends() {
    // The items 12 and 13 are hidden from the second page, and the total counts them.
    let hidden: fn(i64) -> bool = |item| item == 12 || item == 13;
    let (client, _) = Server { items: 50, hidden, has_total: true, ..SERVER }.start();
    let (items, error) = all(client.by_offset().limit(10).pages().concurrent(4)).await;
    let mut once = items.clone();
    once.dedup();
    once.sort_unstable();
    once.dedup();
    let expected: Vec<_> = numbers(0..50).into_iter().filter(|item| !hidden(*item)).collect();
    // No item is lost; those between the end of the page and its expected end are returned twice.
    assert_eq!((once, error), (expected, None));
    let (one_by_one, _) = all(client.by_offset().limit(10).pages()).await;
    assert_eq!(items, one_by_one);
}

#[tokio::test(start_paused = true)]
async fn an_error_comes_in_its_place_and_cancels_the_pages_after_it() {
    let (client, seen) = Server { items: 100, has_total: true, broken: Some(20), ..SERVER }.start();
    let pages = client.by_offset().limit(10).pages().concurrent(4);
    assert_eq!(all(pages).await, (numbers(0..20), Some(500)));
    assert!(seen.starts().len() <= 6 && seen.in_flight.load(Ordering::SeqCst) == 0, "{:?}", seen.starts());
    // The declared error of the page.
    let mut pages = client.by_offset().limit(10).offset(20).pages().concurrent(4);
    let error = pages.next().await.unwrap().unwrap_err();
    assert!(matches!(error.declared(), Some(ByOffsetError::InternalServerError(text)) if text == "no"));
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_is_dropped_cancels_its_requests() {
    let (client, seen) = Server { items: 100, has_total: true, ..SERVER }.start();
    let mut pages = client.by_offset().limit(1).pages().concurrent(4);
    assert_eq!(pages.next().await.unwrap().unwrap(), 0);
    tokio::time::timeout(Duration::from_millis(1), pages.next()).await.unwrap_err();
    assert_eq!(seen.in_flight.load(Ordering::SeqCst), 4);
    drop(pages);
    assert_eq!(seen.in_flight.load(Ordering::SeqCst), 0);
}

#[tokio::test(start_paused = true)]
async fn the_total_is_known_after_the_first_page() {
    let (client, seen) = Server { items: 20, has_total: true, ..SERVER }.start();
    let mut pages = client.by_offset().limit(10).pages();
    assert_eq!(pages.total(), None);
    pages.next().await.unwrap().unwrap();
    assert_eq!(pages.total(), Some(20));
    assert_eq!(all(pages).await.0.len(), 19);
    // The last page is full, and the total says that it is the last one.
    assert_eq!(seen.starts(), [0, 10]);
    let mut pages = client.by_page().per_page(7).page(2).pages();
    assert_eq!(pages.next().await.unwrap().unwrap(), 7);
    assert_eq!(pages.total(), Some(20));
    let (client, _) = Server { items: 20, ..SERVER }.start();
    let mut pages = client.by_offset().pages();
    pages.next().await.unwrap().unwrap();
    assert_eq!(pages.total(), None);
}

#[tokio::test(start_paused = true)]
async fn a_total_that_is_that_of_a_full_page_does_not_end_the_list() {
    let requests = AtomicUsize::new(0);
    let transport = move |_: http::Request<Body>| {
        let items = ["[1,2]", "[3,4]", "[5]"][requests.fetch_add(1, Ordering::SeqCst)];
        let count = items.matches(char::is_numeric).count();
        let response = http::Response::builder().header("x-total-count", count).body(items).unwrap();
        async move { Ok::<_, TransportError>(response) }
    };
    let client = Client::builder("https://things.example").transport(transport).build().unwrap();
    assert_eq!(all(client.by_offset().limit(2).pages()).await, (vec![1, 2, 3, 4, 5], None));
}

#[tokio::test(start_paused = true)]
async fn links_lead_past_hidden_items() {
    // All items of the second page are hidden, and some of the third.
    let hidden: fn(i64) -> bool = |item| (10..23).contains(&item);
    let expected: Vec<_> = numbers(0..45).into_iter().filter(|item| !hidden(*item)).collect();
    for concurrent in [1, 4] {
        let (client, seen) = Server { items: 45, hidden, has_links: true, ..SERVER }.start();
        let pages = client.by_offset().limit(10).pages().concurrent(concurrent);
        assert_eq!(all(pages).await, (expected.clone(), None));
        assert_eq!(seen.starts(), [0, 10, 20, 30, 40]);
        let pages = client.by_page().per_page(10).pages().concurrent(concurrent);
        assert_eq!(all(pages).await, (expected.clone(), None));
        assert_eq!(seen.starts().len(), 10);
    }
}

#[tokio::test(start_paused = true)]
async fn hidden_items_that_are_expected_lose_no_item_and_repeat_none() {
    let hidden: fn(i64) -> bool = |item| item % 7 == 3;
    let expected: Vec<_> = numbers(0..45).into_iter().filter(|item| !hidden(*item)).collect();
    for (concurrent, has_total) in [(1, false), (4, false), (1, true), (4, true)] {
        let (client, seen) = Server { items: 45, hidden, has_total, ..SERVER }.start();
        let pages = client.by_offset().limit(10).pages().concurrent(concurrent).with_hidden_items();
        assert_eq!(all(pages).await, (expected.clone(), None));
        if has_total {
            assert_eq!(seen.starts(), [0, 10, 20, 30, 40]);
        }
        let pages = client.by_page().per_page(10).pages().with_hidden_items().concurrent(concurrent);
        assert_eq!(all(pages).await, (expected.clone(), None));
    }
    // A page without any item, which only a total tells from the end.
    let all_of_one: fn(i64) -> bool = |item| (10..20).contains(&item);
    let (client, _) = Server { items: 30, hidden: all_of_one, has_total: true, ..SERVER }.start();
    let (items, _) = all(client.by_offset().limit(10).pages().with_hidden_items()).await;
    assert_eq!(items.len(), 20);
}
