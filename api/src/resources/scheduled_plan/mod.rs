// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Scheduled plans deliver dashboards, looks and queries at set times or when data changes.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Scheduled plans deliver dashboards, looks and queries at set times or when data changes.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait ScheduledPlans {
    /// Lists the caller's own schedules in a folder.
    #[endpoint(
        GET "/scheduled_plans/space/<space_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/scheduled_plans_for_space"
    )]
    fn scheduled_plans_for_space(
        &self,
        /// Id of the folder (once called a space).
        space_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ScheduledPlan>;

    /// Deletes a schedule for good.
    ///
    /// Only admins can delete those of others.
    #[endpoint(
        DELETE "/scheduled_plans/<scheduled_plan_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/delete_scheduled_plan"
    )]
    fn delete_scheduled_plan(
        &self,
        /// Id of the scheduled plan.
        scheduled_plan_id: &str,
    ) -> ();

    /// Changes a schedule.
    ///
    /// Destinations given here take the place of all present ones; leave them out to keep those. An empty list is
    /// refused, as a schedule needs a destination. Only admins can change the schedules of others.
    #[endpoint(
        PATCH "/scheduled_plans/<scheduled_plan_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/update_scheduled_plan"
    )]
    fn update_scheduled_plan(
        &self,
        /// Id of the scheduled plan.
        scheduled_plan_id: &str,
        /// The body.
        #[body]
        body: &WriteScheduledPlan,
    ) -> ScheduledPlan;

    /// Fetches one schedule.
    ///
    /// Admins can fetch those of others.
    #[endpoint(
        GET "/scheduled_plans/<scheduled_plan_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/scheduled_plan"
    )]
    fn scheduled_plan(
        &self,
        /// Id of the scheduled plan.
        scheduled_plan_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ScheduledPlan;

    /// Creates a schedule that delivers a look, dashboard or query again and again.
    ///
    /// Needs a `name`, something to deliver, a `crontab` or `datagroup`, and a destination; a look needs all three
    /// `require_` fields too. A 422 error says what is missing. Only admins can create for others, by `user_id`.
    #[endpoint(
        POST "/scheduled_plans",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/create_scheduled_plan"
    )]
    fn create_scheduled_plan(
        &self,
        /// The body.
        #[body]
        body: &WriteScheduledPlan,
    ) -> ScheduledPlan;

    /// Lists the schedules of the caller, of another user or of everyone.
    ///
    /// Those of others need the `see_schedules` permission.
    #[endpoint(
        GET "/scheduled_plans",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/all_scheduled_plans"
    )]
    fn all_scheduled_plans(
        &self,
        /// Whose schedules to list; the caller's own if left out.
        user_id: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Whether to list those of all users.
        all_users: Option<bool>,
    ) -> Vec<ScheduledPlan>;

    /// Creates a schedule that delivers once, now.
    ///
    /// It really delivers, so it suits a trial before setting up the lasting schedule. Calls are rate limited. Admins
    /// can run it for others by `user_id`.
    #[endpoint(
        POST "/scheduled_plans/run_once",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/scheduled_plan_run_once"
    )]
    fn scheduled_plan_run_once(
        &self,
        /// What to deliver and where to.
        #[body]
        body: &WriteScheduledPlan,
    ) -> ScheduledPlan;

    /// Finds schedules that match the given criteria.
    ///
    /// Only the caller's own are searched unless `user_id` or `all_users` is set; those of others need the
    /// `see_schedules` permission.
    #[endpoint(
        GET "/scheduled_plans/search",
        errors(422 => ValidationError),
        paginate = offset(limit, offset),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/search_scheduled_plans"
    )]
    fn search_scheduled_plans(
        &self,
        /// Whose schedules to search; the caller's own if left out.
        user_id: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Whether to search those of all users.
        all_users: Option<bool>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Name.
        name: Option<&str>,
        /// First name of the owner.
        user_first_name: Option<&str>,
        /// Last name of the owner.
        user_last_name: Option<&str>,
        /// Only schedules of this dashboard.
        dashboard_id: Option<&str>,
        /// Only schedules of this look.
        look_id: Option<&str>,
        /// Only schedules of this LookML dashboard, as `model::dashboard`.
        lookml_dashboard_id: Option<&str>,
        /// Address delivered to.
        recipient: Option<&str>,
        /// Kind of destination, such as `email`, `webhook`, `s3` or `sftp`.
        destination_type: Option<&str>,
        /// Format delivered, such as `csv` or `wysiwyg_pdf`.
        delivery_format: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
    ) -> Vec<ScheduledPlan>;

    /// Lists the schedules of a look.
    ///
    /// Only the caller's own are listed unless `user_id` or `all_users` is set; those of others need the
    /// `see_schedules` permission.
    #[endpoint(
        GET "/scheduled_plans/look/<look_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/scheduled_plans_for_look"
    )]
    fn scheduled_plans_for_look(
        &self,
        /// Id of the look.
        look_id: &str,
        /// Whose schedules to list; the caller's own if left out.
        user_id: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Whether to list those of all users.
        all_users: Option<bool>,
    ) -> Vec<ScheduledPlan>;

    /// Lists the schedules of a dashboard.
    ///
    /// Only the caller's own are listed unless `user_id` or `all_users` is set; those of others need the
    /// `see_schedules` permission.
    #[endpoint(
        GET "/scheduled_plans/dashboard/<dashboard_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/scheduled_plans_for_dashboard"
    )]
    fn scheduled_plans_for_dashboard(
        &self,
        /// Id of the dashboard.
        dashboard_id: &str,
        /// Whose schedules to list; the caller's own if left out.
        user_id: Option<&str>,
        /// Whether to list those of all users.
        all_users: Option<bool>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ScheduledPlan>;

    /// Lists the schedules of a LookML dashboard.
    ///
    /// Only the caller's own are listed unless `user_id` or `all_users` is set; those of others need the
    /// `see_schedules` permission.
    #[endpoint(
        GET "/scheduled_plans/lookml_dashboard/<lookml_dashboard_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/scheduled_plans_for_lookml_dashboard"
    )]
    fn scheduled_plans_for_lookml_dashboard(
        &self,
        /// Id of the LookML dashboard, as `model::dashboard`.
        lookml_dashboard_id: &str,
        /// Whose schedules to list; the caller's own if left out.
        user_id: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Whether to list those of all users.
        all_users: Option<bool>,
    ) -> Vec<ScheduledPlan>;

    /// Copies a schedule, with changes if wanted, and delivers the copy once, now.
    ///
    /// The schedule itself is left as it is. Calls are rate limited. Only admins can run those of others.
    #[endpoint(
        POST "/scheduled_plans/<scheduled_plan_id>/run_once",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ScheduledPlan/scheduled_plan_run_once_by_id"
    )]
    fn scheduled_plan_run_once_by_id(
        &self,
        /// Id of the schedule to copy.
        scheduled_plan_id: &str,
        /// What is to differ from the schedule; leave out what stays.
        #[body]
        body: Option<&ScheduledPlanOverride>,
    ) -> ScheduledPlan;
}
