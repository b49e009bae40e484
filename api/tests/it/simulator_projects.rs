//! Projects of the simulator: branches, validation, data tests and deployment, as tools for `LookML` in CI use them.

use looker_api::Looker;
use looker_api::prelude::*;
use looker_api::project::{LookmlTestResult, WriteGitBranch};
use looker_api::session::WriteApiSession;
use looker_api::simulator::Simulator;

async fn in_dev(looker: &Looker) {
    let session = WriteApiSession { workspace_id: "dev".into() };
    assert_eq!(looker.update_session(&session).await.unwrap().workspace_id.as_deref(), Some("dev"));
}

async fn check_out(looker: &Looker, branch: &str) {
    let body = WriteGitBranch { name: branch.into(), ..Default::default() };
    looker.update_git_branch("thelook", &body).await.unwrap();
}

fn failures(results: &[LookmlTestResult]) -> Vec<(&str, bool)> {
    results.iter().map(|result| (result.test_name.as_deref().unwrap(), result.success.unwrap())).collect()
}

#[tokio::test]
async fn a_branch_with_mistakes_fails_its_validation_and_cannot_be_deployed() {
    let simulator = Simulator::new().in_memory();
    let looker = simulator.looker().build().unwrap();
    assert_eq!(looker.validate_project("thelook").await.unwrap().errors.unwrap(), []);

    in_dev(&looker).await;
    check_out(&looker, "returns").await;
    let problems = looker.validate_project("thelook").await.unwrap().errors.unwrap();
    let problem = &problems[0];
    assert_eq!(problems.len(), 1);
    assert_eq!(problem.field_name.as_deref(), Some("order_items.return_rate"));
    assert_eq!(problem.file_path.as_deref(), Some("thelook/views/order_items.view.lkml"));
    assert!(problem.message.as_deref().unwrap().contains("\"order_items.returned_count\""), "{problem:?}");
    assert_eq!(looker.deploy_to_production("thelook").await.unwrap_err().status().unwrap(), 422);
}

#[tokio::test]
async fn data_tests_are_run_on_the_branch_that_is_checked_out() {
    let simulator = Simulator::new().in_memory();
    let looker = simulator.looker().build().unwrap();
    let results = looker.run_lookml_test("thelook").await.unwrap();
    assert_eq!(failures(&results), [("orders_are_complete", true), ("users_have_an_id", true)]);

    in_dev(&looker).await;
    check_out(&looker, "returns").await;
    let results = looker.run_lookml_test("thelook").model("thelook").await.unwrap();
    assert_eq!(failures(&results), [("orders_are_complete", false), ("users_have_an_id", true)]);
    assert_eq!((results[0].assertions_count, results[0].assertions_failed), (Some(1), Some(1)));
}

#[tokio::test]
async fn developers_work_on_branches_of_their_own_until_they_deploy() {
    let simulator = Simulator::new().in_memory();
    let looker = simulator.looker().build().unwrap();
    assert_eq!(looker.git_branch("thelook").await.unwrap().is_production, Some(true));
    let body = WriteGitBranch { name: "feature/new".into(), ..Default::default() };
    let error = looker.create_git_branch("thelook", &body).await.unwrap_err();
    assert!(looker.explain(&error.into()).contains("dev workspace"));

    in_dev(&looker).await;
    let own = looker.git_branch("thelook").await.unwrap();
    assert_eq!((own.personal, own.is_production), (Some(true), Some(false)));
    looker.create_git_branch("thelook", &body).await.unwrap();
    let view = "view: orders {\n  dimension: id {}\n}\n";
    simulator.write_project_file("thelook", "feature/new", "views/notes.view.lkml", Some(view)).unwrap();
    let branch = looker.find_git_branch("thelook", "feature/new").await.unwrap();
    assert_eq!((branch.ahead_count, branch.behind_count), (Some(1), Some(0)));

    let is_there = async |looker: &Looker| looker.project_file("thelook", "views/notes.view.lkml").await.is_ok();
    let production = simulator.looker().build().unwrap();
    assert!(is_there(&looker).await && !is_there(&production).await);
    looker.deploy_ref_to_production("thelook").branch("feature/new").await.unwrap();
    assert!(is_there(&production).await);
    assert!(simulator.write_project_file("thelook", "gone", "a.lkml", Some("")).unwrap_err().is_config());
}

#[tokio::test]
async fn the_last_validation_is_stale_after_a_change() {
    use looker_api::project::ProjectValidationResultsOk as Last;
    let simulator = Simulator::new().in_memory();
    let looker = simulator.looker().build().unwrap();
    assert!(matches!(looker.project_validation_results("thelook").await.unwrap(), Last::NoContent));
    looker.validate_project("thelook").await.unwrap();
    let stale = async || match looker.project_validation_results("thelook").await.unwrap() {
        Last::Ok(last) => last.stale,
        Last::NoContent => None,
    };
    assert_eq!(stale().await, Some(false));
    simulator.write_project_file("thelook", "main", "views/new.view.lkml", Some("view: new {}")).unwrap();
    assert_eq!(stale().await, Some(true));
}
