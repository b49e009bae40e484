use fingerpost::Model;

pub struct Plain {
    pub id: String,
}

#[derive(Model)]
#[derive(Default)]
#[model(default)]
pub struct Thing {
    plain: Option<Vec<Plain>>,
}

fn main() {}
