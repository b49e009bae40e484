use fingerpost::Model;

#[derive(Model)]
pub struct Thing {
    place: (f64, f64),
}

fn main() {}
