//! With the simulator: a whole Looker in memory, with users, content and permissions.

use looker_api::Looker;
use looker_api::prelude::*;
use looker_api::simulator::{RunningSimulator, Simulator};
use swap_transport::{Overview, Renamed, overview, rename};

/// Returns both, since dropping a simulator stops it.
fn looker() -> (RunningSimulator, Looker) {
    let simulator = Simulator::new().in_memory();
    let looker = simulator.looker().build().expect("a handle");
    (simulator, looker)
}

#[tokio::test]
async fn an_overview_has_the_owner() {
    let (_simulator, looker) = looker();
    let expected = Overview { title: "Sales overview".into(), owner: "Ada Admin".into(), tiles: 6 };
    assert_eq!(overview(&looker, "1").await.unwrap(), Some(expected));
    assert_eq!(overview(&looker, "999").await.unwrap(), None);
}

#[tokio::test]
async fn a_new_title_is_there_for_everybody() {
    let (_simulator, looker) = looker();
    assert_eq!(rename(&looker, "1", "Revenue").await.unwrap(), Renamed::To("Revenue".into()));
    let found = looker.search_dashboards().title("rev%").await.unwrap();
    assert_eq!(found.len(), 1);
}

#[tokio::test]
async fn a_user_who_may_only_look_cannot_rename() {
    let (_simulator, looker) = looker();
    let viewer = looker.as_user("3").unwrap();
    assert!(overview(&viewer, "1").await.unwrap().is_some());
    rename(&viewer, "1", "Mine").await.unwrap_err();
    assert_eq!(overview(&viewer, "1").await.unwrap().unwrap().title, "Sales overview");
}

#[tokio::test]
async fn a_login_that_expired_is_renewed() {
    let (simulator, looker) = looker();
    overview(&looker, "1").await.unwrap();
    simulator.revoke_tokens();
    overview(&looker, "1").await.unwrap();
    assert_eq!(simulator.count("POST /login"), 2);
}
