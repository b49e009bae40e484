//! A fake service on loopback.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use super::FakeService;
use crate::core::body::Body;

/// Time limit for open requests after the service is stopped.
const SHUTDOWN_LIMIT: Duration = Duration::from_secs(2);

/// A fake service that is served on loopback, for clients in any language. Dropping it stops the server.
///
/// For a [`StubResponse::failure`](crate::testing::StubResponse::failure), the server closes the connection.
pub struct RunningService {
    service: FakeService,
    address: SocketAddr,
    accepting: JoinHandle<()>,
    ending: watch::Sender<bool>,
}

impl RunningService {
    pub(super) async fn start(service: FakeService, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        let address = listener.local_addr()?;
        let (ending, end) = watch::channel(false);
        let accepting = tokio::spawn(accept(listener, service.clone(), end));
        Ok(Self { service, address, accepting, ending })
    }

    /// Returns the base URL for clients, such as `http://127.0.0.1:40123/api/4.0`.
    pub fn base_url(&self) -> String {
        format!("http://{}{}", self.address, self.service.shared.base_path)
    }

    /// Returns the socket address.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the service.
    pub const fn service(&self) -> &FakeService {
        &self.service
    }

    /// Stops the server, and waits for open requests for at most two seconds.
    pub async fn stop(mut self) {
        self.ending.send_replace(true);
        let _ = tokio::time::timeout(SHUTDOWN_LIMIT, &mut self.accepting).await;
    }
}

impl Drop for RunningService {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl fmt::Debug for RunningService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RunningService({})", self.base_url())
    }
}

/// Accepts connections until the service is stopped, then waits for open ones.
async fn accept(listener: TcpListener, service: FakeService, mut end: watch::Receiver<bool>) {
    // Dropping the set with this task closes all connections.
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve(stream, service.clone(), end.clone()));
                }
                // The client is gone, or there are too many open files for now.
                Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
            },
            Some(_) = connections.join_next() => {}
            () = ended(&mut end) => break,
        }
    }
    drop(listener);
    while connections.join_next().await.is_some() {}
}

async fn serve(stream: TcpStream, service: FakeService, mut end: watch::Receiver<bool>) {
    // Nagle's algorithm would delay small responses.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: http::Request<hyper::body::Incoming>| {
        let service = service.clone();
        // An error closes the connection, which clients see as a transport error.
        async move { service.respond(request.map(Body::wrap)).await.send().await }
    });
    let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    // Errors of a connection do not concern the service.
    let _ = tokio::select! {
        ended = connection.as_mut() => ended,
        () = ended(&mut end) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
}

async fn ended(end: &mut watch::Receiver<bool>) {
    // An error means that the sender was dropped, which stops the service as well.
    let _ = end.wait_for(|end| *end).await;
}
