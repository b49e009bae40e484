use fingerpost::Model;

use std::time::Duration;

#[derive(Model)]
pub struct Thing {
    wait: Duration,
}

fn main() {}
