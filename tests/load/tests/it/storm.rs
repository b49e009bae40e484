//! The targets for overload, in simulated time with one seed; `docs/storm.md` has more clients, seeds and time.

use fingerpost_load::storm::{Failing, Overload, Queue, Strategy, Targets, World};

const WORLD: World = World { clients: 100, queue: Queue::Seconds(5), seconds: 50 };
const SEED: u64 = 1;

fn meets_the_targets_of_an_overload(world: World) {
    let no_retries = Overload::of(Strategy::NoRetries, world, SEED);
    let ours = Overload::of(Strategy::Ours, world, SEED);
    let met = Targets::of(world.clients).overload(&ours, &no_retries);
    assert_eq!(met, [true; 3], "{ours:?}\nno retries: {no_retries:?}");
}

#[test]
fn the_default_policy_meets_the_targets_of_an_overload() {
    meets_the_targets_of_an_overload(WORLD);
}

/// More clients have more budgets in total.
#[test]
fn the_default_policy_meets_the_targets_of_an_overload_by_a_thousand_clients() {
    meets_the_targets_of_an_overload(World { clients: 1000, ..WORLD });
}

/// Every abandoned request stays in the queue, so retries after timeouts must be rare.
#[test]
fn the_default_policy_meets_the_targets_of_an_overload_with_an_endless_queue() {
    for clients in [100, 1000] {
        meets_the_targets_of_an_overload(World { clients, queue: Queue::Endless, seconds: 65 });
    }
}

#[test]
fn the_default_policy_meets_the_targets_of_a_failing_server() {
    let ours = Failing::of(Strategy::Ours, World { seconds: 35, ..WORLD }, SEED);
    assert_eq!(Targets::of(100).failing(ours), [true; 2], "{ours:?}");
}

/// Shows that the model can detect a retry storm.
#[test]
fn naive_retries_never_recover() {
    let naive = Overload::of(Strategy::Naive, WORLD, SEED);
    assert_eq!(naive.recovery, None, "{naive:?}");
    assert!(naive.load_after > 2.0, "{naive:?}");
}
