use fingerpost::Model;

#[derive(Model)]
#[model(untagged)]
pub enum Id {}

fn main() {}
