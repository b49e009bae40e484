use fingerpost::Model;

#[derive(Model)]
pub struct Circle {
    radius: f64,
}

#[derive(Model)]
#[model(tag = "kind")]
pub enum Shape {
    #[model(has("radius"))]
    Circle(Circle),
}

fn main() {}
