use fingerpost::Model;

use std::collections::BTreeMap;

#[derive(Model)]
pub struct Thing {
    #[model(flatten)]
    more: BTreeMap<String, i64>,
    #[model(flatten)]
    rest: BTreeMap<String, i64>,
}

fn main() {}
