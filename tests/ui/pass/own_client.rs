//! A downstream crate adds endpoints to a foreign client, to wrappers of it, and with a supertrait.

use std::sync::Arc;

use fingerpost::{Caller, Client, PerCall, endpoints};

#[derive(Clone)]
pub struct Inventory(Client);

impl Caller for Inventory {
    fn client(&self) -> &Client {
        &self.0
    }
}

#[endpoints]
pub trait Theirs: Send + Sync {
    #[endpoint(GET "/theirs")]
    fn theirs(&self) -> String;
}

#[endpoints]
pub trait Ours: Theirs {
    #[endpoint(GET "/ours")]
    fn ours(&self) -> String;
}

fn by_reference(ours: &(impl Ours + ?Sized)) -> String {
    let requests = [ours.theirs().request().unwrap(), ours.ours().request().unwrap()];
    requests.map(|request| request.uri().path().to_owned()).concat()
}

fn main() {
    let inventory = Inventory(Client::new("https://inventory.example").unwrap());
    let boxed: Box<dyn Ours> = Box::new(inventory.clone());
    assert_eq!(by_reference(&inventory), "/theirs/ours");
    assert_eq!(by_reference(&Arc::new(inventory)), "/theirs/ours");
    assert_eq!(by_reference(&*boxed), "/theirs/ours");
}
