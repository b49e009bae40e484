//! Tests of the instance from a user's point of view.

mod content;
mod every_operation;
mod fits;
mod permissions;
mod searching;
mod writing;

use serde_json::{Map, Value};

use super::super::refusal::Refusal;
use super::super::stores::sessions::Caller;
use super::super::world::World;
use super::OPERATIONS;
use super::operation::Operation;
use super::outcome::Outcome;

const NOW: &str = "2026-11-26T11:30:00Z";

/// Returns the operation with this name.
fn operation_of(name: &str) -> &'static Operation {
    let found = OPERATIONS.iter().find(|operation| operation.endpoint.name() == name);
    found.unwrap_or_else(|| panic!("no resource has {name}"))
}

impl World {
    /// Calls an operation as a user, with the arguments of an object literal.
    fn ask(&mut self, user_id: &str, operation: &str, arguments: &Value) -> Result<Outcome, Refusal> {
        let caller = Caller { user_id: user_id.to_owned(), session: "s1".to_owned(), sudo_user_id: None };
        let arguments = arguments.as_object().cloned().unwrap_or_else(Map::new);
        operation_of(operation).perform(self, &caller, &arguments, NOW.parse().expect("a time"))
    }

    /// Returns the response of an operation for the administrator.
    #[track_caller]
    fn give(&mut self, operation: &str, arguments: &Value) -> Value {
        match self.ask("1", operation, arguments) {
            Ok(Outcome::Json(value) | Outcome::Page { items: value, .. }) => value,
            Ok(Outcome::NoContent) => Value::Null,
            Err(refused) => panic!("{operation} {arguments}: {refused:?}"),
        }
    }

    /// Returns the status of a refusal, and its first invalid field with its code.
    #[track_caller]
    fn refuse(&mut self, user_id: &str, operation: &str, arguments: &Value) -> (u16, String) {
        let before = self.save();
        let refused = self.ask(user_id, operation, arguments).expect_err(operation);
        assert_eq!(self.save(), before, "{operation} is refused but has changed something");
        assert!(!refused.message.is_empty(), "{operation} does not say why");
        let declared = operation_of(operation).endpoint.error_statuses();
        assert!(declared.contains(&refused.status.as_u16()), "{operation} does not declare {refused:?}");
        let first = refused.errors.first().map(|error| {
            let parts = [&error.field, &error.code].map(|part| part.clone().unwrap_or_default());
            parts.join(" ")
        });
        (refused.status.as_u16(), first.unwrap_or_default())
    }

    #[track_caller]
    fn ids(&mut self, user_id: &str, operation: &str, arguments: &Value) -> Vec<String> {
        let answer = self.ask(user_id, operation, arguments);
        let Ok(Outcome::Json(items) | Outcome::Page { items, .. }) = answer else { panic!("{operation}: {answer:?}") };
        let items = items.as_array().expect("a list").iter();
        items.map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
    }
}
