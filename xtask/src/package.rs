//! Every crate built and tested from its package alone, as those who depend on it get it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::shell::{Result, cargo, command, output, run, step};
use crate::workspace;

/// Packages the published crates and compiles them from their packages; with `test`, runs their tests there, too.
pub(crate) fn check(test: bool) -> Result<()> {
    let published = workspace::published()?;
    step("packages");
    let names: Vec<_> = published.iter().map(|(name, version)| format!("{name}-{version}")).collect();
    forget_unpacked(&names)?;
    let members = published.iter().flat_map(|(name, _)| ["-p", name]);
    run(cargo("clean --quiet").args(members.clone()))?;
    run(cargo("package --quiet --allow-dirty").args(members))?;
    if test { tests(&published, &names) } else { Ok(()) }
}

/// Removes the sources that cargo unpacked from earlier packages of this folder. It takes them, and what it compiled
/// from them, for those of the new packages, since their versions are the same.
fn forget_unpacked(names: &[String]) -> Result<()> {
    let default = || env::home_dir().map(|home| home.join(".cargo"));
    let Some(home) = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(default) else { return Ok(()) };
    let Ok(registries) = fs::read_dir(home.join("registry/src")) else { return Ok(()) };
    // Names of folders are a host, which a registry in a folder does not have, and a hash.
    let local = registries.flatten().filter(|registry| registry.file_name().as_encoded_bytes().starts_with(b"-"));
    for unpacked in local.flat_map(|registry| names.iter().map(move |name| registry.path().join(name))) {
        if unpacked.exists() {
            fs::remove_dir_all(&unpacked).map_err(|error| format!("cannot remove {}: {error}", unpacked.display()))?;
        }
    }
    Ok(())
}

/// Unpacks the packages into a workspace of their own and runs all their tests.
fn tests(published: &[(String, String)], names: &[String]) -> Result<()> {
    let target = workspace::target()?;
    // Outside of the repository, whose files the tests could find otherwise.
    let temporary = tempfile::tempdir().map_err(|error| format!("cannot create a temporary folder: {error}"))?;
    let folder = temporary.path();
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for name in names {
        let archive = target.join("package").join(format!("{name}.crate"));
        // `m`: the files in a package have one fixed time, by which cargo would not see a change.
        output(command("tar").arg("-xzmf").arg(&archive).arg("-C").arg(folder))?;
    }
    fs::write(folder.join("Cargo.toml"), manifest(published, names)).map_err(failed)?;
    copy_toolchain(folder)?;
    for (name, _) in published {
        step(&format!("tests of {name}, from its package"));
        let mut tests = cargo("test --quiet --all-features -p");
        run(tests.arg(name).current_dir(folder).env("CARGO_TARGET_DIR", target.join("packages-target")))?;
    }
    Ok(())
}

/// The packages depend on each other by version; here these are the unpacked ones.
fn manifest(published: &[(String, String)], folders: &[String]) -> String {
    let members: Vec<_> = folders.iter().map(|folder| format!("\"{folder}\"")).collect();
    let patch = |((name, _), folder): (&(String, String), &String)| format!("{name} = {{ path = \"{folder}\" }}");
    let patches: Vec<_> = published.iter().zip(folders).map(patch).collect();
    format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[patch.crates-io]\n{}\n",
        members.join(", "),
        patches.join("\n")
    )
}

fn copy_toolchain(folder: &Path) -> Result<()> {
    for file in ["Cargo.lock", "rust-toolchain.toml"] {
        let copied = fs::copy(crate::shell::root().join(file), folder.join(file));
        copied.map_err(|error| format!("cannot copy {file}: {error}"))?;
    }
    Ok(())
}
