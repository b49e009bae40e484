//! With network faults, the same in every run, and without waiting.

use std::time::Duration;

use fingerpost::testing::faults::{Fault, Faults};
use looker_api::Looker;
use looker_api::dashboard::{DASHBOARD, UPDATE_DASHBOARD};
use looker_api::simulator::{RunningSimulator, Simulator};
use swap_transport::{overview, rename};

fn looker(faults: &Faults) -> (RunningSimulator, Looker) {
    let simulator = Simulator::new().in_memory();
    let looker = simulator.looker().transport(faults.around(simulator.service().clone())).build().expect("a handle");
    (simulator, looker)
}

#[tokio::test(start_paused = true)]
async fn reading_gets_through() {
    let faults = Faults::seeded(1)
        .with(Fault::reset_request().of(&DASHBOARD).first(1))
        .with(Fault::status(503).of(&DASHBOARD).requests(2..=2))
        .with(Fault::delay(Duration::from_secs(5)).rate(0.5));
    let (_simulator, looker) = looker(&faults);
    assert_eq!(overview(&looker, "1").await.unwrap().unwrap().owner, "Ada Admin");
    faults.assert_all_happened();
}

#[tokio::test(start_paused = true)]
async fn a_change_that_may_have_arrived_is_not_sent_again() {
    let faults = Faults::seeded(1).with(Fault::reset_request().of(&UPDATE_DASHBOARD).first(1));
    let (_simulator, looker) = looker(&faults);
    rename(&looker, "1", "Revenue").await.unwrap_err();
    rename(&looker, "1", "Revenue").await.unwrap();
    faults.assert_all_happened();
}
