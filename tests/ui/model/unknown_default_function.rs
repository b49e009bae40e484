use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(default = seven)]
    id: String,
}

fn main() {}
