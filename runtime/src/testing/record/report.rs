//! Reports of requests that are not recorded and of recordings that are not requested.

use std::fmt::Write;

use super::format::Interaction;
use super::matching::Matching;
use super::{RecordedRequest, VARIABLE};

/// A request as one line.
fn line(request: &RecordedRequest) -> String {
    let endpoint = request.endpoint().map(|name| format!("{name}: ")).unwrap_or_default();
    format!("{endpoint}{} {}", request.method(), request.target)
}

/// Of a request that finds no interaction: the nearest, how they differ, and what to do.
pub(super) fn unrecorded(
    file: &str,
    actual: &RecordedRequest,
    interactions: &[Interaction],
    times: &[usize],
    matching: &Matching,
) -> String {
    let mut text = format!("{file} has no response for this request\n  request:   {}\n", line(actual));
    // Writing into memory does not fail.
    let same = interactions.iter().filter(|one| matching.is_same(actual, &one.request)).count();
    if same > 0 {
        let _ = writeln!(text, "  recorded {same} times, and played as often; this is one more");
        let _ = write!(
            text,
            "Either the code sends it too often, or `repeat_last` is missing, which repeats the last response, or \
                              {VARIABLE}=1 records it anew."
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
            let played = if times[index] > 0 { ", played already" } else { "" };
            let (number, count) = (index + 1, interactions.len());
            let _ = writeln!(text, "  nearest:   {} (number {number} of {count}{played})", line(&nearest.request));
            for difference in differences(nearest) {
                let _ = writeln!(text, "  - {difference}");
            }
        }
    }
    let _ = write!(text, "Set {VARIABLE}=1 to record it anew, or leave out what may differ (`Matching`).");
    text
}

/// Of a recording of which not all was played, or of which more was requested than recorded; `None` if all is well.
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
        let _ = writeln!(text, "{file}: {} of {} interactions were never requested", unplayed.len(), times.len());
        for (index, (one, _)) in unplayed {
            let _ = writeln!(text, "  - number {}: {}", index + 1, line(&one.request));
        }
    }
    if !unrecorded.is_empty() {
        let _ = writeln!(text, "{file}: requests that are not recorded");
        for request in unrecorded {
            let _ = writeln!(text, "  - {}", line(request));
        }
    }
    let _ = write!(text, "If the code is right, {VARIABLE}=1 records it anew.");
    Some(text)
}
