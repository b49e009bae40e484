use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    id: Missing,
}

fn main() {}
