#[derive(Model)]
#[model(tag = "kind", rename_all = "snake_case")]
pub enum Shape {
    #[model(alias = "round")]
    Circle(Circle),
    Square(Box<Square>),
    #[model(other)]
    Unknown(Value),
}
