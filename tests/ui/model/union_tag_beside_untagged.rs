use fingerpost::Model;

#[derive(Model)]
pub struct Circle {}

#[derive(Model)]
#[model(tag = "kind", untagged)]
pub enum Shape {
    #[model(rename = "circle")]
    Circle(Circle),
}

fn main() {}
