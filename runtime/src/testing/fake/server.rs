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

/// How long requests that are under way may take once the service is told to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(2);

/// A fake service that listens on loopback, for clients in any language. Dropping it ends it.
///
/// What a client gets of [`StubResponse::failure`](crate::testing::StubResponse::failure) is a connection that is
/// closed.
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

    /// The base URL of clients, such as `http://127.0.0.1:40123/api/4.0`.
    pub fn base_url(&self) -> String {
        format!("http://{}{}", self.address, self.service.shared.base_path)
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The service that answers.
    pub const fn service(&self) -> &FakeService {
        &self.service
    }

    /// Ends it, and waits until nothing listens any more and the requests under way are answered; for at most two
    /// seconds.
    pub async fn stop(mut self) {
        self.ending.send_replace(true);
        let _ = tokio::time::timeout(LAST_ANSWERS, &mut self.accepting).await;
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

/// Takes connections until told to end; then waits for those that are open.
async fn accept(listener: TcpListener, service: FakeService, mut end: watch::Receiver<bool>) {
    // Dropped with this task, which closes all of them.
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve(stream, service.clone(), end.clone()));
                }
                // A connection that is gone before it was taken; also too many open files, which pass.
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
    // Small answers are not to wait for each other.
    let _ = stream.set_nodelay(true);
    let answered = service_fn(move |request: http::Request<hyper::body::Incoming>| {
        let service = service.clone();
        // An error closes the connection, which is what a failure of the transport is to the other side.
        async move { service.respond(request.map(Body::wrap)).await.send().await }
    });
    let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), answered);
    let mut connection = std::pin::pin!(connection);
    // How it ends is of no interest: what a client does with its connection is its own business.
    let _ = tokio::select! {
        ended = connection.as_mut() => ended,
        () = ended(&mut end) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
}

async fn ended(end: &mut watch::Receiver<bool>) {
    // Also where nobody is left who could say so.
    let _ = end.wait_for(|end| *end).await;
}
