//! With a recording of a Looker's responses, in `tests/recordings`. `FINGERPOST_RECORD=1 cargo test` records it again:
//! here from the simulator, or with `Looker::from_env()` from your own instance.

use fingerpost::testing::record::Recording;
use looker_api::simulator::Simulator;
use swap_transport::overview;

#[tokio::test]
async fn an_overview_as_it_was_recorded() {
    let simulator = Simulator::new().in_memory();
    let recording = Recording::at("tests/recordings/overview.yaml").over(simulator.service().clone()).open().unwrap();
    let looker = simulator.looker().transport(recording.clone()).build().unwrap();
    assert_eq!(overview(&looker, "1").await.unwrap().unwrap().title, "Sales overview");
    assert_eq!(overview(&looker, "999").await.unwrap(), None);
    recording.assert_all_played();
}
