use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    ids: [i64; 3],
}

fn main() {}
