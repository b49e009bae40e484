use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(default = [1, 2])]
    limits: Vec<i64>,
}

fn main() {}
