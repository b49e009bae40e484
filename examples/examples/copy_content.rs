//! Copies dashboards and looks from one Looker to another: export to files, a look at the changes, import.
//!
//! `cargo run --example copy_content` uses two simulated Lookers in memory. For your own instances, create the handles
//! with `Looker::builder().ini_section("looker.ini", "dev")` and another section.

use looker_api::content_files::ContentFile;
use looker_api::simulator::Simulator;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (dev, prod) = (Simulator::new().in_memory(), Simulator::new().in_memory());
    let (dev, prod) = (dev.looker().build()?, prod.looker().build()?);
    let directory = tempfile::tempdir()?;

    // A folder with its sub-folders becomes a directory, which fits under version control.
    let files = dev.export_folder("10").await?.write(directory.path())?;
    println!("{} files", files.written.len());

    // Edit a file, or let others do it.
    let path = directory.path().join("sales-by-month.look.json");
    let look = std::fs::read_to_string(&path)?.replace("\"500\"", "\"24\"");
    std::fs::write(&path, look)?;

    // The dry run lists what the import would do.
    let content = ContentFile::read(directory.path())?;
    println!("{}", prod.import_content(&content).into_folder("10").dry_run().await?);
    prod.import_content(&content).into_folder("10").await?;

    // A second import has nothing to do.
    assert!(prod.import_content(&content).into_folder("10").await?.is_unchanged());

    for difference in dev.export_folder("10").await?.diff(&prod.export_folder("10").await?) {
        println!("{difference}");
    }

    // Who sees the result?
    println!("{}", prod.access().of_look("4").await?);
    Ok(())
}
