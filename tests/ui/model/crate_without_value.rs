use fingerpost::Model;

#[derive(Model)]
#[model(crate)]
pub struct Thing {
    id: String,
}

fn main() {}
