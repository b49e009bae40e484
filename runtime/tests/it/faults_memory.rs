//! Fault 22: memory use of an endless response. The test runs in a child process, since all allocations of the process
//! are counted.

use std::io::Write;

use crate::ALLOCATOR;
use crate::support::Things;
use crate::support::process::is_alone;
use crate::support::server::Server;
use fingerpost::Error;
use flate2::Compression;
use flate2::write::GzEncoder;

const MIB: usize = 1 << 20;

/// Returns the error of a call with this limit to a server that repeats `chunk` endlessly, and its peak of memory use.
async fn call(head: &'static str, chunk: Vec<u8>, cap: usize) -> (Error, usize) {
    let server = Server::start(move |_, mut connection| {
        let chunk = chunk.clone();
        async move {
            connection.request().await;
            connection.write(head.as_bytes()).await;
            while connection.write(&chunk).await {}
        }
    })
    .await;
    let client = server.builder().max_body(cap).max_error_body(cap).build().unwrap();
    let (before, peak_before) = (ALLOCATOR.allocated(), ALLOCATOR.max_allocated());
    let error = Error::from(client.anything().await.unwrap_err());
    let peak = ALLOCATOR.max_allocated();
    assert!(peak > peak_before, "the peak of an earlier call exceeds that of this one");
    (error, peak - before)
}

/// Encodes a chunk of the chunked transfer coding (RFC 9112, section 7.1).
fn chunk(bytes: &[u8]) -> Vec<u8> {
    [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat()
}

#[tokio::test]
async fn an_answer_without_end_takes_at_most_twice_the_cap() {
    if !is_alone("faults_memory::an_answer_without_end_takes_at_most_twice_the_cap") {
        return;
    }
    // 64 KiB that decompress to 64 MiB, created before the measurement.
    let mut bomb = GzEncoder::new(Vec::new(), Compression::best());
    for _ in 0..64 {
        bomb.write_all(&vec![b' '; MIB]).unwrap();
    }
    let bomb = bomb.finish().unwrap();
    assert!(bomb.len() < MIB);
    let endless = chunk(&[b' '; 0x4000]);

    // Each limit is much larger than the previous one, so that it has its own peak.
    let head = "HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n";
    let (error, rise) = call(head, endless.clone(), 4 * MIB).await;
    assert_eq!(
        (error.status().map(|status| status.as_u16()), error.body().map(fingerpost::Bytes::len)),
        (Some(400), Some(4 * MIB))
    );
    assert!(rise <= 8 * MIB, "{rise} bytes for an error");

    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let (error, rise) = call(head, endless, 12 * MIB).await;
    assert!(error.is_too_large(), "{error:?}");
    assert!(rise <= 24 * MIB, "{rise} bytes for a success");

    let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n";
    let (error, rise) = call(head, chunk(&bomb), 32 * MIB).await;
    assert!(error.is_too_large(), "{error:?}");
    assert!(rise <= 64 * MIB, "{rise} bytes for a compressed response");
}
