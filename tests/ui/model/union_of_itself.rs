use fingerpost::Model;

#[derive(Model)]
#[model(untagged)]
pub enum Tree {
    Leaf(String),
    Branch(Box<Tree>),
}

fn main() {}
