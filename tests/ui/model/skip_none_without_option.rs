use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(skip_none)]
    ids: Vec<i64>,
}

fn main() {}
