use fingerpost::Model;

#[derive(Model)]
#[model(tag = "type")]
pub struct Thing {
    id: String,
}

fn main() {}
