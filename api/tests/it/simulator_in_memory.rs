//! The simulator without a socket, with a manual clock, and its generated data.

use std::time::Duration;

use jiff::Timestamp;
use looker_api::alert::WriteAlert;
use looker_api::common::WriteQuery;
use looker_api::config::WriteSetting;
use looker_api::prelude::*;
use looker_api::scheduled_plan::{WriteScheduledPlan, WriteScheduledPlanDestination};
use looker_api::simulator::Simulator;
use looker_api::theme::WriteTheme;
use serde_json::{Value, json};

use crate::support::{in_memory, over_a_socket};

#[tokio::test(start_paused = true)]
async fn a_rendering_takes_its_time_which_need_not_pass() {
    let simulator = Simulator::new().render_step(Duration::from_mins(10)).in_memory();
    let looker = in_memory(&simulator);
    let began = tokio::time::Instant::now();
    let task = looker.create_look_render_task("1", "png", 320, 200);
    let document = looker.render(task).timeout(Duration::from_hours(1)).bytes().await.unwrap();
    assert!(document.starts_with(b"\x89PNG"));
    assert!((2400..2700).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
    assert_eq!(simulator.count("POST /login"), 1);
    assert!(simulator.count("GET /render_tasks/{render_task_id}") > 1);
}

#[tokio::test]
async fn the_clock_is_driven() {
    let start: Timestamp = "2030-01-01T00:00:00Z".parse().unwrap();
    let simulator = Simulator::new().clock(start).token_lifetime(Duration::from_hours(1)).in_memory();
    let looker = in_memory(&simulator);
    let task = looker.create_look_render_task("1", "png", 32, 20).await.unwrap();
    assert!(task.created_at.as_deref().unwrap().starts_with("2030-01-01T00:00"), "{:?}", task.created_at);
    let id = task.id.unwrap();
    simulator.advance(Duration::from_mins(1));
    assert_eq!(looker.render_task(&id).await.unwrap().status.as_deref(), Some("success"));
    assert_eq!(simulator.count("POST /login"), 1);

    // The token has expired on the server only: the client is rejected once and logs in again.
    simulator.set_now("2030-01-01T02:00:00Z".parse().unwrap());
    looker.me().await.unwrap();
    assert_eq!(simulator.count("POST /login"), 2);
    assert_eq!(simulator.count("GET /user"), 2);
    simulator.set_now(start);
    assert!(simulator.now() < "2030-01-01T01:00:00Z".parse().unwrap());
}

#[tokio::test]
async fn a_rate_limit_forgets_as_time_goes_by() {
    let simulator = Simulator::new().rate_limit(1, Duration::from_mins(1)).in_memory();
    let looker = in_memory(&simulator);
    looker.me().await.unwrap();
    assert_eq!(looker.me().await.unwrap_err().status().unwrap(), 429);
    simulator.advance(Duration::from_secs(61));
    looker.me().await.unwrap();
    simulator.set_now("1999-01-01T00:00:00Z".parse().unwrap());
    looker.me().await.unwrap();
}

#[tokio::test]
async fn generated_responses_are_marked_and_repeat_the_request() {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    let reply = looker.call_by_name("get_alert", &json!({ "alert_id": "42" })).unwrap().await.unwrap();
    assert_eq!(reply.headers()["x-simulator"], "generated");
    let alert: Value = serde_json::from_slice(reply.body()).unwrap();
    assert_eq!(alert["id"], "42");
    let again = looker.get_alert("42").await.unwrap();
    assert_eq!(
        serde_json::to_value(&again).unwrap()["owner_id"],
        alert["owner_id"],
        "the same request, the same answer"
    );
    assert_ne!(looker.get_alert("43").await.unwrap().owner_id, again.owner_id);

    let changed = WriteAlert { custom_title: "Sales are low".into(), threshold: 12.5.into(), ..Default::default() };
    let changed = looker.update_alert("42", &changed).await.unwrap();
    assert_eq!(changed.custom_title.as_deref(), Some("Sales are low"));
    assert_eq!((changed.id.as_deref(), changed.threshold), (Some("42"), Some(12.5)));

    let reply = looker.call_by_name("me", &json!({})).unwrap().await.unwrap();
    assert!(!reply.headers().contains_key("x-simulator"));
}

#[tokio::test]
async fn lists_that_are_made_up_have_pages_and_fields() {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    let alerts = looker.search_alerts().fields("id,destinations(email_address)").await.unwrap();
    assert_eq!(alerts.len(), 3);
    let alert = serde_json::to_value(&alerts[1]).unwrap();
    assert_eq!(alert.as_object().unwrap().keys().collect::<Vec<_>>(), ["destinations", "id"]);
    assert_eq!(alert["destinations"][0].as_object().unwrap().keys().collect::<Vec<_>>(), ["email_address"]);
    let page = looker.search_alerts().limit(2).offset(2).await.unwrap();
    assert_eq!(page.len(), 1);
    assert_eq!(page[0].id, alerts[2].id);
    let mut all = looker.search_alerts().limit(2).pages();
    let mut count = 0;
    while let Some(alert) = all.next().await {
        alert.unwrap();
        count += 1;
    }
    assert_eq!(count, 3);
}

#[tokio::test]
async fn a_listening_simulator_is_also_reachable_in_memory() {
    let simulator = Simulator::new().start().await.unwrap();
    let in_memory = in_memory(&simulator);
    let over_a_socket = over_a_socket(&simulator);
    in_memory.me().await.unwrap();
    over_a_socket.me().await.unwrap();
    assert_eq!(simulator.count("GET /user"), 2);
    assert!(simulator.address().is_some());
    simulator.stop().await;
    in_memory.me().await.unwrap();
    assert_eq!(Simulator::new().in_memory().base_url(), "https://simulator.invalid");
}

#[tokio::test]
async fn the_state_can_be_saved_and_loaded() {
    let simulator = Simulator::new().in_memory();
    let first = in_memory(&simulator);
    let group = looker_api::group::WriteGroup { name: "Night shift".into(), ..Default::default() };
    let group = first.create_group(&group).await.unwrap();
    first.delete_look("2").await.unwrap();
    let saved = simulator.save();

    let text = saved.to_string();
    let again = Simulator::new().state(serde_json::from_str(&text).unwrap()).unwrap().in_memory();
    let second = in_memory(&again);
    assert_eq!(second.group(group.id.as_deref().unwrap()).await.unwrap().name.as_deref(), Some("Night shift"));
    assert_eq!(second.look("2").await.unwrap_err().status().unwrap(), 404);
    assert_eq!(again.save(), saved, "what was read is what was written");
    assert!(!text.contains(simulator.client_secret()));

    let error = Simulator::new().state(json!({ "pictures": [] })).unwrap_err();
    assert!(error.to_string().contains("pictures"), "{error}");
}

#[tokio::test]
async fn permissions_are_those_of_who_is_logged_in() {
    let simulator = Simulator::new().in_memory();
    let admin = in_memory(&simulator);
    let viewer = admin.as_user("3").unwrap();
    assert_eq!(viewer.me().await.unwrap().id.as_deref(), Some("3"));
    assert!(admin.all_users().await.unwrap().len() > 1);
    assert_eq!(admin.all_users().ids(&[]).await.unwrap().len(), 0, "an empty list does not select all");
    let group = looker_api::group::WriteGroup { name: "Mine".into(), ..Default::default() };
    let status = viewer.create_group(&group).await.unwrap_err().status().unwrap();
    assert!(status == 403 || status == 404, "{status}");
    let Err(refused) = viewer.login_user("1").await else { panic!("a viewer acts as the administrator") };
    assert_eq!(refused.status().unwrap(), 403);
    let query = WriteQuery { model: "thelook".into(), view: "orders".into(), ..Default::default() };
    assert_eq!(viewer.run_inline_query("json", &query).await.unwrap_err().status().unwrap(), 403);
}

#[allow(deprecated, reason = "Looker still supports it")]
#[tokio::test]
async fn there_are_thumbnails() {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    let picture = looker.content_thumbnail("dashboard", "1").format("png").width(64).height(40).await.unwrap();
    assert!(picture.bytes().starts_with(b"\x89PNG"));
    let picture = looker.vector_thumbnail("look", "1").await.unwrap();
    assert!(picture.text().unwrap().starts_with("<svg"));
    assert_eq!(looker.content_thumbnail("look", "999").await.unwrap_err().status().unwrap(), 404);
}

#[tokio::test]
async fn generated_operations_have_permissions() {
    let simulator = Simulator::new().in_memory();
    let admin = in_memory(&simulator);
    let (viewer, developer) = (admin.as_user("3").unwrap(), admin.as_user("4").unwrap());
    let status = |error: looker_api::Error| error.status().unwrap().as_u16();
    let (setting, theme) = (WriteSetting::default(), WriteTheme::default());
    assert_eq!(status(viewer.set_setting(&setting).await.unwrap_err().into()), 403);
    assert_eq!(status(viewer.create_theme(&theme).await.unwrap_err().into()), 403);
    assert_eq!(status(viewer.create_git_deploy_key("p").await.unwrap_err().into()), 403);
    assert_eq!(status(viewer.start_pdt_build("m", "v").await.unwrap_err().into()), 403);
    assert_eq!(status(viewer.saml_config().await.unwrap_err().into()), 403);
    assert_eq!(status(developer.set_setting(&setting).await.unwrap_err().into()), 403);
    viewer.all_themes().await.unwrap();
    developer.create_git_deploy_key("p").await.unwrap();
    admin.set_setting(&setting).await.unwrap();
    admin.create_theme(&theme).await.unwrap();
}

#[tokio::test]
async fn a_copied_and_a_moved_look_have_an_id() {
    let simulator = Simulator::new().in_memory();
    let looker = in_memory(&simulator);
    let copy = looker.copy_look("1").folder_id("11").await.unwrap().id.unwrap();
    let moved = looker.move_look(&copy, "12").await.unwrap();
    assert_eq!(moved.id.as_deref(), Some(&*copy));
    assert!(looker.look(&copy).await.unwrap().query.is_some());
}
#[tokio::test]
async fn a_plan_runs_when_the_clock_passes_its_time() {
    let simulator = Simulator::new().clock("2026-01-01T05:00:00Z".parse().unwrap()).in_memory();
    let looker = simulator.looker().build().unwrap();
    let to = WriteScheduledPlanDestination {
        r#type: "email".into(),
        format: "csv".into(),
        address: "ada@example.com".into(),
        ..Default::default()
    };
    let plan = WriteScheduledPlan {
        name: "Mornings".into(),
        look_id: "1".into(),
        crontab: "0 6 * * *".into(),
        scheduled_plan_destination: vec![to].into(),
        ..Default::default()
    };
    let id = looker.create_scheduled_plan(&plan).await.unwrap().id.unwrap();
    let times = async || {
        let plan = looker.scheduled_plan(&id).await.unwrap();
        (plan.last_run_at.map(|at| at.to_string()), plan.next_run_at.unwrap().to_string())
    };
    assert_eq!(times().await, (None, "2026-01-01T06:00:00Z".to_owned()));
    simulator.advance(Duration::from_hours(1));
    assert_eq!(times().await, (Some("2026-01-01T06:00:00Z".to_owned()), "2026-01-02T06:00:00Z".to_owned()));
    simulator.set_now("2026-12-24T07:00:00Z".parse::<Timestamp>().unwrap());
    assert_eq!(times().await, (Some("2026-12-24T06:00:00Z".to_owned()), "2026-12-25T06:00:00Z".to_owned()));
}
