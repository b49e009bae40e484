//! A server on loopback that reads requests byte by byte and writes whatever a check needs.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A response with the body `ok`.
pub(super) const OK: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

/// A request as the server read it.
#[derive(Clone, Debug, Default)]
pub(super) struct Received {
    /// The request line.
    pub(super) line: String,
    /// The headers in order, with names in lower case.
    pub(super) headers: Vec<(String, Vec<u8>)>,
    pub(super) body: Vec<u8>,
}

impl Received {
    /// Returns the values of a header, in order.
    pub(super) fn values(&self, name: &str) -> Vec<&[u8]> {
        self.headers.iter().filter(|(header, _)| header == name).map(|(_, value)| &value[..]).collect()
    }

    /// Returns the values of a header as text.
    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        self.values(name).into_iter().map(|value| String::from_utf8_lossy(value).into_owned()).collect()
    }
}

type Log = Arc<Mutex<Vec<Received>>>;

/// A server that calls a function with each connection.
pub(super) struct Server {
    pub(super) address: SocketAddr,
    log: Log,
    connections: Arc<AtomicUsize>,
    accepting: JoinHandle<()>,
}

impl Server {
    /// Starts a server that calls `handle` with each connection and its number, from 1.
    pub(super) async fn start<F, Fut>(handle: F) -> Self
    where
        F: Fn(usize, Connection<TcpStream>) -> Fut + Send + 'static,
        Fut: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (log, connections) = (Log::default(), Arc::new(AtomicUsize::new(0)));
        let accepting = {
            let (log, connections) = (Arc::clone(&log), Arc::clone(&connections));
            tokio::spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    let number = connections.fetch_add(1, Ordering::SeqCst) + 1;
                    let _ = stream.set_nodelay(true);
                    tokio::spawn(handle(number, Connection::new(stream, Arc::clone(&log))));
                }
            })
        };
        Self { address, log, connections, accepting }
    }

    /// Starts a server that responds to every request with these bytes.
    pub(super) async fn responding(response: impl Into<Vec<u8>>) -> Self {
        let response: Arc<[u8]> = response.into().into();
        Self::start(move |_, mut connection| {
            let response = Arc::clone(&response);
            async move {
                while connection.request().await.is_some() {
                    connection.write(&response).await;
                }
            }
        })
        .await
    }

    /// Starts a server that responds with these bytes once, and then closes the connection.
    pub(super) async fn closing_after(response: impl Into<Vec<u8>>) -> Self {
        let response: Arc<[u8]> = response.into().into();
        Self::start(move |_, mut connection| {
            let response = Arc::clone(&response);
            async move {
                connection.request().await;
                connection.write(&response).await;
            }
        })
        .await
    }

    /// Returns the URL of a target.
    pub(super) fn url(&self, target: &str) -> String {
        format!("http://{}{target}", self.address)
    }

    /// Returns the received requests. An incomplete one is missing.
    pub(super) fn requests(&self) -> Vec<Received> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns the only request.
    pub(super) fn request(&self) -> Received {
        let mut all = self.requests();
        assert_eq!(all.len(), 1, "expected one request, received {all:?}");
        all.remove(0)
    }

    /// Returns the number of accepted connections.
    pub(super) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// The server's side of a connection.
pub(super) struct Connection<S> {
    pub(super) stream: S,
    buffer: Vec<u8>,
    log: Log,
}

impl Connection<TcpStream> {
    /// Resets the connection.
    pub(super) fn reset(self) {
        let _ = self.stream.set_zero_linger();
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Connection<S> {
    fn new(stream: S, log: Log) -> Self {
        Self { stream, buffer: Vec::new(), log }
    }

    /// Returns the stream and a function that continues on another one.
    pub(super) fn split<T: AsyncRead + AsyncWrite + Unpin>(self) -> (S, impl FnOnce(T) -> Connection<T>) {
        let log = self.log;
        (self.stream, move |stream| Connection::new(stream, log))
    }

    /// Reads more bytes. Returns `false` at the end of the connection.
    async fn fill(&mut self) -> bool {
        self.stream.read_buf(&mut self.buffer).await.is_ok_and(|count| count > 0)
    }

    async fn line(&mut self) -> Option<Vec<u8>> {
        loop {
            if let Some(end) = self.buffer.windows(2).position(|pair| pair == b"\r\n") {
                let line = self.buffer.drain(..end + 2).take(end).collect();
                return Some(line);
            }
            if !self.fill().await {
                return None;
            }
        }
    }

    async fn exactly(&mut self, count: usize) -> Option<Vec<u8>> {
        while self.buffer.len() < count {
            if !self.fill().await {
                return None;
            }
        }
        Some(self.buffer.drain(..count).collect())
    }

    /// Reads the next request without its body. `None` if the client closed the connection.
    pub(super) async fn head(&mut self) -> Option<Received> {
        // Searching for the end of each line again would be slow for large heads.
        while !self.buffer.windows(4).any(|bytes| bytes == b"\r\n\r\n") {
            if !self.fill().await {
                return None;
            }
        }
        let line = String::from_utf8_lossy(&self.line().await?).into_owned();
        let mut received = Received { line, ..Received::default() };
        loop {
            let line = self.line().await?;
            if line.is_empty() {
                return Some(received);
            }
            let colon = line.iter().position(|&byte| byte == b':')?;
            let name = String::from_utf8_lossy(&line[..colon]).to_ascii_lowercase();
            received.headers.push((name, line[colon + 1..].trim_ascii().to_vec()));
        }
    }

    /// Reads the next request with its body, and logs it. `None` if it is incomplete.
    pub(super) async fn request(&mut self) -> Option<Received> {
        let mut received = self.head().await?;
        if received.texts("transfer-encoding").iter().any(|coding| coding == "chunked") {
            loop {
                let size = String::from_utf8(self.line().await?).ok()?;
                let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
                let chunk = self.exactly(size + 2).await?;
                received.body.extend_from_slice(&chunk[..size]);
                if size == 0 {
                    break;
                }
            }
        } else if let Some(length) = received.texts("content-length").first() {
            received.body = self.exactly(length.parse().ok()?).await?;
        }
        self.log.lock().unwrap_or_else(PoisonError::into_inner).push(received.clone());
        Some(received)
    }

    /// Reads bytes that are not HTTP.
    pub(super) async fn bytes(&mut self, count: usize) -> Vec<u8> {
        self.exactly(count).await.unwrap_or_default()
    }

    /// Writes bytes. Returns `false` if the client closed the connection.
    pub(super) async fn write(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        self.stream.write_all(bytes.as_ref()).await.is_ok() && self.stream.flush().await.is_ok()
    }

    /// Closes the server's half; the client can still write.
    pub(super) async fn end(&mut self) {
        let _ = self.stream.shutdown().await;
    }

    /// Waits until the client has closed the connection.
    pub(super) async fn closed(&mut self) {
        while self.fill().await {
            self.buffer.clear();
        }
    }
}
