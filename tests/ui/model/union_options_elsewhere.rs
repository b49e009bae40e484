use fingerpost::Model;

#[derive(Model)]
#[model(untagged)]
pub struct Thing {
    #[model(tag = "kind")]
    kind: String,
}

fn main() {}
