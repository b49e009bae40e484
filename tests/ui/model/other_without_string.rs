use fingerpost::Model;

#[derive(Model)]
pub enum Thing {
    Small,
    #[model(other)]
    Other,
}

fn main() {}
