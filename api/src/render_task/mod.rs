//! render_task

mod types;

pub use types::*;
