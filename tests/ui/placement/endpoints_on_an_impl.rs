use fingerpost::endpoints;

pub struct Things;

#[endpoints]
impl Things {}

fn main() {}
