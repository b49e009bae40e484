//! The text of the page on TLS.

use std::fmt::Write as _;

use super::figures::Figures;
use super::page::{figure, grouped};

/// Returns the page: the speed and the builds with each provider of cryptography, and what they need.
pub(super) fn page(figures: &Figures) -> Result<String, String> {
    let mut page = include_str!("tls_head.md").to_owned();
    for (name, work) in [
        ("connections per CPU second, full handshake", "connect"),
        ("connections per CPU second, resumed session", "resume"),
        ("MB per CPU second of a download", "download"),
    ] {
        let value = |suffix: &str| figure(figures, &format!("tls.{work}.{suffix}"));
        let (ring, aws, ratio) = (value("ring")?, value("aws_lc_rs")?, value("ratio")?);
        let _ = writeln!(page, "| {name} | {} | {} | {ratio:.2} |", grouped(ring), grouped(aws));
    }
    for (name, unit) in [("CPU seconds of a build from scratch", "seconds"), ("crates of this build", "crates")] {
        let value = |program: &str| figure(figures, &format!("build.{program}.{unit}"));
        let (ring, aws) = (value("fingerpost")?, value("fingerpost_aws_lc_rs")?);
        let _ = writeln!(page, "| {name} | {ring:.0} | {aws:.0} | {:.2} |", aws / ring);
    }
    page.push_str(include_str!("tls_platforms.md"));
    Ok(page)
}
