use fingerpost::Model;

pub struct Plain {
    pub id: String,
}

#[derive(Model)]
pub struct Thing {
    #[model(serde)]
    plain: Plain,
}

fn main() {}
