use fingerpost::Model;

#[derive(Model)]
#[model(crate = "fingerpost")]
pub struct Thing {
    #[model(default = "String::new")]
    id: String,
}

fn main() {}
