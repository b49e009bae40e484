//! A renamed runtime crate.

pub extern crate fingerpost as another;

mod reexported {
    pub use another as inner;
}

#[derive(Debug, another::Model)]
#[model(crate = ::another)]
pub struct Thing {
    id: i64,
    kind: Kind,
}

#[derive(Debug, another::Model)]
#[model(crate = crate::reexported::inner)]
pub enum Kind {
    A,
    #[model(other)]
    B(String),
}

fn main() {
    let thing: Thing = serde_json::from_str(r#"{"id":1,"kind":"A"}"#).unwrap();
    assert_eq!(serde_json::to_string(&thing).unwrap(), r#"{"id":1,"kind":"A"}"#);
}
