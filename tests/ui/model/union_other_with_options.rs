use fingerpost::Model;
use serde_json::Value;

#[derive(Model)]
#[model(untagged)]
pub enum Id {
    Text(String),
    #[model(other, rename = "unknown", has("id"))]
    Unknown(Value),
}

fn main() {}
