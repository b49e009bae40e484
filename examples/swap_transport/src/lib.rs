//! Code that uses Looker. Its tests, in `tests/`, need no Looker and no network: each file there shows a way to do
//! without.
//!
//! The functions take anything that is called like Looker: a [`Looker`](looker_api::Looker), or a client that a test
//! has given another transport.

use looker_api::Error;
use looker_api::dashboard::{DashboardError, Dashboards, UpdateDashboardError, WriteDashboard};
use looker_api::user::{UserError, Users};

/// What is told of a dashboard.
#[derive(Debug, Eq, PartialEq)]
pub struct Overview {
    /// Its title; `untitled` if it has none.
    pub title: String,
    /// The name of the user it belongs to; `nobody` if that user is gone.
    pub owner: String,
    /// How many tiles it has.
    pub tiles: usize,
}

/// Looks at a dashboard and at its owner; `None` if there is no such dashboard.
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

/// What became of a dashboard that was to have another title.
#[derive(Debug, Eq, PartialEq)]
pub enum Renamed {
    /// It has the title now.
    To(String),
    /// Looker does not take the title, and says why, field by field.
    Refused(Vec<String>),
}

/// Gives a dashboard another title.
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
