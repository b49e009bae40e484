//! Reports of unrecorded requests and of interactions that were not replayed.

use std::fmt::Write;

use super::format::Interaction;
use super::matching::Matching;
use super::{RecordedRequest, VARIABLE};

/// Formats a request in one line.
fn line(request: &RecordedRequest) -> String {
    let endpoint = request.endpoint().map(|name| format!("{name}: ")).unwrap_or_default();
    format!("{endpoint}{} {}", request.method(), request.target)
}

/// Reports a request without a recorded interaction, with the nearest one and the differences.
pub(super) fn unrecorded(
    file: &str,
    actual: &RecordedRequest,
    interactions: &[Interaction],
    times: &[usize],
    matching: &Matching,
) -> String {
    let mut text = format!("{file}: no recorded response for this request\n  request:   {}\n", line(actual));
    // Writing to a string cannot fail.
    let same = interactions.iter().filter(|one| matching.is_same(actual, &one.request)).count();
    if same > 0 {
        let _ = writeln!(text, "  recorded {same} times, and all of them were replayed");
        let _ = write!(
            text,
            "Check whether the code sends the request too often, use `repeat_last` to repeat the last response, or \
             set {VARIABLE}=1 to record again."
        );
        return text;
    }
    let differences = |one: &Interaction| matching.differences(actual, &one.request);
    let distance = |(index, one): &(usize, &Interaction)| {
        let weight: usize = differences(one).iter().map(super::difference::Difference::weight).sum();
        (weight, times[*index] > 0)
    };
    match interactions.iter().enumerate().min_by_key(distance) {
        None => {
            let _ = writeln!(text, "  the recording is empty");
        }
        Some((index, nearest)) => {
            let played = if times[index] > 0 { ", replayed already" } else { "" };
            let (number, count) = (index + 1, interactions.len());
            let _ = writeln!(text, "  nearest:   {} (number {number} of {count}{played})", line(&nearest.request));
            for difference in differences(nearest) {
                let _ = writeln!(text, "  - {difference}");
            }
        }
    }
    let _ = write!(text, "Set {VARIABLE}=1 to record again, or ignore the differing parts with `Matching`.");
    text
}

/// Reports interactions that were not replayed and requests that were not recorded; `None` if there are none.
pub(super) fn not_all_played(
    file: &str,
    interactions: &[Interaction],
    times: &[usize],
    unrecorded: &[RecordedRequest],
) -> Option<String> {
    let unplayed: Vec<_> = interactions.iter().zip(times).enumerate().filter(|(_, (_, times))| **times == 0).collect();
    if unplayed.is_empty() && unrecorded.is_empty() {
        return None;
    }
    let mut text = String::new();
    if !unplayed.is_empty() {
        let _ = writeln!(text, "{file}: {} of {} interactions were not replayed", unplayed.len(), times.len());
        for (index, (one, _)) in unplayed {
            let _ = writeln!(text, "  - number {}: {}", index + 1, line(&one.request));
        }
    }
    if !unrecorded.is_empty() {
        let _ = writeln!(text, "{file}: requests without a recorded response");
        for request in unrecorded {
            let _ = writeln!(text, "  - {}", line(request));
        }
    }
    let _ = write!(text, "If this is intended, set {VARIABLE}=1 to record again.");
    Some(text)
}
