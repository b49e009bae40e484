use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(skip, rename = "id")]
    key: String,
}

fn main() {}
