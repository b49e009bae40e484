use fingerpost::Model;

#[derive(Model)]
#[model(tag = "kind")]
pub enum Shape {
    Dot,
    Line(),
    Circle(f64, f64),
    Square { side: f64 },
    #[model(other)]
    Unknown,
}

fn main() {}
