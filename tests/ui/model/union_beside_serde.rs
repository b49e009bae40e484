use fingerpost::Model;
use serde::{Deserialize, Serialize};

#[derive(Model)]
pub struct Circle {}

#[derive(Deserialize, Model, Serialize)]
#[model(tag = "kind")]
pub enum Shape {
    Circle(Circle),
}

fn main() {}
