use fingerpost::Model;

#[derive(Model)]
pub enum Size {
    #[model(has("id"))]
    Small,
}

fn main() {}
