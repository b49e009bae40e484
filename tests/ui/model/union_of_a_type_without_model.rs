use fingerpost::Model;

pub struct Circle;

#[derive(Model)]
#[model(tag = "kind")]
pub enum Shape {
    Circle(Circle),
}

#[derive(Model)]
#[model(untagged)]
pub enum Id {
    Circle(Circle),
    Circles(Vec<Circle>),
}

fn main() {}
