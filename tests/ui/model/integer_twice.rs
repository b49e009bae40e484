use fingerpost::Model;

#[derive(Model)]
pub enum Priority {
    Low = 1,
    Medium,
    High = 2,
}

fn main() {}
