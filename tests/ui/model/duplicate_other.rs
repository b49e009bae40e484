use fingerpost::Model;

#[derive(Model)]
pub enum Thing {
    #[model(other)]
    Other(String),
    #[model(other)]
    Unknown(String),
}

fn main() {}
