use fingerpost::endpoints;

#[endpoints]
pub trait Stored {
    #[endpoint(POST "/things", ok(200 => u8, 201 => u16))]
    fn store(&self) -> Stored;
}

fn main() {}
