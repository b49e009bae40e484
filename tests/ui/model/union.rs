use fingerpost::Model;

#[derive(Model)]
pub union Thing {
    a: u8,
    b: u16,
}

fn main() {}
