use fingerpost::Model;

#[derive(Model)]
pub struct Circle {}

#[derive(Model)]
pub struct Square {}

#[derive(Model)]
#[model(tag = "kind")]
pub enum Shape {
    #[model(flatten)]
    Circle(Circle),
    Square(#[model(flatten)] Square),
}

fn main() {}
