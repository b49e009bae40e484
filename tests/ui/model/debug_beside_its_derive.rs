use fingerpost::Model;

#[derive(Debug, Default, Model, PartialEq)]
#[model(debug, default, partial_eq)]
pub struct Thing {
    id: Option<i64>,
}

fn main() {}
