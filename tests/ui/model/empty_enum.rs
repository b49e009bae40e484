use fingerpost::Model;

#[derive(Model)]
pub enum Thing {}

fn main() {}
