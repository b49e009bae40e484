//! Everything that a simulator knows.

use std::sync::{Mutex, MutexGuard, PoisonError};

use http::HeaderMap;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::Simulator;
use super::answer::Refusal;
use super::call::bearer_token;
use super::clock::Clock;
use super::gate::Gate;
use super::query_tasks::QueryTasks;
use super::render_job::RenderJobs;
use super::session::Sessions;
use super::world::{Asked, Caller, Outcome, World};

pub(super) struct State {
    pub(super) clock: Clock,
    pub(super) gate: Gate,
    pub(super) query_tasks: QueryTasks,
    pub(super) render_jobs: RenderJobs,
    pub(super) sessions: Sessions,
    pub(super) settings: Simulator,
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
            world: Mutex::new(settings.world.clone().unwrap_or_else(World::seeded)),
            settings,
        }
    }

    /// Does what a logged in user asks for. `None` where the operation is not one of the world's.
    pub(super) fn perform(
        &self,
        operation: &str,
        arguments: &Map<String, Value>,
        caller: &Caller,
    ) -> Option<Result<Outcome, Refusal>> {
        let asked = Asked { caller, arguments, now: self.clock.now() };
        Some(self.world().perform(operation, &asked)?.map_err(Refusal::from))
    }

    pub(super) fn is_admin(&self, user_id: &str) -> bool {
        self.world().is_admin(user_id)
    }

    pub(super) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who sends these headers, if it is someone who is logged in.
    pub(super) fn caller(&self, headers: &HeaderMap) -> Option<Caller> {
        self.sessions.caller(bearer_token(headers)?, self.clock.now())
    }
}
