//! The error of a rendering.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use fingerpost::{BoxError, Error};

use crate::resources::render_task::RenderTask;

/// The error of a rendering.
#[derive(Debug)]
#[non_exhaustive]
pub enum RenderError {
    /// The server could not render the document; the task's `status_detail` has the reason.
    Failed(Box<RenderTask>),
    /// The rendering took longer than its time limit. The task may still succeed on the server.
    TimedOut {
        /// The time limit.
        after: Duration,
        /// The last known state of the task; `None` if its creation had no response yet.
        task: Option<Box<RenderTask>>,
    },
    /// A call failed.
    Call(Error),
    /// The connection broke during the download.
    Interrupted(BoxError),
    /// The server sent an empty document.
    Empty(Box<RenderTask>),
    /// The server sent another kind of document, such as an HTML page in place of a PDF. Nothing of it was written.
    WrongKind {
        /// The finished task.
        task: Box<RenderTask>,
        /// The expected format, such as `pdf`.
        expected: String,
        /// The content type that the server sent.
        content_type: Option<String>,
        /// The first bytes of the document.
        start: Bytes,
    },
    /// Writing the document failed.
    Write(std::io::Error),
}

impl RenderError {
    /// Returns `true` if another attempt may succeed.
    pub(super) const fn is_of_the_attempt(&self) -> bool {
        match self {
            Self::Failed(_) | Self::Interrupted(_) | Self::Empty(_) | Self::WrongKind { .. } => true,
            // Calls have a retry policy of their own.
            Self::TimedOut { .. } | Self::Call(_) | Self::Write(_) => false,
        }
    }
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = |task: &RenderTask| task.id.clone().unwrap_or_else(|| "?".to_owned());
        match self {
            Self::Failed(task) => {
                let detail = task.status_detail.as_deref().unwrap_or("the server gave no reason");
                write!(f, "render task {} failed: {detail}", id(task))
            }
            Self::TimedOut { after, task: None } => write!(f, "no render task was created within {after:?}"),
            Self::TimedOut { after, task: Some(task) } => {
                let status = task.status.as_deref().unwrap_or("unknown");
                write!(f, "render task {} did not finish within {after:?}; its last status was {status}", id(task))
            }
            Self::Call(error) => error.fmt(f),
            Self::Interrupted(_) => f.write_str("the connection broke during the download of the document"),
            Self::Empty(task) => write!(f, "the document of render task {} is empty", id(task)),
            Self::WrongKind { task, expected, content_type, .. } => {
                let found = content_type.as_deref().unwrap_or("no content type");
                write!(f, "the document of render task {} is not `{expected}` (content type: {found})", id(task))
            }
            Self::Write(_) => f.write_str("cannot write the document"),
        }
    }
}

impl StdError for RenderError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Failed(_) | Self::TimedOut { .. } | Self::Empty(_) | Self::WrongKind { .. } => None,
            // Its message is used as this error's message, so its source is, too.
            Self::Call(error) => error.source(),
            Self::Interrupted(error) => Some(&**error),
            Self::Write(error) => Some(error),
        }
    }
}
