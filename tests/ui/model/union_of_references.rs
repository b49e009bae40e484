use fingerpost::Model;

#[derive(Model)]
#[model(untagged)]
pub enum Id {
    Text(&'static str),
    Pair((i64, i64)),
}

fn main() {}
