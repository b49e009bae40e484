//! Dashboards, looks and folders as files: export, import and comparison.
//!
//! ```no_run
//! # async fn example(dev: looker_api::Looker, prod: looker_api::Looker) -> Result<(), Box<dyn std::error::Error>> {
//! use looker_api::content_files::{ContentFile, DashboardFile};
//!
//! // One dashboard, to a file and into a folder of another instance.
//! dev.export_dashboard("42").await?.write("sales.dashboard.json")?;
//! let dashboard = DashboardFile::read("sales.dashboard.json")?;
//! let report = prod.import_content(&dashboard).into_folder("12").await?;
//! println!("{report}");
//!
//! // A folder with everything in it, to a directory; first only what would be done, then doing it.
//! dev.export_folder("10").await?.write("content")?;
//! let content = ContentFile::read("content")?;
//! println!("{}", prod.import_content(&content).into_folder("12").dry_run().await?);
//! prod.import_content(&content).into_folder("12").await?;
//!
//! // What differs between the two instances.
//! for difference in dev.export_folder("10").await?.diff(&prod.export_folder("12").await?) {
//!     println!("{difference}");
//! }
//! # Ok(()) }
//! ```
//!
//! # Files
//!
//! A file has the shape of Looker's own JSON, without ids, owners and times, and with the version of this format. Files
//! of looker-cli and `gzr` (`dashboard cat`, `look cat`) are read, too. A query is contained in its tile or look, a
//! look in the tile that shows it. Tiles are in the order of their positions, and properties are sorted by name, so
//! that two exports of the same content are equal and version control shows what has changed. Schedules and alerts are
//! not exported, nor are the access lists of folders. A LookML dashboard is exported as a user-defined one that is
//! linked to it. A tile with a query of SQL Runner cannot be exported: the export fails and names it.
//!
//! # Importing
//!
//! Before anything is written, an import checks that the target has every model and explore that the queries use, and
//! that no folder has two items of a kind with the same title, or two dashboards with the same slug.
//!
//! A dashboard replaces the one in the folder with its slug, otherwise the one with its title; a look the one with its
//! title; a folder the one with its name. If there is none, it is created. A slug that a dashboard of another folder
//! has is not used. Only what differs is written, so a second import of the same content writes nothing. Tiles are
//! found by title, filters by name. A look that a tile shows is imported into the folder of the dashboard.
//!
//! Nothing is deleted: additional tiles and filters are kept, and the report names them. With
//! [`remove_extra`](Import::remove_extra) they are deleted.
//!
//! A property that is missing in a file of this format is cleared if it is a text; in files of other tools, which may
//! contain a selection of the properties, it is left as it is.
//!
//! An import of several items goes on after one that Looker has refused, and fails with
//! [`ContentError::Incomplete`], whose report has everything that was done. Without a response of the server, it stops.

mod canonical;
mod dashboard;
mod difference;
mod export;
mod files;
mod import;
mod report;
mod tree;

pub use self::difference::Difference;
pub use self::files::{ContentFile, DashboardFile, FileError, FolderFile, LookFile};
pub use self::import::{Import, ImportInto};
pub use self::report::{Action, ContentError, ImportReport, ImportedItem, Kind, Outcome, Step};
pub use self::tree::WrittenFiles;
