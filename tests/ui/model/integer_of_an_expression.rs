use fingerpost::Model;

const FIRST: isize = 1;

#[derive(Model)]
pub enum Priority {
    Low = FIRST,
    High = 2 * 5,
}

fn main() {}
