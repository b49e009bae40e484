use fingerpost::Model;

use std::collections::BTreeMap;

#[derive(Model)]
#[model(deny_unknown_fields)]
pub struct Thing {
    #[model(flatten)]
    more: BTreeMap<String, i64>,
}

fn main() {}
