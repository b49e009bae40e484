//! Everything that a simulator knows.

use http::HeaderMap;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::Simulator;
use super::answer::Refusal;
use super::call::bearer_token;
use super::clock::Clock;
use super::content::Content;
use super::dashboards::{Answer, Asked};
use super::gate::Gate;
use super::render_job::RenderJobs;
use super::session::{Caller, Sessions};

pub(super) struct State {
    pub(super) clock: Clock,
    pub(super) content: Content,
    pub(super) gate: Gate,
    pub(super) render_jobs: RenderJobs,
    pub(super) sessions: Sessions,
    pub(super) settings: Simulator,
}

impl State {
    pub(super) fn new(settings: Simulator) -> Self {
        Self {
            clock: Clock::starting_at(settings.time.unwrap_or_else(Timestamp::now)),
            content: Content::seeded(),
            gate: Gate::new(settings.rate_limit),
            render_jobs: RenderJobs::new(settings.render_step),
            sessions: Sessions::new(settings.token_lifetime),
            settings,
        }
    }

    /// Does what a logged in user asks for. `None` where the operation is not one of the content's.
    pub(super) fn perform(
        &self,
        operation: &str,
        arguments: &Map<String, Value>,
        caller: &Caller,
    ) -> Option<Result<Answer, Refusal>> {
        self.content.perform(operation, &Asked { caller, arguments, now: self.clock.now() })
    }

    pub(super) fn is_admin(&self, user_id: &str) -> bool {
        self.content.is_admin(user_id)
    }

    /// Who sends these headers, if it is someone who is logged in.
    pub(super) fn caller(&self, headers: &HeaderMap) -> Option<Caller> {
        self.sessions.caller(bearer_token(headers)?, self.clock.now())
    }
}
