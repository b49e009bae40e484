//! Items do not depend on the chunks, and are the same as those of reference implementations.

#![no_main]

use std::time::Duration;

use arbitrary::Arbitrary;
use fingerpost::{Event, fuzzing};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

#[derive(Arbitrary, Debug)]
enum Input<'a> {
    Array(Vec<&'a [u8]>),
    Lines(Vec<&'a [u8]>),
    Events(Vec<&'a [u8]>),
}

fuzz_target!(|input: Input| match input {
    Input::Array(chunks) => check_array(&chunks),
    Input::Lines(chunks) => check_lines(&chunks),
    Input::Events(chunks) => check_events(&chunks),
});

/// Checks that the items are those that serde finds.
fn check_array(chunks: &[&[u8]]) {
    let whole = chunks.concat();
    let items = fuzzing::array(chunks);
    assert_eq!(items, fuzzing::array(&[&whole]));
    let read = items.map(|items| items.iter().map(|item| serde_json::from_slice::<Value>(item)).collect::<Vec<_>>());
    match (serde_json::from_slice::<Vec<Value>>(&whole), read) {
        (Ok(values), Ok(items)) => {
            let items: Vec<_> = items.into_iter().map(|item| item.expect("a JSON value")).collect();
            assert_eq!(items, values);
        }
        (Ok(_), Err(error)) => panic!("rejects an array: {error}"),
        // Serde counts the array itself towards its depth.
        (Err(error), Ok(items)) if !error.to_string().contains("recursion") => {
            assert!(items.iter().any(Result::is_err), "accepts an invalid array");
        }
        (Err(_), _) => {}
    }
}

fn check_lines(chunks: &[&[u8]]) {
    let whole = chunks.concat();
    let items = fuzzing::lines(chunks).expect("lines");
    // JSON allows less white space than ASCII.
    let is_empty = |line: &&[u8]| line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'));
    let lines = whole.split(|&byte| byte == b'\n').filter(|line| !is_empty(line));
    assert!(items.iter().eq(lines));
}

fn check_events(chunks: &[&[u8]]) {
    let events = fuzzing::events(chunks).expect("events");
    let expected = reference(&chunks.concat());
    assert_eq!(events.len(), expected.len());
    for (event, (kind, data, id, retry)) in events.iter().zip(expected) {
        assert_eq!((&event.kind, &event.data, &event.id, event.retry), (&kind, &data, &id, retry));
    }
    assert!(events.iter().all(|event: &Event| !event.data.contains('\r') && !event.kind.contains('\n')));
}

/// Parses events by the algorithm of the standard (WHATWG HTML, section 9.2.6), in one pass. `id` and `retry` belong to
/// the block that contains them.
fn reference(bytes: &[u8]) -> Vec<(String, String, Option<String>, Option<Duration>)> {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n");
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut events = Vec::new();
    let (mut kind, mut data, mut id, mut retry) = (String::new(), String::new(), None, None);
    for line in text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
        if line.is_empty() {
            if let Some(data) = data.strip_suffix('\n') {
                let kind = if kind.is_empty() { "message" } else { &kind };
                events.push((kind.to_owned(), data.to_owned(), id, retry));
            }
            (kind, data, id, retry) = (String::new(), String::new(), None, None);
            continue;
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "event" => kind = value.to_owned(),
            "data" => data.extend([value, "\n"]),
            "id" if !value.contains('\0') => id = Some(value.to_owned()),
            "retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                // Milliseconds that do not fit are ignored.
                retry = value.parse().ok().map(Duration::from_millis);
            }
            _ => {}
        }
    }
    events
}
