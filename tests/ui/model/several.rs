use fingerpost::Model;

#[derive(Model)]
#[model(zebra)]
pub struct Thing {
    #[model(rename = id)]
    id: &'static str,
    #[model(skip, flatten)]
    other: String,
}

pub fn used(thing: &Thing) -> impl serde::Serialize + '_ {
    thing
}

fn main() {}
