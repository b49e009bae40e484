use fingerpost::Model;

#[derive(Model)]
#[model(untagged)]
pub enum One<T> {
    Item(T),
    Items(Vec<T>),
}

fn main() {}
