//! Calls are futures: they can be passed to functions that take one, such as `join_all` and `tokio::spawn`.

use std::future::Future;
use std::pin::Pin;

use fingerpost::{CallError, Client, PerCall, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: u64, limit: Option<u8>) -> String;
}

/// Takes a future, as `tokio::spawn` does.
fn spawn<F: Future<Output: Send> + Send + 'static>(_: F) {}

/// Takes futures of one type, as `join_all` does.
fn join_all<F: Future>(futures: impl IntoIterator<Item = F>) -> usize {
    futures.into_iter().count()
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    spawn(client.thing(1).limit(2));
    spawn(client.thing(1).header("x-trace", "7").with_response());
    spawn(client.thing(1).call());
    assert_eq!(join_all((1..3).map(|id| client.thing(id))), 2);
    let _boxed: Pin<Box<dyn Future<Output = Result<String, CallError<ThingError>>> + Send>> = Box::pin(client.thing(3));
    // Not needed, but valid.
    spawn(client.thing(4).into_future());
}
