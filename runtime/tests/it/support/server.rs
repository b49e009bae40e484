//! A server on loopback with a handler for each connection, which reads requests and writes bytes.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use fingerpost::{Backoff, Client, ClientBuilder, RetryPolicy};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// The received requests as text.
pub type Log = Arc<Mutex<Vec<String>>>;

pub struct Server {
    pub address: SocketAddr,
    requests: Log,
    connections: Arc<Mutex<usize>>,
    accepting: JoinHandle<()>,
}

impl Server {
    /// Starts a server that calls `handle` with each connection and its number, from 1.
    pub async fn start<F, Fut>(handle: F) -> Self
    where
        F: Fn(usize, Connection) -> Fut + Send + 'static,
        Fut: Future<Output = ()> + Send + 'static,
    {
        Self::on(TcpListener::bind("127.0.0.1:0").await.expect("a free port"), handle)
    }

    pub fn on<F, Fut>(listener: TcpListener, handle: F) -> Self
    where
        F: Fn(usize, Connection) -> Fut + Send + 'static,
        Fut: Future<Output = ()> + Send + 'static,
    {
        let address = listener.local_addr().expect("an address");
        let (requests, connections) = (Log::default(), Arc::new(Mutex::new(0)));
        let accepting = {
            let (requests, connections) = (Arc::clone(&requests), Arc::clone(&connections));
            tokio::spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    let number = {
                        let mut count = connections.lock().expect("unpoisoned");
                        *count += 1;
                        *count
                    };
                    tokio::spawn(handle(number, Connection { stream, requests: Arc::clone(&requests) }));
                }
            })
        };
        Self { address, requests, connections, accepting }
    }

    /// Starts a server that responds to every request with these bytes.
    pub async fn responding(bytes: &'static [u8]) -> Self {
        Self::start(move |_, mut connection| async move {
            while connection.request().await.is_some() {
                connection.write(bytes).await;
            }
        })
        .await
    }

    /// Returns a builder for a client of the server, without delays between attempts.
    pub fn builder(&self) -> ClientBuilder {
        builder(self.address)
    }

    pub fn client(&self) -> Client {
        self.builder().build().expect("a client")
    }

    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("unpoisoned").clone()
    }

    /// Takes the received requests.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.requests.lock().expect("unpoisoned"))
    }

    pub fn connections(&self) -> usize {
        *self.connections.lock().expect("unpoisoned")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

pub fn builder(address: SocketAddr) -> ClientBuilder {
    let at_once = Backoff { base: std::time::Duration::ZERO, ..Backoff::default() };
    Client::builder(&format!("http://{address}")).retry(RetryPolicy { backoff: at_once, ..RetryPolicy::default() })
}

pub struct Connection {
    stream: TcpStream,
    requests: Log,
}

impl Connection {
    /// Reads the next request, head and body; `None` if the client closed the connection.
    pub async fn request(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        loop {
            let text = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
            if let Some(end) = text.find("\r\n\r\n") {
                let length = text.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
                let length: usize = length.map_or(0, |length| length.trim().parse().expect("a length"));
                if bytes.len() >= end + 4 + length {
                    let request = String::from_utf8(bytes).expect("text");
                    self.requests.lock().expect("unpoisoned").push(request.clone());
                    return Some(request);
                }
            }
            if self.stream.read_buf(&mut bytes).await.ok()? == 0 {
                return None;
            }
        }
    }

    /// Writes bytes, and returns whether the client still accepts them.
    pub async fn write(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        self.stream.write_all(bytes.as_ref()).await.is_ok()
    }

    /// Closes the server's half; the client can still write.
    pub async fn end(&mut self) {
        self.stream.shutdown().await.expect("a connection");
    }

    /// Waits until the client has closed the connection.
    pub async fn closed(&mut self) {
        let mut rest = [0; 1024];
        while self.stream.read(&mut rest).await.is_ok_and(|count| count > 0) {}
    }

    /// Resets the connection.
    pub fn reset(self) {
        self.stream.set_zero_linger().expect("a socket option");
    }
}
