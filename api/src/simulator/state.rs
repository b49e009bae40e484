//! Everything that a running simulator knows.

use std::net::SocketAddr;

use super::Simulator;
use super::content::Content;
use super::gate::Gate;
use super::render_job::RenderJobs;
use super::session::Sessions;

pub(super) struct State {
    /// Where the server listens.
    pub(super) address: SocketAddr,
    pub(super) content: Content,
    pub(super) gate: Gate,
    pub(super) jobs: RenderJobs,
    pub(super) sessions: Sessions,
    pub(super) settings: Simulator,
}

impl State {
    pub(super) fn new(settings: Simulator, address: SocketAddr) -> Self {
        Self {
            address,
            content: Content::seeded(),
            gate: Gate::new(settings.rate_limit),
            jobs: RenderJobs::new(settings.render_step),
            sessions: Sessions::new(settings.token_lifetime),
            settings,
        }
    }
}
