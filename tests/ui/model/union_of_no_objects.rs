use fingerpost::Model;

#[derive(Model)]
#[model(tag = "kind")]
pub enum Shape {
    Name(String),
    Sides(Vec<f64>),
}

#[derive(Model)]
#[model(untagged)]
pub enum Id {
    #[model(has("id"))]
    Text(String),
}

fn main() {}
