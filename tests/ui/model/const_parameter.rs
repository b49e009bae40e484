use fingerpost::Model;

#[derive(Model)]
pub struct Thing<const N: usize> {
    bytes: [u8; N],
}

fn main() {}
