//! What this process uses, as the system counts it.

use std::alloc::System;
use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use cap::Cap;
use nix::sys::resource::{Resource, UsageWho, getrlimit, getrusage, setrlimit};
use tokio::runtime::Handle;

/// The system's allocator, which here counts what is in use. The allocator keeps pages that are free, so what is
/// resident does not tell.
#[global_allocator]
static HEAP: Cap<System> = Cap::new(System, usize::MAX);

/// What should be the same after the work as it was before.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// Resident memory, in KiB.
    pub memory: u64,
    /// Memory that is allocated and not freed, in KiB.
    pub heap: usize,
    /// Open sockets.
    pub sockets: usize,
    /// Tasks of the runtime that are not over.
    pub tasks: usize,
}

impl Held {
    /// What is held now. To be called within a runtime.
    pub fn now() -> io::Result<Self> {
        Ok(Self {
            memory: status("VmRSS:")?,
            heap: HEAP.allocated() / 1024,
            sockets: sockets()?,
            tasks: Handle::current().metrics().num_alive_tasks(),
        })
    }
}

/// Time on the processors so far, in the program and in the system for it.
pub fn cpu_time() -> io::Result<Duration> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    let micros = |time: nix::sys::time::TimeVal| {
        use nix::sys::time::TimeValLike;
        Duration::from_micros(time.num_microseconds().unsigned_abs())
    };
    Ok(micros(usage.user_time()) + micros(usage.system_time()))
}

/// The most memory that was ever resident, in KiB. `getrusage` has it too, but there a child inherits its parent's.
pub fn peak_memory() -> io::Result<u64> {
    status("VmHWM:")
}

/// Lets this process have as many files and sockets open as it may.
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
    // A descriptor can be closed between listing and looking, that of the listing itself for one.
    Ok(open.filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok()).filter(|path| is_socket(path)).count())
}

/// This program in another process, so that each is counted for itself. It ends with this value.
#[derive(Debug)]
pub struct Companion {
    child: Child,
    /// The first line that it printed.
    pub line: String,
}

impl Companion {
    /// Starts this program with other arguments, and waits for a line from it.
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
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
