//! What a user of the instance relies on, operation by operation.

mod answers;
mod content;
mod people;
mod rules;

use serde_json::{Map, Value, json};

use super::{Answer, Asked, Caller, Refused, World};

/// An instance, asked as one of its users.
struct Asking {
    world: World,
    user_id: &'static str,
}

/// The administrator.
fn admin() -> Asking {
    Asking { world: World::seeded(), user_id: "1" }
}

impl Asking {
    fn asked(&mut self, operation: &str, arguments: Value) -> Result<Answer, Refused> {
        let caller = Caller { user_id: self.user_id.to_owned(), session: "session".to_owned(), sudo_user_id: None };
        let arguments: Map<String, Value> = serde_json::from_value(arguments).expect("arguments by name");
        let asked =
            Asked { caller: &caller, arguments: &arguments, now: "2026-02-03T04:05:06Z".parse().expect("a time") };
        self.world.perform(operation, &asked).unwrap_or_else(|| panic!("{operation} is not one of the world's"))
    }

    /// The answer, which has to be one.
    fn ask(&mut self, operation: &str, arguments: Value) -> Value {
        match self.asked(operation, arguments) {
            Ok(Answer::Json(value) | Answer::Page { items: value, .. }) => value,
            Ok(Answer::NoContent) => Value::Null,
            Err(refused) => panic!("{operation}: {refused:?}"),
        }
    }

    /// Why it is refused, which it has to be: the status, and the fields that are wrong with their codes.
    fn refused(&mut self, operation: &str, arguments: Value) -> (u16, Vec<String>) {
        let refused = self.asked(operation, arguments).expect_err("a refusal");
        let told = refused.errors.iter().map(|detail| {
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            format!("{} {}", text(&detail.field), text(&detail.code))
        });
        (refused.status.as_u16(), told.collect())
    }

    /// The property of each item.
    fn all(&mut self, operation: &str, arguments: Value, property: &str) -> Vec<String> {
        let items = self.ask(operation, arguments);
        let text = |item: &Value| item[property].as_str().unwrap_or_else(|| panic!("{property} in {item}")).to_owned();
        items.as_array().unwrap_or_else(|| panic!("a list: {items}")).iter().map(text).collect()
    }
}

/// The id of what was made.
fn id(made: &Value) -> String {
    made["id"].as_str().unwrap_or_else(|| panic!("an id in {made}")).to_owned()
}

#[test]
fn a_saved_world_is_the_same_once_it_is_loaded() {
    let mut asking = admin();
    let made = asking.ask("create_folder", json!({ "body": { "name": "Kept", "parent_id": "1" } }));
    let saved = asking.world.save();
    let mut again = Asking { world: World::load(saved.clone()).unwrap(), user_id: "1" };
    assert_eq!(again.world.save(), saved);
    assert_eq!(again.ask("folder", json!({ "folder_id": id(&made) }))["name"], "Kept");
    // Ids go on where they were.
    let next = again.ask("create_folder", json!({ "body": { "name": "Next", "parent_id": "1" } }));
    assert_ne!(id(&next), id(&made));
    assert!(World::load(json!({ "user": {} })).is_err(), "a table of another name is a slip");
}
