//! Memory use of calls that wait for a permit. The test runs in a child process, since all allocations of the process
//! are counted.

use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::task::{Context, Waker};

use crate::ALLOCATOR;
use crate::support::process::is_alone;
use crate::support::{Script, Step, Things};
use fingerpost::ConcurrencyLimit;

const CALLS: usize = 1000;

#[tokio::test(start_paused = true)]
async fn a_call_that_waits_for_its_turn_takes_less_than_one_and_a_half_kib() {
    if !is_alone("waiting_memory::a_call_that_waits_for_its_turn_takes_less_than_one_and_a_half_kib") {
        return;
    }
    let script = Script::new(|_| Step::Silence);
    let limit = ConcurrencyLimit::new(1);
    let client = script.builder().concurrency(limit.clone()).build().unwrap();
    let mut first = client.thing("42").into_future();
    assert!(Pin::new(&mut first).poll(&mut Context::from_waker(Waker::noop())).is_pending());

    let mut waiting = Vec::with_capacity(CALLS);
    let before = ALLOCATOR.allocated();
    for _ in 0..CALLS {
        let mut call = client.thing("42").fields("id").into_future();
        assert!(Pin::new(&mut call).poll(&mut Context::from_waker(Waker::noop())).is_pending());
        waiting.push(call);
    }
    let each = (ALLOCATOR.allocated() - before) / CALLS;
    assert_eq!((script.count(), limit.in_flight()), (1, 1), "all but the first wait");
    assert!((1..1536).contains(&each), "{each} bytes for each call");
}
