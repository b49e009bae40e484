use fingerpost::Model;

#[derive(Model)]
#[model(lenient)]
pub enum Thing {
    Small,
}

fn main() {}
