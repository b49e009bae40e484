use fingerpost::Model;

#[derive(Model)]
pub enum Thing {
    Small,
    #[model(other, rename = "other")]
    Other(String),
}

fn main() {}
