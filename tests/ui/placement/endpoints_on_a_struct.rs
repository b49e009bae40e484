use fingerpost::endpoints;

#[endpoints]
pub struct Things {
    pub id: i64,
}

fn main() {}
