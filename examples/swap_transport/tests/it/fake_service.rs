//! With a fake service: a small stateful Looker, written for the test.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use fingerpost::testing::FakeService;
use looker_api::common::ApiError;
use looker_api::dashboard::{
    DASHBOARD, Dashboard, DashboardError, UPDATE_DASHBOARD, UpdateDashboardError, WriteDashboard,
};
use swap_transport::{Renamed, overview, rename};

/// Returns a Looker with these dashboards, by id and title, and without users.
fn looker(dashboards: &[(&str, &str)]) -> FakeService {
    let owned = dashboards.iter().map(|(id, title)| ((*id).to_owned(), (*title).to_owned()));
    let titles: Arc<Mutex<BTreeMap<String, String>>> = Arc::new(Mutex::new(owned.collect()));
    let service = FakeService::new(&[]);
    let known = Arc::clone(&titles);
    service.on(&DASHBOARD, move |call| {
        let known = Arc::clone(&known);
        async move {
            let id: String = call.argument("dashboard_id")?;
            match known.lock().unwrap().get(&id) {
                Some(title) => Ok(Dashboard { title: Some(title.clone()), ..Dashboard::default() }),
                None => Err(DashboardError::NotFound(ApiError::default()).into()),
            }
        }
    });
    service.on(&UPDATE_DASHBOARD, move |call| {
        let titles = Arc::clone(&titles);
        async move {
            let (id, changes): (String, WriteDashboard) = (call.argument("dashboard_id")?, call.argument("body")?);
            match titles.lock().unwrap().get_mut(&id) {
                Some(title) => {
                    if let Some(new) = changes.title.value() {
                        title.clone_from(new);
                    }
                    Ok(Dashboard { title: Some(title.clone()), ..Dashboard::default() })
                }
                None => Err(UpdateDashboardError::NotFound(ApiError::default()).into()),
            }
        }
    });
    service
}

#[tokio::test]
async fn a_new_title_stays() {
    let looker = looker(&[("1", "Sales")]).client();
    assert_eq!(rename(&looker, "1", "Revenue").await.unwrap(), Renamed::To("Revenue".into()));
    assert_eq!(overview(&looker, "1").await.unwrap().unwrap().title, "Revenue");
}

#[tokio::test]
async fn an_operation_without_a_handler_is_an_error() {
    let service = FakeService::new(&[]);
    service.on(&DASHBOARD, |_| async { Ok(Dashboard { user_id: Some("7".into()), ..Dashboard::default() }) });
    let error = overview(&service.client(), "1").await.unwrap_err();
    assert!(error.to_string().starts_with("user (GET /users/{user_id})"), "{error}");
}
