//! Two endpoints with the same route and different results.

use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<id>")]
    fn thing(&self, id: i64) -> String;

    #[endpoint(GET "/things/<name>", output = text, shares_route)]
    fn text(&self, name: &str) -> String;

    #[endpoint(POST "/things/<id>")]
    fn change(&self, id: i64) -> ();

    #[cfg(all())]
    #[endpoint(GET "/either")]
    fn either(&self) -> String;

    #[cfg(any())]
    #[endpoint(GET "/either")]
    fn other(&self) -> String;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = (client.thing(1), client.text("a"), client.change(1), client.either());
}
