use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things", ok(200 => String, 201 => u8))]
    fn r#type(&self) -> Vec<u8>;
}

fn main() {}
