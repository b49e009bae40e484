use fingerpost::Model;

pub struct Plain {
    pub id: String,
}

#[derive(Model)]
pub struct Thing {
    plain: Plain,
}

fn main() {}
