use fingerpost::Model;

#[derive(Model)]
#[model(tag = "type")]
pub struct Thing {
    #[model(with = "seconds")]
    a: u64,
    #[model(serialize_with = "seconds", deserialize_with = "from_seconds")]
    b: u64,
}

fn main() {}
