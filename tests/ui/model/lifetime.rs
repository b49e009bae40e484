use fingerpost::Model;

#[derive(Model)]
pub struct Thing<'a> {
    name: &'a str,
}

fn main() {}
