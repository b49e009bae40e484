use fingerpost::endpoint;

#[endpoint(GET "/things")]
pub fn things() {}

fn main() {}
