use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    id: String,
    #[model(rename = "id")]
    key: String,
}

fn main() {}
