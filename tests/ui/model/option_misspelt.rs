use fingerpost::Model;

#[derive(Model)]
#[model(defualt)]
#[derive(Default)]
pub struct Thing {
    #[model(renam = "id")]
    key: Option<String>,
}

fn main() {}
