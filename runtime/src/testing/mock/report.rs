//! Reports of expectations that are not met.

use std::fmt::Write as _;
use std::ops::RangeInclusive;

use super::super::incoming::Incoming;
use super::super::key::key;
use super::super::sentence;
use super::super::values::shown;
use super::rule::Rule;
use crate::core::endpoint::EndpointDescriptor;

/// A call that no expectation takes, and the nearest one.
pub(super) fn unexpected(call: &Incoming, rules: &[Rule], out_of_order: Option<&Rule>) -> String {
    let mut text = format!("unexpected call:\n\n{}", self::call(call));
    let same: Vec<&Rule> = rules.iter().filter(|rule| key(rule.endpoint) == key(call.endpoint())).collect();
    if let Some(rule) = out_of_order {
        let _ = write!(text, "\nit came out of order; this was expected first ({}):\n\n{}", rule.at, expected(rule));
        return text;
    }
    let unmet = |rule: &&&Rule| rule.conditions.iter().filter(|condition| !condition.is_met(call)).count();
    match same.iter().min_by_key(unmet) {
        None if rules.is_empty() => text += "\nnothing is expected of this mock at all\n",
        None => {
            let mut others: Vec<_> = rules.iter().map(|rule| rule.endpoint.name()).collect();
            others.dedup();
            let _ = writeln!(
                text,
                "\nno expectation is about this endpoint; there are some about {}",
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
                let _ = writeln!(text, "      ✗ it takes {}, and was called so often already", allowed(&rule.times()));
            }
            for line in rule.conditions.iter().flat_map(|condition| condition.lines(call)) {
                let _ = writeln!(text, "      {} {}", if line.met { '✓' } else { '✗' }, line.text);
            }
        }
    }
    text
}

/// An expectation with too few calls.
pub(super) fn unmet(rule: &Rule) -> String {
    format!(
        "unmet expectation ({}):\n\n{}\n    it takes {}, and was called {}\n",
        rule.at,
        expected(rule),
        allowed(&rule.times()),
        if rule.called == 0 { "never".to_owned() } else { sentence::times(rule.called) },
    )
}

/// A call with its arguments.
pub(super) fn call(call: &Incoming) -> String {
    let mut text = format!("    {}\n", call.endpoint());
    for parameter in call.endpoint().parameters() {
        if let Some(value) = call.arguments().get(parameter.name()) {
            let _ = writeln!(text, "        {}: {}", parameter.name(), shown(Some(value), parameter.is_secret()));
        }
    }
    text
}

/// A request that is no call of its endpoint.
pub(super) fn undecodable(endpoint: &EndpointDescriptor, problem: &str) -> String {
    format!("a request that cannot be decoded as a call of {endpoint}: {problem}\n")
}

fn expected(rule: &Rule) -> String {
    let mut text = format!("    {}\n", rule.endpoint);
    for condition in &rule.conditions {
        let _ = writeln!(text, "        {condition}");
    }
    text
}

fn allowed(times: &RangeInclusive<usize>) -> String {
    let calls = |count: usize| if count == 1 { "one call".to_owned() } else { format!("{count} calls") };
    match (*times.start(), *times.end()) {
        (_, 0) => "no call".to_owned(),
        (least, usize::MAX) => format!("{} or more", calls(least)),
        (least, most) if least == most => calls(most),
        (least, most) => format!("{least} to {most} calls"),
    }
}
