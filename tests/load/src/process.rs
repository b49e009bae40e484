//! Resource usage of this process.

use std::alloc::System;
use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use cap::Cap;
use nix::sys::resource::{Resource, UsageWho, getrlimit, getrusage, setrlimit};
use tokio::runtime::Handle;

/// The system's allocator, with a counter of allocated bytes: resident memory also includes freed pages that the
/// allocator keeps.
#[global_allocator]
static HEAP: Cap<System> = Cap::new(System, usize::MAX);

/// Resources that must be released after the work.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// Resident memory, in KiB.
    pub memory: u64,
    /// Memory that is allocated and not freed, in KiB.
    pub heap: usize,
    /// Open sockets.
    pub sockets: usize,
    /// Live tasks of the runtime.
    pub tasks: usize,
}

impl Held {
    /// Returns the current usage. Must be called within a runtime.
    pub fn now() -> io::Result<Self> {
        Ok(Self {
            memory: status("VmRSS:")?,
            heap: HEAP.allocated() / 1024,
            sockets: sockets()?,
            tasks: Handle::current().metrics().num_alive_tasks(),
        })
    }
}

/// Returns the CPU time so far, in user and system mode.
pub fn cpu_time() -> io::Result<Duration> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    let micros = |time: nix::sys::time::TimeVal| {
        use nix::sys::time::TimeValLike;
        Duration::from_micros(time.num_microseconds().unsigned_abs())
    };
    Ok(micros(usage.user_time()) + micros(usage.system_time()))
}

/// Returns the peak resident memory, in KiB. In `getrusage`, a child would inherit its parent's.
pub fn peak_memory() -> io::Result<u64> {
    status("VmHWM:")
}

/// Raises the limit of open files and sockets to its maximum.
pub fn raise_file_limit() -> io::Result<()> {
    let (_, most) = getrlimit(Resource::RLIMIT_NOFILE)?;
    Ok(setrlimit(Resource::RLIMIT_NOFILE, most, most)?)
}

fn status(key: &str) -> io::Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(key));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok())
        .ok_or_else(|| io::Error::other(format!("/proc/self/status has no number at {key}")))
}

fn sockets() -> io::Result<usize> {
    let open = std::fs::read_dir("/proc/self/fd")?;
    let is_socket = |path: &std::path::Path| path.to_string_lossy().starts_with("socket:");
    // A descriptor can be closed while they are listed, such as that of the listing itself.
    Ok(open.filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok()).filter(|path| is_socket(path)).count())
}

/// This program in another process, to measure it separately. It is killed on drop.
#[derive(Debug)]
pub struct Companion {
    child: Child,
    /// The first line of its output.
    pub line: String,
}

impl Companion {
    /// Starts this program with other arguments, and waits for a line of output.
    pub fn start(arguments: &[&str]) -> io::Result<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(arguments)
            .stdout(Stdio::piped())
            .stdin(Stdio::null())
            .spawn()?;
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        Ok(Self { child, line: line.trim().to_owned() })
    }
}

impl Drop for Companion {
    fn drop(&mut self) {
        // It may have exited already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
