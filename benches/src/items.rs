//! Rows of large results: a JSON array, JSON lines and server-sent events.

use std::convert::Infallible;
use std::fmt::{self, Write as _};
use std::marker::PhantomData;

use bytes::Bytes;
use eventsource_stream::Eventsource;
use fingerpost::{Body, Client, Event, Items, Model, TransportError, endpoints};
use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use serde::de::{DeserializeOwned, Deserializer as _, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

/// A row of 223 bytes with serde's derives.
#[derive(Debug, Deserialize, Serialize)]
pub struct Row {
    pub id: u64,
    pub name: String,
    pub city: String,
    pub country: String,
    pub email: String,
    pub created_at: String,
    pub score: f64,
    pub active: bool,
    pub note: Option<String>,
}

/// The same row with `Model`.
#[derive(Model)]
pub struct ModelRow {
    pub id: u64,
    pub name: String,
    pub city: String,
    pub country: String,
    pub email: String,
    pub created_at: String,
    pub score: f64,
    pub active: bool,
    pub note: Option<String>,
}

/// Streamed rows.
#[endpoints]
pub trait Feeds {
    /// Streams the elements of an array.
    #[endpoint(GET "/rows", output = items)]
    fn rows(&self) -> Items<Row>;

    /// Streams the elements of an array.
    #[endpoint(GET "/rows", output = items, shares_route)]
    fn model_rows(&self) -> Items<ModelRow>;

    /// Streams lines.
    #[endpoint(GET "/lines", output = lines)]
    fn lines(&self) -> Items<Row>;

    /// Streams events.
    #[endpoint(GET "/events", output = events)]
    fn events(&self) -> Items<Event>;
}

/// The text around the rows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Framing {
    Array,
    Lines,
    Events,
}

/// Size of the chunks, as of a socket that is read.
const CHUNK: usize = 16 * 1024;

impl Framing {
    /// Returns this many rows as one text.
    pub fn text(self, rows: u32) -> String {
        let mut text = String::new();
        for id in 0..rows {
            self.write(&mut text, id);
        }
        text.push_str(self.end());
        text
    }

    /// Returns this many rows as chunks, each made when it is read.
    pub fn chunks(self, rows: u32) -> impl Iterator<Item = Bytes> + Send + 'static {
        let mut ids = 0..rows;
        let mut rest = String::new();
        let mut ended = false;
        std::iter::from_fn(move || {
            while rest.len() < CHUNK && !ended {
                if let Some(id) = ids.next() {
                    self.write(&mut rest, id);
                } else {
                    rest.push_str(self.end());
                    ended = true;
                }
            }
            let chunk = Bytes::copy_from_slice(&rest.as_bytes()[..rest.len().min(CHUNK)]);
            rest.drain(..chunk.len());
            (!chunk.is_empty()).then_some(chunk)
        })
    }

    fn write(self, text: &mut String, id: u32) {
        let (before, after) = match self {
            Self::Array => (if id == 0 { "[" } else { "," }, ""),
            Self::Lines => ("", "\n"),
            Self::Events => ("data: ", "\n\n"),
        };
        let row = Row {
            id: 1_000_000 + u64::from(id),
            name: "Ada King of Lovelace".to_owned(),
            city: "London".to_owned(),
            country: "United Kingdom".to_owned(),
            email: "ada.king@analytical-engine.example".to_owned(),
            created_at: "2026-11-30T12:30:45Z".to_owned(),
            score: f64::from(id % 1000) + 0.25,
            active: id.is_multiple_of(2),
            note: Some("wrote the first program, for a machine that was never built".to_owned()),
        };
        let row = serde_json::to_string(&row).expect("a row is JSON");
        let _ = write!(text, "{before}{row}{after}");
    }

    const fn end(self) -> &'static str {
        match self {
            Self::Array => "]",
            Self::Lines | Self::Events => "",
        }
    }
}

/// Creates a client whose calls are answered in memory with these chunks.
pub fn client<C, I>(framing: Framing, chunks: C) -> Client
where
    C: Fn() -> I + Send + Sync + 'static,
    I: Iterator<Item = Bytes> + Send + 'static,
{
    let media_type = match framing {
        Framing::Array => "application/json",
        Framing::Lines => "application/x-ndjson",
        Framing::Events => "text/event-stream",
    };
    let client = Client::builder("https://feeds.example").transport(move |_| {
        let response = http::Response::builder().header("content-type", media_type);
        let body = Body::stream(stream::iter(chunks().map(Ok::<_, Infallible>)));
        std::future::ready(Ok::<_, TransportError>(response.body(body).expect("the response is valid")))
    });
    client.build().expect("the settings are valid")
}

/// Counts the items of a stream.
///
/// # Panics
///
/// Panics if an item fails.
pub async fn count<T, E: fmt::Debug>(items: impl Stream<Item = Result<T, E>>) -> u32 {
    let mut items = std::pin::pin!(items);
    let mut count = 0;
    while let Some(item) = items.next().await {
        std::hint::black_box(item.expect("the item is valid"));
        count += 1;
    }
    count
}

/// Counts the events of a body that `eventsource_stream` reads.
///
/// # Panics
///
/// Panics if an event fails.
pub async fn count_events(chunks: impl Iterator<Item = Bytes>) -> u32 {
    count(stream::iter(chunks.map(Ok::<_, Infallible>)).eventsource().map_err(|error| error.to_string())).await
}

/// Reads an array with serde alone, and drops each element before the next one.
///
/// # Panics
///
/// Panics if the text is not an array of rows.
pub fn each_of_array<T: DeserializeOwned>(text: &[u8]) -> u32 {
    let mut input = serde_json::Deserializer::from_slice(text);
    input.deserialize_seq(Each::<T>(PhantomData)).expect("the text is an array of rows")
}

/// Reads lines with serde alone.
///
/// # Panics
///
/// Panics if a line is not a row.
pub fn each_line<T: DeserializeOwned>(text: &[u8]) -> u32 {
    let rows = serde_json::Deserializer::from_slice(text).into_iter::<T>();
    rows.map(|row| std::hint::black_box(row.expect("the line is a row"))).fold(0, |count, _| count + 1)
}

struct Each<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Each<T> {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<u32, A::Error> {
        let mut count = 0;
        while let Some(row) = rows.next_element::<T>()? {
            std::hint::black_box(row);
            count += 1;
        }
        Ok(count)
    }
}
