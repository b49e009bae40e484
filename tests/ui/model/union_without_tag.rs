use fingerpost::Model;

#[derive(Model)]
pub struct Circle {}

#[derive(Model)]
pub enum Shape {
    Circle(Circle),
}

fn main() {}
