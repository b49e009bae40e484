//! What a simulator remembers beside the instance: who is logged in, and what takes time.

pub(super) mod query_tasks;
pub(super) mod render_jobs;
pub(super) mod sessions;
