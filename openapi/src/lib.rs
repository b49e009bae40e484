//! wip

mod check;
mod document;
mod endpoints;
mod export;
mod facts;
mod import;
mod names;
mod node;
mod note;
mod overlay;

pub use self::check::{CheckOptions, Drift, Of, Report, check};
pub use self::document::{Reading, parse};
pub use self::export::export;
pub use self::facts::{
    Body, Content, Facts, Kind, Operation, Parameter, Place, Property, Stability, Status, Style, Type,
};
pub use self::import::{Difference, Imported, Since, Sources, Texts, compare, import, write};
pub use self::node::Node;
pub use self::note::{Note, Notes, Severity};
pub use self::overlay::Overlay;
