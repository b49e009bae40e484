use fingerpost::Model;

#[derive(Model)]
pub enum Thing {
    Small,
    #[model(rename = "Small")]
    Tiny,
}

fn main() {}
