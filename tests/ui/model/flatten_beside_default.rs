use fingerpost::Model;

use std::collections::BTreeMap;

#[derive(Model)]
pub struct Thing {
    #[model(flatten, default)]
    more: BTreeMap<String, i64>,
}

fn main() {}
