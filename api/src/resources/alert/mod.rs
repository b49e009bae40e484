// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Alerts watch a query and tell people when its values meet a condition.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Alerts watch a query and tell people when its values meet a condition.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Alerts {
    /// Makes the caller a follower of an alert.
    #[endpoint(
        POST "/alerts/<alert_id>/follow",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/follow_alert"
    )]
    fn follow_alert(
        &self,
        /// Id of the alert.
        alert_id: &str,
    ) -> ();

    /// Ends the caller's following of an alert.
    #[endpoint(
        DELETE "/alerts/<alert_id>/follow",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/unfollow_alert"
    )]
    fn unfollow_alert(
        &self,
        /// Id of the alert.
        alert_id: &str,
    ) -> ();

    /// Finds alerts, as a rule only the caller's own.
    #[endpoint(
        GET "/alerts/search",
        errors(403),
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/search_alerts"
    )]
    fn search_alerts(
        &self,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// Sorts by `dashboard` or by `owner`.
        group_by: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Only alerts that are switched off (`true`) or on (`false`).
        disabled: Option<bool>,
        /// Only alerts that run this often, such as `monthly`, `weekly`, `daily`, `hourly` or `minutes`.
        frequency: Option<&str>,
        /// Only alerts whose condition held (`true`) or did not hold (`false`) at their latest run.
        condition_met: Option<bool>,
        /// Only alerts last run at this time or later, such as `2026-05-31T08:00:00-07:00`.
        last_run_start: Option<&str>,
        /// Only alerts last run at this time or earlier, written like `last_run_start`.
        last_run_end: Option<&str>,
        /// Takes in the alerts of all users; for admins only.
        all_owners: Option<bool>,
    ) -> Vec<Alert>;

    /// Gives one alert.
    #[endpoint(
        GET "/alerts/<alert_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/get_alert"
    )]
    fn get_alert(
        &self,
        /// Id of the alert.
        alert_id: &str,
    ) -> Alert;

    /// Changes a few settings of an alert and leaves the others alone.
    ///
    /// For everything beyond owner, threshold, visibility, enhancements and being switched off there is `update_alert`.
    #[endpoint(
        PATCH "/alerts/<alert_id>",
        errors(403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/update_alert_field"
    )]
    fn update_alert_field(
        &self,
        /// Id of the alert.
        alert_id: &str,
        /// The body.
        #[body]
        body: &AlertPatch,
    ) -> Alert;

    /// Replaces the settings of an alert.
    ///
    /// The body has to give at least `owner_id`, `cron`, `field`, `comparison_type`, `threshold` and `destinations`.
    #[endpoint(
        PUT "/alerts/<alert_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/update_alert"
    )]
    fn update_alert(
        &self,
        /// Id of the alert.
        alert_id: &str,
        /// The body.
        #[body]
        body: &WriteAlert,
    ) -> Alert;

    /// Deletes an alert.
    #[endpoint(
        DELETE "/alerts/<alert_id>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/delete_alert"
    )]
    fn delete_alert(
        &self,
        /// Id of the alert.
        alert_id: &str,
    ) -> ();

    /// Makes an alert on a tile of a dashboard.
    ///
    /// The body has to give at least `cron`, `field`, `comparison_type`, `threshold` and `destinations`.
    #[endpoint(
        POST "/alerts",
        errors(405, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/create_alert"
    )]
    fn create_alert(
        &self,
        /// The body.
        #[body]
        body: &WriteAlert,
    ) -> Alert;

    /// Has an alert checked now, whatever its schedule.
    #[endpoint(
        POST "/alerts/<alert_id>/enqueue",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/enqueue_alert"
    )]
    fn enqueue_alert(
        &self,
        /// Id of the alert.
        alert_id: &str,
        /// Checks the alert once more even if a check of it is still running.
        force: Option<bool>,
    ) -> ();

    /// Lists the alert notifications that the caller got by email in the past week.
    ///
    /// Each of them says whether the caller has read it.
    #[endpoint(
        GET "/alert_notifications",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/alert_notifications"
    )]
    fn alert_notifications(
        &self,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
    ) -> Vec<AlertNotifications>;

    /// Marks an alert notification as read by the caller.
    ///
    /// One that was read already stays so.
    #[endpoint(
        PATCH "/alert_notifications/<alert_notification_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Alert/read_alert_notification"
    )]
    fn read_alert_notification(
        &self,
        /// Id of the alert notification.
        alert_notification_id: &str,
    ) -> AlertNotifications;
}
