use fingerpost::Model;

#[derive(Model)]
#[model(untagged, rename_all = "camelCase")]
pub enum Id {
    #[model(rename = "text")]
    Text(String),
    Number(i64),
}

fn main() {}
