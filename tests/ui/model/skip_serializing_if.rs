use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
}

fn main() {}
