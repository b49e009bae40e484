use bytes::Bytes;

use super::Guard;

/// Passes the results in chunks that end at these positions. Returns what came through, or the failure.
fn passed(format: &str, results: &str, cuts: &[usize]) -> Result<String, String> {
    let mut guard = Guard::new(format);
    let mut out = Vec::new();
    let mut from = 0;
    for end in cuts.iter().copied().chain([results.len()]) {
        let chunk = Bytes::copy_from_slice(&results.as_bytes()[from..end]);
        out.extend_from_slice(&guard.pass(chunk).map_err(|error| error.to_string())?);
        from = end;
    }
    out.extend_from_slice(&guard.finish().map_err(|error| error.to_string())?);
    Ok(String::from_utf8(out).unwrap())
}

#[test]
fn a_failure_is_found_wherever_the_results_are_cut() {
    for (format, results) in [
        ("json", "[{\"a.b\":{}},\n{ \"looker_error\":\"no {table}\"}]"),
        ("csv", "looker_error\nno {table}\n"),
        ("csv", "\u{feff}looker_error\r\n\"no {table}\"\r\n"),
        ("md", "| looker_error |\n| no {table} |\n"),
    ] {
        for first in 0..=results.len() {
            for second in first..=results.len() {
                let found = passed(format, results, &[first, second]);
                let message = found.expect_err(format);
                assert!(message.starts_with("the query failed: ") && message.contains("no {table"), "{message}");
            }
        }
    }
}

#[test]
fn other_results_pass_unchanged_wherever_they_are_cut() {
    for (format, results) in [
        ("json", r#"[{"looker_errors":1,"a":{"looker":2}},{"b":"{\"looker_error\":3}"},{ },{"looker_erro"#),
        ("csv", "looker,looker_error\n1,2\n"),
        ("csv", "looker_err"),
        ("csv", ""),
        ("txt", "a\tb\nlooker_error\t1\n"),
        ("sql", "looker_error"),
    ] {
        for first in 0..=results.len() {
            for second in first..=results.len() {
                assert_eq!(
                    passed(format, results, &[first, second]).as_deref(),
                    Ok(results),
                    "{format} {first} {second}"
                );
            }
        }
    }
}
