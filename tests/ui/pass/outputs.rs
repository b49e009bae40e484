#![deny(warnings)]

use fingerpost::{Bytes, Call, Client, NoDeclaredErrors, PerCall, Progress, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/text", output = text)]
    fn text(&self) -> String;

    #[endpoint(GET "/bytes", output = bytes)]
    fn bytes(&self) -> Bytes;

    #[endpoint(GET "/vec", output = bytes)]
    fn vec(&self) -> Vec<u8>;

    #[endpoint(GET "/json", output = json, ok(200, 201))]
    fn json(&self) -> Option<String>;

    #[endpoint(DELETE "/nothing")]
    fn nothing(&self) -> ();

    #[endpoint(GET "/pending", output = bytes, pending(202))]
    fn pending(&self) -> Bytes;

    #[endpoint(GET "/pending/nothing", pending(202, 204))]
    fn pending_nothing(&self) -> ();
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _: Call<String, NoDeclaredErrors> = client.text().call();
    let _: Call<Bytes, NoDeclaredErrors> = client.bytes().call();
    let _: Call<Vec<u8>, NoDeclaredErrors> = client.vec().call();
    let _: Call<Option<String>, NoDeclaredErrors> = client.json().call();
    let _: Call<(), NoDeclaredErrors> = client.nothing().call();
    let _: Call<Progress<Bytes>, PendingError> = client.pending().call();
    let _: Call<Progress<()>, PendingNothingError> = client.pending_nothing().call();
    assert_eq!(<dyn Things>::ENDPOINTS.len(), 7);
}
