//! A server on loopback with slow and faulty responses.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Behaviour of the server.
#[derive(Clone, Copy, Debug)]
pub struct Behaviour {
    /// Response time.
    pub delay: Duration,
    /// Fraction of faulty requests, `0.0..=1.0`.
    pub faults: f64,
    /// Seed of the faults.
    pub seed: u64,
}

/// Outcome of a request.
#[derive(Clone, Copy, Debug)]
enum Outcome {
    Answered,
    /// 503, on a connection that stays open.
    Unavailable,
    /// The connection is reset without a response.
    Reset,
    /// Half a response, then nothing.
    Stalled,
    /// Half a response, then the end of the connection.
    Truncated,
}

const FAULTS: [Outcome; 4] = [Outcome::Unavailable, Outcome::Reset, Outcome::Stalled, Outcome::Truncated];

/// Serves until dropped.
pub async fn serve(listener: TcpListener, behaviour: Behaviour) -> io::Result<()> {
    let random = Arc::new(Mutex::new(fastrand::Rng::with_seed(behaviour.seed)));
    loop {
        let (stream, _) = listener.accept().await?;
        let random = Arc::clone(&random);
        let next = move || {
            let mut random = random.lock().unwrap_or_else(PoisonError::into_inner);
            if random.f64() < behaviour.faults { FAULTS[random.usize(..FAULTS.len())] } else { Outcome::Answered }
        };
        // Errors of a connection are handled by the client.
        tokio::spawn(async move { connection(stream, behaviour.delay, next).await });
    }
}

async fn connection(mut stream: TcpStream, delay: Duration, next: impl Fn() -> Outcome) -> io::Result<()> {
    let mut input = Vec::new();
    while let Some(id) = request(&mut stream, &mut input).await? {
        tokio::time::sleep(delay).await;
        let body = format!("{{\"id\":{id}}}");
        let answer = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        let half = &answer.as_bytes()[..answer.len() - body.len() / 2];
        match next() {
            Outcome::Answered => stream.write_all(answer.as_bytes()).await?,
            Outcome::Unavailable => {
                stream.write_all(b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n").await?;
            }
            Outcome::Reset => return stream.set_zero_linger(),
            Outcome::Stalled => {
                stream.write_all(half).await?;
                while stream.read_buf(&mut input).await? > 0 {}
                return Ok(());
            }
            Outcome::Truncated => return stream.write_all(half).await,
        }
    }
    Ok(())
}

/// Reads a request and returns the number in its target, or `None` if the client has disconnected.
async fn request(stream: &mut TcpStream, input: &mut Vec<u8>) -> io::Result<Option<String>> {
    input.clear();
    // The measured clients send one request at a time on a connection, without a body.
    while !input.ends_with(b"\r\n\r\n") {
        if stream.read_buf(input).await? == 0 {
            return Ok(None);
        }
    }
    let head = String::from_utf8_lossy(input);
    let target = head.split(' ').nth(1).unwrap_or_default();
    Ok(target.rsplit('/').next().map(str::to_owned))
}
