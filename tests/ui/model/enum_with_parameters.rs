use fingerpost::Model;

#[derive(Model)]
pub enum Thing<T> {
    A(T),
}

fn main() {}
