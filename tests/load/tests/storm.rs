//! The promise about overload, in simulated time and one seed; `docs/storm.md` has more clients, seeds and time.

use fingerpost_load::storm::{Failing, Overload, Queue, Strategy, Targets, World};

const WORLD: World = World { clients: 100, queue: Queue::Seconds(5), seconds: 50 };
const SEED: u64 = 1;

#[test]
fn the_default_policy_meets_the_targets_of_an_overload() {
    let no_retries = Overload::of(Strategy::NoRetries, WORLD, SEED);
    let ours = Overload::of(Strategy::Ours, WORLD, SEED);
    assert_eq!(Targets::of(100).overload(&ours, &no_retries), [true; 3], "{ours:?}\nno retries: {no_retries:?}");
}

#[test]
fn the_default_policy_meets_the_targets_of_a_failing_server() {
    let ours = Failing::of(Strategy::Ours, World { seconds: 35, ..WORLD }, SEED);
    assert_eq!(Targets::of(100).failing(ours), [true; 2], "{ours:?}");
}

/// Or else the model would show nothing.
#[test]
fn naive_retries_never_recover() {
    let naive = Overload::of(Strategy::Naive, WORLD, SEED);
    assert_eq!(naive.recovery, None, "{naive:?}");
    assert!(naive.load_after > 2.0, "{naive:?}");
}
