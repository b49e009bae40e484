use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(default = 25)]
    name: String,
    #[model(default = -1)]
    count: u8,
    #[model(default = true)]
    other: Option<i64>,
}

fn main() {}
