//! JSON that fits looker-api's types, the same in every run.

use fastrand::Rng;
use fingerpost::{Described, Schema};
use looker_api::dashboard::Dashboard;
use looker_api::render_task::RenderTask;
use looker_api::user::User;
use serde_json::{Map, Value, json};

/// Returns a render task of 664 bytes.
pub fn render_task() -> Vec<u8> {
    const SIZE: usize = 664;
    let mut task = value(&RenderTask::schema(), &mut Rng::with_seed(1), 2);
    task["status_detail"] = json!("");
    let missing = SIZE.checked_sub(task.to_string().len()).expect("the generated properties are shorter");
    task["status_detail"] = json!("x".repeat(missing));
    task.to_string().into_bytes()
}

/// Returns a dashboard with as many elements as 100 KB hold.
pub fn dashboard() -> Vec<u8> {
    const SIZE: usize = 100_000;
    let mut random = Rng::with_seed(2);
    let schema = Dashboard::schema();
    let mut dashboard = value(&schema, &mut random, 2);
    let mut elements = Vec::new();
    let mut length = dashboard.to_string().len();
    while length < SIZE {
        let Value::Array(mut more) = value(&schema, &mut random, 4)["dashboard_elements"].take() else { break };
        length += more.iter().map(|element| element.to_string().len()).sum::<usize>();
        elements.append(&mut more);
    }
    dashboard["dashboard_elements"] = elements.into();
    dashboard.to_string().into_bytes()
}

/// Returns an array of 1,000 users.
pub fn users() -> Vec<u8> {
    let mut random = Rng::with_seed(3);
    let users: Vec<_> = (0..1_000).map(|_| value(&User::schema(), &mut random, 3)).collect();
    Value::from(users).to_string().into_bytes()
}

/// Returns an array of this many render tasks.
pub fn render_tasks(count: usize) -> Vec<u8> {
    let task = String::from_utf8(render_task()).expect("JSON is UTF-8");
    format!("[{}]", vec![task; count].join(",")).into_bytes()
}

/// Returns a value that fits the schema, with objects nested up to this depth.
fn value(schema: &Schema, random: &mut Rng, depth: usize) -> Value {
    match schema {
        Schema::Boolean => random.bool().into(),
        Schema::Integer => random.i64(0..100_000).into(),
        // Two decimal places, as in most documents.
        Schema::Number => (f64::from(random.u32(0..100_000)) / 100.0).into(),
        Schema::DateTime => format!("2026-{:02}-{:02}T12:30:45Z", random.u8(1..=12), random.u8(1..=28)).into(),
        Schema::Date => format!("2026-{:02}-{:02}", random.u8(1..=12), random.u8(1..=28)).into(),
        Schema::List(item) => (0..2).filter_map(|_| nested(item, random, depth)).collect(),
        Schema::Map(item) => {
            let pairs = (0..2).filter_map(|_| Some((text(random), nested(item, random, depth)?)));
            Value::Object(pairs.collect())
        }
        Schema::Object(object) => {
            let properties = object.properties();
            let mut filled = Map::new();
            for (name, schema) in properties {
                if let Some(value) = nested(&schema, random, depth) {
                    filled.insert(name.to_owned(), value);
                }
            }
            filled.into()
        }
        Schema::Enum(words) => words.values[random.usize(..words.values.len())].into(),
        // Any value, and texts.
        _ => text(random).into(),
    }
}

/// Returns a value of a property or an item, unless it would be an object beyond the depth.
fn nested(schema: &Schema, random: &mut Rng, depth: usize) -> Option<Value> {
    let depth = depth - usize::from(matches!(schema, Schema::Object(_)));
    (depth > 0).then(|| value(schema, random, depth))
}

fn text(random: &mut Rng) -> String {
    let length = random.usize(4..24);
    (0..length).map(|_| random.lowercase()).collect()
}
