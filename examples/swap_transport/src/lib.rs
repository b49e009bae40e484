//! Code that uses Looker. Its tests, in `tests/`, need no Looker and no network: each file there shows another way.
//!
//! The functions accept any handle that implements the traits: a [`Looker`](looker_api::Looker), or a test's client
//! with another transport.

use looker_api::Error;
use looker_api::dashboard::{DashboardError, Dashboards, UpdateDashboardError, WriteDashboard};
use looker_api::user::{UserError, Users};

/// A summary of a dashboard.
#[derive(Debug, Eq, PartialEq)]
pub struct Overview {
    /// Title; `untitled` without one.
    pub title: String,
    /// Name of the owner; `nobody` if that user was deleted.
    pub owner: String,
    /// Number of tiles.
    pub tiles: usize,
}

/// Returns a summary of a dashboard, or `None` if it does not exist.
pub async fn overview<L>(looker: &L, dashboard_id: &str) -> Result<Option<Overview>, Error>
where
    L: Dashboards + Users + ?Sized,
{
    let dashboard = match looker.dashboard(dashboard_id).fields("title,user_id,dashboard_elements(id)").await {
        Ok(dashboard) => dashboard,
        Err(error) => match error.declared() {
            Some(DashboardError::NotFound(_)) => return Ok(None),
            _ => return Err(error.into()),
        },
    };
    let owner = match &dashboard.user_id {
        None => None,
        Some(id) => match looker.user(id).fields("display_name").await {
            Ok(user) => user.display_name,
            Err(error) => match error.declared() {
                Some(UserError::NotFound(_)) => None,
                _ => return Err(error.into()),
            },
        },
    };
    Ok(Some(Overview {
        title: dashboard.title.unwrap_or_else(|| "untitled".to_owned()),
        owner: owner.unwrap_or_else(|| "nobody".to_owned()),
        tiles: dashboard.dashboard_elements.map_or(0, |tiles| tiles.len()),
    }))
}

/// The outcome of renaming a dashboard.
#[derive(Debug, Eq, PartialEq)]
pub enum Renamed {
    /// The new title.
    To(String),
    /// The title was rejected, with a reason per field.
    Refused(Vec<String>),
}

/// Renames a dashboard.
pub async fn rename<L>(looker: &L, dashboard_id: &str, title: &str) -> Result<Renamed, Error>
where
    L: Dashboards + ?Sized,
{
    let changes = WriteDashboard { title: title.into(), ..WriteDashboard::default() };
    match looker.update_dashboard(dashboard_id, &changes).await {
        Ok(dashboard) => Ok(Renamed::To(dashboard.title.unwrap_or_default())),
        Err(error) => match error.declared() {
            Some(UpdateDashboardError::UnprocessableContent(body)) => {
                Ok(Renamed::Refused(body.errors.iter().flatten().map(ToString::to_string).collect()))
            }
            _ => Err(error.into()),
        },
    }
}
