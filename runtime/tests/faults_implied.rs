//! What the promise implies of connections that are used again.

#![cfg(feature = "reqwest")]

mod support;

use std::sync::Arc;

use support::server::Server;
use support::{NewThing, Things};
use tokio::sync::Notify;

const THING: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"id\":\"42\"}";

fn thing() -> NewThing {
    NewThing { name: "x".into() }
}

#[tokio::test]
async fn a_write_does_not_go_into_a_connection_that_was_closed_while_idle() {
    let closed = Arc::new(Notify::new());
    let signal = Arc::clone(&closed);
    let server = Server::start(move |number, mut connection| {
        let signal = Arc::clone(&signal);
        async move {
            connection.request().await;
            connection.write(THING).await;
            if number == 1 {
                connection.end().await;
                // The client has noticed once it has closed its half.
                connection.closed().await;
                signal.notify_one();
            }
        }
    })
    .await;
    let client = server.client();
    client.create(&thing()).await.unwrap();
    closed.notified().await;
    client.create(&thing()).await.unwrap();
    assert_eq!((server.requests().len(), server.connections()), (2, 2));
}

#[tokio::test]
async fn a_used_connection_that_closes_after_a_write_leaves_it_unknown_and_repeats_a_read() {
    // The first request of a connection is answered, the second one taken and not.
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(THING).await;
        connection.request().await;
    })
    .await;
    let client = server.client();
    client.create(&thing()).await.unwrap();
    let error = client.create(&thing()).await.unwrap_err();
    assert!(error.is_outcome_unknown(), "{error:?}");
    assert_eq!((server.requests().len(), server.connections()), (2, 1));
    client.thing("42").await.unwrap();
    client.thing("42").await.unwrap();
    assert_eq!((server.requests().len(), server.connections()), (5, 3));
}
