use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    id: &'static str,
}

fn main() {}
