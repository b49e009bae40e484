use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model("id")]
    key: String,
}

fn main() {}
