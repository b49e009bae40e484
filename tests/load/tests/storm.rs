//! The promise about overload, in simulated time: `docs/storm.md` has the figures for more clients and seeds.

use fingerpost_load::storm::{Comparison, Queue, World};

#[test]
fn the_default_policy_meets_the_targets_and_naive_retries_never_recover() {
    let comparison = Comparison::new(World { clients: 100, queue: Queue::Seconds(5) }, &[1]);
    assert!(comparison.is_as_it_should_be(), "{}", comparison.page());
}
