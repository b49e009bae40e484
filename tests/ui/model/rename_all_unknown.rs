use fingerpost::Model;

#[derive(Model)]
#[model(rename_all = "Header Case")]
pub struct Thing {
    id: String,
}

fn main() {}
