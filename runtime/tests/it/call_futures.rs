//! Calls as futures: they can be passed to functions that take one.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};
use std::time::Duration;

use crate::support::{Files, Script, Step, Things, ok};
use fingerpost::PerCall;
use futures_util::future::join_all;
use tokio::time::timeout;

#[tokio::test(start_paused = true)]
async fn a_call_can_be_spawned_joined_and_timed_without_a_conversion() {
    let script = Script::new(|_| ok());
    let client = script.client();
    tokio::spawn(client.thing("1")).await.unwrap().unwrap();
    tokio::spawn(client.thing("1").header("x-trace", "7").with_response()).await.unwrap().unwrap();
    let all = join_all((0..3).map(|_| client.thing("2"))).await;
    assert!(all.iter().all(Result::is_ok), "{all:?}");
    timeout(Duration::from_secs(1), client.thing("3").call()).await.unwrap().unwrap();
    let (first, second) = tokio::join!(client.thing("4"), client.thing("5"));
    first.unwrap();
    second.unwrap();
    assert_eq!(script.count(), 8);
}

#[tokio::test(start_paused = true)]
async fn a_call_sends_nothing_until_it_is_polled_and_is_cancelled_by_a_drop() {
    let script = Script::new(|_| Step::Silence);
    let client = script.client();
    let mut call = Box::pin(client.thing("1"));
    assert_eq!(script.count(), 0);
    assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    assert_eq!(script.count(), 1);
    assert_eq!(format!("{:?}", call.inner()), "Call(thing (GET /things/<id>))");
    assert!(format!("{call:?}").ends_with("BuilderForThings(Call(thing (GET /things/<id>)))"), "{call:?}");
    assert_eq!(call.inner().endpoint().name(), "thing");
    drop(call);
}

#[tokio::test(start_paused = true)]
#[should_panic = "a call cannot be changed or read after it was polled"]
async fn an_option_that_is_set_after_the_first_poll_is_not_ignored() {
    let script = Script::new(|_| Step::Silence);
    let mut call = script.client().file("a");
    assert!(pin!(&mut call).poll(&mut Context::from_waker(Waker::noop())).is_pending());
    let _ = call.timeout(Duration::from_secs(1)).await;
}
