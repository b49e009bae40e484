//! Renders a dashboard to a file: `cargo run --example render_dashboard`.
//!
//! Without settings it starts a simulated Looker on loopback. With `LOOKERSDK_BASE_URL`, `LOOKERSDK_CLIENT_ID` and
//! `LOOKERSDK_CLIENT_SECRET` set, it renders a dashboard of that instance.

use std::fmt;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use looker_api::prelude::*;
use looker_api::render_task::{CREATE_DASHBOARD_RENDER_TASK, CreateDashboardRenderTaskError, RenderTask};
use looker_api::simulator::Simulator;
use looker_api::{Document, RenderError, RenderFormat};

/// Renders a Looker dashboard to a PDF document or a picture.
#[derive(Parser)]
struct Options {
    /// Id of the dashboard; the first one of the list by default.
    #[arg(long, value_name = "ID")]
    dashboard: Option<String>,
    /// Format of the document.
    #[arg(long, value_enum, default_value_t = Format::Pdf)]
    format: Format,
    /// Width in pixels.
    #[arg(long, default_value_t = 1200)]
    width: u32,
    /// Height in pixels.
    #[arg(long, default_value_t = 900)]
    height: u32,
    /// Output file; `dashboard.pdf` and so on by default.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Pdf,
    Png,
    Jpg,
}

impl From<Format> for RenderFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Pdf => Self::Pdf,
            Format::Png => Self::Png,
            Format::Jpg => Self::Jpg,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        RenderFormat::from(*self).fmt(f)
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let options = Options::parse();
    // On Ctrl-C all of `run` is dropped, including the partial file.
    let outcome = tokio::select! {
        outcome = run(&options) => outcome,
        _ = tokio::signal::ctrl_c() => {
            eprintln!("Interrupted; nothing was written.");
            return ExitCode::from(130);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("error: {sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: &Options) -> Result<(), String> {
    let settings = ["LOOKERSDK_BASE_URL", "LOOKERSDK_CLIENT_ID", "LOOKERSDK_CLIENT_SECRET"];
    let configured = settings.iter().any(|name| std::env::var_os(name).is_some());
    // Kept until the end, since dropping it stops the simulator.
    let simulator;
    let looker = if configured {
        Looker::from_env().map_err(|error| error.to_string())?
    } else {
        simulator = Simulator::new().start().await.map_err(|error| format!("cannot start the simulator: {error}"))?;
        println!("No Looker is set (LOOKERSDK_BASE_URL): using a simulated one at {}.", simulator.base_url());
        Looker::builder()
            .base_url(simulator.base_url())
            .client_id(simulator.client_id())
            .client_secret(simulator.client_secret())
            .build()
            .map_err(|error| error.to_string())?
    };

    let dashboards = looker.all_dashboards().fields("id,title").await.map_err(|error| looker.explain(&error))?;
    println!("Dashboards:");
    for dashboard in &dashboards {
        let (id, title) = (dashboard.id.as_deref().unwrap_or("?"), dashboard.title.as_deref().unwrap_or("(untitled)"));
        println!("  {id:<28} {title}");
    }
    let first = dashboards.into_iter().find_map(|dashboard| dashboard.id);
    let id = options.dashboard.clone().or(first).ok_or("this Looker has no dashboards")?;

    let out = options.out.clone().unwrap_or_else(|| PathBuf::from(format!("dashboard.{}", options.format)));
    let document = render(&looker, &id, options, &out).await?;
    let kind = document.content_type.as_deref().unwrap_or("document of unknown kind");
    println!("Wrote {} ({kind}, {} bytes).", out.display(), document.length);
    Ok(())
}

/// Renders the dashboard to a file, which appears when it is complete.
async fn render(looker: &Looker, id: &str, options: &Options, out: &Path) -> Result<Document, String> {
    let progress = Progress::new(id, options.format);
    let shown = progress.clone();
    let rendered = looker
        .render_dashboard(id)
        .size(options.width, options.height)
        .format(options.format.into())
        .on_status(move |task| shown.show(task))
        .timeout(Duration::from_mins(10))
        // Failures of the simulator are permanent.
        .retries(0)
        .to_file(out)
        .await;
    progress.finish();
    rendered.map_err(|error| match &error {
        RenderError::Call(call) => match call.declared_by(&CREATE_DASHBOARD_RENDER_TASK) {
            Some(CreateDashboardRenderTaskError::NotFound(_)) => format!("there is no dashboard `{id}` to render"),
            Some(CreateDashboardRenderTaskError::BadRequest(body)) => {
                format!("Looker rejected the render task: {body}")
            }
            Some(CreateDashboardRenderTaskError::UnprocessableContent(body)) => {
                format!("Looker rejected the render task: {body}")
            }
            _ => looker.explain(call),
        },
        RenderError::Write(source) => format!("cannot write {}: {source}", out.display()),
        _ => error.to_string(),
    })
}

/// Progress of the task: a spinner on a terminal, lines elsewhere.
#[derive(Clone)]
struct Progress(Option<ProgressBar>);

impl Progress {
    fn new(id: &str, format: Format) -> Self {
        println!("Rendering dashboard {id} as {format}:");
        Self(std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::new_spinner();
            if let Ok(style) = ProgressStyle::with_template("  {spinner} {msg} ({elapsed})") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(100));
            bar
        }))
    }

    fn show(&self, task: &RenderTask) {
        let status = task.status.clone().unwrap_or_default();
        let line = match task.status_detail.as_deref() {
            Some(detail) if !detail.is_empty() && detail != status => format!("{status}: {detail}"),
            _ => status,
        };
        match &self.0 {
            Some(bar) => bar.set_message(line),
            None => println!("  {line}"),
        }
    }

    fn finish(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
