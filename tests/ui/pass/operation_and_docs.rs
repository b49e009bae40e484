//! Operation names, documentation URLs and deprecated endpoints.

#![deny(warnings)]

use fingerpost::{Client, Stability, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", operation = "listThings", docs = "https://things.example/docs/listThings")]
    fn things(&self) -> Vec<String>;

    #[endpoint(GET "/old", stability = deprecated)]
    fn old(&self) -> Vec<String>;

    #[endpoint(GET "/older")]
    #[deprecated(note = "use `things`")]
    fn older(&self) -> Vec<String>;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = client.things();
    #[allow(deprecated)]
    let _ = (client.old(), client.older());
    let [things, old, older] = <dyn Things>::ENDPOINTS else { panic!("there are three") };
    assert_eq!((things.name(), things.operation_name()), ("things", "listThings"));
    assert_eq!(things.docs_url(), Some("https://things.example/docs/listThings"));
    assert!(old.is_deprecated() && older.is_deprecated() && !things.is_deprecated());
    assert_eq!(old.stability_level(), Stability::Stable);
}
