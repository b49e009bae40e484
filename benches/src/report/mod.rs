//! The page docs/performance.md with its plot, and the page docs/tls.md.

mod figures;
mod goals;
mod page;
mod plot;
mod tls;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

pub(crate) use self::figures::{Figures, median};

/// The causes of missed goals, by goal.
const REASONS: &str = include_str!("../../reasons.toml");

/// Writes the page and the plot from the results of a run.
pub(crate) fn write(results: &Path, docs: &Path) -> Result<(), Box<dyn Error>> {
    let figures = figures::read(results)?;
    let reasons: BTreeMap<String, String> = toml::from_str(REASONS)?;
    let judged = goals::judge(&figures)?;
    for name in reasons.keys() {
        if !goals::names().any(|goal| goal == name) {
            return Err(format!("reasons.toml has a reason for `{name}`, which is no goal").into());
        }
    }
    std::fs::write(docs.join("performance.md"), page::page(&figures, &judged, &reasons)?)?;
    std::fs::write(docs.join("performance.svg"), plot::plot(&figures, &judged)?)?;
    Ok(())
}

/// Writes the page on TLS from the results of a run.
pub(crate) fn write_tls(results: &Path, docs: &Path) -> Result<(), Box<dyn Error>> {
    let mut figures = Figures::new();
    for name in ["tls.json", "build.json"] {
        figures.extend(serde_json::from_str::<Figures>(&std::fs::read_to_string(results.join(name))?)?);
    }
    std::fs::write(docs.join("tls.md"), tls::page(&figures)?)?;
    Ok(())
}
