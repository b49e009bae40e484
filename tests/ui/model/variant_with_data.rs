use fingerpost::Model;

#[derive(Model)]
pub enum Thing {
    Small,
    Sized { width: i64 },
}

fn main() {}
