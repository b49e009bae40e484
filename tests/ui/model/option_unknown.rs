use fingerpost::Model;

#[derive(Model)]
#[model(zebra)]
pub struct Thing {
    id: String,
}

fn main() {}
