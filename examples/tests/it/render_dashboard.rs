//! Runs the example: its files, output and exit code.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use looker_api::simulator::{RunningSimulator, Simulator};

use crate::support::example;

/// Returns a command that starts the example in this folder.
fn render_dashboard(folder: &Path) -> Command {
    let mut command = example("render_dashboard");
    command.current_dir(folder);
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Checks for exit code 1, this message on standard error, and no remaining files.
fn fails_with(output: &Output, folder: &Path, sentence: &str) {
    assert_eq!(text(&output.stderr), format!("error: {sentence}\n"));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(files(folder), Vec::<PathBuf>::new());
}

fn files(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// Starts a simulator for the child process, on a runtime of other threads than the test's.
fn simulator(settings: Simulator) -> (tokio::runtime::Runtime, RunningSimulator) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let simulator = runtime.block_on(settings.start()).unwrap();
    (runtime, simulator)
}

fn pointed_at<'a>(command: &'a mut Command, simulator: &RunningSimulator) -> &'a mut Command {
    command
        .env("LOOKERSDK_BASE_URL", simulator.base_url())
        .env("LOOKERSDK_CLIENT_ID", simulator.client_id())
        .env("LOOKERSDK_CLIENT_SECRET", simulator.client_secret())
}

#[test]
fn without_settings_it_writes_a_pdf_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let output = render_dashboard(folder.path()).output().unwrap();
    let printed = text(&output.stdout);
    assert!(output.status.success(), "{printed}{}", text(&output.stderr));
    for part in
        ["using a simulated one at http://127.0.0.1:", "  1   ", "Sales overview", "enqueued_for_query", "success"]
    {
        assert!(printed.contains(part), "{part} in {printed}");
    }
    let document = std::fs::read(folder.path().join("dashboard.pdf")).unwrap();
    assert!(document.starts_with(b"%PDF-"));
    assert!(
        printed.ends_with(&format!("Wrote dashboard.pdf (application/pdf, {} bytes).\n", document.len())),
        "{printed}"
    );
    assert_eq!(files(folder.path()).len(), 1);
}

#[test]
fn pictures_have_the_size_that_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let (_runtime, simulator) = simulator(Simulator::new().render_step(Duration::from_millis(5)));
    for (format, kind) in [("png", image::ImageFormat::Png), ("jpg", image::ImageFormat::Jpeg)] {
        let mut command = render_dashboard(folder.path());
        let options = ["--format", format, "--dashboard", "2", "--width", "320", "--height", "200", "--out", "picture"];
        let output = pointed_at(&mut command, &simulator).args(options).output().unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(!text(&output.stdout).contains("simulated"), "{}", text(&output.stdout));
        let picture = std::fs::read(folder.path().join("picture")).unwrap();
        assert_eq!(image::guess_format(&picture).unwrap(), kind);
        let picture = image::load_from_memory(&picture).unwrap();
        assert_eq!((picture.width(), picture.height()), (320, 200));
    }
}

#[test]
fn a_wrong_secret() {
    let folder = tempfile::tempdir().unwrap();
    let (_runtime, simulator) = simulator(Simulator::new());
    let mut command = render_dashboard(folder.path());
    let output = pointed_at(&mut command, &simulator).env("LOOKERSDK_CLIENT_SECRET", "wrong").output().unwrap();
    let sentence = "Looker rejected the credentials (404 Not Found: Not found); check LOOKERSDK_CLIENT_ID and \
                    LOOKERSDK_CLIENT_SECRET";
    fails_with(&output, folder.path(), sentence);
}

#[test]
fn an_unknown_dashboard() {
    let folder = tempfile::tempdir().unwrap();
    let output = render_dashboard(folder.path()).args(["--dashboard", "99"]).output().unwrap();
    fails_with(&output, folder.path(), "there is no dashboard `99` to render");
}

#[test]
fn a_closed_port() {
    let folder = tempfile::tempdir().unwrap();
    // Most likely a free port: it was free just now.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let output = render_dashboard(folder.path())
        .env("LOOKERSDK_BASE_URL", format!("http://127.0.0.1:{port}"))
        .env("LOOKERSDK_CLIENT_ID", "id")
        .env("LOOKERSDK_CLIENT_SECRET", "secret")
        .output()
        .unwrap();
    assert!(text(&output.stderr).starts_with("error: cannot connect to Looker ("), "{}", text(&output.stderr));
    assert!(text(&output.stderr).ends_with("); check LOOKERSDK_BASE_URL\n"), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr).lines().count(), 1);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_rendering_that_fails_on_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let output = render_dashboard(folder.path()).args(["--dashboard", "4"]).output().unwrap();
    assert!(text(&output.stdout).contains("failure"), "{}", text(&output.stdout));
    let detail = "The tile \"Division by zero\" cannot be drawn: its query returns no number";
    fails_with(&output, folder.path(), &format!("render task 1 failed: {detail}"));
}

#[test]
fn a_size_that_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let output = render_dashboard(folder.path()).args(["--width", "0"]).output().unwrap();
    let sentence = "Looker rejected the render task: Validation Failed; width: width must be between 1 and 10000";
    fails_with(&output, folder.path(), sentence);
}

#[test]
fn missing_settings_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let output = render_dashboard(folder.path()).env("LOOKERSDK_BASE_URL", "https://looker.invalid").output().unwrap();
    let names = "client_id (LOOKERSDK_CLIENT_ID), client_secret (LOOKERSDK_CLIENT_SECRET)";
    fails_with(&output, folder.path(), &format!("missing Looker settings: {names}"));
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    // Slow enough to be interrupted while it runs.
    let (_runtime, simulator) = simulator(Simulator::new().render_step(Duration::from_mins(1)));
    let mut command = render_dashboard(folder.path());
    let mut child = pointed_at(&mut command, &simulator).spawn().unwrap();
    let give_up = Instant::now() + Duration::from_secs(20);
    while simulator.count("GET /render_tasks/{render_task_id}") == 0 {
        assert!(Instant::now() < give_up, "the example did not poll its task");
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(files(folder.path()).len(), 1, "the temporary file exists during the rendering");
    let interrupt = Command::new("sh").args(["-c", &format!("kill -INT {}", child.id())]).status().unwrap();
    assert!(interrupt.success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
}
