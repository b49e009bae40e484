//! With a mock: checks the calls and their arguments, and returns every possible response.

use fingerpost::testing::Mock;
use looker_api::common::{ApiError, ValidationError, ValidationErrorDetail};
use looker_api::dashboard::{
    DASHBOARD, Dashboard, DashboardElement, DashboardError, UPDATE_DASHBOARD, UpdateDashboardError, WriteDashboard,
};
use looker_api::user::{USER, User, UserError};
use swap_transport::{Overview, Renamed, overview, rename};

fn sales() -> Dashboard {
    Dashboard {
        title: Some("Sales".into()),
        user_id: Some("7".into()),
        dashboard_elements: Some(vec![DashboardElement::default(), DashboardElement::default()]),
        ..Dashboard::default()
    }
}

#[tokio::test]
async fn the_owner_is_looked_up() {
    let mock = Mock::new();
    mock.on(&DASHBOARD).with("dashboard_id", "1").respond(sales());
    mock.on(&USER).with("user_id", "7").respond(User { display_name: Some("Ada".into()), ..User::default() });
    let seen = overview(&mock.client(), "1").await.unwrap().unwrap();
    assert_eq!(seen, Overview { title: "Sales".into(), owner: "Ada".into(), tiles: 2 });
}

#[tokio::test]
async fn an_owner_that_is_gone_is_nobody() {
    let mock = Mock::new();
    mock.on(&DASHBOARD).respond(sales());
    mock.on(&USER).fail(UserError::NotFound(ApiError::default()));
    assert_eq!(overview(&mock.client(), "1").await.unwrap().unwrap().owner, "nobody");
}

#[tokio::test]
async fn no_dashboard_needs_no_owner() {
    let mock = Mock::new();
    mock.on(&DASHBOARD).fail(DashboardError::NotFound(ApiError::default()));
    assert_eq!(overview(&mock.client(), "1").await.unwrap(), None);
    assert_eq!(mock.count(&USER), 0);
}

#[tokio::test]
async fn only_the_title_is_sent() {
    let mock = Mock::new();
    let title_alone = WriteDashboard { title: "Revenue".into(), ..WriteDashboard::default() };
    let renamed = Dashboard { title: Some("Revenue".into()), ..sales() };
    mock.on(&UPDATE_DASHBOARD).with("dashboard_id", "1").with("body", &title_alone).respond(renamed);
    assert_eq!(rename(&mock.client(), "1", "Revenue").await.unwrap(), Renamed::To("Revenue".into()));
}

#[tokio::test]
async fn a_refused_title_says_why() {
    let mock = Mock::new();
    let detail = ValidationErrorDetail {
        field: Some("title".into()),
        message: Some("is too long".into()),
        ..ValidationErrorDetail::default()
    };
    let body = ValidationError { errors: Some(vec![detail]), ..ValidationError::default() };
    mock.on(&UPDATE_DASHBOARD).fail(UpdateDashboardError::UnprocessableContent(body));
    let refused = rename(&mock.client(), "1", "x").await.unwrap();
    assert_eq!(refused, Renamed::Refused(vec!["title: is too long".into()]));
}
