//! Builds of small programs from scratch.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

use crate::report::Figures;

/// A program: its name, its dependencies and its source.
struct Program {
    name: &'static str,
    dependencies: &'static str,
    source: &'static str,
}

const REQWEST: &str = r#"
#[derive(serde::Deserialize)]
pub struct Thing { pub name: String }

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let thing: Thing = reqwest::get("https://things.example/things/1").await?.error_for_status()?.json().await?;
    println!("{}", thing.name);
    Ok(())
}
"#;

const FINGERPOST: &str = r#"
#[derive(serde::Deserialize)]
pub struct Thing { pub name: String }

#[fingerpost::endpoints]
pub trait Things {
    /// Returns a thing.
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: u64) -> Thing;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = fingerpost::Client::builder("https://things.example").build()?;
    println!("{}", client.thing(1).await?.name);
    Ok(())
}
"#;

/// `{tree}` is the folder of the repository.
const PROGRAMS: [Program; 5] = [
    Program {
        name: "reqwest_json",
        dependencies: r#"reqwest = { version = "0.13.5", default-features = false, features = ["json"] }"#,
        source: REQWEST,
    },
    Program {
        // What fingerpost's transports support: HTTP/2, TLS by rustls, the system's proxies, gzip.
        name: "reqwest",
        dependencies: r#"reqwest = { version = "0.13.5", default-features = false, features = ["gzip", "http2", "json", "query", "rustls", "system-proxy"] }"#,
        source: REQWEST,
    },
    Program { name: "fingerpost", dependencies: r#"fingerpost = { path = "{tree}/runtime" }"#, source: FINGERPOST },
    Program {
        name: "fingerpost_aws_lc_rs",
        dependencies: r#"fingerpost = { path = "{tree}/runtime", default-features = false, features = ["aws-lc-rs"] }"#,
        source: FINGERPOST,
    },
    Program {
        name: "looker",
        dependencies: r#"looker-api = { path = "{tree}/api" }"#,
        source: r#"
use looker_api::Looker;
use looker_api::user::Users;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{:?}", Looker::from_env()?.me().await?.id);
    Ok(())
}
"#,
    },
];

/// Builds each program in an empty target folder, which is removed again. Returns the number of compiled crates, and
/// the CPU time in seconds.
pub(crate) fn measure() -> io::Result<Figures> {
    let mut figures = Figures::new();
    let benches = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tree = benches.parent().expect("the folder is in the repository");
    for program in PROGRAMS {
        let folder = tempfile::tempdir()?;
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text);
        let dependencies = program.dependencies.replace("{tree}", &tree.to_string_lossy());
        write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
                 {dependencies}\nserde = {{ version = \"1.0.229\", features = [\"derive\"] }}\n\
                 tokio = {{ version = \"1.54\", features = [\"macros\", \"rt\"] }}\n"
            ),
        )?;
        std::fs::create_dir(folder.path().join("src"))?;
        write("src/main.rs", program.source)?;
        // The same versions of dependencies in all programs.
        std::fs::copy(benches.join("Cargo.lock"), folder.path().join("Cargo.lock"))?;
        std::fs::copy(tree.join("rust-toolchain.toml"), folder.path().join("rust-toolchain.toml"))?;
        run(folder.path(), &["fetch", "--quiet"])?;
        eprintln!("building {}", program.name);
        let before = cpu_seconds(true)?;
        run(folder.path(), &["build", "--quiet"])?;
        figures.insert(format!("build.{}.seconds", program.name), cpu_seconds(true)? - before);
        let listed = run(folder.path(), &["tree", "--edges=normal,build", "--prefix=none", "--format={p}"])?;
        let crates: BTreeSet<_> = listed.lines().map(|line| line.trim_end_matches(" (*)")).collect();
        // Without the program.
        let crates = u32::try_from(crates.len() - 1).expect("the number is small");
        figures.insert(format!("build.{}.crates", program.name), crates.into());
    }
    Ok(figures)
}

fn run(folder: &Path, arguments: &[&str]) -> io::Result<String> {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    // Incremental compilation would write more than a user's first build needs.
    let output = cargo.env("CARGO_INCREMENTAL", "0").stderr(Stdio::inherit()).output()?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() { Ok(printed) } else { Err(io::Error::other(format!("cargo {arguments:?} failed"))) }
}

/// Returns the CPU time so far, in user and system mode, of this process or of its ended children.
pub(crate) fn cpu_seconds(children: bool) -> io::Result<f64> {
    let usage = getrusage(if children { UsageWho::RUSAGE_CHILDREN } else { UsageWho::RUSAGE_SELF })?;
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    Ok(std::time::Duration::from_micros(micros.unsigned_abs()).as_secs_f64())
}
