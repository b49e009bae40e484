use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(rename = "id", rename = "no")]
    key: String,
}

fn main() {}
