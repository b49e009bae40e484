use fingerpost::endpoints;

pub struct Things;

#[endpoints]
impl Things {
    #[endpoint(GET "/things")]
    pub fn things(&self) {}
}

fn main() {}
