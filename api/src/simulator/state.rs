//! The state of a simulator: settings, clock and stores.

use std::sync::{Mutex, MutexGuard, PoisonError};

use http::HeaderMap;
use jiff::Timestamp;
use serde_json::Value;

use super::Simulator;
use super::clock::Clock;
use super::gate::Gate;
use super::stores::query_tasks::QueryTasks;
use super::stores::render_jobs::RenderJobs;
use super::stores::sessions::{Sessions, bearer_token};
use super::stores::sign_ins::SignIns;
use super::world::{Viewer, World};

pub(super) struct State {
    pub(super) clock: Clock,
    pub(super) gate: Gate,
    pub(super) query_tasks: QueryTasks,
    pub(super) render_jobs: RenderJobs,
    pub(super) sessions: Sessions,
    pub(super) settings: Simulator,
    pub(super) sign_ins: SignIns,
    world: Mutex<World>,
}

impl State {
    pub(super) fn new(settings: Simulator) -> Self {
        Self {
            clock: Clock::starting_at(settings.time.unwrap_or_else(Timestamp::now)),
            gate: Gate::new(settings.rate_limit),
            query_tasks: QueryTasks::new(settings.query_step),
            render_jobs: RenderJobs::new(settings.render_step),
            sessions: Sessions::new(settings.token_lifetime),
            sign_ins: SignIns::default(),
            world: Mutex::new(settings.world.clone().unwrap_or_else(World::seeded)),
            settings,
        }
    }

    pub(super) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns true if a user has a permission, through own roles or those of groups.
    pub(super) fn may(&self, user_id: &str, permission: &str) -> bool {
        Viewer::new(&self.world(), user_id).may(permission)
    }

    /// Ends the session of these headers, if there is one.
    pub(super) fn log_out(&self, headers: &HeaderMap) {
        self.sign_ins.end(bearer_token(headers).unwrap_or_default());
        self.sessions.end(headers);
    }

    /// Returns true if a user exists and is not disabled.
    pub(super) fn may_sign_in(&self, user_id: &str) -> bool {
        let user = self.world().users.get(user_id).cloned();
        user.is_ok_and(|user| user.get("is_disabled").and_then(Value::as_bool) != Some(true))
    }

    /// Returns true if a user is an administrator.
    pub(super) fn is_admin(&self, user_id: &str) -> bool {
        Viewer::new(&self.world(), user_id).is_admin()
    }
}
