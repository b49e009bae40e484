use fingerpost::Model;

#[derive(Model)]
#[model(flatten)]
pub struct Thing {
    id: String,
}

fn main() {}
