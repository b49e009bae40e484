//! Reports of expectations that are not met.

use std::fmt::Write as _;
use std::ops::RangeInclusive;

use super::super::incoming::Incoming;
use super::super::key::key;
use super::super::sentence;
use super::super::values::shown;
use super::rule::Rule;
use crate::core::endpoint::EndpointDescriptor;

/// Reports an unexpected call and the nearest expectation.
pub(super) fn unexpected(call: &Incoming, rules: &[Rule], out_of_order: Option<&Rule>) -> String {
    let mut text = format!("unexpected call:\n\n{}", self::call(call));
    let same: Vec<&Rule> = rules.iter().filter(|rule| key(rule.endpoint) == key(call.endpoint())).collect();
    if let Some(rule) = out_of_order {
        let _ =
            write!(text, "\nthe call is out of order; this one must come first ({}):\n\n{}", rule.at, expected(rule));
        return text;
    }
    let unmet = |rule: &&&Rule| rule.conditions.iter().filter(|condition| !condition.is_met(call)).count();
    match same.iter().min_by_key(unmet) {
        None if rules.is_empty() => text += "\nthe mock has no expectations\n",
        None => {
            let mut others: Vec<_> = rules.iter().map(|rule| rule.endpoint.name()).collect();
            others.dedup();
            let _ = writeln!(
                text,
                "\nno expectation for this endpoint; found expectations for {}",
                sentence::list(&others)
            );
        }
        Some(rule) => {
            let of = if same.len() > 1 {
                format!("the nearest of {} expectations", same.len())
            } else {
                "the expectation".into()
            };
            let _ = write!(text, "\n{of} ({}):\n\n    {}\n", rule.at, rule.endpoint);
            if rule.matches(call) {
                let _ = writeln!(text, "      ✗ expected {}, found one more", allowed(&rule.times()));
            }
            for line in rule.conditions.iter().flat_map(|condition| condition.lines(call)) {
                let _ = writeln!(text, "      {} {}", if line.met { '✓' } else { '✗' }, line.text);
            }
        }
    }
    text
}

/// Reports an expectation with too few calls.
pub(super) fn unmet(rule: &Rule) -> String {
    format!(
        "unmet expectation ({}):\n\n{}\n    expected {}, found {}\n",
        rule.at,
        expected(rule),
        allowed(&rule.times()),
        calls(rule.called),
    )
}

/// Formats a call with its arguments.
pub(super) fn call(call: &Incoming) -> String {
    let mut text = format!("    {}\n", call.endpoint());
    for parameter in call.endpoint().parameters() {
        if let Some(value) = call.arguments().get(parameter.name()) {
            let _ = writeln!(text, "        {}: {}", parameter.name(), shown(Some(value), parameter.is_secret()));
        }
    }
    text
}

/// Reports a request that cannot be decoded as a call of its endpoint.
pub(super) fn undecodable(endpoint: &EndpointDescriptor, problem: &str) -> String {
    format!("cannot decode a request as a call of {endpoint}: {problem}\n")
}

fn expected(rule: &Rule) -> String {
    let mut text = format!("    {}\n", rule.endpoint);
    for condition in &rule.conditions {
        let _ = writeln!(text, "        {condition}");
    }
    text
}

fn allowed(times: &RangeInclusive<usize>) -> String {
    match (*times.start(), *times.end()) {
        (_, 0) => calls(0),
        (least, usize::MAX) => format!("{} or more", calls(least)),
        (least, most) if least == most => calls(most),
        (least, most) => format!("{least} to {most} calls"),
    }
}

fn calls(count: usize) -> String {
    match count {
        0 => "no calls".to_owned(),
        1 => "one call".to_owned(),
        _ => format!("{count} calls"),
    }
}
