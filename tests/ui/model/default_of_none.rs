use fingerpost::Model;

#[derive(Model)]
#[model(default)]
pub struct Thing {
    id: String,
}

fn main() {}
