//! GOAWAY with open streams above and below the last processed one. The frames are written by hand, so that both
//! streams are on one connection.

use std::future::IntoFuture;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::tls::{Authority, params, serve};
use crate::support::{NewThing, Things};
use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio_rustls::server::TlsStream;

// Types of frames (RFC 9113, section 6).
const DATA: u8 = 0;
const HEADERS: u8 = 1;
const SETTINGS: u8 = 4;
const GOAWAY: u8 = 7;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

async fn write(stream: &mut TlsStream<TcpStream>, kind: u8, flags: u8, id: u8, payload: &[u8]) {
    let length = u8::try_from(payload.len()).expect("a short frame");
    stream.write_all(&[&[0, 0, length, kind, flags, 0, 0, 0, id], payload].concat()).await.expect("a client");
}

/// Skips frames until the headers of a request, and returns its stream ID.
async fn request(stream: &mut TlsStream<TcpStream>) -> u8 {
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await.expect("a frame");
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        stream.read_exact(&mut vec![0; length as usize]).await.expect("its payload");
        if head[3] == HEADERS {
            return head[8];
        }
    }
}

/// Accepts stream 1, sends GOAWAY with it as the last stream, and then responds to it.
async fn go_away(mut stream: TlsStream<TcpStream>, taken: &Notify) {
    stream.read_exact(&mut [0; 24]).await.expect("the preface");
    write(&mut stream, SETTINGS, 0, 0, &[]).await;
    assert_eq!(request(&mut stream).await, 1);
    taken.notify_one();
    assert_eq!(request(&mut stream).await, 3, "both are on this connection");
    // Last stream 1, NO_ERROR.
    write(&mut stream, GOAWAY, 0, 0, &[0, 0, 0, 1, 0, 0, 0, 0]).await;
    // `:status: 200` is the eighth entry of HPACK's static table.
    write(&mut stream, HEADERS, END_HEADERS, 1, &[0x88]).await;
    write(&mut stream, DATA, END_STREAM, 1, br#"{"id":"first"}"#).await;
    while stream.read(&mut [0; 1024]).await.is_ok_and(|count| count > 0) {}
}

async fn answer_all(stream: TlsStream<TcpStream>, answered: &AtomicUsize) {
    let mut connection = h2::server::handshake(stream).await.expect("HTTP/2");
    while let Some(Ok((_, mut respond))) = connection.accept().await {
        answered.fetch_add(1, Ordering::SeqCst);
        let mut body = respond.send_response(http::Response::new(()), false).expect("headers");
        body.send_data(Bytes::from_static(br#"{"id":"second"}"#), true).expect("a body");
    }
}

#[tokio::test]
async fn a_write_above_the_last_stream_of_goaway_is_sent_again_and_the_one_below_finishes() {
    let authority = Authority::new();
    let (taken, answered) = (Arc::new(Notify::new()), Arc::new(AtomicUsize::new(0)));
    let (signal, counter) = (Arc::clone(&taken), Arc::clone(&answered));
    let address = serve(authority.certify(&params("localhost"), "h2"), move |number, stream| {
        let (signal, counter) = (Arc::clone(&signal), Arc::clone(&counter));
        async move { if number == 1 { go_away(stream, &signal).await } else { answer_all(stream, &counter).await } }
    })
    .await;
    let client = authority.client(address);
    let first = tokio::spawn(client.create(&NewThing { name: "first".into() }).into_future());
    taken.notified().await;
    let second = client.create(&NewThing { name: "second".into() }).await.unwrap();
    assert_eq!((first.await.unwrap().unwrap().id, second.id), ("first".into(), "second".into()));
    assert_eq!(answered.load(Ordering::SeqCst), 1);
}
