use fingerpost::Model;

#[derive(Model)]
#[serde(rename_all = "camelCase")]
pub struct Thing {
    #[serde(default)]
    id: String,
}

fn main() {}
