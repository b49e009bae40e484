//! State of a simulator besides the instance: sessions and background tasks.

pub(super) mod query_tasks;
pub(super) mod render_jobs;
pub(super) mod sessions;
pub(super) mod sign_ins;
