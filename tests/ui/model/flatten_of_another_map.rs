use fingerpost::Model;

use std::collections::BTreeMap;

#[derive(Model)]
pub struct Thing {
    #[model(flatten)]
    more: BTreeMap<u8, i64>,
}

fn main() {}
