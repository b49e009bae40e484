use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(alias = "id")]
    id: String,
}

fn main() {}
