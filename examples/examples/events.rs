//! Reads server-sent events and JSON lines as they arrive, and resumes a stream of events that broke off.
//!
//! `cargo run --example events`. A function replaces the network.

use fingerpost::{Body, Bytes, Client, Error, Event, Items, TransportError, endpoints};
use futures_util::stream;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Departure {
    train: String,
    minutes: u32,
}

#[endpoints]
trait Station {
    /// Streams announcements, as server-sent events (`text/event-stream`).
    #[endpoint(GET "/announcements", output = events)]
    fn announcements(&self, #[header("last-event-id")] after: Option<&str>) -> Items<Event>;

    /// Streams departures, as one JSON value per line. `output = items` reads a JSON array in the same way.
    #[endpoint(GET "/departures", output = lines)]
    fn departures(&self) -> Items<Departure>;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let station = Client::builder("https://station.example").transport(respond).build()?;

    let mut departures = station.departures().await?;
    while let Some(departure) = departures.next().await {
        let Departure { train, minutes } = departure?;
        println!("{train} departs in {minutes} minutes");
    }

    let mut last = None;
    let mut announcements = station.announcements().await?;
    loop {
        match announcements.next().await {
            Some(Ok(event)) => {
                println!("{}: {}", event.kind, event.data);
                last = event.id.or(last);
            }
            Some(Err(error)) => {
                println!("resumed after {error}");
                let after = last.as_deref().unwrap_or_default();
                announcements = station.announcements().after(after).await?;
            }
            None => return Ok(()),
        }
    }
}

async fn respond(request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
    let chunks = match request.uri().path() {
        // Items may be split into chunks anywhere.
        "/departures" => [Ok("{\"train\":\"S1\",\"min"), Ok("utes\":3}\n{\"train\":\"U2\",\"minutes\":5}\n")],
        _ if request.headers().contains_key("last-event-id") => [Ok("id: 2\ndata: S1 departs\n\n"), Ok("")],
        _ => [Ok("id: 1\nevent: delay\ndata: U2 is late\n\n"), Err("connection reset")],
    };
    Ok(http::Response::new(Body::stream(stream::iter(chunks.map(|chunk| chunk.map(Bytes::from))))))
}
