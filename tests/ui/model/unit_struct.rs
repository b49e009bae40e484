use fingerpost::Model;

#[derive(Model)]
pub struct Thing;

fn main() {}
