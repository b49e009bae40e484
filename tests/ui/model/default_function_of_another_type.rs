use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(default = seven)]
    id: String,
}

fn seven() -> i64 {
    7
}

fn main() {}
