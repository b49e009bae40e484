use fingerpost::Model;

#[derive(Model)]
pub struct Circle {}

#[derive(Model)]
#[model(untagged)]
pub enum Shape {
    #[model(has)]
    A(Circle),
    #[model(has())]
    B(Circle),
    #[model(has(id))]
    C(Circle),
    #[model(has("id" "object"))]
    D(Circle),
    #[model(has("radius" = 1.5))]
    E(Circle),
    #[model(has("id", "id"))]
    F(Circle),
    #[model(has = "id")]
    G(Circle),
}

fn main() {}
