use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    #[model(default = "three")]
    limit: i64,
    #[model(default = "25 %")]
    share: Option<f64>,
}

fn three() -> i64 {
    3
}

fn main() {}
