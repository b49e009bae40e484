use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(rename = id)]
    key: String,
}

fn main() {}
