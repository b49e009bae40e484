use fingerpost::Model;

#[derive(Model)]
#[model]
pub struct Thing {
    #[model = "id"]
    key: String,
}

fn main() {}
