use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(default = String::new())]
    id: String,
}

fn main() {}
