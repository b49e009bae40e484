use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(lenient)]
    id: String,
}

fn main() {}
