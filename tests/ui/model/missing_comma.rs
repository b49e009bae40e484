use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(rename = "id" default)]
    key: String,
}

fn main() {}
