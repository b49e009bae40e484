use fingerpost::Model;

#[derive(Model)]
pub struct Inner {
    id: String,
}

#[derive(Model)]
pub struct Thing {
    #[model(default)]
    inner: Inner,
}

fn main() {}
