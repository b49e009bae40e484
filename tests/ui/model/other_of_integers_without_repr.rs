use fingerpost::Model;

#[derive(Model)]
pub enum Priority {
    Low = 1,
    #[model(other)]
    Unknown(i64),
}

fn main() {}
