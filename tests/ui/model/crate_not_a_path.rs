use fingerpost::Model;

#[derive(Model)]
#[model(crate = 1)]
pub struct Thing {
    id: String,
}

fn main() {}
