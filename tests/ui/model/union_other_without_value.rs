use fingerpost::Model;

#[derive(Model)]
pub struct Circle {}

#[derive(Model)]
#[model(tag = "kind")]
pub enum Shape {
    Circle(Circle),
    #[model(other)]
    Unknown(String),
}

fn main() {}
