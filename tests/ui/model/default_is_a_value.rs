use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(default = 25)]
    limit: i64,
}

fn main() {}
