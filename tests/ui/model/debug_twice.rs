use fingerpost::Model;

#[derive(Default, Model)]
#[model(debug, default, debug, partial_eq, partial_eq)]
pub struct Thing {
    id: Option<i64>,
}

fn main() {}
