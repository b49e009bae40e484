use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(other)]
    id: String,
}

fn main() {}
