//! The progress of a rendering.

use std::fmt;

/// The progress of a rendering, as [`Rendering::progress`](super::Rendering::progress) shows it.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct RenderProgress {
    /// The number of the attempt, from 1.
    pub attempt: u32,
    /// The state of the attempt.
    pub state: RenderState,
}

/// The state of a rendering.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum RenderState {
    /// Not begun yet.
    Queued,
    /// Looker queues or renders the task.
    Rendering {
        /// The status of the task, such as `querying`; empty until the task is created.
        status: String,
    },
    /// The document is being downloaded.
    Downloading {
        /// The number of bytes so far.
        bytes: u64,
    },
    /// The document is complete.
    Done {
        /// Its length in bytes.
        bytes: u64,
    },
    /// The rendering failed, and is not attempted again.
    Failed,
}

impl RenderState {
    /// Returns `true` for the last state of a rendering.
    pub const fn is_final(&self) -> bool {
        matches!(self, Self::Done { .. } | Self::Failed)
    }
}

impl Default for RenderProgress {
    fn default() -> Self {
        Self { attempt: 1, state: RenderState::Queued }
    }
}

/// Writes the state, after the number of the attempt if it is not the first one.
impl fmt::Display for RenderProgress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.attempt > 1 {
            write!(f, "attempt {}: ", self.attempt)?;
        }
        self.state.fmt(f)
    }
}

impl fmt::Display for RenderState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Queued => f.write_str("queued"),
            Self::Rendering { status } if status.is_empty() => f.write_str("rendering"),
            Self::Rendering { status } => write!(f, "rendering ({status})"),
            Self::Downloading { bytes } => write!(f, "downloading ({bytes} bytes)"),
            Self::Done { bytes } => write!(f, "done ({bytes} bytes)"),
            Self::Failed => f.write_str("failed"),
        }
    }
}
