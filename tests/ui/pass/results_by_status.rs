//! A result by status is an enum, shared by all endpoints that return it.

use fingerpost::{Call, CallError, Client, Error, PerCall, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things", ok(200 => Thing, 201 => String, 204 => ()))]
    fn store(&self) -> Stored;

    #[endpoint(PUT "/things", ok(200 => Thing, 201 => String, 204 => ()), pending(202))]
    fn replace(&self) -> Stored;

    #[endpoint(GET "/texts", ok(200 => String, 203 => String), output = text)]
    fn texts(&self) -> Texts;
}

impl Stored {
    // No method of ours is in the way.
    fn decode(self) -> bool {
        matches!(self, Self::NoContent)
    }
}

async fn name(client: &Client) -> Result<String, Error> {
    Ok(match client.store().await? {
        Stored::Ok(Thing {}) => "old".to_owned(),
        Stored::Created(name) => name,
        Stored::NoContent => "none".to_owned(),
    })
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _: Call<Stored, StoreError> = client.store().call();
    let _ = name(&client);
    assert!(Stored::NoContent.decode());
    let _: Option<CallError<TextsError>> = None;
    assert_eq!(<dyn Things>::ENDPOINTS[0].success_statuses(), [200, 201, 204]);
}
