use fingerpost::Model;
use serde_json::Value;

#[derive(Model)]
#[model(untagged)]
pub enum Id {
    Text(String),
    #[model(other)]
    Other(Value),
    #[model(other)]
    Unknown(Value),
}

fn main() {}
