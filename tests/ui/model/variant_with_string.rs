use fingerpost::Model;

#[derive(Model)]
pub enum Thing {
    Small,
    Other(String),
}

fn main() {}
