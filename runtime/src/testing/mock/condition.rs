//! The conditions of an expectation.

use std::sync::Arc;

use serde_json::Value;

use super::super::incoming::Incoming;
use super::super::sentence::shortened;
use super::super::values::{Comparison, SHOWN, shown};
use crate::core::endpoint::Parameter;
use crate::core::schema::{SchemaError, SchemaRules};

/// The most differences of one argument in a report.
const DIFFERENCES: usize = 8;

/// One condition on a call.
pub(super) enum Condition {
    /// The argument equals this value.
    Equal(Parameter, Value),
    /// The argument contains these properties.
    Containing(Parameter, Value),
    /// The argument is not set.
    Absent(Parameter),
    /// The body or the files have the same content, which may not be text.
    Content(Parameter, Test),
    /// The argument satisfies this predicate.
    Passes(Parameter, Test),
    /// The header has this value.
    Header(String, String),
    /// The call satisfies this predicate, which has a name.
    Called(String, Test),
}

pub(super) type Test = Arc<dyn Fn(&Incoming) -> bool + Send + Sync>;

/// A line of a report about one condition.
pub(super) struct Line {
    pub(super) met: bool,
    pub(super) text: String,
}

impl Condition {
    pub(super) fn is_met(&self, call: &Incoming) -> bool {
        let argument = |parameter: Parameter| call.arguments().get(parameter.name());
        match self {
            Self::Equal(parameter, expected) => {
                argument(*parameter).is_some_and(|actual| Comparison::EXACT.differences(expected, actual).is_empty())
            }
            Self::Containing(parameter, expected) => {
                argument(*parameter).is_some_and(|actual| Comparison::PARTIAL.differences(expected, actual).is_empty())
            }
            Self::Absent(parameter) => argument(*parameter).is_none(),
            Self::Content(_, test) | Self::Passes(_, test) | Self::Called(_, test) => test(call),
            Self::Header(name, value) => call.headers().get_all(name.as_str()).iter().any(|actual| actual == value),
        }
    }

    /// Returns the lines of a report: the condition, or the differences between a call and it.
    pub(super) fn lines(&self, call: &Incoming) -> Vec<Line> {
        let met = self.is_met(call);
        let argument = |parameter: Parameter| call.arguments().get(parameter.name());
        let actual = |parameter: Parameter| shown(argument(parameter), parameter.is_secret());
        let line = |text| vec![Line { met, text }];
        match self {
            _ if met => line(self.to_string()),
            Self::Equal(parameter, expected) => compared(*parameter, expected, argument(*parameter), Comparison::EXACT),
            Self::Containing(parameter, expected) => {
                compared(*parameter, expected, argument(*parameter), Comparison::PARTIAL)
            }
            Self::Absent(parameter) => {
                line(format!("{}: expected nothing, found {}", parameter.name(), actual(*parameter)))
            }
            Self::Content(parameter, _) => line(format!("{}: expected another content", parameter.name())),
            Self::Passes(parameter, _) => {
                line(format!("{}: the predicate rejects {}", parameter.name(), actual(*parameter)))
            }
            // A header may be a credential, so its value is not shown.
            Self::Header(name, value) if call.headers().contains_key(name) => {
                line(format!("header {name}: expected {value:?}, found another value"))
            }
            Self::Header(name, value) => line(format!("header {name}: expected {value:?}, found nothing")),
            Self::Called(name, _) => line(format!("{name}: no")),
        }
    }
}

/// Returns a line for each difference.
fn compared(parameter: Parameter, expected: &Value, actual: Option<&Value>, comparison: Comparison) -> Vec<Line> {
    let (name, secret) = (parameter.name(), parameter.is_secret());
    let line = |path: &str, expected: Option<&Value>, actual: Option<&Value>| Line {
        met: false,
        text: format!("{name}{path}: expected {}, found {}", shown(expected, secret), shown(actual, secret)),
    };
    match actual {
        Some(actual) if !secret => {
            let differences = comparison.differences(expected, actual).into_iter().take(DIFFERENCES);
            differences.map(|one| line(&one.accessor(), one.expected, one.actual)).collect()
        }
        Some(_) => vec![Line { met: false, text: format!("{name}: expected a different secret") }],
        None => vec![line("", Some(expected), None)],
    }
}

impl std::fmt::Display for Condition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Equal(parameter, value) => {
                write!(f, "{}: {}", parameter.name(), shown(Some(value), parameter.is_secret()))
            }
            Self::Containing(parameter, value) => {
                write!(f, "{}: containing {}", parameter.name(), shown(Some(value), parameter.is_secret()))
            }
            Self::Absent(parameter) => write!(f, "{}: nothing", parameter.name()),
            Self::Content(parameter, _) => write!(f, "{}: the expected content", parameter.name()),
            Self::Passes(parameter, _) => write!(f, "{}: satisfies a predicate", parameter.name()),
            Self::Header(name, value) => write!(f, "header {name}: {:?}", shortened(value, SHOWN)),
            Self::Called(name, _) => f.write_str(name),
        }
    }
}

/// Returns an error if no call can send this value for the parameter, so that the expectation could never be met. Null
/// is such a value, since calls omit it.
pub(super) fn misfit(parameter: Parameter, value: &Value) -> Option<SchemaError> {
    let schema = parameter.value_schema()?;
    let rules = SchemaRules::new();
    let rules = if value.is_null() { rules.refuse_null() } else { rules };
    rules.validate(&schema, value).err()
}
