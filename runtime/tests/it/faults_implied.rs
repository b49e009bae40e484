//! Guarantees for reused connections and for interim responses.

use std::sync::Arc;

use crate::support::server::Server;
use crate::support::{NewThing, Things};
use fingerpost::PerCall;
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
                // The client has noticed when it closes its half.
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
    // The first request of a connection is answered, the second one is read but not answered.
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

#[tokio::test]
async fn what_a_server_says_before_its_answer_is_not_the_answer() {
    let server = Server::start(|_, mut connection| async move {
        while connection.request().await.is_some() {
            for interim in ["100 Continue\r\n", "102 Processing\r\n", "103 Early Hints\r\nLink: </x>; rel=preload\r\n"]
            {
                connection.write(format!("HTTP/1.1 {interim}\r\n")).await;
            }
            connection.write(THING).await;
        }
    })
    .await;
    let client = server.client();
    let response = client.thing("42").call().with_response().await.unwrap();
    assert_eq!((response.value.id.as_str(), response.status.as_u16()), ("42", 200));
    assert!(!response.headers.contains_key("link"), "{:?}", response.headers);
    assert_eq!(client.create(&thing()).await.unwrap().id, "42");
    assert_eq!((server.requests().len(), server.connections()), (2, 1));
}

#[tokio::test]
async fn a_server_that_goes_after_it_said_to_continue_leaves_a_write_unknown() {
    let server = Server::start(|_, mut connection| async move {
        connection.request().await;
        connection.write(b"HTTP/1.1 100 Continue\r\n\r\n").await;
    })
    .await;
    let error = server.client().create(&thing()).await.unwrap_err();
    assert!(error.is_outcome_unknown() && error.status().is_none(), "{error:?}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn too_many_response_headers_are_an_error_of_their_own() {
    use std::fmt::Write;

    let with = |count: usize| {
        let mut head = "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n".to_owned();
        (1..count).for_each(|number| write!(head, "X-{number}: 1\r\n").unwrap());
        (head + "\r\n{\"id\":\"42\"}").leak().as_bytes()
    };
    let server = Server::responding(with(100)).await;
    assert_eq!(server.client().thing("42").await.unwrap().id, "42");
    let server = Server::responding(with(101)).await;
    let error = server.client().thing("42").await.unwrap_err();
    assert!(error.to_string().ends_with("the headers of the response are too large"), "{error}");
    assert!(format!("{error:?}").contains("`max_response_headers`"), "{error:?}");
    assert_eq!(error.attempts(), 1, "not retried");
    let server = Server::responding(with(500)).await;
    let more = fingerpost::HyperTransport::builder().max_response_headers(500).build().unwrap();
    server.builder().transport(more).build().unwrap().thing("42").await.unwrap();
}
