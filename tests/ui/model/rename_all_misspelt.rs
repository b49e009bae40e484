use fingerpost::Model;

#[derive(Model)]
#[model(rename_all = "camelcase")]
pub struct Thing {
    id: String,
}

fn main() {}
