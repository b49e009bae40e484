use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(rename)]
    key: String,
}

fn main() {}
