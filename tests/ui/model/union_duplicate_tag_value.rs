use fingerpost::Model;

#[derive(Model)]
pub struct Circle {}

#[derive(Model)]
pub struct Ring {}

#[derive(Model)]
#[model(tag = "kind", rename_all = "lowercase")]
pub enum Shape {
    Circle(Circle),
    #[model(alias = "circle")]
    Ring(Ring),
}

fn main() {}
