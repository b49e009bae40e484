use fingerpost::Model;

#[derive(Model)]
#[model(lenient = true)]
pub struct Thing {
    id: String,
}

fn main() {}
