use fingerpost::Model;

#[derive(Model)]
pub struct Thing(String);

fn main() {}
